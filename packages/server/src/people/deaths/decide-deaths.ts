import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../../platform/work.ts'
import { tellChanged } from '../../platform/tell-changed.ts'
import { decideReports, type Decision, recordDeaths } from './deaths.sql.ts'

/** An officer's word on deaths that a list reports. Only by it does anybody die here; answers how many it was about. */
export async function decideDeaths(work: Work, given: Decision & { readonly region: RegionCode }): Promise<number> {
  const decided = await decideReports(work.db, given, { account: work.actor.accountId ?? '', now: work.now })
  const { batch, region, outcome } = given
  if (outcome === 'confirmed') {
    await recordDeaths(work.db, given, decided)
    for (const { personId, region: village, diedOn } of decided) {
      await work.journal({
        event: 'person.death-confirmed',
        subjectType: 'person',
        subjectId: personId,
        region: village,
        facts: { diedOn, batch },
      })
    }
    // What each death brings with it is proposed by a higher slice.
    if (decided.length > 0) await work.enqueue({ job: 'life.follow-deaths', payload: { batch }, key: `life:${batch}` })
    if (decided.length > 0) await tellChanged(work, { people: decided.map(({ personId }) => personId) })
  }
  await work.journal({
    event: 'deaths.decided',
    subjectType: 'import-batch',
    subjectId: batch,
    region,
    facts: { outcome, reports: decided.length, together: given.people === 'sure' },
  })
  return decided.length
}
