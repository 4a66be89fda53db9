import type { FormField } from '#domain/enumeration/keying.ts'
import {
  type AsideReason,
  asideReasons,
  type Scan,
  type ScanState,
  unreadableFields,
  type UnreadableField,
} from '#domain/enumeration/scan.ts'
import { m } from '#messages'
import type { Tone } from '../../design/state/StatusMark.tsx'

export const scanStateWords: Readonly<Record<ScanState, { tone: Tone; words: () => string }>> = {
  waiting: { tone: 'waiting', words: m.enumeration_scan_state_waiting },
  second: { tone: 'waiting', words: m.enumeration_scan_state_second },
  differs: { tone: 'waiting', words: m.enumeration_scan_state_differs },
  keyed: { tone: 'done', words: m.enumeration_scan_state_keyed },
  unreadable: { tone: 'harm', words: m.enumeration_scan_state_unreadable },
  aside: { tone: 'idle', words: m.enumeration_scan_state_aside },
}

const fields: Readonly<Record<UnreadableField, () => string>> = {
  form: m.enumeration_field_form,
  result: m.enumeration_field_result,
  met: m.enumeration_field_met,
  visitedOn: m.enumeration_field_visitedOn,
  note: m.enumeration_field_note,
  all: m.enumeration_field_all,
}
export const fieldWords = (field: FormField | UnreadableField): string => fields[field]()
export const unreadableChoices = () => unreadableFields.map((value) => ({ value, label: fieldWords(value) }))

const reasons: Readonly<Record<AsideReason, () => string>> = {
  'same-form': m.enumeration_aside_same_form,
  blank: m.enumeration_aside_blank,
  'not-a-form': m.enumeration_aside_not_a_form,
  replaced: m.enumeration_aside_replaced,
}
export const asideChoices = () => asideReasons.map((value) => ({ value, label: reasons[value]() }))

/** What was said of a scan that stopped, or who keyed it. */
export function saidOf({ unreadable, aside, visit }: Scan): string {
  if (unreadable !== null)
    return m.enumeration_unreadable_said({ field: fieldWords(unreadable.field), words: unreadable.words, who: unreadable.by })
  if (aside !== null) return `${reasons[aside.reason]()} · ${aside.by}`
  return visit === null ? '' : m.enumeration_scan_keyed_by({ who: visit.by })
}
