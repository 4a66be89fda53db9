import { v7 as uuidv7 } from 'uuid'
import { messageOf } from '#domain/delivery/bank-request.rules.ts'
import type { RunDraft } from '#domain/delivery/delivery.api.ts'
import { layouts } from '#domain/delivery/layouts.ts'
import type { PaymentRun, RunId } from '#domain/delivery/payment.ts'
import { runFaults } from '#domain/delivery/run.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import { reaches } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { findApprovedList } from '../rights/entitlements.sql.ts'
import { getRun } from './get-run.ts'
import { countPayable } from './payable.sql.ts'
import { insertRun } from './runs.sql.ts'

/** Asks for a run to be sealed with exactly what the treasurer saw. */
export async function askToSeal(work: Work, { listId, months, order, layout, seen }: RunDraft): Promise<PaymentRun> {
  const list = await findApprovedList(work.db, listId)
  if (!list) throw new Problem('not-found')
  if (!reaches(work.reach, list.region)) throw new Problem('not-allowed')
  const chosen = [...new Set(months)].sort()
  const faults = runFaults(chosen, order, work.today)
  if (faults.length > 0 || !layouts.some((one) => one.id === layout)) throw new Problem('run-unsound', { faults })

  const { payments, amount } = await countPayable(work.db, { listId, months: chosen }, work.today)
  if (payments === 0) throw new Problem('nothing-to-pay')
  if (payments !== seen.payments || amount !== seen.amount) throw new Problem('run-changed', { payments, amount })

  const id = uuidv7() as RunId
  const task = await work.enqueue({ job: 'delivery.seal-run', payload: { runId: id }, subject: id, key: id })
  await insertRun(work.db, {
    run_id: id,
    version: 1,
    state: 'preparing',
    region_code: list.region,
    programme_id: list.programmeId,
    programme_name: list.programme,
    list_id: listId,
    months: chosen,
    layout,
    sp2d_number: order.number,
    sp2d_date: order.date,
    pay_on: work.today,
    message: messageOf(list.programme, chosen),
    payments,
    amount,
    task_id: task,
    sealed_by: work.actor.accountId ?? '',
    created_at: work.now,
  })
  await work.journal({
    event: 'payment-run.asked-for',
    subjectType: 'payment-run',
    subjectId: id,
    region: list.region,
    facts: { list: listId, months: chosen, payments, amount, order: order.number },
  })
  return getRun(work, id)
}
