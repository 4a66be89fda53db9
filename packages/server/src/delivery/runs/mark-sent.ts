import type { PaymentRun, RunId } from '#domain/delivery/payment.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { getRun } from './get-run.ts'
import { updateRun } from './runs.sql.ts'

/** Records that the file went to the bank. */
export async function markSent(work: Work, id: RunId, version: number): Promise<PaymentRun> {
  const run = await getRun(work, id)
  if (run.version !== version) throw new Problem('stale-version')
  await send(work, run)
  return getRun(work, id)
}

/** An answer also tells that the file was sent. */
export async function send(work: Work, run: PaymentRun): Promise<void> {
  if (run.state !== 'ready') throw new Problem('run-not-ready', { state: run.state })
  if (!(await updateRun(work.db, run.id, run.version, { state: 'sent', sent_at: work.now }))) throw new Problem('stale-version')
  await work.journal({
    event: 'payment-run.sent',
    subjectType: 'payment-run',
    subjectId: run.id,
    region: run.region.code,
    facts: { payments: run.total.payments, amount: run.total.amount },
  })
}
