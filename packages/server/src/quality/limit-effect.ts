import type { Batch } from '#domain/intake/batch.ts'
import { alarmsOf } from '#domain/intake/alarms.rules.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { regencyAlarms, regencyChanges, villageAlarms } from '#domain/intake/region-alarms.rules.ts'
import type { RegionChanges } from '#domain/intake/region-changes.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { FaultKind } from '#domain/quality/fault-kinds.ts'
import type { LimitEffect } from '#domain/settings/limit-effect.ts'
import { boundsOn } from '#domain/quality/quality-bounds.rules.ts'
import { type AlarmLimits, alarmLimitsOf } from '#domain/settings/limit.ts'
import { limitCatalogue, type LimitName, type Limits } from '#domain/settings/limit-catalogue.ts'
import { getBatch, listRegionChanges } from '../intake/index.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { readLimits } from '../settings/index.ts'
import { countBorn, countLarger, listLatestFiles } from './limit-effect.sql.ts'
import { sumQuality } from './tally.sql.ts'

interface Asked {
  readonly limit: LimitName
  readonly value: number
}

/** What would change today under another number; null where only the look at everybody can tell. */
export async function readLimitEffect(work: Work, { limit, value }: Asked): Promise<{ effect: LimitEffect | null }> {
  const now = await readLimits(work.db, work.today)
  const proposed = { ...now, [limit]: value }
  const { group } = limitCatalogue[limit]
  // It counts for families who are told later: nobody's notice changes. Nor is anybody of the register counted by news.
  if (group === 'notices' || group === 'news') return { effect: null }
  return {
    effect: group === 'register' ? await ofRegister(work, limit, now, proposed) : await ofFiles(work, group, now, proposed),
  }
}

/** From the figures that are kept, and those between the two limits where an index tells them. */
async function ofRegister(work: Work, limit: LimitName, now: Limits, proposed: Limits): Promise<LimitEffect | null> {
  const [before, after] = [boundsOn(work.today, now), boundsOn(work.today, proposed)]
  if (limit === 'doubted-age') {
    const between = await bornBetween(work, before.veryOldBy, after.veryOldBy, false)
    return between === null ? null : effectOf('people', await openOf(work, 'birth-date.very-old'), between)
  }
  if (limit === 'head-age') {
    // The later the day, the fewer are young.
    const between = await bornBetween(work, before.headBy, after.headBy, true)
    return between === null ? null : effectOf('families', await openOf(work, 'family.young-head'), -between)
  }
  if (limit === 'largest-family' && proposed[limit] > now[limit]) {
    const open = await openOf(work, 'family.too-large')
    return { counted: 'families', now: open, proposed: Math.min(open, await countLarger(work.db, proposed[limit])), of: null }
  }
  return null
}

/** How many more were born until the second day than until the first. */
async function bornBetween(work: Work, first: LocalDate, second: LocalDate, onlyHeads: boolean): Promise<number | null> {
  const [from, to] = first < second ? [first, second] : [second, first]
  const between = await countBorn(work.db, from, to, onlyHeads)
  return between === null || first < second ? between : -between
}

function effectOf(counted: 'people' | 'families', now: number, more: number): LimitEffect {
  return { counted, now, proposed: Math.max(0, now + more), of: null }
}

async function openOf(work: Work, kind: FaultKind): Promise<number> {
  const sums = await sumQuality(work.db, commonRegion(work.reach), 2, [`kind:${kind}`], undefined)
  return sums.reduce((total, { amount }) => total + amount, 0)
}

const latestFiles = 50
/** Villages are worked out from each row of a file: of so many rows no more than a second. */
const mostRows = 200_000

async function ofFiles(
  work: Work,
  group: 'file' | 'village' | 'regency',
  now: Limits,
  proposed: Limits,
): Promise<LimitEffect | null> {
  const [before, after] = [alarmLimitsOf(now), alarmLimitsOf(proposed)]
  const files = await listLatestFiles(work.db, latestFiles)
  if (group === 'file') {
    const batches: Batch[] = []
    for (const { id } of files) batches.push(await getBatch(work, id))
    const alarming = (limits: AlarmLimits) =>
      batches.filter(({ counts, source }) => counts !== null && alarmsOf(counts, limits, listKinds[source].effect).length > 0)
    return { counted: 'files', now: alarming(before).length, proposed: alarming(after).length, of: batches.length }
  }
  const regions: RegionChanges[] = []
  let rows = 0
  for (const file of files) {
    rows += file.rows
    if (rows > mostRows) break
    const villages = await listRegionChanges(work.db, file.id)
    regions.push(...(group === 'village' ? villages : regencyChanges(villages)))
  }
  if (regions.length === 0) return null
  const alarmsAt = group === 'village' ? villageAlarms : regencyAlarms
  const alarming = (limits: AlarmLimits) => regions.filter((region) => alarmsAt(region, limits).length > 0).length
  return {
    counted: group === 'village' ? 'villages' : 'regencies',
    now: alarming(before),
    proposed: alarming(after),
    of: regions.length,
  }
}
