import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import { setRule } from '../benefits/index.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { acting, holderOf } from './acting.ts'

const kutaiTimur = '64.08' as RegionCode

/** What the planner of the regency laid down for its programme, by the command that people use. */
export async function seedMatrix(parts: Transactor, elders: ProgrammeId): Promise<void> {
  const planner = holderOf('regency-planner', kutaiTimur)
  if (planner === undefined) throw new Error(`no planner in ${kutaiTimur}`)
  const asPlanner = await acting(parts, planner, 'programmes.define')
  await asPlanner((work) =>
    setRule(work, {
      one: elders as string as BenefitCode,
      other: 'SEMBAKO' as BenefitCode,
      level: 'family',
      verdict: 'look',
      region: kutaiTimur,
      ground: 'Surat edaran bupati tentang santunan lansia (contoh)',
      verified: false,
      since: work.today,
    }),
  )
}
