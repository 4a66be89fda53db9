import type { DoubleState } from '#domain/benefits/double.ts'
import type { PairLevel, PairVerdict } from '#domain/benefits/matrix.ts'
import type { BudgetSource } from '#domain/programmes/programme.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { shownName } from '../people/person.words.ts'
import { budgetWords } from '../programmes/programme.words.ts'

export const verdictWords: Readonly<Record<PairVerdict, { word: () => string; tone: Tone }>> = {
  forbidden: { word: m.benefits_forbidden, tone: 'harm' },
  look: { word: m.benefits_look, tone: 'waiting' },
  allowed: { word: m.benefits_allowed, tone: 'done' },
}

export const levelWords: Readonly<Record<PairLevel, () => string>> = {
  person: m.benefits_same_person,
  family: m.benefits_same_family,
}

export const stateWords: Readonly<Record<DoubleState, { word: () => string; tone: Tone }>> = {
  open: { word: m.benefits_state_open, tone: 'waiting' },
  allowed: { word: m.benefits_state_allowed, tone: 'done' },
  'to-end': { word: m.benefits_state_to_end, tone: 'running' },
}

/** Files name a payer shortly; our programmes name their budget. */
export function payerName(payer: string): string {
  return budgetWords[payer as BudgetSource]?.() ?? payer
}

/** Whom a line is about: somebody, or a family by its head. */
export function whoWords({ subject, name }: { subject: 'person' | 'family'; name: string | null }): string {
  const shown = name === null ? m.benefits_nobody_named() : shownName(name)
  return subject === 'family' ? m.benefits_family_of({ name: shown }) : shown
}
