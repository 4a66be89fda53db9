/**
 * Every table of ours, with the slice that writes it: each stands in exactly one of the three lists. A check compares them
 * with the catalogue of a migrated database (tools/check-tables.ts), and what each slice writes with the owners here.
 * Names outside the schema `public` carry theirs: `auth.session`.
 */
export interface Table {
  /** The only slice that writes it; `platform` for the machinery. */
  readonly slice: string
  /** Holds what concerns a person: row-level security keeps it within the mandate, and each row names its region. */
  readonly personal: boolean
  /** No policy lets a row through: reached only by the named elevations, and so without a region of its own. */
  readonly closed?: true
  /** Triggers that forget what was worked out from a row that changes, and do nothing else (decision 0048). */
  readonly triggers?: readonly string[]
}

/** Grows with people, and can be spread over machines by this column, which comes first in its primary key. */
export interface DistributedTable extends Table {
  readonly by: string
  /** Comes first in the primary key instead, where rows are read in another order; a unique index begins with `by` then. */
  readonly readBy?: string
}

export interface TableKinds {
  readonly distributed: Readonly<Record<string, DistributedTable>>
  /** Small, seldom written, the same everywhere: regions, programmes, codes, mandates. */
  readonly reference: Readonly<Record<string, Table>>
  /** Stays on one machine: sessions, tasks, migrations. */
  readonly local: Readonly<Record<string, Table>>
  /** Schemas whose tables a library makes and changes, on one machine too; our rules don't bind them. */
  readonly libraries: Readonly<Record<string, Pick<Table, 'slice'>>>
}

const people = { slice: 'people', personal: true } as const
const intake = { slice: 'intake', personal: true } as const
const linkage = { slice: 'linkage', personal: true } as const
const categories = { slice: 'categories', personal: true } as const
const enumeration = { slice: 'enumeration', personal: true } as const
const notices = { slice: 'notices', personal: true } as const
const quality = { slice: 'quality', personal: true } as const
const proposals = { slice: 'proposals', personal: true } as const
const opensid = { slice: 'opensid', personal: true } as const
const targeting = { slice: 'targeting', personal: true } as const
const freshness = { slice: 'freshness', personal: true } as const
const approvals = { slice: 'approvals', personal: false } as const
// Figures and decisions of an office, no person; guarded all the same: another regency's files are not one's own.
const decisions = { slice: 'approvals', personal: true } as const
const delivery = { slice: 'delivery', personal: true } as const
const benefits = { slice: 'benefits', personal: true } as const
const programmes = { slice: 'programmes', personal: false } as const
const access = { slice: 'access', personal: false } as const
const platform = { slice: 'platform', personal: false } as const

