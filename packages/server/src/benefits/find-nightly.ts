import { regencyOf, type RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import type { PeopleChanged } from '../platform/tell-changed.ts'
import { findFor, findInRegency } from './find-benefits.ts'
import { listPeopledRegencies } from './searches.sql.ts'

/** Searches every regency anew, before work begins in Indonesia. */
export const findBenefitsNightly: Chore = {
  name: 'benefits.find-nightly',
  when: '40 18 * * *',
  async run(parts) {
    const regencies = await asSystem(parts, (work) => listPeopledRegencies(work.db, 'ID' as RegionCode))
    for (const regency of regencies) await asSystem(parts, (work) => findInRegency(work, regency))
  },
}

/** Searches for whoever changed, a moment after; after a file the whole regency. */
export function findForChanged({ transact }: Transactor) {
  const terms = { mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'errand' } as const
  return async ({ people, families, region }: PeopleChanged): Promise<void> => {
    if (region === null) return transact(terms, (work) => findFor(work, people, families))
    const regencies = await transact(terms, (work) => listPeopledRegencies(work.db, regencyOf(region) ?? region))
    for (const regency of regencies) await transact(terms, (work) => findInRegency(work, regency))
  }
}
