import type { PaymentRun, RunId } from '#domain/delivery/payment.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { findRun } from './runs.sql.ts'

/** The run, where the caller's mandate reaches its region. */
export async function getRun(work: Work, id: RunId): Promise<PaymentRun> {
  const run = await findRun(work.db, id)
  if (!run) throw new Problem('not-found')
  return run
}
