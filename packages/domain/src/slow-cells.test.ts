import { expect, test } from 'vitest'
import { cleanAccount } from './delivery/account.rules.ts'
import { accountColumns } from './delivery/account-file.rules.ts'
import { amountOf, answerColumns } from './delivery/bank-answer.rules.ts'
import { bankOf } from './delivery/banks.ts'
import { layouts } from './delivery/layouts.ts'
import * as cells from './intake/cell.rules.ts'
import { readDate } from './intake/cell-date.rules.ts'
import { textOf } from './intake/cell-text.rules.ts'
import { guessColumns } from './intake/column-guess.rules.ts'
import { lettersOfName } from './intake/file.rules.ts'
import { findTable } from './intake/header-row.rules.ts'
import { findPlace, placesIn } from './intake/place-match.rules.ts'
import { parseFamilyRelation } from './people/family-relation.ts'
import { nameFaults } from './people/person-name.rules.ts'
import { maskNumbersIn } from './people/sixteen-digits.ts'
import type { RegionCode } from './platform/region-code.ts'

const places = placesIn({
  villages: [{ code: '64.08.04.2001', name: 'Sangatta Utara', districtCode: '64.08.04', districtName: 'Sangatta Utara' }],
  regencies: [{ code: '64.08' as RegionCode, name: 'Kutai Timur', kind: 'kabupaten' }],
})

/** Everything that looks at what stands in a cell of a file that somebody sends. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  textOf,
  readDate,
  ...cells,
  parseFamilyRelation,
  nameFaults,
  lettersOfName,
  maskNumbersIn,
  village: (name) => placesIn({ villages: [{ code: '64.08.04.2001', name, districtCode: '64.08.04', districtName: name }] }),
  place: (name) => findPlace({ villageName: name, districtName: name, regencyName: name, code: name }, places),
  header: (text) => findTable([[[text], [text]]]),
  columns: (text) => guessColumns([text], [[text], [text]]),
  cleanAccount,
  bankOf,
  amountOf,
  accountColumns: (text) => accountColumns([text]),
  answerColumns: (text) => layouts.map((layout) => answerColumns(layout, [text])),
}

/** What a pattern may go over again and again, in vain. */
const repeated = [
  '(',
  '[',
  'a (',
  '[(',
  ' ',
  '1',
  '0',
  '1.',
  '1 ',
  '. ',
  ', ',
  'a',
  'a ',
  "a'",
  "'",
  '="',
  '-',
  'RT',
  'tbk',
  'persero',
  'PT ',
  '\u0301',
  '\u00a0 ',
]
const endings = ['', '!', '1', '"', 'x']

/** As long as the longest cell that is read. */
const length = 32_767

test.each(Object.entries(readers))('%s takes no longer over a cell made to hold it up than over any other', (_name, read) => {
  const slow: string[] = []
  for (const piece of repeated)
    for (const end of endings)
      for (const start of ['', '1 ']) {
        const text = (start + piece.repeat(length / piece.length)).slice(0, length - end.length) + end
        const began = performance.now()
        read(text)
        // A sound reader takes a few milliseconds, also where the machine is busy; going over it again and again, a second.
        if (performance.now() - began > 400) slow.push(JSON.stringify([start, piece, end]))
      }
  expect(slow).toEqual([])
})
