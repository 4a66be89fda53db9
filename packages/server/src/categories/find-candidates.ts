import type { findCandidates as contract } from '#domain/categories/candidates.api.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { reaches } from '../platform/db/reach.ts'
import { planForMany } from '../platform/db/plan-for-many.sql.ts'
import { carryCandidates } from '../platform/elevations.sql.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import type { Shift } from '../platform/jobs/job.ts'
import type { Work } from '../platform/work.ts'
import { findRegion } from '../regions/index.ts'
import { keepSearch, listPeopledRegencies, searchCandidates } from './search-candidates.sql.ts'

/** Asks for a search. Families are looked at whole, so nothing narrower than a regency is searched. */
export async function askForSearch(work: Work, { region }: Input<typeof contract>['body']): Promise<Output<typeof contract>> {
  if (!reaches(work.reach, region) || !['country', 'province', 'regency'].includes(levelOf(region)))
    throw new Problem('not-allowed')
  if (!(await findRegion(work.db, region))) throw new Problem('region-unknown')
  return { task: await work.enqueue({ job: 'categories.find-candidates', payload: { region }, key: `candidates ${region}` }) }
}

/** Regency by regency, each a step of its own. Safe to run again. */
export async function findCandidates(shift: Shift, region: RegionCode): Promise<void> {
  const regencies = await shift.step((work) => listPeopledRegencies(work.db, region))
  for (const [at, regency] of regencies.entries()) {
    await shift.progress({ stage: 'selecting', done: at, total: regencies.length })
    await shift.step((work) => searchRegency(work, regency))
  }
}

/** Facts change by day, and birthdays come: everybody is looked at once a night. */
export const searchNightly: Chore = {
  name: 'categories.search-nightly',
  when: '40 17 * * *',
  async run(parts) {
    const regencies = await asSystem(parts, (work) => listPeopledRegencies(work.db, 'ID' as RegionCode))
    for (const regency of regencies) await asSystem(parts, (work) => searchRegency(work, regency))
  },
}

export async function searchRegency(work: Work, regency: RegionCode): Promise<void> {
  await carryCandidates(work, regency)
  await planForMany(work.db)
  const searched = await searchCandidates(work.db, regency, work.today, work.now)
  await keepSearch(work.db, regency, work.now, searched)
  await work.journal({
    event: 'candidates.searched',
    subjectType: 'region',
    subjectId: regency,
    region: regency,
    facts: { people: searched.people, found: searched.found },
  })
}
