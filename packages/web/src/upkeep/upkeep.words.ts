import type { FindingEndReason } from '#domain/upkeep/finding.ts'
import type { ProposalMove, ProposalState, WellOffReason } from '#domain/upkeep/proposal.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'

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

export const stateWords: Readonly<Record<ProposalState, { tone: Tone; word: () => string }>> = {
  sent: { tone: 'waiting', word: m.upkeep_state_sent },
  returned: { tone: 'waiting', word: m.upkeep_state_returned },
  accepted: { tone: 'done', word: m.upkeep_state_accepted },
  refused: { tone: 'idle', word: m.upkeep_state_refused },
  withdrawn: { tone: 'idle', word: m.upkeep_state_withdrawn },
}

export const moveWords: Readonly<Record<ProposalMove['move'], (words: { by: string }) => string>> = {
  sent: m.upkeep_move_sent,
  returned: m.upkeep_move_returned,
  'sent-again': m.upkeep_move_sent_again,
  accepted: m.upkeep_move_accepted,
  refused: m.upkeep_move_refused,
  withdrawn: m.upkeep_move_withdrawn,
}

export const endReasonWords: Readonly<Record<FindingEndReason, () => string>> = {
  'circumstances-changed': m.upkeep_end_circumstances_changed,
  'found-wrong': m.upkeep_end_found_wrong,
  'recorded-in-error': m.upkeep_end_recorded_in_error,
}
