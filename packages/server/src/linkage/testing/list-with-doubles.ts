import type { LocalDate } from '#domain/platform/local-date.ts'
import { type FileRow, lineOf, rowOf } from '../../demo/file-row.ts'
import { population } from '../../demo/population.ts'
import { type Random, seededRandom } from '../../demo/random.ts'
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
  const rows = [...families].flatMap((family) => family.members.map((person) => rowOf(person, family, 'KAB. KUTAI TIMUR')))
  const doubles = rows
    .filter(() => random.chance(0.05))
    .map((row) => doubleOf(row, random.pick(rows as [FileRow, ...FileRow[]]), random))
  const all = [...rows, ...doubles]
  return { lines: all.map((row) => lineOf(row).trim()), ids: all.map(({ id }) => id) }
}

/** The same person as another office writes them down: elsewhere, on another card, with a fault or two. */
function doubleOf(row: FileRow, elsewhere: FileRow, random: Random): FileRow {
  const moved = {
    ...row,
    id: row.id.replace('S', 'D'),
    village: elsewhere.village,
    address: elsewhere.address,
    card: elsewhere.card,
  }
  const faults: ((row: FileRow) => FileRow)[] = [
    (one) => ({ ...one, name: slip(one.name, random) }),
    (one) => ({ ...one, nik: '' }),
    (one) => ({ ...one, nik: `'${otherDigit(one.nik.slice(1), random)}` }),
    (one) => ({ ...one, birthDate: one.birthDate.replace(/^(\d\d)\/(\d\d)/, '$2/$1') }),
    (one) => ({ ...one, mother: '' }),
    (one) => ({ ...one, name: `H. ${one.name}` }),
  ]
  const [first, second] = [random.int(0, faults.length - 1), random.int(0, faults.length * 2 - 1)]
  return [first, second].reduce((one, at) => faults[at]?.(one) ?? one, moved)
}

function slip(name: string, random: Random): string {
  const at = random.int(1, Math.max(1, name.length - 2))
  return random.chance(0.5)
    ? name.slice(0, at) + name.slice(at + 1)
    : name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
}

function otherDigit(nik: string, random: Random): string {
  const at = random.int(12, 15)
  return nik.slice(0, at) + String((Number(nik[at]) + random.int(1, 9)) % 10) + nik.slice(at + 1)
}
