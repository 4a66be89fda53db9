import { regencyOf, type RegionCode } from '#domain/platform/region-code.ts'
import { reachOver } from '../platform/db/reach.ts'
import { nobody } from '../platform/actor.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import type { Transactor } from '../platform/db/transact.ts'
import type { PeopleChanged } from '../platform/tell-changed.ts'
import { dropCured, listRegencies } from './keep-faults.sql.ts'
import { boundsAt, lookAt, lookAtRegency } from './look.ts'

/** Long enough to compare with the same month of the year before. */
const daysKept = 760

/** Looks at everybody, regency after regency: what is a fault changes with the day, too. */
export const lookNightly: Chore = {
  name: 'quality.look',
  when: '10 18 * * *',
  async run(parts) {
    await lookAtEverybody(parts, parts.now)
    const before = new Date(parts.now.getTime() - daysKept * 86_400_000)
    await asSystem(parts, (work) => dropCured(work.db, before))
  },
}

export async function lookAtEverybody(parts: Transactor, now?: Date): Promise<void> {
  const { at, bounds, regencies } = await asSystem(parts, async (work) => {
    const at = now ?? work.now
    return { at, bounds: await boundsAt(work.db, at), regencies: await listRegencies(work.db) }
  })
  for (const regency of regencies) await asSystem(parts, (work) => lookAtRegency(work, regency as RegionCode, bounds, at))
}

/** Looks at whoever changed, a moment after. */
export function lookAtChanged({ transact }: Transactor) {
  const terms = { mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'errand' } as const
  return async ({ people, families, region }: PeopleChanged): Promise<void> => {
    const regency = region === null ? undefined : regencyOf(region)
    if (region === null) await transact(terms, (work) => lookAt(work, people, families))
    else if (regency === undefined) await lookAtEverybody({ transact })
    else await transact(terms, async (work) => lookAtRegency(work, regency, await boundsAt(work.db, work.now), work.now))
  }
}
