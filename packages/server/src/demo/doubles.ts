import { type FileRow, rowOf } from './file-row.ts'
import type { Random } from './random.ts'
import type { SyntheticFamily } from './synthetic-family.ts'

/** How another office writes down a person that it knows little of. */
export type Damage = (row: FileRow, random: Random) => FileRow

/** Of the rows before how many are remembered, to draw another home from. */
const remembered = 500

/**
 * The rows of these families, one in `oneIn` a second time: in another home, on another card and damaged once or twice, with a
 * `D` instead of the `S` in its id.
 */
export function* rowsWithDoubles(
  families: Iterable<SyntheticFamily>,
  regency: string,
  { oneIn, damages, random }: { oneIn: number; damages: readonly Damage[]; random: Random },
): Generator<FileRow> {
  const homes: FileRow[] = []
  let count = 0
  for (const family of families) {
    for (const person of family.members) {
      const row = rowOf(person, family, regency)
      yield row
      if (homes.length > 0 && random.chance(1 / oneIn))
        yield doubleOf(row, random.pick(homes as [FileRow, ...FileRow[]]), damages, random)
      homes[count++ % remembered] = row
    }
  }
}

function doubleOf(row: FileRow, elsewhere: FileRow, damages: readonly Damage[], random: Random): FileRow {
  const moved = {
    ...row,
    id: row.id.replace('S', 'D'),
    village: elsewhere.village,
    address: elsewhere.address,
    card: elsewhere.card,
  }
  // Half of them are damaged a second time.
  const [first, second] = [random.int(0, damages.length - 1), random.int(0, damages.length * 2 - 1)]
  return [first, second].reduce((one, at) => damages[at]?.(one, random) ?? one, moved)
}

/** A letter left out, or two turned. */
export function slipOf(text: string, random: Random): string {
  const at = random.int(1, Math.max(1, text.length - 2))
  return random.chance(0.5)
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
}

/** One digit is another; `nik` as it stands in the file, after an apostrophe. */
export function mistypedAt(nik: string, at: number, random: Random): string {
  return nik.slice(0, at + 1) + String((Number(nik[at + 1]) + random.int(1, 9)) % 10) + nik.slice(at + 2)
}
