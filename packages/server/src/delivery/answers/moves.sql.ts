import { sql } from 'kysely'
import type { PaymentState } from '#domain/delivery/payment.ts'
import type { FailureReason } from '#domain/delivery/payee-account.ts'
import type { Tx } from '../../platform/db/database.ts'
import { moveRights } from '../rights/balance.sql.ts'

/** What a payment has become. */
export interface PaymentMove {
  readonly paymentId: string
  readonly payeeId: string
  readonly accountId: string
  readonly amount: number
  readonly before: PaymentState
  readonly state: Exclude<PaymentState, 'in-flight'>
  readonly code: string
  /** Null when it was delivered. */
  readonly reason: FailureReason | null
  readonly answeredOn: string
  readonly deliveredOn: string | null
}

/** Writes what payments have become, and their months with them: what is not delivered can be paid again once it is cured. */
export async function movePayments(db: Tx, moves: readonly PaymentMove[]): Promise<void> {
  const rows = sql`json_to_recordset(${JSON.stringify(moves)}) as m ("paymentId" uuid, "payeeId" uuid, state text, code text, reason text,
    "answeredOn" date, "deliveredOn" date)`
  await sql`
    update payment p set state = m.state, code = m.code, reason = m.reason, answered_on = m."answeredOn", delivered_on = m."deliveredOn"
    from ${rows} where p.payee_person_id = m."payeeId" and p.payment_id = m."paymentId"`.execute(db)
  await sql`
    update payment_entitlement pe set live = false
    from ${rows} where pe.payment_id = m."paymentId" and m.state in ('failed', 'returned') and pe.live`.execute(db)
  await moveRights(
    db,
    sql`
      select pe.beneficiary_id, pe.entitlement_id, case m.state when 'delivered' then 'delivered' else 'to-fix' end as becomes
      from ${rows} join payment_entitlement pe on pe.payment_id = m."paymentId"`,
  )
}
