import type { PaymentRun, RunId } from '#domain/delivery/payment.ts'
import { Problem } from '#domain/platform/problem.ts'
import { planForMany } from '../../platform/db/plan-for-many.sql.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import type { Shift } from '../../platform/jobs/job.ts'
import type { Work } from '../../platform/work.ts'
import { getRun } from './get-run.ts'
import { countPayable, insertPayments } from './payable.sql.ts'
import { referencesAreUnique } from './payments.sql.ts'
import { addToRunSums, updateRun } from './runs.sql.ts'
import { writeRequest } from './write-request.ts'

/** Makes the payments of a run, then its bank file. Safe to run again from anywhere. */
export async function sealRun(shift: Shift, id: RunId, files: FileStore): Promise<void> {
  await shift.progress({ stage: 'paying', done: 0, total: null })
  const isSealed = await shift.step(async (work) => pay(work, await getRun(work, id)))
  if (!isSealed) throw new Problem('run-changed')
  await shift.progress({ stage: 'writing', done: 0, total: null })
  await shift.step(async (work) => writeRequest(work, await getRun(work, id), files))
}

/** False, and nothing paid, when it would pay something else than the treasurer saw. */
async function pay(work: Work, run: PaymentRun): Promise<boolean> {
  if (run.state !== 'preparing') return run.state !== 'refused'
  if (run.by['in-flight'].payments > 0) return true

  await planForMany(work.db)
  const choice = { listId: run.listId, months: run.months }
  const { payments, amount } = await countPayable(work.db, choice, work.today)
  if (payments !== run.total.payments || amount !== run.total.amount) {
    await updateRun(work.db, run.id, run.version, { state: 'refused', refused_for: 'run-changed' })
    return false
  }
  await insertPayments(work.db, { ...choice, runId: run.id, programmeId: run.programme.id, payOn: run.payOn }, work.today)
  if (!(await referencesAreUnique(work.db, run.id))) throw new Error('two payments of one run have one reference')
  await addToRunSums(work.db, run, { 'in-flight': { payments, amount } })
  await updateRun(work.db, run.id, run.version, { sealed_at: work.now })
  await work.journal({
    event: 'payment-run.sealed',
    subjectType: 'payment-run',
    subjectId: run.id,
    region: run.region.code,
    facts: { payments, amount },
  })
  return true
}
