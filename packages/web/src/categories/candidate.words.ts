import { type Candidate, type RefusalReason, refusalReasons } from '#domain/categories/candidate.ts'
import { reasonWords } from '#domain/categories/reason-words.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { currentLocale } from '../platform/i18n/locale.ts'

export function reasonWord(reason: string): string {
  return reasonWords(reason)[currentLocale()]
}

const refusals: Readonly<Record<RefusalReason, () => string>> = {
  'not-so': m.categories_reason_not_so,
  'facts-wrong': m.categories_reason_facts_wrong,
  'not-there': m.categories_reason_not_there,
  other: m.categories_reason_other,
}

export const refusalChoices = () => refusalReasons.map((value) => ({ value, label: refusals[value]() }))

/** What became of it, by its kind. */
export const candidateStates: Readonly<Record<Candidate['kind'], Readonly<Record<Candidate['state'], () => string>>>> = {
  found: {
    open: m.categories_state_open,
    confirmed: m.categories_state_confirmed,
    refused: m.categories_state_refused,
    lapsed: m.categories_state_lapsed,
  },
  outgrown: {
    open: m.categories_state_open,
    confirmed: m.categories_state_ended,
    refused: m.categories_state_kept,
    lapsed: m.categories_state_lapsed,
  },
}

const tones: Readonly<Record<Candidate['state'], Tone>> = { open: 'waiting', confirmed: 'done', refused: 'idle', lapsed: 'idle' }

export function outcomeOf({ state, kind, decided }: Candidate): { tone: Tone; word: string; why: string | undefined } {
  const why = [decided?.reason ? refusals[decided.reason]() : undefined, decided?.note ?? undefined].filter(Boolean).join(': ')
  return { tone: tones[state], word: candidateStates[kind][state](), why: why === '' ? undefined : why }
}
