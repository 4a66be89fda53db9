import { endReasons } from '#domain/people/people.api.ts'
import { m } from '#messages'

export type EndReason = (typeof endReasons)[number]

const words: Readonly<Record<EndReason, () => string>> = {
  'self-reliant': m.people_end_self_reliant,
  'criteria-no-longer-met': m.people_end_criteria,
  moved: m.people_end_moved,
  'recorded-in-error': m.people_end_error,
  other: m.people_end_other,
}

/** Given by a merge or a death, never chosen. */
const given: Readonly<Record<string, () => string>> = { merged: m.people_end_merged, died: m.people_end_died }

export function endReasonWords(reason: string | null): string {
  const known = endReasons.find((one) => one === reason)
  return known === undefined ? (given[reason ?? '']?.() ?? reason ?? '') : words[known]()
}
