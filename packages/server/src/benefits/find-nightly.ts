import type { RegionCode } from '#domain/platform/region-code.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import { findInRegency } from './find-benefits.ts'
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
