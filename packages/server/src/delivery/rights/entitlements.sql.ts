import { sql } from 'kysely'
import type { EntitlementLine } from '#domain/delivery/entitlement.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { intoBalance } from './balance.sql.ts'
import { payeesOfFamilies } from './payees.sql.ts'

export interface ApprovedList {
  readonly listId: string
  readonly programmeId: string
  readonly programme: string
  readonly region: RegionCode
  readonly months: readonly string[]
  /** Whole rupiah per beneficiary and month; null where goods or services are given. */
  readonly amount: number | null
}

/** A list as it was approved: the amount is that of the programme's version by which it was made. */
export async function findApprovedList(db: Db, listId: string): Promise<ApprovedList | undefined> {
  return db
    .selectFrom('programme_list as list')
    .innerJoin('programme', 'programme.programme_id', 'list.programme_id')
    .innerJoin('programme_version as version', (join) =>
      join.onRef('version.programme_id', '=', 'list.programme_id').onRef('version.version', '=', 'list.programme_version'),
    )
    .select([
      'list.list_id as listId',
      'list.programme_id as programmeId',
      'programme.name as programme',
      sql<RegionCode>`list.region_code`.as('region'),
      'list.months',
      sql<number | null>`(version.definition ->> 'amount')::bigint`.as('amount'),
    ])
    .where('list.list_id', '=', listId)
    .where('list.state', '=', 'approved')
    .executeTakeFirst()
}

/** One statement for a whole list, whatever its size; what is there already stays as it is. Answers how many are new. */
export async function insertEntitlements(
  db: Tx,
  { listId, programmeId, months, amount }: ApprovedList & { readonly amount: number },
  today: LocalDate,
  now: Date,
): Promise<number> {
  const families = sql`select beneficiary_id from member where beneficiary_type = 'family'`
  const { rows } = await sql<{ made: number }>`
    with member as materialized (
      -- Of a record that has been merged into another since the list was made the right is the survivor's.
      select coalesce(g.person_id, l.beneficiary_id) as beneficiary_id, l.beneficiary_type, l.region_code
      from list_member l left join person_merge g on g.other_id = l.beneficiary_id and g.state = 'confirmed'
      where l.list_id = ${listId} and l.standing = 'listed'
    ), had as materialized (
      -- Found by an array, so that the few who were merged don't cost a reading of all rights.
      select g.person_id, e.month
      from entitlement e join person_merge g on g.other_id = e.beneficiary_id and g.state = 'confirmed'
      where e.beneficiary_id = any (array(select other_id from person_merge where state = 'confirmed'))
        and e.programme_id = ${programmeId}::uuid and e.kind = 'regular'
    ), payee as (
      (${payeesOfFamilies(families, today)})
      union all
      select m.beneficiary_id, p.person_id
      from member m join person p on p.person_id = m.beneficiary_id and p.status = 'active'
      where m.beneficiary_type = 'person'
    ), made as (
      insert into entitlement (beneficiary_id, entitlement_id, beneficiary_type, programme_id, month, kind, list_id, amount,
        payee_person_id, region_code, state, made_at)
      select m.beneficiary_id, uuid_of(concat_ws('/', ${programmeId}::uuid, m.beneficiary_id, month.month, 'regular')), m.beneficiary_type,
        ${programmeId}::uuid, month.month, 'regular', ${listId}::uuid, ${amount}::bigint, payee.person_id, m.region_code, 'open', ${now}
      from member m
      cross join unnest(${months}::text[]) month (month)
      left join payee on payee.family_id = m.beneficiary_id
      -- A month to which a record was entitled that has been merged into this one is not paid again.
      where not exists (
        select from had where had.person_id = m.beneficiary_id and had.month = month.month)
      order by m.beneficiary_id, month.month
      on conflict (beneficiary_id, programme_id, month, kind) do nothing
      returning list_id, region_code, month, state, programme_id, amount
    ), counted as (
      ${intoBalance(
        sql`select list_id, left(region_code, 5) as region_code, month, state, programme_id, 1 as entitlements, amount from made`,
      )}
    )
    select count(*) as made from made`.execute(db)
  return rows[0]?.made ?? 0
}

/** What a person, under all ids that are theirs, and their family are entitled to, newest month first. */
export async function listEntitlements(db: Db, person: PersonId, family: string | null): Promise<EntitlementLine[]> {
  const rows = await db
    .selectFrom('entitlement as e')
    .innerJoin('programme', 'programme.programme_id', 'e.programme_id')
    .leftJoin('payment_entitlement as pe', (join) =>
      join
        .onRef('pe.beneficiary_id', '=', 'e.beneficiary_id')
        .onRef('pe.entitlement_id', '=', 'e.entitlement_id')
        .on('pe.live', '=', true),
    )
    .leftJoin('payment as p', (join) => join.onRef('p.payment_id', '=', 'pe.payment_id').on('p.state', '=', 'delivered'))
    .select([
      'e.entitlement_id as id',
      'programme.programme_id as programmeId',
      'programme.name as programme',
      'e.beneficiary_type as beneficiary',
      'e.month',
      'e.kind',
      'e.amount',
      'e.state',
      'p.delivered_on as deliveredOn',
    ])
    .where(
      'e.beneficiary_id',
      '=',
      sql<string>`any (array(
        select unnest(${family === null ? [person] : [person, family]}::uuid[])
        union all
        select other_id from person_merge where person_id = ${person} and state = 'confirmed'))`,
    )
    .orderBy('e.month', 'desc')
    .orderBy('programme.name')
    .orderBy('e.entitlement_id')
    .limit(500)
    .execute()
  return rows.map(({ programmeId, programme, ...line }) => ({
    ...line,
    programme: { id: programmeId, name: programme },
  })) as EntitlementLine[]
}
