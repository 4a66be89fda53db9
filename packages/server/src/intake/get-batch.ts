import type { Batch, BatchId } from '#domain/intake/batch.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { findBatch } from './batches.sql.ts'

/** The batch, where the caller's mandate reaches its regency. */
export async function getBatch(work: Work, id: BatchId): Promise<Batch> {
  const batch = await findBatch(work.db, id)
  if (!batch) throw new Problem('not-found')
  return batch
}

/** The batch as its reader saw it last. */
export async function getBatchAt(work: Work, id: BatchId, version: number): Promise<Batch> {
  const batch = await getBatch(work, id)
  if (batch.version !== version) throw new Problem('stale-version')
  return batch
}
