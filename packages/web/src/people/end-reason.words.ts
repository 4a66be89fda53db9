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

/** Given by a merge, never chosen. */
const merged = 'merged'

export function endReasonWords(reason: string | null): string {
  if (reason === merged) return m.people_end_merged()
  const known = endReasons.find((one) => one === reason)
  return known === undefined ? (reason ?? '') : words[known]()
}
