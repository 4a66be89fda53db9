import { localDateIn } from '#domain/platform/local-date.ts'
import type { Month } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { boundsOn, type QualityBounds } from '#domain/quality/quality-bounds.rules.ts'
import type { Db } from '../platform/db/database.ts'
import { planForMany } from '../platform/db/plan-for-many.sql.ts'
import type { Work } from '../platform/work.ts'
import { readLimits } from '../settings/index.ts'
import { keepFaults, listFamilies, listRegionsOf } from './keep-faults.sql.ts'
import { keepMonth, recountQuality } from './tally.sql.ts'

/** Against what people are held at a moment, by the limits of its day: read once for all who are looked at. */
export async function boundsAt(db: Db, now: Date): Promise<QualityBounds> {
  const today = localDateIn(now)
  return boundsOn(today, await readLimits(db, today))
}

/** Looks at all people and families of a regency and counts its figures, for the month that runs. */
export async function lookAtRegency(
  { db }: Pick<Work, 'db'>,
  regency: RegionCode,
  bounds: QualityBounds,
  now: Date,
): Promise<void> {
  await planForMany(db)
  await keepFaults(db, { region: regency }, bounds, now)
  await recountQuality(db, { region: regency }, now)
  await keepMonth(db, regency, bounds.today.slice(0, 7) as Month)
}

/** Looks at a few people, the families they are in and these ones, and counts their villages. */
export async function lookAt({ db, now }: Work, people: readonly string[], left: readonly string[]): Promise<void> {
  const families = [...new Set([...left, ...(await listFamilies(db, people))])]
  await keepFaults(db, { people, families }, await boundsAt(db, now), now)
  await recountQuality(db, { exactly: await listRegionsOf(db, people, families) }, now)
}
