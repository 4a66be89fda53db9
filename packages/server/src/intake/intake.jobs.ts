import { z } from 'zod'
import { BatchId } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { Problem } from '#domain/platform/problem.ts'
import { planForMillions } from '../platform/db/plan-for-many.sql.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { type Job, job, type Shift } from '../platform/jobs/job.ts'
import type { Work } from '../platform/work.ts'
import { noteFamilies, stillUnchanged } from './as-last-time.sql.ts'
import { applyBatchNow, undoBatchNow } from './apply-batch.ts'
import { updateBatch } from './batches.sql.ts'
import { isQuietSince, markCompared, snapshotNow } from './compared.sql.ts'
import { compareBatch, countBatch } from './compare.sql.ts'
import { getBatch } from './get-batch.ts'
import { readBatch } from './read-batch.ts'
import { judgeFile } from './judge.sql.ts'
import { markUnread } from './stage.sql.ts'

const payload = z.object({ batchId: BatchId })

export function intakeJobs(files: FileStore): Job<unknown>[] {
  return [
    job({
      name: 'intake.check',
      permission: 'intake.import',
      payload,
      async run(shift, { batchId }) {
        await compare(shift, batchId, files, await read(shift, batchId, files))
      },
    }),
    job({
      name: 'intake.compare',
      permission: 'intake.import',
      payload,
      async run(shift, { batchId }) {
        await compare(shift, batchId, files)
      },
    }),
    job({
      name: 'intake.apply',
      permission: 'intake.import',
      payload,
      async run(shift, { batchId }) {
        const applied = await applyBatchNow(shift, batchId)
        if (applied) return
        await compare(shift, batchId, files)
        throw new Problem('differences-changed')
      },
    }),
    job({ name: 'intake.undo', permission: 'intake.undo', payload, run: (shift, { batchId }) => undoBatchNow(shift, batchId) }),
  ]
}

/** Answers as of when the registry was looked at, where that was not before a crash. */
async function read(shift: Shift, id: BatchId, files: FileStore): Promise<string | undefined> {
  const since = await shift.step(({ db }) => snapshotNow(db))
  let isWhole: boolean
  try {
    isWhole = await readBatch(shift, id, files)
  } catch (thrown) {
    if (thrown instanceof Problem) await shift.step((work) => refuse(work, id, thrown))
    throw thrown
  }
  await shift.progress({ stage: 'comparing', done: 0, total: null })
  await shift.step(async (work) => {
    await planForMillions(work.db)
    const { source } = await getBatch(work, id)
    await judgeFile(work.db, id, listKinds[source].effect)
  })
  return isWhole ? since : undefined
}

/** Where somebody changed whom the file only says again, the file is read once more: then their row counts, too. */
async function compare(shift: Shift, id: BatchId, files: FileStore, readAt?: string): Promise<void> {
  await shift.progress({ stage: 'comparing', done: 0, total: null })
  let since = readAt
  while (!(await compareNow(shift, id, since))) {
    await shift.step((work) => markUnread(work.db, id))
    since = await read(shift, id, files)
  }
  await shift.step(async (work) => {
    const batch = await getBatch(work, id)
    await planForMillions(work.db)
    const counts = await countBatch(work.db, batch)
    await updateBatch(work.db, id, batch.version, { state: 'checked', counts: JSON.stringify(counts) })
  })
}

/** What is said again is looked up while what is new is compared, on a connection each. */
async function compareNow(shift: Shift, id: BatchId, since: string | undefined): Promise<boolean> {
  const [isCompared] = await Promise.all([
    shift.step((work) => compareStaged(work, id, since)),
    shift.step(async ({ db }) => {
      await planForMillions(db)
      await noteFamilies(db, id)
    }),
  ])
  return isCompared
}

async function compareStaged(work: Work, id: BatchId, since: string | undefined): Promise<boolean> {
  const batch = await getBatch(work, id)
  await planForMillions(work.db)
  const isQuiet = since !== undefined && (await isQuietSince(work.db, since, id))
  if (!isQuiet && !(await stillUnchanged(work.db, batch))) return false
  await compareBatch(work.db, batch, work.today)
  await markCompared(work.db, id, work.today)
  return true
}

async function refuse(work: Work, id: BatchId, problem: Problem): Promise<void> {
  const { version } = await getBatch(work, id)
  await updateBatch(work.db, id, version, { state: 'refused', refused_for: problem.code })
}
