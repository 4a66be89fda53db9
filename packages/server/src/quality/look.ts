import { localDateIn } from '#domain/platform/local-date.ts'
import type { Month } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { boundsOn } from '#domain/quality/quality-bounds.rules.ts'
import { planForMany } from '../platform/db/plan-for-many.sql.ts'
import type { Work } from '../platform/work.ts'
import { keepFaults, listFamilies, listRegionsOf } from './keep-faults.sql.ts'
import { keepMonth, recountQuality } from './tally.sql.ts'

/** Looks at all people and families of a regency and counts its figures, for the month that runs. */
export async function lookAtRegency({ db }: Pick<Work, 'db'>, regency: RegionCode, now: Date): Promise<void> {
  const today = localDateIn(now)
  await planForMany(db)
  await keepFaults(db, { region: regency }, boundsOn(today), now)
  await recountQuality(db, { region: regency }, now)
  await keepMonth(db, regency, today.slice(0, 7) as Month)
}

/** Looks at a few people, the families they are in and these ones, and counts their villages. */
export async function lookAt({ db, now, today }: Work, people: readonly string[], left: readonly string[]): Promise<void> {
  const families = [...new Set([...left, ...(await listFamilies(db, people))])]
  await keepFaults(db, { people, families }, boundsOn(today), now)
  await recountQuality(db, { exactly: await listRegionsOf(db, people, families) }, now)
}
