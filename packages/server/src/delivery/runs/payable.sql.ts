import { type RawBuilder, sql } from 'kysely'
import type { RunPreview } from '#domain/delivery/delivery.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { moveRights } from '../rights/balance.sql.ts'
import { payeesOfFamilies } from '../rights/payees.sql.ts'

export interface Choice {
  readonly listId: string
  readonly months: readonly string[]
}

/**
 * Tables `payable` of a `with`: the open months that are chosen, with who is paid now, into which account, or why not.
 * Looking and sealing use the same one. Who died or moved away since is replaced as a new right would have it; what is owed
 * to a record merged into another is paid to the survivor. Of what one person is owed for a month under several ids one is
 * paid, none where one was dealt with before (MERGE-4 lets it come to that only where two are merged at the very moment in
 * which rights are made).
 */
function payable({ listId, months }: Choice, today: LocalDate): RawBuilder<unknown> {
  const orphans = sql`select beneficiary_id from owed where living is null and beneficiary_type = 'family'`
  return sql`
    owed as materialized (
      select e.beneficiary_id, e.entitlement_id, e.beneficiary_type, e.programme_id, e.month, e.amount, e.region_code,
        p.person_id as living
      from entitlement e
      left join person p on p.person_id = e.payee_person_id and p.status = 'active'
      where e.list_id = ${listId} and e.month = any (${months}) and e.state = 'open'
    ), survivor as materialized (
      -- Asked for by an array, so that the few who were merged don't cost a reading of everybody.
      select g.person_id, g.other_id from person_merge g
      where g.state = 'confirmed' and g.person_id = any (array(
        select m.person_id from person_merge m join owed o on o.beneficiary_id = m.other_id where m.state = 'confirmed'
        union
        select m.person_id from person_merge m join owed o on o.beneficiary_id = m.person_id where m.state = 'confirmed'))
    ), same as materialized (
      select person_id, other_id as id from survivor union select person_id, person_id from survivor
    ), ranked as (
      select e.entitlement_id, row_number() over (
        partition by same.person_id, e.programme_id, e.month, e.kind
        order by e.state = 'open', e.beneficiary_id <> same.person_id, e.beneficiary_id) as place
      from same join entitlement e on e.beneficiary_id = same.id
      where e.beneficiary_id = any (array(select id from same)) and e.programme_id = any (array(select distinct programme_id from owed))
        and e.month = any (${months})
    ), doubled as materialized (
      select entitlement_id from ranked where place > 1
    ), substitute as materialized (
      (${payeesOfFamilies(orphans, today)})
      union all
      select s.other_id, p.person_id
      from survivor s join person p on p.person_id = s.person_id and p.status = 'active'
      where p.person_id = any (array(select person_id from survivor))
    ), payable as materialized (
      select o.*, coalesce(o.living, s.person_id) as payee_person_id, a.account_id, a.bank, a.number, a.holder_name,
        case
          when d.entitlement_id is not null then 'doubled'
          when coalesce(o.living, s.person_id) is null then 'no-payee'
          when a.account_id is null then 'no-account'
          when a.confirmed_at is null then 'account-unconfirmed'
          when a.refused_for is not null then 'account-refused'
        end as blocked
      from owed o
      left join substitute s on s.family_id = o.beneficiary_id
      left join doubled d on d.entitlement_id = o.entitlement_id
      left join payee_account a on a.person_id = coalesce(o.living, s.person_id) and a.replaced_at is null
    )`
}

type Payable = Omit<RunPreview, 'message'>

/** What a run over these months would pay, and what it would leave out. */
export async function countPayable(db: Db, choice: Choice, today: LocalDate): Promise<Payable> {
  const { rows } = await sql<Payable>`
    with ${payable(choice, today)},
    paid as (
      select payee_person_id, count(*) as entitlements, sum(amount)::bigint as amount from payable where blocked is null
      group by payee_person_id
    ), left_out as (
      select blocked as reason, count(distinct coalesce(payee_person_id, beneficiary_id)) as payees, count(*) as entitlements,
        sum(amount)::bigint as amount
      from payable where blocked is not null group by blocked
    )
    select count(*) as payments, coalesce(sum(entitlements), 0)::bigint as entitlements, coalesce(sum(amount), 0)::bigint as amount,
      coalesce(min(amount), 0) as smallest, coalesce(max(amount), 0) as largest,
      coalesce((select json_agg(left_out order by reason) from left_out), '[]') as blocked
    from paid`.execute(db)
  if (!rows[0]) throw new Error('a count has one row')
  return rows[0]
}

interface Sealing extends Choice {
  readonly runId: string
  readonly programmeId: string
  readonly payOn: LocalDate
}

/** Groups the payable months into one payment per recipient: numbered by village and name, ids that follow from the run. */
export async function insertPayments(db: Tx, run: Sealing, today: LocalDate): Promise<void> {
  await sql`
    with ${payable(run, today)},
    grouped as (
      select payee_person_id, account_id, bank, number, holder_name, min(region_code) as region_code, sum(amount)::bigint as amount,
        array_agg(distinct month order by month) as months
      from payable where blocked is null
      group by payee_person_id, account_id, bank, number, holder_name
    ), numbered as materialized (
      select g.*, row_number() over (order by g.region_code, g.holder_name, g.payee_person_id) as line,
        uuid_of(concat_ws('/', ${run.runId}::uuid, g.payee_person_id)) as payment_id
      from grouped g
    ), paid as (
      insert into payment (payee_person_id, payment_id, run_id, number, reference, region_code, programme_id, account_id, bank,
        account_number, holder_name, amount, months, pay_on, state)
      select payee_person_id, payment_id, ${run.runId}::uuid, line, upper(left(replace(payment_id::text, '-', ''), 16)), region_code,
        ${run.programmeId}::uuid, account_id, bank, number, holder_name, amount, months, ${run.payOn}::date, 'in-flight'
      from numbered order by line
    )
    insert into payment_entitlement (beneficiary_id, entitlement_id, payment_id, region_code, live)
    select p.beneficiary_id, p.entitlement_id, n.payment_id, p.region_code, true
    from payable p join numbered n on n.payee_person_id = p.payee_person_id
    where p.blocked is null`.execute(db)
  await sql`
    update entitlement e set payee_person_id = p.payee_person_id
    from payment p join payment_entitlement pe on pe.payment_id = p.payment_id
    where p.run_id = ${run.runId} and e.beneficiary_id = pe.beneficiary_id and e.entitlement_id = pe.entitlement_id
      and e.beneficiary_type = 'family' and e.payee_person_id is distinct from p.payee_person_id`.execute(db)
  await moveRights(
    db,
    sql`
      select pe.beneficiary_id, pe.entitlement_id, 'in-flight' as becomes
      from payment p join payment_entitlement pe on pe.payment_id = p.payment_id where p.run_id = ${run.runId}`,
  )
}
