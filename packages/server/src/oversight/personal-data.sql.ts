import { type RawBuilder, sql } from 'kysely'
import type { PersonalData } from '#domain/oversight/personal-data.ts'
import type { FamilyId, PersonId } from '#domain/people/person-id.ts'
import type { Db } from '../platform/db/database.ts'

const most = 500

/** The parts that are rows of a table and nothing more. */
type Rows = Pick<
  PersonalData,
  | 'sources'
  | 'members'
  | 'memberships'
  | 'deciles'
  | 'needs'
  | 'candidates'
  | 'aid'
  | 'aidAmounts'
  | 'entitlements'
  | 'listings'
  | 'claims'
  | 'visits'
  | 'lifeEvents'
  | 'households'
> & {
  readonly history: PersonalData['facts']
  readonly accounts: { bank: string; number: string; holderName: string; recordedAt: string; replacedAt: string | null }[]
}

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** What the tables hold of a person under all ids that are theirs, and of their family. */
export async function readHeldRows(db: Db, person: PersonId, family: FamilyId | null): Promise<Rows> {
  const all = sql`array(select ${person}::uuid union all select other_id from person_merge where person_id = ${person} and state = 'confirmed')`
  const subjects = sql`${all} || array_remove(array[${family}::uuid], null)`
  const parts: Record<keyof Rows, RawBuilder<unknown>> = {
    history: sql`
      select field, value, source, as_of as "asOf", ${instant('recorded_at')} as "recordedAt", ${instant('replaced_at')} as "replacedAt"
      from person_fact where person_id = any (${all}) and replaced_at is not null order by replaced_at desc, field`,
    sources: sql`
      select source, source_key as key, last_as_of as "confirmedUntil" from source_record where person_id = ${person} order by source, source_key`,
    members: sql`
      select name, relation from person where family_id = ${family} and person_id <> ${person} order by birth_date, person_id`,
    memberships: sql`select relation, since, until from family_membership where person_id = any (${all}) order by since desc`,
    households: sql`
      select since, until, member_type = 'family' as "withFamily" from household_membership
      where member_id = any (${subjects}) order by since desc, membership_id`,
    deciles: sql`select decile, period, source, as_of as "asOf" from family_decile where family_id = ${family} order by period desc, source`,
    needs: sql`
      select need_id as id, subject_type as subject, category, criteria_version as "criteriaVersion", met, since, until, review_on as "reviewOn",
        evidence, source, end_reason as "endReason"
      from need_assignment where subject_id = any (${subjects}) order by since desc, need_id`,
    candidates: sql`
      select category, kind, reasons, state, ${instant('found_at')} as "foundAt", note
      from need_candidate where subject_id = any (${subjects}) order by found_at desc, candidate_id`,
    aid: sql`select aid_id as id, programme, payer, source, since, until from aid where person_id = any (${all}) order by since desc, aid_id`,
    aidAmounts: sql`
      select programme, payer, period, amount, source from aid_amount where person_id = any (${all}) order by quarter desc, recorded_at desc, programme`,
    entitlements: sql`
      select p.name as programme, e.month, e.amount, e.state, e.beneficiary_type = 'family' as "forFamily"
      from entitlement e join programme p on p.programme_id = e.programme_id
      where e.beneficiary_id = any (${subjects}) order by e.month desc, p.name`,
    accounts: sql`
      select bank, number, holder_name as "holderName", ${instant('recorded_at')} as "recordedAt", ${instant('replaced_at')} as "replacedAt"
      from payee_account where person_id = any (${all}) order by recorded_at desc`,
    listings: sql`
      select p.name as programme, l.made_on as "madeOn", l.state, m.standing, m.reason
      from list_member m join programme_list l on l.list_id = m.list_id join programme p on p.programme_id = l.programme_id
      where m.beneficiary_id = any (${subjects}) order by l.made_on desc, p.name`,
    visits: sql`
      select r.name as round, v.category, v.result, v."visitedOn", v.note, v."onPaper", v.again, v."takenBack" from (
        select round_id, category, result, visited_on as "visitedOn", note, scan_id is not null as "onPaper", false as again,
          taken_back_at is not null as "takenBack", visit_id from enumeration_visit where subject_id = any (${subjects})
        union all
        select round_id, category, result, visited_on, note, false, true, false, visit_id
        from enumeration_recheck where subject_id = any (${subjects}) and result is not null
      ) v join enumeration_round r on r.round_id = v.round_id order by v."visitedOn" desc, v.visit_id, v.again`,
    lifeEvents: sql`
      select kind, happened_on as "on", source, state, ${instant('recorded_at')} as "recordedAt",
        case when person_id = any (${all}) then evidence end as evidence, case when person_id = any (${all}) then paper_number end as "paperNumber",
        case when person_id = any (${all}) then reason end as reason
      from life_event where person_id = any (${all}) or other_id = any (${all}) order by happened_on desc, event_id`,
    claims: sql`
      select kind, case when kind in ('category-found', 'category-ended') then about end as about, state, observed_on as "observedOn",
        coalesce(details -> 'reasons', '[]') as reasons, note,
        (select until from health_condition h where h.claim_id = c.claim_id and h.taken_back_at is null) as "standsUntil",
        coalesce((select json_agg(json_build_object('result', h.result, 'checklist', h.checklist, 'met', h.met,
          'examinedOn', h.examined_on, 'words', h.words) order by h.answer_id desc)
          from claim_health h where h.claim_id = c.claim_id), '[]') as health
      from claim c where person_id = any (${all}) or (family_id = ${family} and person_id is null) order by claim_id desc`,
  }
  const columns = Object.entries(parts).map(
    ([part, rows]) => sql`(select coalesce(json_agg(to_json(r)), '[]') from (${rows} limit ${most}) r) as ${sql.ref(part)}`,
  )
  const { rows } = await sql<Rows>`select ${sql.join(columns)}`.execute(db)
  if (!rows[0]) throw new Error('the parts are one row')
  return rows[0]
}

/** Whole, as they stand on the person's papers. */
export async function readNumbers(db: Db, person: PersonId): Promise<Pick<PersonalData, 'nik' | 'familyCardNumber'>> {
  return db
    .selectFrom('person')
    .leftJoin('family', 'family.family_id', 'person.family_id')
    .select(['person.nik', 'family.card_number as familyCardNumber'])
    .where('person.person_id', '=', person)
    .executeTakeFirstOrThrow()
}
