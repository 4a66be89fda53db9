import {
  afterAbdul,
  degrees,
  doubtfulDegrees,
  fatherMarks,
  firstWordForms,
  noNames,
  titlesBefore,
  wordForms,
} from './name-words.ts'
import { splitName, type Word } from './split-name.ts'

export interface NormalName {
  /** As entered, with spaces tidied; SHOUTED or whispered names in ordinary capitals. For the screen. */
  display: string
  /** Capitals A-Z and single spaces, titles off, common spellings united, without the father's name. May be empty. */
  normal: string
  /** What followed bin or binti, in the same form. */
  patronymic?: string
  /** The words of `normal`. */
  tokens: readonly string[]
}

export interface NameFault {
  rule: 'NAME-1'
  code: 'name.missing'
}

/** NAME-1  A person has a name; "NN", "-" and "tidak tahu" are none. domain.md §3.4. */
export function nameFaults(raw: string): NameFault[] {
  return noNames.has(lettersOf(raw)) ? [{ rule: 'NAME-1', code: 'name.missing' }] : []
}

/**
 * NAME-2  One name has one normal form, however it is entered: titles off, Muh/Moh/Mhd → MUHAMMAD, Abd → ABDUL, Noor → NUR,
 *         first St. → SITI, the father's name apart. scale.md §1.1.
 * NAME-3  Letters other than A-Z are folded to them or left out: the civil registry writes names in Latin letters only
 *         (Permendagri 73/2022). A name that is nothing but titles is kept as it is.
 *
 * Total, and normalising a normal name changes nothing.
 */
export function normaliseName(raw: string): NormalName {
  const words = splitName(raw)
  const first = words.findIndex((word) => !titlesBefore.has(word.text))
  const mark = words.findIndex((word, at) => at > first && first >= 0 && fatherMarks.has(word.text))
  const tokens = normalWords(mark < 0 ? words : words.slice(0, mark))
  const father = mark < 0 ? [] : normalWords(withoutMarks(words.slice(mark + 1)))
  return {
    display: displayOf(raw),
    normal: tokens.join(' '),
    tokens,
    ...(father.length > 0 && { patronymic: father.join(' ') }),
  }
}

function normalWords(words: readonly Word[]): string[] {
  const first = words.findIndex((word) => !titlesBefore.has(word.text))
  const kept = first < 0 ? [...words] : words.slice(first).filter((word, at) => at === 0 || !isTitle(word))
  return kept.flatMap((word, at) => formsOf(word.text, at === 0, at < kept.length - 1))
}

function isTitle({ text, dotted, afterComma }: Word): boolean {
  if (degrees.has(text)) return true
  if (text === 'H' || text === 'DR' || text === 'IR') return dotted || afterComma
  if (titlesBefore.has(text)) return true
  return (dotted || afterComma) && doubtfulDegrees.has(text)
}

/** A word in today's spelling; two words when it is one that is also written apart. */
function formsOf(text: string, isFirst: boolean, isFollowed: boolean): string[] {
  if (isFirst && text === 'ST') return ['SITI']
  if (text === 'ABD' || text === 'ABDL') return [isFollowed ? 'ABDUL' : text]
  const form = wordForms.get(text) ?? (isFirst && isFollowed ? firstWordForms.get(text) : undefined)
  if (form) return [form]
  return abdulApart(text) ?? [text.replace(/^NO[OE]R(?=[A-Z])/, 'NUR')]
}

/** `ABDURRAHMAN`, `ABDULRAHMAN` → ABDUL RAHMAN; `ABDULLAH` and others stay. */
function abdulApart(text: string): [string, string] | undefined {
  for (const start of ['ABDUL', 'ABDOEL', 'ABDOL', 'ABDEL', 'ABDU', 'ABDO']) {
    if (!text.startsWith(start)) continue
    const rest = text.slice(start.length)
    if (afterAbdul.has(rest)) return ['ABDUL', rest]
    if (rest[0] === rest[1] && afterAbdul.has(rest.slice(1))) return ['ABDUL', rest.slice(1)]
  }
  return undefined
}

function withoutMarks(words: readonly Word[]): Word[] {
  return words.filter((word) => !fatherMarks.has(word.text))
}

function lettersOf(raw: string): string {
  return splitName(raw)
    .map((word) => word.text)
    .join(' ')
}

function displayOf(raw: string): string {
  const tidy = raw
    .replace(/^[\s'’‘`"]+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const isMixed = tidy !== tidy.toUpperCase() && tidy !== tidy.toLowerCase()
  if (isMixed || !/^[\x20-\xDE\xE0-\xFF‘’]*$/.test(tidy)) return tidy
  return tidy.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
}
