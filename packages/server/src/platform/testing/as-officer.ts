import type { RegionCode } from '#domain/platform/region-code.ts'
import { reachOver } from '../db/reach.ts'
import type { Work } from '../work.ts'
import type { Caller, World } from './world.ts'

/** Runs a command in the name of an officer of that region, where a test must look into its transaction. */
export function asOfficer<T>(world: World, officer: Caller, step: (work: Work) => Promise<T>, regency = '64.08'): Promise<T> {
  const region = regency as RegionCode
  const actor = { accountId: officer.accountId, mandates: [{ role: 'regency-officer' as const, regions: [region] }] }
  return world.app.transact({ mode: 'write', actor, reach: reachOver([region]), requestId: 'test' }, step)
}
