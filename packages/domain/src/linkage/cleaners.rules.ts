import { readDate } from '../intake/cell-date.rules.ts'
import { isPlaceholder, textOf } from '../intake/cell-text.rules.ts'
import type { CellValue } from '../intake/cell.ts'
import { spellingKey } from '../people/name-search.rules.ts'
import { normaliseName } from '../people/person-name.rules.ts'
import type { Cleaner, Field } from './model.ts'

/** Words of names that so many carry that to share them says nothing. scale.md §1. */
const commonWords: ReadonlySet<string> = new Set(
  ['MUHAMMAD', 'AHMAD', 'ABDUL', 'SITI', 'NUR', 'ANDI', 'DAENG', 'GUSTI', 'AJI', 'RADEN', 'LA', 'WE'].map(spellingKey),
)

/**
 * LINK-1  Records are compared in their clean form: names without titles, in today's spelling and by how they sound;
 *         numbers as digits; dates as dates in whatever form they were written. What cannot be read is missing, never
 *         a value of its own. scale.md §1.1.
 *
 * What the fields of one column take from a cell; null where it says nothing. All at once, so that it is read once.
 */
export function cleanCell(cell: CellValue, fields: readonly Pick<Field, 'clean' | 'take'>[]): (string | null)[] {
  const text = textOf(cell)
  if (text === '' || isPlaceholder(text)) return fields.map(() => null)
  const cleaned = new Map<Cleaner, string>()
  let name: Name | undefined
  const clean = (how: Cleaner): string => {
    if (how === 'date') return dateOf(cell)
    if (how in ofText) return ofText[how as keyof typeof ofText](text)
    name ??= nameIn(text)
    return ofName[how as keyof typeof ofName](name)
  }
  return fields.map(({ clean: how, take }) => {
    const whole = cleaned.get(how) ?? clean(how)
    cleaned.set(how, whole)
    return (take === undefined ? whole : whole.slice(...take)) || null
  })
}

function dateOf(cell: CellValue): string {
  const read = readDate(cell)
  return 'value' in read && read.value !== undefined ? read.value : ''
}

/** A name's normal form (NAME-2) and how its words sound (NAME-4). */
interface Name {
  readonly normal: string
  readonly words: readonly string[]
}

function nameIn(text: string): Name {
  const { normal, tokens } = normaliseName(text)
  return { normal, words: tokens.map(spellingKey).filter(Boolean) }
}

const digits = (text: string) => text.replace(/\D/g, '')
const sorted = (words: readonly string[]) => [...new Set(words)].sort().join(' ')

const ofText = {
  text: (text: string) =>
    text
      .toUpperCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  digits,
  /** A NIK or the number of a family card; one that lost digits is missing. */
  'sixteen-digits': (text: string) => (digits(text).length === 16 ? digits(text) : ''),
} satisfies Partial<Record<Cleaner, (text: string) => string>>

const ofName = {
  name: ({ normal }) => normal,
  /** How the whole name sounds. */
  spelling: ({ normal }) => spellingKey(normal),
  /** How its words sound, in the order of the alphabet. */
  words: ({ words }) => sorted(words),
  'rare-words': ({ words }) => sorted(words.filter((word) => !commonWords.has(word))),
  'first-word': ({ words }) => words[0] ?? '',
  'last-word': ({ words }) => words.at(-1) ?? '',
} satisfies Record<Exclude<Cleaner, keyof typeof ofText | 'date'>, (name: Name) => string>
