import { Problem } from '#domain/platform/problem.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { TaskId } from '#domain/tasks/task.ts'
import { planForMany } from '../platform/db/plan-for-many.sql.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Shift } from '../platform/jobs/job.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { writeDoubles } from './find-doubles.sql.ts'
import { writeUnreached } from './find-unreached.sql.ts'
import { listPeopledRegencies, listRegenciesOf, listSubjectsOf, upsertSearch } from './searches.sql.ts'
import { recountBenefits } from './tally.sql.ts'

/** Asks for a regency or a province to be searched anew. A smaller area would see parts of families only. */
export async function askToFind(work: Work, region: RegionCode): Promise<{ taskId: TaskId }> {
  if (!reaches(work.reach, region)) throw new Problem('not-allowed')
  if (!(await findRegion(work.db, region)) || !isWhole(region)) throw new Problem('region-unknown', { region })
  await work.journal({ event: 'benefits.searched-for', subjectType: 'region', subjectId: null, region, facts: {} })
  return { taskId: await enqueueSearch(work, region) }
}

/** Whoever asks for the same while theirs waits shares it; another's would be theirs to follow. */
export function enqueueSearch(work: Work, region: RegionCode): Promise<TaskId> {
  return work.enqueue({ job: 'benefits.find', payload: { region }, key: `${work.actor.accountId} ${region}` })
}

const isWhole = (region: RegionCode) => ['country', 'province', 'regency'].includes(levelOf(region))

/** Regency by regency, each in a transaction of its own. Safe to run again. */
export async function findBenefits(shift: Shift, region: RegionCode): Promise<void> {
  const regencies = await shift.step(async (work) => {
    if (!reaches(work.reach, region)) throw new Problem('not-allowed')
    return listPeopledRegencies(work.db, region)
  })
  for (const [done, regency] of regencies.entries()) {
    await shift.progress({ stage: 'comparing', done, total: regencies.length })
    await shift.step((work) => findInRegency(work, regency))
  }
}

export async function findInRegency(work: Work, regency: RegionCode): Promise<void> {
  await planForMany(work.db)
  const doubles = await writeDoubles(work.db, { regency }, work.today, work.now)
  const unreached = await writeUnreached(work.db, { regency }, work.today, work.now)
  await recountBenefits(work.db, regency)
  await upsertSearch(work.db, regency, { doubles, unreached }, work.now)
  await work.journal({
    event: 'benefits.found',
    subjectType: 'region',
    subjectId: null,
    region: regency,
    facts: { doubles, unreached },
  })
}

/** The same for a few people, their families now and those that they have left: nobody else's benefits have changed. */
export async function findFor(work: Work, people: readonly string[], families: readonly string[]): Promise<void> {
  const subjects = await listSubjectsOf(work.db, people, families)
  const before = await listRegenciesOf(work.db, subjects)
  await writeDoubles(work.db, { subjects }, work.today, work.now)
  await writeUnreached(work.db, { subjects }, work.today, work.now)
  const after = await listRegenciesOf(work.db, subjects)
  for (const regency of new Set([...before, ...after])) await recountBenefits(work.db, regency)
}
