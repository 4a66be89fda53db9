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
 * Text, or null where the cell says nothing.
 */
export function cleanCell(cell: CellValue, { clean, take }: Pick<Field, 'clean' | 'take'>): string | null {
  const text = textOf(cell)
  if (text === '' || isPlaceholder(text)) return null
  const cleaned = clean === 'date' ? dateOf(cell) : ofText[clean](text)
  return (take === undefined ? cleaned : cleaned.slice(...take)) || null
}

function dateOf(cell: CellValue): string {
  const read = readDate(cell)
  return 'value' in read && read.value !== undefined ? read.value : ''
}

const digits = (text: string) => text.replace(/\D/g, '')
const wordsOf = (text: string) => normaliseName(text).tokens.map(spellingKey).filter(Boolean)
const sorted = (words: string[]) => [...new Set(words)].sort().join(' ')

const ofText: Readonly<Record<Exclude<Cleaner, 'date'>, (text: string) => string>> = {
  text: (text) =>
    text
      .toUpperCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  digits,
  /** A NIK or the number of a family card; one that lost digits is missing. */
  'sixteen-digits': (text) => (digits(text).length === 16 ? digits(text) : ''),
  /** The normal form (NAME-2). */
  name: (text) => normaliseName(text).normal,
  /** How the whole name sounds (NAME-4). */
  spelling: (text) => spellingKey(normaliseName(text).normal),
  /** How its words sound, in the order of the alphabet. */
  words: (text) => sorted(wordsOf(text)),
  'rare-words': (text) => sorted(wordsOf(text).filter((word) => !commonWords.has(word))),
  'first-word': (text) => wordsOf(text)[0] ?? '',
  'last-word': (text) => wordsOf(text).at(-1) ?? '',
}