export const tableKinds: TableKinds = {
  distributed: {
    person: { ...people, by: 'person_id', triggers: ['person_rows_forgotten'] },
    person_fact: { ...people, by: 'person_id' },
    // By the one who stays.
    person_merge: { ...people, by: 'person_id' },
    papers_correction: { ...people, by: 'person_id' },
    family_membership: { ...people, by: 'person_id' },
    household: { ...people, by: 'household_id' },
    // A person's or a family's, by whichever id it is.
    household_membership: { ...people, by: 'member_id' },
    aid: { ...people, by: 'person_id', triggers: ['aid_rows_forgotten', 'ended_aid_rows_forgotten'] },
    aid_amount: { ...people, by: 'person_id' },
    family: { ...people, by: 'family_id', triggers: ['family_rows_forgotten'] },
    family_decile: { ...people, by: 'family_id' },
    // A person's or a family's, by whichever id it is.
    need_assignment: { ...people, by: 'subject_id' },
    health_condition: { ...people, by: 'person_id' },
    nik_holder: { ...people, by: 'nik', closed: true },
    // A person's or a family's, too.
    list_member: { slice: 'programmes', personal: true, by: 'beneficiary_id' },
    family_card_holder: { ...people, by: 'card_number', closed: true },
    death_report: { ...people, by: 'person_id' },
    source_record: { ...people, by: 'source_key' },
    // By the first of the two; the second is looked for by index.
    likeness: { ...linkage, by: 'person_a' },
    need_candidate: { ...categories, by: 'subject_id' },
    // By the village, which nobody moves.
    enumeration_village: { ...enumeration, by: 'region_code' },
    enumeration_total: { ...enumeration, by: 'region_code' },
    enumeration_visit: { ...enumeration, by: 'subject_id' },
    enumeration_recheck: { ...enumeration, by: 'subject_id' },
    enumeration_keying: { ...enumeration, by: 'subject_id' },
    // By the round: a pile of paper, of which nobody knows whose it is until it is keyed.
    enumeration_scan: { ...enumeration, by: 'round_id' },
    enumeration_find: { ...enumeration, by: 'person_id' },
    eligibility_finding: { slice: 'upkeep', personal: true, by: 'family_id' },
    notice: { ...notices, by: 'subject_id' },
    // A person's or a family's, too.
    quality_fault: { ...quality, by: 'subject_id' },
    quality_tally: { ...quality, by: 'region_code' },
    quality_month: { ...quality, by: 'region_code' },
    entitlement: { ...delivery, by: 'beneficiary_id' },
    payment_entitlement: { ...delivery, by: 'beneficiary_id' },
    delivery_reach: { ...delivery, by: 'beneficiary_id' },
    // By whom it happened to.
    life_event: { slice: 'life', personal: true, by: 'person_id' },
    // By whom it is about: the family, the person, or the claim itself where somebody is new.
    claim: { ...proposals, by: 'subject_id' },
    claim_turn: { ...proposals, by: 'subject_id' },
    claim_health: { ...proposals, by: 'subject_id' },
    claim_paper: { ...proposals, by: 'paper_id' },
    // By the district, which nobody moves; a family, or the person where there is none.
    targeting_stratum: { ...targeting, by: 'region_code' },
    targeting_visit: { ...targeting, by: 'house_id' },
    // A family's, or of somebody without one the person's.
    freshness_house: { ...freshness, by: 'house_id' },
    freshness_recheck: { ...freshness, by: 'house_id' },
    freshness_tally: { ...freshness, by: 'region_code' },
    freshness_month: { ...freshness, by: 'region_code' },
    decile_move_tally: { ...intake, by: 'region_code' },
    decile_finding_tally: { slice: 'insight', personal: true, by: 'region_code' },
    village_meeting: { ...proposals, by: 'region_code' },
    meeting_item: { ...proposals, by: 'claim_id' },
    // Of a family, or of whoever has none.
    status_card: { slice: 'citizens', personal: true, by: 'subject_id', closed: true },
    centre_file: { ...proposals, by: 'region_code' },
    // Millions of rows at once, in the order of a file's lines (decision 0063).
    centre_file_row: { ...proposals, by: 'claim_id', readBy: 'file_id' },
    centre_reply: { ...proposals, by: 'region_code' },
    centre_reply_line: { ...proposals, by: 'reply_id' },
    opensid_file: { ...opensid, by: 'region_code' },
    opensid_finding: { ...opensid, by: 'file_id' },
    opensid_fault: { ...opensid, by: 'file_id' },
    opensid_number: { ...opensid, by: 'file_id' },
    payee_account: { ...delivery, by: 'person_id' },
    payment: { ...delivery, by: 'payee_person_id' },
    // A person's or a family's, by whichever id it is.
    benefit_double: { ...benefits, by: 'subject_id' },
    benefit_unreached: { ...benefits, by: 'house_id' },
    benefit_tally: { ...benefits, by: 'region_code' },
    // A village's counts stay with the village: nobody moves them, so the region may spread them. Guarded like people,
    // since a count of one is a person.
    people_tally: { ...people, by: 'region_code' },
    // Nothing refers to an entry, and entries are found by index, so any even spread serves.
    journal: { slice: 'platform', personal: true, by: 'journal_id' },
  },
  reference: {
    region: { slice: 'regions', personal: false },
    historic_regency_code: { slice: 'regions', personal: false },
    region_bps_code: { slice: 'regions', personal: false },
    region_other_name: { slice: 'regions', personal: false },
    // Officers, not the people they serve.
    office: access,
    account: access,
    mandate: access,
    mandate_proposal: access,
    machine_token: access,
    mandate_region: access,
    second_factor_demand: access,
    idle_limit: access,
    // Few, and the same for everybody: who signs in which order, and when nobody works.
    approval_chain: approvals,
    approval_step: approvals,
    holiday: approvals,
    // What names are made of, of nobody in particular; grows by the word, not by the person.
    name_word: { slice: 'people', personal: false },
    // Where and when is visited, and for which categories; whoever visits a village reads the round of its regency.
    enumeration_round: { slice: 'enumeration', personal: false },
    // Seed and size of a sample; visitors of a village read which programme it is for.
    targeting_sample: { slice: 'targeting', personal: false },
    // Definitions: a regency plans with its province's, so all may read them.
    programme: programmes,
    programme_version: programmes,
    // What may not be held together: names nobody, and a regency is bound by its province's.
    benefit_rule: { slice: 'benefits', personal: false },
    benefit_search: benefits,
    // Which steps a kind of claim passes through: names nobody.
    claim_path: { slice: 'proposals', personal: false },
    // Limits and kinds of benefit: the same for everybody.
    setting: { slice: 'settings', personal: false },
    // How fast facts grow old: names nobody.
    half_life: { slice: 'freshness', personal: false },
    claim_calendar: { slice: 'proposals', personal: false },
  },
  local: {
    migration: platform,
    // Of officers who sign in, and of whoever tries to.
    second_factor: access,
    recovery_code: access,
    pending_sign_in: access,
    sign_in_pace: access,
    sign_in_record: access,
    known_device: access,
    access_link: access,
    // Keyed hashes of network addresses that answered wrongly.
    status_pace: { slice: 'citizens', personal: false },
    task: platform,
    // What officers were told: ids and places, of nobody whom they serve.
    news: platform,
    news_choice: platform,
    news_letter: platform,
    backup_run: platform,
    stored_file: { slice: 'platform', personal: true },
    // The chain over the journal; hashes and ids, no person.
    journal_seal: platform,
    journal_verification: platform,
    journal_export: { slice: 'oversight', personal: true },
    kept_answer: { slice: 'platform', personal: true },
    // Names a task and stands beside its approval. Figures of a decision, no person; guarded all the same.
    programme_list: { slice: 'programmes', personal: true },
    approval_file: decisions,
    approval_file_step: decisions,
    approval_scan: decisions,
    approval_move: decisions,
    approval_delegation: decisions,
    // A file on its way in is judged and compared as a whole, with window functions and joins among its own rows, and its
    // rows go once it is done with. Spread by batch each file would lie on one machine all the same, and its references
    // to its stored file and its task would be lost.
    import_batch: intake,
    // Titles of columns, no person; a regency's own all the same.
    confirmed_columns: intake,
    said_place: intake,
    import_row: intake,
    import_fault: intake,
    import_change: intake,
    import_same: intake,
    import_again: intake,
    import_family: people,
    linkage_run: linkage,
    // A line per regency.
    candidate_search: categories,
    // A run and its files are worked on as a whole; the sums are a few hundred rows.
    payment_run: delivery,
    payment_run_sum: delivery,
    bank_file: delivery,
    bank_answer_line: delivery,
    entitlement_balance: delivery,
    delivery_tally: delivery,
    // Figures of an office, no person; guarded so that a regency's plan is its own.
    target: { slice: 'planning', personal: true },
  },
  libraries: {
    auth: { slice: 'access' },
    graphile_worker: { slice: 'platform' },
  },
}
