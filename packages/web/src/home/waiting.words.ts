import type { Waiting, WaitingKind } from '#domain/insight/waiting.ts'
import { m } from '#messages'
import { formatNumber, withMonthNames } from '../platform/format.ts'

interface Words {
  /** What it is. */
  readonly what: (words: { about: string; n: string }) => string
  /** The next step. */
  readonly action: () => string
  /** Where that is done. A text, since it may carry an id. */
  readonly to: (id: string) => string
}

export const waitingWords: Readonly<Record<WaitingKind, Words>> = {
  'file-decide': { what: m.home_file_decide, action: m.home_act_decide, to: (id) => `/persetujuan/${id}` },
  'file-send': { what: m.home_file_send, action: m.home_act_send, to: (id) => `/persetujuan/${id}` },
  'file-record': { what: m.home_file_record, action: m.home_act_record, to: (id) => `/persetujuan/${id}` },
  'file-mend': { what: m.home_file_mend, action: m.home_act_mend, to: (id) => `/persetujuan/${id}` },
  'claims-to-decide': { what: m.home_claims_to_decide, action: m.home_act_decide, to: () => '/usulan?tampak=waiting' },
  'claims-to-complete': { what: m.home_claims_to_complete, action: m.home_act_mend, to: () => '/usulan?tampak=mine' },
  'family-proposals': { what: m.home_family_proposals, action: m.home_act_examine, to: () => '/usulan?tampak=village' },
  'claims-to-check': { what: m.home_claims_to_check, action: m.home_act_examine, to: () => '/pemeriksaan' },
  'objections-to-answer': {
    what: m.home_objections_to_answer,
    action: m.home_act_answer,
    to: () => '/usulan?tampak=objections',
  },
  'claim-calendars-to-confirm': {
    what: m.home_claim_calendars_to_confirm,
    action: m.home_act_confirm,
    to: () => '/usulan/kalender',
  },
  'meetings-to-bind': { what: m.home_meetings_to_bind, action: m.home_act_open, to: () => '/usulan/musyawarah' },
  'meetings-before-cut-off': {
    what: m.home_meetings_before_cut_off,
    action: m.home_act_mend,
    to: () => '/usulan/musyawarah',
  },
  'decisions-before-cut-off': {
    what: m.home_decisions_before_cut_off,
    action: m.home_act_decide,
    to: () => '/usulan?tampak=waiting',
  },
  'files-before-cut-off': {
    what: m.home_files_before_cut_off,
    action: m.home_act_send,
    to: () => '/usulan?tampak=centre',
  },
  'claim-paths-to-confirm': {
    what: m.home_claim_paths_to_confirm,
    action: m.home_act_confirm,
    to: () => '/usulan/tahapan',
  },
  'settings-to-confirm': { what: m.home_settings_to_confirm, action: m.home_act_confirm, to: () => '/pengaturan' },
  'payments-to-fix': { what: m.home_payments_to_fix, action: m.home_act_fix, to: () => '/penyaluran/perbaikan' },
  'run-to-send': { what: m.home_run_to_send, action: m.home_act_send, to: (id) => `/penyaluran/${id}` },
  'run-to-answer': { what: m.home_run_to_answer, action: m.home_act_record, to: (id) => `/penyaluran/${id}` },
  'list-to-freeze': { what: m.home_list_to_freeze, action: m.home_act_open, to: (id) => `/program/daftar/${id}` },
  'list-to-submit': { what: m.home_list_to_submit, action: m.home_act_submit, to: (id) => `/program/daftar/${id}` },
  'list-to-mend': { what: m.home_list_to_mend, action: m.home_act_mend, to: (id) => `/program/daftar/${id}` },
  'import-to-check': { what: m.home_import_to_check, action: m.home_act_check, to: (id) => `/impor/${id}` },
  'import-to-apply': { what: m.home_import_to_apply, action: m.home_act_apply, to: (id) => `/impor/${id}` },
  'likenesses-to-judge': { what: m.home_likenesses_to_judge, action: m.home_act_judge, to: () => '/data/ganda' },
  'candidates-to-check': { what: m.home_candidates_to_check, action: m.home_act_check, to: () => '/data/kategori' },
  'needs-outgrown': { what: m.home_needs_outgrown, action: m.home_act_check, to: () => '/data/kategori?tampak=usia' },
  'visits-to-make': { what: m.home_visits_to_make, action: m.home_act_visit, to: () => '/pendataan' },
  'revisits-to-make': { what: m.home_revisits_to_make, action: m.home_act_visit, to: () => '/pendataan/ulang' },
  'revisits-to-decide': { what: m.home_revisits_to_decide, action: m.home_act_check, to: (id) => `/pendataan/${id}` },
  'round-to-close': { what: m.home_round_to_close, action: m.home_act_open, to: (id) => `/pendataan/${id}` },
  'error-visits-to-make': { what: m.home_error_visits_to_make, action: m.home_act_visit, to: () => '/sasaran/kunjungan' },
  'accounts-to-confirm': { what: m.home_accounts_to_confirm, action: m.home_act_confirm, to: () => '/penyaluran/rekening' },
  'merges-to-confirm': { what: m.home_merges_to_confirm, action: m.home_act_check, to: () => '/data/penggabungan' },
  'doubles-to-answer': { what: m.home_doubles_to_answer, action: m.home_act_answer, to: () => '/bantuan' },
  'life-events-to-confirm': {
    what: m.home_life_events_to_confirm,
    action: m.home_act_check,
    to: () => '/warga/peristiwa',
  },
  'faults-to-mend': { what: m.home_faults_to_mend, action: m.home_act_mend, to: () => '/data/mutu/daftar' },
  'mandates-to-confirm': { what: m.home_mandates_to_confirm, action: m.home_act_confirm, to: () => '/pengelola' },
}

export function titleOf({ kind, about, count }: Waiting): string {
  return waitingWords[kind].what({ about: withMonthNames(about ?? ''), n: formatNumber(count) })
}
