import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../../platform/actor.ts'
import { reachOver } from '../../platform/db/reach.ts'
import type { Transactor } from '../../platform/db/transact.ts'
import { asSystem, type Chore } from '../../platform/jobs/chore.ts'
import type { PeopleChanged } from '../../platform/tell-changed.ts'
import type { FindingTurned } from '../../platform/tell-found.ts'
import { countFindings, listRegenciesWithFindings } from './findings.sql.ts'

/** Counts all findings anew, regency after regency: families move, and their findings with them. */
export const countFindingsNightly: Chore = {
  name: 'insight.count-findings',
  when: '40 19 * * *',
  async run(parts) {
    const regencies = await asSystem(parts, (work) => listRegenciesWithFindings(work.db))
    for (const regency of regencies) await asSystem(parts, (work) => countFindings(work.db, regency, work.now))
  },
}

/** A finding was accepted, taken back or answered: its village is counted anew a moment after. */
export function countTurned({ transact }: Transactor) {
  return ({ region }: FindingTurned): Promise<void> => transact(terms, (work) => countFindings(work.db, region, work.now))
}

/** A list was applied or taken back: it may have been the centre's answer. */
export function countAfterList({ transact }: Transactor) {
  return async ({ region }: PeopleChanged): Promise<void> => {
    if (region === null || !['province', 'regency'].includes(levelOf(region))) return
    await transact(terms, (work) => countFindings(work.db, region, work.now))
  }
}

const terms = { mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'errand' } as const
