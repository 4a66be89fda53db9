import type { Output } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { VillageStanding } from '#domain/proposals/calendar.ts'
import type { getCalendar as reading, listCalendars as listing } from '#domain/proposals/calendar.api.ts'
import { periodFor, standingOf } from '#domain/proposals/calendar.rules.ts'
import type { Db } from '../../platform/db/database.ts'
import { commonRegion, reachOf, reaches } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { listCalendars, listCalendarsOn } from './calendars.sql.ts'
import { countByVillage } from './standings.sql.ts'

/** As many as somebody looks at on one page. */
const mostShown = 200

/** The villages that have claims on their way to the centre, each in its own period. */
export async function standingsOf(db: Db, { within, today }: { within: RegionCode | undefined; today: LocalDate }) {
  const calendars = await listCalendarsOn(db, today)
  return (await countByVillage(db, within)).flatMap((counts) => {
    const period = periodFor(calendars, { village: counts.village, day: today })
    return period === undefined ? [] : [{ ...counts, period, ...standingOf(counts, period, today) }]
  })
}

export async function readCalendar(work: Work, within: RegionCode | undefined): Promise<Output<typeof reading>> {
  const region = within !== undefined && reaches(work.reach, within) ? within : commonRegion(work.reach)
  const period = periodFor(await listCalendarsOn(work.db, work.today), { village: region, day: work.today }) ?? null
  const all = await standingsOf(work.db, { within, today: work.today })
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0)
  const shown = all
    .toSorted((a, b) => b.willMiss - a.willMiss || b.atVillage - a.atVillage || (a.village < b.village ? -1 : 1))
    .slice(0, mostShown)
  const places = await placesOf(
    work.db,
    shown.map(({ village }) => village),
  )
  return {
    region,
    period,
    villages: shown.flatMap(({ village, period: own, atVillage, atRegency, ready, late, willMiss }) => {
      const place = places.get(village)
      const standing: Omit<VillageStanding, 'village'> = { period: own, atVillage, atRegency, ready, late, willMiss }
      return place === undefined ? [] : [{ village: place, ...standing }]
    }),
    counted: {
      villages: all.length,
      late: all.filter(({ late }) => late).length,
      atVillage: sum((one) => one.atVillage),
      atRegency: sum((one) => one.atRegency),
      ready: sum((one) => one.ready),
      willMiss: sum((one) => one.willMiss),
    },
  }
}

export async function readCalendars(work: Work): Promise<Output<typeof listing>> {
  const rows = await listCalendars(work.db, work.reach)
  const me = work.actor.accountId
  return {
    rows: rows.map(({ proposer, ...calendar }) => {
      const decides = calendar.state === 'waiting' && work.holds('programmes.define', calendar.region)
      return { ...calendar, may: { confirm: decides && proposer !== me, withdraw: decides && proposer === me } }
    }),
    mayPropose: [...reachOf(work.actor, 'programmes.define').regions],
  }
}
