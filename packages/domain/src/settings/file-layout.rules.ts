import type { LocalDate } from '../platform/local-date.ts'
import { aliasKey } from './benefit-kind.rules.ts'
import type { FileLayout, LayoutCode, LayoutDraft, SetLayout } from './file-layout.ts'
import { type DatedFault, datedFaults, inForceOn } from './setting.rules.ts'

type Known = Pick<SetLayout, 'since' | 'state' | 'layout'>

/** SIKS-1  A file is laid out on a day as was set last for that day or before, and confirmed. */
export function layoutOn<Code extends LayoutCode>(
  settings: readonly Known[],
  code: Code,
  day: LocalDate,
): (FileLayout & { code: Code }) | undefined {
  const own = settings.filter(({ layout }) => layout.code === code)
  return inForceOn(own, day)?.layout as (FileLayout & { code: Code }) | undefined
}

export type LayoutFault =
  | DatedFault
  | { rule: 'SIKS-2'; title: string }
  | { rule: 'SIKS-3' }
  | { rule: 'SIKS-4'; word: string }
  | { rule: 'SIKS-5' }

/**
 * SIKS-2  No two columns have one title, whatever its spelling.
 * SIKS-3  A file names whom each row is about, by NIK or by our own number of the row: else nobody could answer it.
 * SIKS-4  A word does not mean both accepted and refused.
 * SIKS-5  Something else is set than what is in force on that day.
 */
export function layoutFaults({ layout, since, ground }: LayoutDraft, known: readonly Known[], today: LocalDate): LayoutFault[] {
  const isSame = JSON.stringify(layoutOn(known, layout.code, since)) === JSON.stringify(layout)
  return [
    ...(layout.code === 'centre-answer' ? faultsOfAnswer(layout) : faultsOfWritten(layout)),
    ...(isSame ? [{ rule: 'SIKS-5' } as const] : []),
    ...datedFaults({ since, ground }, today),
  ]
}

function faultsOfWritten({ columns }: Exclude<FileLayout, { code: 'centre-answer' }>): LayoutFault[] {
  const identifies = columns.some(({ value }) => value === 'nik' || value === 'row-code')
  return [...twice(columns.map(({ title }) => title)), ...(identifies ? [] : [{ rule: 'SIKS-3' } as const])]
}

function faultsOfAnswer(layout: Extract<FileLayout, { code: 'centre-answer' }>): LayoutFault[] {
  const { rowTitles, nikTitles, answerTitles, reasonTitles, acceptedWords, refusedWords } = layout
  const refused = new Set(refusedWords.map(aliasKey))
  return [
    ...twice([...rowTitles, ...nikTitles, ...answerTitles, ...reasonTitles]),
    ...(rowTitles.length + nikTitles.length === 0 ? [{ rule: 'SIKS-3' } as const] : []),
    ...acceptedWords.filter((word) => refused.has(aliasKey(word))).map((word) => ({ rule: 'SIKS-4', word }) as const),
  ]
}

function twice(titles: readonly string[]): LayoutFault[] {
  const keys = titles.map(aliasKey)
  return titles.filter((_, at) => keys.indexOf(keys[at] ?? '') < at).map((title) => ({ rule: 'SIKS-2', title }))
}
