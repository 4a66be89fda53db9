import { Problem, type ProblemCode } from '#domain/platform/problem.ts'

/** What a constraint says when two people do the same at once: the database is the last judge. */
const problemOfConstraint: Readonly<Record<string, ProblemCode>> = {
  kept_answer_pkey: 'key-reused',
  task_waiting: 'task-not-repeatable',
  need_assignment_present: 'need-already-open',
  person_merge_waiting: 'merge-already-proposed',
  person_merge_confirmed_by_another: 'second-person-needed',
  person_merge_of_one_nik: 'merge-unsound',
  approval_file_open: 'already-submitted',
  approval_move_decides_once: 'stale-version',
  payee_account_confirmed_by_another: 'second-person-needed',
  mandate_proposal_confirmed_by_another: 'second-person-needed',
  claim_open: 'claim-already-open',
  claim_decided_by_another: 'own-proposal',
  claim_checked_by_another: 'own-proposal',
  claim_decided_by_other_than_checked: 'own-proposal',
  claim_calendar_waiting: 'calendar-waits-already',
  claim_calendar_confirmed_by_another: 'second-person-needed',
  meeting_item_one: 'meeting-not-ready',
  centre_file_making: 'centre-file-under-way',
  claim_path_waiting: 'claim-path-waits-already',
  half_life_waiting: 'half-life-waits-already',
  claim_path_confirmed_by_another: 'second-person-needed',
  setting_waiting: 'setting-waits-already',
  setting_confirmed_by_another: 'second-person-needed',
  eligibility_finding_open: 'finding-already-open',
}

/** The refusal that a violated constraint stands for; undefined for anything else. */
export function problemOf(thrown: unknown): Problem | undefined {
  const { constraint } = (thrown ?? {}) as { constraint?: unknown }
  const code = typeof constraint === 'string' ? problemOfConstraint[constraint] : undefined
  return code && new Problem(code)
}

/**
 * Broken only by two at the same moment, since each looks before it writes: tried again, the later sees what the earlier did,
 * and the rules say what follows.
 */
const brokenTogether: ReadonlySet<unknown> = new Set([
  'account_email',
  'approval_delegation_apart',
  'bank_file_once',
  'benefit_rule_present',
  'centre_file_region_code_year_number_key',
  'centre_reply_once',
  'enumeration_recheck_pkey',
  'enumeration_total_apart',
  'household_membership_present',
  'kept_answer_pkey',
  'opensid_file_once',
  'payee_account_present',
  'people_tally_pkey',
  'region_bps_code_one',
  'region_bps_code_since',
  'region_bps_code_taken',
  'village_meeting_region_code_year_number_key',
])

export function isBrokenTogether(thrown: unknown): boolean {
  return brokenTogether.has(((thrown ?? {}) as { constraint?: unknown }).constraint)
}
