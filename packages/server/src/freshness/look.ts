import type { Month } from '#domain/platform/period.ts'
import { regencyOf, type RegionCode } from '#domain/platform/region-code.ts'
import { listPeopledRegencies, listSubjectsOf } from '../benefits/index.ts'
import { nobody } from '../platform/actor.ts'
import { planForMany } from '../platform/db/plan-for-many.sql.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Transactor } from '../platform/db/transact.ts'
import { asSystem, type Chore } from '../platform/jobs/chore.ts'
import type { PeopleChanged } from '../platform/tell-changed.ts'
import type { Work } from '../platform/work.ts'
import { readKinds } from '../settings/index.ts'
import { readHalfLives } from './half-lives.sql.ts'
import { keepHouses, listPlacesOf } from './keep-houses.sql.ts'
import { keepMonth, recountFreshness } from './tally.sql.ts'

/** Looks at everybody, regency after regency: facts grow old by themselves. After benefits have been searched. */
export const lookAtFreshnessNightly: Chore = {
  name: 'freshness.look',
  when: '10 19 * * *',
  run: (parts) => lookAtFreshness(parts),
}

export async function lookAtFreshness(parts: Transactor): Promise<void> {
  const regencies = await asSystem(parts, (work) => listPeopledRegencies(work.db, 'ID' as RegionCode))
  for (const regency of regencies) await asSystem(parts, (work) => lookAtRegency(work, regency))
}

/** Looks at whoever changed, a moment after; after a file at the whole regency. */
export function freshenChanged({ transact }: Transactor) {
  const terms = { mode: 'write', actor: nobody, reach: reachOver(['ID' as RegionCode]), requestId: 'errand' } as const
  return async ({ people, families, region }: PeopleChanged): Promise<void> => {
    if (region === null) return transact(terms, (work) => lookAt(work, people, families))
    const regencies = await transact(terms, (work) => listPeopledRegencies(work.db, regencyOf(region) ?? region))
    for (const regency of regencies) await transact(terms, (work) => lookAtRegency(work, regency))
  }
}

export async function lookAtRegency({ db, today, now }: Work, regency: RegionCode): Promise<void> {
  await planForMany(db)
  const kinds = await readKinds(db, today)
  await keepHouses(db, { scope: { regency }, regency, lives: await readHalfLives(db, regency, today), kinds, today })
  await recountFreshness(db, { region: regency }, now)
  await keepMonth(db, regency, today.slice(0, 7) as Month)
}

async function lookAt({ db, today, now }: Work, people: readonly string[], families: readonly string[]): Promise<void> {
  const subjects = await listSubjectsOf(db, people, families)
  const before = await listPlacesOf(db, subjects)
  const kinds = await readKinds(db, today)
  const regencies = new Set(before.flatMap((code) => regencyOf(code) ?? []))
  for (const regency of regencies)
    await keepHouses(db, { scope: { subjects }, regency, lives: await readHalfLives(db, regency, today), kinds, today })
  const places = [...new Set([...before, ...(await listPlacesOf(db, subjects))])].sort()
  await recountFreshness(db, { exactly: places }, now)
}
