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

export function outcomeOf({ state, kind, decided }: Candidate): { tone: Tone; word: string; why: string | undefined } {
  const why = [decided?.reason ? refusals[decided.reason]() : undefined, decided?.note ?? undefined].filter(Boolean).join(': ')
  const told = (tone: Tone, word: string) => ({ tone, word, why: why === '' ? undefined : why })
  switch (state) {
    case 'confirmed':
      return told('done', kind === 'found' ? m.categories_state_confirmed() : m.categories_state_ended())
    case 'refused':
      return told('idle', kind === 'found' ? m.categories_state_refused() : m.categories_state_kept())
    case 'lapsed':
      return told('idle', m.categories_state_lapsed())
    case 'open':
      return told('waiting', m.categories_state_open())
  }
}
