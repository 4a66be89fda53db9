import { v7 as uuidv7 } from 'uuid'
import type { BatchId } from '#domain/intake/batch.ts'
import type { LinkageRun, LinkageRunId } from '#domain/linkage/likeness.ts'
import type { startLinkage as contract } from '#domain/linkage/linkage.api.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { getBatch } from '../intake/index.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { findRun, insertRun, isUnderWay } from './runs.sql.ts'
import { registryModel } from './shipped-model.ts'

/** Asks for the people of a region to be compared, or those of an applied file with all of its regency. */
export async function startLinkage(work: Work, scope: Input<typeof contract>['body']): Promise<LinkageRun> {
  const { region, batch } = await scopeOf(work, scope)
  if (await isUnderWay(work.db, region, batch)) throw new Problem('linkage-under-way')

  const id = uuidv7() as LinkageRunId
  // While the first still waits the key lets the later of two who ask at one moment begin anew, and see it.
  const key = `linkage:${batch ?? region}`
  const task = await work.enqueue({ job: 'linkage.run', payload: { runId: id }, subject: id, key })
  await insertRun(work.db, {
    run_id: id,
    region_code: region,
    batch_id: batch,
    model: registryModel,
    asked_by: work.actor.accountId ?? '',
    asked_at: work.now,
    task_id: task,
  })
  await work.journal({ event: 'linkage.asked-for', subjectType: 'linkage-run', subjectId: id, region, facts: { batch } })

  const run = await findRun(work.db, id, work.actor.accountId)
  if (!run) throw new Problem('not-found')
  return run
}

async function scopeOf(
  work: Work,
  scope: Input<typeof contract>['body'],
): Promise<{ region: RegionCode; batch: BatchId | null }> {
  if ('batch' in scope) {
    const batch = await getBatch(work, scope.batch)
    if (batch.state !== 'applied') throw new Problem('batch-not-ready', { state: batch.state })
    return { region: batch.regency.code, batch: batch.id }
  }
  if (!reaches(work.reach, scope.region)) throw new Problem('not-allowed')
  if (!(await findRegion(work.db, scope.region))) throw new Problem('region-unknown')
  return { region: scope.region, batch: null }
}
