import type { BatchState, ChangeKind } from '#domain/intake/batch.ts'
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

export const kindWords: Readonly<Record<ChangeKind, () => string>> = {
  new: m.intake_kind_new,
  changed: m.intake_kind_changed,
  same: m.intake_kind_same,
  gone: m.intake_kind_gone,
  elsewhere: m.intake_kind_elsewhere,
  unusable: m.intake_kind_unusable,
  repeated: m.intake_kind_repeated,
}

/** `2026-Q3` → "Triwulan 3 2026", "Quarter 3, 2026". */
export function quarterWords(quarter: Quarter): string {
  return m.intake_quarter({ n: quarter.slice(6), year: quarter.slice(0, 4) })
}
