import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Adds rows `(list_id, region_code, month, state, programme_id, entitlements, amount)` to the balance, in one order. */
export function intoBalance(changes: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    insert into entitlement_balance (list_id, region_code, month, state, programme_id, entitlements, amount)
    select list_id, region_code, month, state, programme_id, sum(entitlements), sum(amount) from (${changes}) change
    group by list_id, region_code, month, state, programme_id
    order by list_id, region_code, month, state
    on conflict (list_id, region_code, month, state) do update
    set entitlements = entitlement_balance.entitlements + excluded.entitlements, amount = entitlement_balance.amount + excluded.amount`
}

/** Moves rights to the state `becomes`; `chosen` gives `(beneficiary_id, entitlement_id, becomes)`. The balance follows. */
export async function moveRights(db: Tx, chosen: RawBuilder<unknown>): Promise<void> {
  await sql`
    with chosen as (${chosen}),
    before as (
      select e.beneficiary_id, e.entitlement_id, e.state, c.becomes, e.list_id, left(e.region_code, 5) as region_code, e.month,
        e.programme_id, e.amount
      from chosen c
      join entitlement e on e.beneficiary_id = c.beneficiary_id and e.entitlement_id = c.entitlement_id
      where e.state <> c.becomes
    ), moved as (
      update entitlement e set state = b.becomes
      from before b
      where e.beneficiary_id = b.beneficiary_id and e.entitlement_id = b.entitlement_id
    )
    ${intoBalance(sql`
      select list_id, region_code, month, state, programme_id, -1 as entitlements, -amount as amount from before
      union all
      select list_id, region_code, month, becomes, programme_id, 1, amount from before`)}`.execute(db)
}
