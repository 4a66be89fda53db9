import type { Batch, BatchId, BatchState } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { isSuperseded, updateBatch } from './batches.sql.ts'
import { getBatch, getBatchAt } from './get-batch.ts'
import { clearRows } from './stage.sql.ts'

/** Asks for the batch to be written into the registry. */
export async function askToApply(work: Work, id: BatchId, version: number): Promise<Batch> {
  const batch = await ready(work, id, version, ['checked'])
  return ask(work, batch, 'intake.apply')
}

/** Says whether people whom nobody knows come in, and asks for the differences anew. Only an agency's own list leaves that open. */
export async function addUnknownPeople(work: Work, id: BatchId, version: number, add: boolean): Promise<Batch> {
  const batch = await ready(work, id, version, ['checked'])
  if (listKinds[batch.source].effect !== 'match') throw new Problem('batch-not-ready', { state: batch.state })
  const asked = await ask(work, batch, 'intake.compare', { adds_unknown: add })
  await work.journal({
    event: 'batch.unknown-added',
    subjectType: 'import-batch',
    subjectId: id,
    region: batch.regency.code,
    facts: { add },
  })
  return asked
}

/** Asks for what the batch wrote to be taken back. */
export async function askToUndo(work: Work, id: BatchId, version: number): Promise<Batch> {
  const batch = await ready(work, id, version, ['applied'])
  if (await isSuperseded(work.db, id)) throw new Problem('batch-superseded')
  return ask(work, batch, 'intake.undo')
}

/** Puts the file aside: its rows go, that it was there stays. */
export async function discardBatch(work: Work, id: BatchId, version: number): Promise<Batch> {
  const batch = await ready(work, id, version, ['uploaded', 'checked', 'refused'])
  await clearRows(work.db, id)
  if (!(await updateBatch(work.db, id, version, { state: 'discarded' }))) throw new Problem('stale-version')
  await work.journal({
    event: 'batch.discarded',
    subjectType: 'import-batch',
    subjectId: id,
    region: batch.regency.code,
    facts: {},
  })
  return getBatch(work, id)
}

async function ready(work: Work, id: BatchId, version: number, states: readonly BatchState[]): Promise<Batch> {
  const batch = await getBatchAt(work, id, version)
  if (!states.includes(batch.state)) throw new Problem('batch-not-ready', { state: batch.state })
  return batch
}

async function ask(
  work: Work,
  { id, version }: Batch,
  job: 'intake.compare' | 'intake.apply' | 'intake.undo',
  said: { adds_unknown?: boolean } = {},
): Promise<Batch> {
  const task = await work.enqueue({ job, payload: { batchId: id }, subject: id, key: id })
  if (!(await updateBatch(work.db, id, version, { ...said, task_id: task }))) throw new Problem('stale-version')
  return getBatch(work, id)
}
