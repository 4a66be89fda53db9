import { sql } from 'kysely'
import type { Waiting, WaitingKind } from '#domain/insight/waiting.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { isToRemember } from '#domain/proposals/calendar.rules.ts'
import type { Db } from '../platform/db/database.ts'
import { standingsOf } from '../proposals/calendar/index.ts'
import { waitingOf } from './waiting.sql.ts'

type Standings = Awaited<ReturnType<typeof standingsOf>>

/** Claims that wait in villages whose last day for meetings is near or over, as one line with the day that comes first. */
export async function listMeetingsDue(db: Db, today: LocalDate): Promise<Waiting[]> {
  const all = await standingsOf(db, { within: undefined, today })
  return remembered('meetings-before-cut-off', all, today, (one) => [one.atVillage, one.period.meetingsUntil, one.villageSince])
}

/** For the regency: what is to be decided before the cut-off, and what is to go with the next file. */
export async function listCutOffsDue(db: Db, today: LocalDate): Promise<Waiting[]> {
  const all = await standingsOf(db, { within: undefined, today })
  return [
    ...remembered('decisions-before-cut-off', all, today, (one) => [one.atRegency, one.period.decisionsUntil, one.regencySince]),
    ...remembered('files-before-cut-off', all, today, (one) => [one.ready, one.period.cutOff, one.readySince]),
  ]
}

function remembered(
  kind: WaitingKind,
  all: Standings,
  today: LocalDate,
  of: (one: Standings[number]) => readonly [count: number, due: LocalDate, since: Date | null],
): Waiting[] {
  const told = all.map(of).filter(([count, due]) => isToRemember(due, count, today))
  const [first] = told.map(([, due]) => due).toSorted()
  if (first === undefined) return []
  const count = told.reduce((sum, [one]) => sum + one, 0)
  const since = told.map(([, , at]) => at?.getTime() ?? 0).reduce((a, b) => Math.min(a, b))
  return [{ kind, id: null, about: null, count, since: new Date(since).toISOString(), dueOn: first }]
}

/** Meetings that were held and whose signed minutes are not there. */
export async function findMinutesToSign(db: Db, today: LocalDate, regions: readonly RegionCode[]): Promise<Waiting[]> {
  const begins = regions.map((region) => (region === 'ID' ? '' : region))
  const row = await db
    .selectFrom('village_meeting')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(called_at)`.as('since')])
    .where('state', '=', 'called')
    .where('held_on', '<=', today)
    .where(sql<boolean>`region_code ^@ any (${begins}::text[])`)
    .executeTakeFirstOrThrow()
  return row.since === null ? [] : [waitingOf('meetings-to-bind', { id: null, about: null, count: row.count, since: row.since })]
}
