import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** A delivery that is counted (1) or taken back (-1). */
export interface DeliveryChange {
  readonly paymentId: string
  readonly payeeId: string
  /** Of the bank's day. */
  readonly quarter: string
  readonly by: 1 | -1
}

/** Keeps the tally in step with the payments, in their transaction: payments and rupiah, and each beneficiary once. */
export async function tallyDeliveries(db: Tx, changes: readonly DeliveryChange[]): Promise<void> {
  if (changes.length === 0) return
  const rows = sql`json_to_recordset(${JSON.stringify(changes)}) as c ("paymentId" uuid, "payeeId" uuid, quarter text, by int)`
  const add = sql`
    on conflict (programme_id, region_code, quarter, unit) do update
    set amount = delivery_tally.amount + excluded.amount, delivered = delivery_tally.delivered + excluded.delivered`

  await sql`
    insert into delivery_tally (programme_id, region_code, quarter, unit, amount, delivered)
    select programme_id, region_code, quarter, unit, case unit when 'rupiah' then amount else payments end, payments
    from (
      select p.programme_id, left(p.region_code, 5) as region_code, c.quarter, sum(c.by) as payments, sum(c.by * p.amount) as amount
      from ${rows} join payment p on p.payee_person_id = c."payeeId" and p.payment_id = c."paymentId"
      group by 1, 2, 3
    ) paid
    cross join (values ('payments'), ('rupiah')) as units (unit)
    order by 1, 2, 3, 4
    ${add}`.execute(db)

  await sql`
    with part as (
      select c."paymentId" as payment_id, c.quarter, c.by, e.programme_id, e.beneficiary_id, left(e.region_code, 5) as region_code,
        case e.beneficiary_type when 'family' then 'families' else 'persons' end as unit
      from ${rows}
      join payment_entitlement pe on pe.payment_id = c."paymentId"
      join entitlement e on e.beneficiary_id = pe.beneficiary_id and e.entitlement_id = pe.entitlement_id
    ), change as (
      select beneficiary_id, programme_id, quarter, region_code, unit, sum(by) as by from part group by 1, 2, 3, 4, 5
    ), before as (
      select c.*, coalesce(r.deliveries, 0) as deliveries
      from change c
      left join delivery_reach r on r.beneficiary_id = c.beneficiary_id and r.programme_id = c.programme_id
        and r.quarter = c.quarter and r.region_code = c.region_code
    ), reached as (
      insert into delivery_reach (beneficiary_id, programme_id, quarter, region_code, deliveries)
      select beneficiary_id, programme_id, quarter, region_code, greatest(by, 0) from before
      order by 1, 2, 3, 4
      on conflict (beneficiary_id, programme_id, quarter, region_code) do update set deliveries = delivery_reach.deliveries + (
        select b.by from before b where b.beneficiary_id = excluded.beneficiary_id and b.programme_id = excluded.programme_id
          and b.quarter = excluded.quarter and b.region_code = excluded.region_code)
    )
    insert into delivery_tally (programme_id, region_code, quarter, unit, amount, delivered)
    select b.programme_id, b.region_code, b.quarter, b.unit,
      sum((b.deliveries + b.by > 0)::int - (b.deliveries > 0)::int),
      (select coalesce(sum(p.by), 0) from (
        select distinct payment_id, by from part
        where programme_id = b.programme_id and region_code = b.region_code and quarter = b.quarter and unit = b.unit) p)
    from before b
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
    ${add}`.execute(db)
}
