import type { Batch, BatchId } from '#domain/intake/batch.ts'
import { type LocalDate, localDateIn } from '#domain/platform/local-date.ts'
import { Problem } from '#domain/platform/problem.ts'
import { type AlarmLimits, alarmLimitsOf } from '#domain/settings/limit.ts'
import type { Work } from '../platform/work.ts'
import { readLimits } from '../settings/index.ts'
import { findBatch, type StoredBatch } from './batches.sql.ts'

/** The batch, where the caller's mandate reaches its regency. */
export async function getBatch(work: Work, id: BatchId): Promise<Batch> {
  const batch = await findBatch(work.db, id)
  if (!batch) throw new Problem('not-found')
  return (await withLimits(work, [batch]))[0] as Batch
}

/** Each with the limits of the day it was applied on, or of today. */
export async function withLimits(work: Work, batches: readonly StoredBatch[]): Promise<Batch[]> {
  const dayOf = ({ appliedAt }: StoredBatch) => (appliedAt === null ? work.today : localDateIn(new Date(appliedAt)))
  const limitsOf = new Map<LocalDate, AlarmLimits>()
  for (const day of new Set(batches.map(dayOf))) limitsOf.set(day, alarmLimitsOf(await readLimits(work.db, day)))
  return batches.map((batch) => ({ ...batch, limits: limitsOf.get(dayOf(batch)) as AlarmLimits }))
}

/** The batch as its reader saw it last. */
export async function getBatchAt(work: Work, id: BatchId, version: number): Promise<Batch> {
  const batch = await getBatch(work, id)
  if (batch.version !== version) throw new Problem('stale-version')
  return batch
}
