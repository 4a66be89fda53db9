import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BatchColumn } from './batch.ts'
import { asConfirmed, confirmedChoices, headerShape } from './confirmed-columns.rules.ts'
import { ColumnChoice } from './fields.ts'

const guessed = (header: string, choice: ColumnChoice, why: BatchColumn['why'] = 'header'): BatchColumn => ({
  header,
  choice,
  certainty: 0.9,
  why,
  samples: [],
})

describe('columns that were confirmed before', () => {
  test('INT-24: titles may change places, case and signs, but none may come or go', () => {
    const shape = headerShape(['NO. KK', 'NIK', 'Nama'])
    expect(headerShape(['nama', 'No_KK', 'nik'])).toBe(shape)
    expect(headerShape(['nama', 'No_KK', 'nik', 'desil'])).not.toBe(shape)
    expect(headerShape(['nama', 'nik'])).not.toBe(shape)
  })

  test('INT-24: what is said in brackets parts two titles', () => {
    expect(headerShape(['NAMA (KTP)', 'NIK'])).not.toBe(headerShape(['NAMA (KK)', 'NIK']))
  })

  test('INT-24: columns without a title, or with the same, are told apart by their place', () => {
    expect(headerShape(['NIK', 'NAMA', 'NAMA'])).not.toBe(headerShape(['NAMA', 'NIK', 'NAMA']))
    expect(headerShape(['NIK', ''])).not.toBe(headerShape(['', 'NIK']))
  })

  test('INT-25: each column means what was confirmed, wherever it stands, with the guess beside it', () => {
    const confirmed = confirmedChoices(['NAMA KRT', 'NIK'], ['name', 'ignore'])
    expect(asConfirmed([guessed('nik', 'nik'), guessed('nama krt', 'ignore', 'known-unused')], confirmed)).toEqual([
      {
        ...guessed('nik', 'ignore', 'confirmed'),
        certainty: 1,
        guess: { choice: 'nik', certainty: 0.9, why: 'header' },
      },
      {
        ...guessed('nama krt', 'name', 'confirmed'),
        certainty: 1,
        guess: { choice: 'ignore', certainty: 0.9, why: 'known-unused' },
      },
    ])
  })

  test('INT-25: where the values look like something else altogether the guess stands', () => {
    const columns = [guessed('NIK', 'nik', 'values-differ')]
    expect(asConfirmed(columns, { nik: 'familyCardNumber' })).toEqual(columns)
  })

  test('INT-25: whatever the titles, what was confirmed for a file is what the same file gets', () => {
    const columns = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom('NIK', 'nik', '', 'Nama', 'constructor'), fc.string()),
        fc.constantFrom(...ColumnChoice.options),
      ),
    )
    fc.assert(
      fc.property(columns, (pairs) => {
        const titles = pairs.map(([title]) => title)
        const chosen = pairs.map(([, choice]) => choice)
        const again = asConfirmed(
          titles.map((title) => guessed(title, 'ignore', 'none')),
          confirmedChoices(titles, chosen),
        )
        expect(again.map(({ choice }) => choice)).toEqual(chosen)
      }),
    )
  })
})
