import type { FindingEndReason, WellOffReason } from '#domain/upkeep/finding.ts'
import { m } from '#messages'

export const reasonWords: Readonly<Record<WellOffReason, () => string>> = {
  'steady-job': m.upkeep_reason_steady_job,
  'business-grown': m.upkeep_reason_business_grown,
  assets: m.upkeep_reason_assets,
  'member-works': m.upkeep_reason_member_works,
  other: m.upkeep_reason_other,
}

const shortReasons: Readonly<Record<WellOffReason, () => string>> = {
  'steady-job': m.upkeep_claim_steady_job,
  'business-grown': m.upkeep_claim_business_grown,
  assets: m.upkeep_claim_assets,
  'member-works': m.upkeep_claim_member_works,
  other: m.upkeep_claim_other,
}

/** "Pekerjaan tetap, punya aset": what is claimed in one line. */
export function claimWords(reasons: readonly WellOffReason[]): string {
  return reasons.map((reason, at) => (at === 0 ? shortReasons[reason]() : shortReasons[reason]().toLocaleLowerCase())).join(', ')
}

export const endReasonWords: Readonly<Record<FindingEndReason, () => string>> = {
  'circumstances-changed': m.upkeep_end_circumstances_changed,
  'found-wrong': m.upkeep_end_found_wrong,
  'recorded-in-error': m.upkeep_end_recorded_in_error,
}
