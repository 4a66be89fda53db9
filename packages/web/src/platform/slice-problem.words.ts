import { m } from '#messages'
import { formatTime } from './format.ts'
import type { ProblemWords, SliceCode } from './problem-codes.ts'

/** Every refusal of a slice in words of an office; the compiler asks for a line here whenever the catalogue grows. */
export const sliceProblemWords: Readonly<Record<SliceCode, ProblemWords>> = {
  'invalid-input': { what: m.platform_problem_invalid_input_what, advice: m.platform_problem_invalid_input_advice },
  'not-allowed': { what: m.platform_problem_not_allowed_what, advice: m.platform_problem_not_allowed_advice },
  'not-found': { what: m.platform_problem_not_found_what, advice: m.platform_problem_not_found_advice },
  'stale-version': { what: m.platform_problem_stale_version_what, advice: m.platform_problem_stale_version_advice },
  'foreign-origin': { what: m.platform_problem_foreign_origin_what, advice: m.platform_problem_foreign_origin_advice },
  'key-reused': { what: m.platform_problem_key_reused_what, advice: m.platform_problem_key_reused_advice },
  'too-large': { what: m.platform_problem_too_large_what, advice: m.platform_problem_too_large_advice },
  'unsupported-media': { what: m.platform_problem_unsupported_media_what, advice: m.platform_problem_unsupported_media_advice },
  'code-wrong': { what: m.access_problem_code_wrong_what, advice: m.access_problem_code_wrong_advice },
  'sign-in-lapsed': { what: m.access_problem_sign_in_lapsed_what, advice: m.access_problem_sign_in_lapsed_advice },
  'password-wrong': { what: m.access_problem_password_wrong_what, advice: m.access_problem_password_wrong_advice },
  'password-unsound': { what: m.access_problem_password_unsound_what, advice: m.access_problem_password_unsound_advice },
  'second-factor-on': { what: m.access_problem_second_factor_on_what, advice: m.access_problem_second_factor_on_advice },
  'second-factor-off': { what: m.access_problem_second_factor_off_what, advice: m.access_problem_second_factor_off_advice },
  'second-factor-demanded': {
    what: m.access_problem_second_factor_demanded_what,
    advice: m.access_problem_second_factor_demanded_advice,
  },
  'no-mail': { what: m.access_problem_no_mail_what, advice: m.access_problem_no_mail_advice },
  'link-spent': { what: m.access_problem_link_spent_what, advice: m.access_problem_link_spent_advice },
  'token-revoked': { what: m.access_problem_token_revoked_what, advice: m.access_problem_token_revoked_advice },
  'email-taken': { what: m.access_problem_email_taken_what, advice: m.access_problem_email_taken_advice },
  'grant-unsound': { what: m.access_problem_grant_unsound_what, advice: m.access_problem_grant_unsound_advice },
  'second-person-needed': { what: m.access_problem_second_person_what, advice: m.access_problem_second_person_advice },
  'mandate-over': { what: m.access_problem_mandate_over_what, advice: m.access_problem_mandate_over_advice },
  'not-yours-to-keep': { what: m.access_problem_not_yours_to_keep_what, advice: m.access_problem_not_yours_to_keep_advice },
  'account-closed': { what: m.access_problem_account_closed_what, advice: m.access_problem_account_closed_advice },
  'account-open': { what: m.access_problem_account_open_what, advice: m.access_problem_account_open_advice },
  'region-unknown': { what: m.platform_problem_region_unknown_what, advice: m.platform_problem_region_unknown_advice },
  'person-unsound': { what: m.platform_problem_person_unsound_what, advice: m.platform_problem_person_unsound_advice },
  'nik-taken': { what: m.platform_problem_nik_taken_what, advice: m.platform_problem_nik_taken_advice },
  'need-unsound': { what: m.platform_problem_need_unsound_what, advice: m.platform_problem_need_unsound_advice },
  'need-already-open': { what: m.platform_problem_need_already_open_what, advice: m.platform_problem_need_already_open_advice },
  'need-already-ended': {
    what: m.platform_problem_need_already_ended_what,
    advice: m.platform_problem_need_already_ended_advice,
  },
  'person-merged': { what: m.merges_problem_merged_what, advice: m.merges_problem_merged_advice },
  'merge-unsound': { what: m.merges_problem_unsound_what, advice: m.merges_problem_unsound_advice },
  'merge-already-proposed': { what: m.merges_problem_proposed_what, advice: m.merges_problem_proposed_advice },
  'merge-not-waiting': { what: m.merges_problem_decided_what, advice: m.merges_problem_decided_advice },
  'merge-not-confirmed': { what: m.merges_problem_undone_what, advice: m.merges_problem_undone_advice },
  'no-approval-chain': { what: m.platform_problem_no_approval_chain_what, advice: m.platform_problem_no_approval_chain_advice },
  'already-submitted': { what: m.platform_problem_already_submitted_what, advice: m.platform_problem_already_submitted_advice },
  'approval-not-waiting': {
    what: m.platform_problem_approval_not_waiting_what,
    advice: m.platform_problem_approval_not_waiting_advice,
  },
  'decision-unsound': { what: m.platform_problem_decision_unsound_what, advice: m.platform_problem_decision_unsound_advice },
  'delegation-unsound': {
    what: m.platform_problem_delegation_unsound_what,
    advice: m.platform_problem_delegation_unsound_advice,
  },
  'scan-unreadable': { what: m.platform_problem_scan_unreadable_what, advice: m.platform_problem_scan_unreadable_advice },
  'task-not-repeatable': {
    what: m.platform_problem_task_not_repeatable_what,
    advice: m.platform_problem_task_not_repeatable_advice,
  },
  'task-not-cancellable': {
    what: m.platform_problem_task_not_cancellable_what,
    advice: m.platform_problem_task_not_cancellable_advice,
  },
  'family-card-taken': { what: m.platform_problem_family_card_taken_what, advice: m.platform_problem_family_card_taken_advice },
  'file-unreadable': { what: m.platform_problem_file_unreadable_what, advice: m.platform_problem_file_unreadable_advice },
  'no-table-found': {
    what: m.platform_problem_no_table_found_what,
    advice: ({ titles }) =>
      Array.isArray(titles)
        ? m.platform_problem_no_table_found_titles({ titles: titles.join(', ') })
        : m.platform_problem_no_table_found_advice(),
  },
  'columns-unsound': { what: m.platform_problem_columns_unsound_what, advice: m.platform_problem_columns_unsound_advice },
  'codes-disagree': { what: m.platform_problem_codes_disagree_what, advice: m.platform_problem_codes_disagree_advice },
  'batch-not-ready': { what: m.platform_problem_batch_not_ready_what, advice: m.platform_problem_batch_not_ready_advice },
  'batch-superseded': { what: m.platform_problem_batch_superseded_what, advice: m.platform_problem_batch_superseded_advice },
  'differences-changed': {
    what: m.platform_problem_differences_changed_what,
    advice: m.platform_problem_differences_changed_advice,
  },
  'linkage-under-way': { what: m.linkage_problem_under_way_what, advice: m.linkage_problem_under_way_advice },
  'pair-judged': { what: m.linkage_problem_judged_what, advice: m.linkage_problem_judged_advice },
  'verdict-of-another': { what: m.linkage_problem_of_another_what, advice: m.linkage_problem_of_another_advice },
  'photo-unreadable': { what: m.upkeep_problem_photo_unreadable_what, advice: m.upkeep_problem_photo_unreadable_advice },
  'proposal-unsound': { what: m.upkeep_problem_unsound_what, advice: m.upkeep_problem_unsound_advice },
  'proposal-already-open': { what: m.upkeep_problem_already_open_what, advice: m.upkeep_problem_already_open_advice },
  'proposal-not-ready': { what: m.upkeep_problem_not_ready_what, advice: m.upkeep_problem_not_ready_advice },
  'own-proposal': { what: m.upkeep_problem_own_what, advice: m.upkeep_problem_own_advice },
  'finding-already-open': { what: m.upkeep_problem_found_what, advice: m.upkeep_problem_found_advice },
  'finding-already-ended': { what: m.upkeep_problem_ended_what, advice: m.upkeep_problem_ended_advice },
  'programme-unsound': { what: m.programmes_problem_unsound_what, advice: m.programmes_problem_unsound_advice },
  'programme-without-rule': { what: m.programmes_problem_no_rule_what, advice: m.programmes_problem_no_rule_advice },
  'list-unsound': { what: m.programmes_problem_list_unsound_what, advice: m.programmes_problem_list_unsound_advice },
  'list-not-ready': { what: m.programmes_problem_list_not_ready_what, advice: m.programmes_problem_list_not_ready_advice },
  'list-empty': { what: m.programmes_problem_list_empty_what, advice: m.programmes_problem_list_empty_advice },
  'matrix-unsound': { what: m.benefits_problem_matrix_what, advice: m.benefits_problem_matrix_advice },
  'double-answered': { what: m.benefits_problem_answered_what, advice: m.benefits_problem_answered_advice },
  'answer-unsound': { what: m.benefits_problem_answer_what, advice: m.benefits_problem_answer_advice },
  'run-unsound': { what: m.delivery_problem_run_unsound_what, advice: m.delivery_problem_run_unsound_advice },
  'run-changed': { what: m.delivery_problem_run_changed_what, advice: m.delivery_problem_run_changed_advice },
  'run-not-ready': { what: m.delivery_problem_run_not_ready_what, advice: m.delivery_problem_run_not_ready_advice },
  'nothing-to-pay': { what: m.delivery_problem_nothing_to_pay_what, advice: m.delivery_problem_nothing_to_pay_advice },
  'account-unsound': { what: m.delivery_problem_account_unsound_what, advice: m.delivery_problem_account_unsound_advice },
  'account-taken': { what: m.delivery_problem_account_taken_what, advice: m.delivery_problem_account_taken_advice },
  'target-unsound': { what: m.planning_problem_unsound_what, advice: m.planning_problem_unsound_advice },
}

/** When to try again after too many tries; `until` is an ISO instant. */
export function pauseWords(until: string): string {
  return m.platform_problem_too_many_requests_until({ time: formatTime(new Date(until)) })
}
