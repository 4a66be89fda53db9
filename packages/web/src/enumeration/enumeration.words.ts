import type { Progress, RoundState } from '#domain/enumeration/round.ts'
import { type VisitResult, visitResults } from '#domain/enumeration/visit.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { ageWords, shownName } from '../people/person.words.ts'
import { formatNumber } from '../platform/format.ts'

export const stateWords: Readonly<Record<RoundState, { tone: Tone; words: () => string }>> = {
  planned: { tone: 'idle', words: m.enumeration_state_planned },
  open: { tone: 'waiting', words: m.enumeration_state_open },
  closed: { tone: 'done', words: m.enumeration_state_closed },
}

export const resultWords: Readonly<Record<VisitResult, { tone: Tone; words: () => string }>> = {
  belongs: { tone: 'done', words: m.enumeration_result_belongs },
  'not-so': { tone: 'idle', words: m.enumeration_result_not_so },
  'not-met': { tone: 'waiting', words: m.enumeration_result_not_met },
  moved: { tone: 'info', words: m.enumeration_result_moved },
  died: { tone: 'info', words: m.enumeration_result_died },
}

export const resultChoices = () => visitResults.map((value) => ({ value, label: resultWords[value].words() }))

/** "12 dari 30 dikunjungi". */
export function visitedWords({ visited, waiting }: Progress): string {
  if (visited + waiting === 0) return m.enumeration_nobody_waits()
  return m.enumeration_visited_of({ n: formatNumber(visited), of: formatNumber(visited + waiting) })
}

/** "Siti Rahmah · 36 tahun". */
export function nameAndAge({ name, birthDate }: { name: string; birthDate: LocalDate | null }): string {
  return birthDate === null ? shownName(name) : `${shownName(name)} · ${ageWords(birthDate)}`
}
