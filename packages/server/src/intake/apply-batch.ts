import type { Batch, BatchCounts, BatchId } from '#domain/intake/batch.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import { levelOf } from '#domain/platform/region-code.ts'
import { applyBatch, recount, takeBack } from '../people/bulk/index.ts'
import { planForMillions } from '../platform/db/plan-for-many.sql.ts'
import { tellChanged } from '../platform/tell-changed.ts'
import type { Shift } from '../platform/jobs/job.ts'
import type { Work } from '../platform/work.ts'
import { stillUnchanged } from './as-last-time.sql.ts'
import { comesLate, findBenefitPayer, isSuperseded, updateBatch } from './batches.sql.ts'
import { compareBatch, countBatch, speaksOf } from './compare.sql.ts'
import { holdsStill } from './compared.sql.ts'
import { countDecileMoves } from './decile-moves.sql.ts'
import { getBatch } from './get-batch.ts'

/**
 * Writes the batch into the registry, all or nothing. False, and nothing written, when the registry has changed so that
 * the batch would do something else than the person saw. A batch that is applied already stays so.
 */
export async function applyBatchNow(shift: Shift, id: BatchId): Promise<boolean> {
  const tell = (stage: string) => shift.progress({ stage, done: 0, total: null })
  await tell('comparing')
  return shift.step(async (work) => {
    const batch = await getBatch(work, id)
    if (batch.state === 'applied') return true
    if (batch.state !== 'checked') return false

    await planForMillions(work.db)
    const counts = await countsAsSeen(work, batch)
    if (counts === undefined) return false

    const asOf = speaksOf(batch, work.today)
    const region = batch.regency.code
    const { effect } = listKinds[batch.source]
    const late = await comesLate(work.db, id)
    const write = {
      batch: id,
      effect,
      late,
      ofProvince: levelOf(region) === 'province',
      period: batch.period,
      asOf,
      now: work.now,
      people: counts.changes.new + counts.changes.changed,
      benefit: await benefitOf(work, batch),
    }
    await applyBatch(work, write, region, tell)
    if (bringsDeciles(effect)) await countDecileMoves(work.db, region, batch.period)
    await updateBatch(work.db, id, batch.version, { state: 'applied', applied_at: work.now })

    await work.journal({ event: 'batch.applied', subjectType: 'import-batch', subjectId: id, region, facts: counts })
    return true
  })
}

/** Takes the batch back as far as nobody has changed its people since. */
export async function undoBatchNow(shift: Shift, id: BatchId): Promise<void> {
  await shift.progress({ stage: 'restoring', done: 0, total: null })
  await shift.step(async (work) => {
    const batch = await getBatch(work, id)
    if (batch.state !== 'applied' || (await isSuperseded(work.db, id))) return

    await planForMillions(work.db)
    const { effect } = listKinds[batch.source]
    const undo = await takeBack(work.db, id, effect)
    await recount(work.db, batch.regency.code)
    if (bringsDeciles(effect)) await countDecileMoves(work.db, batch.regency.code, batch.period)
    await tellChanged(work, { region: batch.regency.code })
    await updateBatch(work.db, id, batch.version, { state: 'undone', undo: JSON.stringify(undo) })
    await work.journal({
      event: 'batch.undone',
      subjectType: 'import-batch',
      subjectId: id,
      region: batch.regency.code,
      facts: undo,
    })
    if (effect === 'deaths') await work.enqueue({ job: 'life.follow-deaths', payload: { batch: id }, key: `life:${id}` })
  })
}

async function benefitOf({ db }: Work, { id, benefit }: Batch): Promise<{ code: string; payer: string } | null> {
  const payer = benefit === null ? null : await findBenefitPayer(db, id)
  return benefit === null || payer === null ? null : { code: benefit, payer }
}

function bringsDeciles(effect: BatchEffect): boolean {
  return effect === 'register' || effect === 'deciles'
}

/** What the batch does, compared anew where something has changed since; undefined when that isn't what the person saw. */
async function countsAsSeen(work: Work, batch: Batch): Promise<BatchCounts | undefined> {
  if (batch.counts !== null && (await holdsStill(work.db, batch.id, work.today))) return batch.counts
  if (!(await stillUnchanged(work.db, batch))) return undefined
  await compareBatch(work.db, batch, work.today)
  const counts = await countBatch(work.db, batch)
  return wouldDoTheSame(counts, batch.counts) ? counts : undefined
}

function wouldDoTheSame(now: BatchCounts, seen: BatchCounts | null): boolean {
  const kinds = Object.keys(now.changes) as (keyof BatchCounts['changes'])[]
  return kinds.every((kind) => now.changes[kind] === seen?.changes[kind])
}
