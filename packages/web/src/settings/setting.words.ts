import type { Limit } from '#domain/settings/limit.ts'
import type { BenefitKind } from '#domain/settings/benefit-kind.ts'
import type { SetLayout } from '#domain/settings/file-layout.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { today } from '../platform/today.ts'

type Setting = Limit | BenefitKind | SetLayout

/** What came with Rangkul has no letter behind it. */
export function groundWords({ ground, proposedBy }: Setting): string {
  return proposedBy === null ? m.settings_delivered() : ground
}

export function setByWords({ proposedBy, confirmedBy }: Setting): string {
  if (proposedBy === null) return '–'
  return confirmedBy === null
    ? m.settings_set_by_name({ by: proposedBy })
    : m.settings_by_and({ by: proposedBy, and: confirmedBy })
}

/** How one line of the history stands; `present` is the one that counts today. */
export function standing({ id, state, since }: Setting, present: Setting | undefined): { words: string; tone: Tone } {
  if (state === 'waiting') return { words: m.settings_waiting(), tone: 'waiting' }
  if (state === 'refused') return { words: m.settings_refused(), tone: 'idle' }
  if (id === present?.id) return { words: m.settings_in_force(), tone: 'done' }
  return since > today() ? { words: m.settings_later(), tone: 'waiting' } : { words: m.settings_before(), tone: 'idle' }
}
