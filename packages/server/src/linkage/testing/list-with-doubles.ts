import type { LocalDate } from '#domain/platform/local-date.ts'
import { type Damage, mistypedAt, rowsWithDoubles, slipOf } from '../../demo/doubles.ts'
import { lineOf } from '../../demo/file-row.ts'
import { population } from '../../demo/population.ts'
import { seededRandom } from '../../demo/random.ts'
import { villagesIn } from '../../demo/village-shares.ts'
import { readAreaData } from '../../regions/read-area-data.ts'

/** A list of one regency in which one in twenty stands a second time, on another card and damaged, with a `D` in the id. */
export async function listWithDoubles(people: number, seed: number) {
  const families = population({
    regency: { code: '64.08', name: 'Kutai Timur', kind: 'kabupaten' },
    villages: villagesIn(await readAreaData(), '64.08'),
    people,
    seed,
    asOf: '2026-09-30' as LocalDate,
    quarter: '2026-Q3',
  })
  const random = seededRandom(seed, 1, 2, 3)
  const rows = [...rowsWithDoubles(families, 'KAB. KUTAI TIMUR', { oneIn: 20, damages, random })]
  return { lines: rows.map((row) => lineOf(row).trim()), ids: rows.map(({ id }) => id) }
}

const damages: readonly Damage[] = [
  (row, random) => ({ ...row, name: slipOf(row.name, random) }),
  (row) => ({ ...row, nik: '' }),
  (row, random) => ({ ...row, nik: mistypedAt(row.nik, random.int(12, 15), random) }),
  (row) => ({ ...row, birthDate: row.birthDate.replace(/^(\d\d)\/(\d\d)/, '$2/$1') }),
  (row) => ({ ...row, mother: '' }),
  (row) => ({ ...row, name: `H. ${row.name}` }),
]
