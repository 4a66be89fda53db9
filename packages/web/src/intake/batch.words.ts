import type { BatchState } from '#domain/intake/batch.ts'
import type { IntakeSource } from '#domain/intake/list-kinds.ts'
import type { Quarter } from '#domain/platform/period.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'

export const stateWords: Readonly<Record<BatchState, { tone: Tone; word: () => string }>> = {
  uploaded: { tone: 'waiting', word: m.intake_state_uploaded },
  checked: { tone: 'waiting', word: m.intake_state_checked },
  applied: { tone: 'done', word: m.intake_state_applied },
  undone: { tone: 'idle', word: m.intake_state_undone },
  discarded: { tone: 'idle', word: m.intake_state_discarded },
  refused: { tone: 'harm', word: m.intake_state_refused },
}

/** What each list is called, and what it does. */
export const listWords: Readonly<Record<IntakeSource, { name: () => string; meaning: () => string }>> = {
  DTSEN: { name: m.intake_list_dtsen, meaning: m.intake_list_dtsen_meaning },
  PKH: { name: m.intake_list_pkh, meaning: m.intake_list_aid_meaning },
  SEMBAKO: { name: m.intake_list_sembako, meaning: m.intake_list_aid_meaning },
  'PBI-JK': { name: m.intake_list_pbi, meaning: m.intake_list_aid_meaning },
  RECIPIENTS: { name: m.intake_list_recipients, meaning: m.intake_list_aid_meaning },
  DECILES: { name: m.intake_list_deciles, meaning: m.intake_list_deciles_meaning },
  DEATHS: { name: m.intake_list_deaths, meaning: m.intake_list_deaths_meaning },
  OWN: { name: m.intake_list_own, meaning: m.intake_list_own_meaning },
}

/** `2026-Q3` → "Triwulan 3 2026", "Quarter 3, 2026". */
export function quarterWords(quarter: Quarter): string {
  return m.intake_quarter({ n: quarter.slice(6), year: quarter.slice(0, 4) })
}
