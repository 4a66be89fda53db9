import { type Insertable, sql } from 'kysely'
import type { CalendarId, CalendarRule, ClaimCalendar } from '#domain/proposals/calendar.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'
import type { Reach } from '../../platform/db/reach.ts'

/** Regions that the reader reaches, and those above them. */
const concerns = ({ regions }: Reach) => sql<boolean>`exists (
  select from unnest(${[...regions]}::text[]) own
  where own = 'ID' or c.region_code = 'ID' or starts_with(own, c.region_code) or starts_with(c.region_code, own))`

/** Everything that was ever set and concerns the reader, the newest first. */
export async function listCalendars(db: Db, reach: Reach) {
  const rows = await db
    .selectFrom('claim_calendar as c')
    .leftJoin('region', 'region.code', 'c.region_code')
    .leftJoin('account as proposer', 'proposer.account_id', 'c.proposed_by')
    .leftJoin('account as decider', 'decider.account_id', 'c.decided_by')
    .select([
      'c.calendar_id as id',
      'c.region_code as region',
      'region.name as regionName',
      'c.rule',
      'c.ground',
      'c.state',
      'c.proposed_by as proposer',
      'proposer.name as proposedBy',
      'decider.name as decidedBy',
    ])
    .where(concerns(reach))
    .orderBy('c.proposed_at', 'desc')
    .orderBy('c.calendar_id')
    .limit(500)
    .execute()
  return rows.map(({ decidedBy, ...row }) => ({
    ...row,
    regionName: row.regionName ?? '',
    confirmedBy: row.state === 'in-force' ? decidedBy : null,
  })) as unknown as (Omit<ClaimCalendar, 'may'> & { proposer: string | null })[]
}

/** Those that may be in force somewhere on a day, what was set last first. */
export async function listCalendarsOn(db: Db, day: LocalDate) {
  const rows = await db
    .selectFrom('claim_calendar')
    .select(['region_code as region', 'rule', 'state', 'proposed_by as proposedBy'])
    .where('state', '=', 'in-force')
    .where((calendar) => calendar.or([calendar('until', 'is', null), calendar('until', '>=', day)]))
    .orderBy('decided_at', (order) => order.desc().nullsLast())
    .execute()
  return rows.map(({ region, rule, state, proposedBy }) => ({
    region: region as RegionCode,
    rule: rule as unknown as CalendarRule,
    state: state as ClaimCalendar['state'],
    proposedBy,
  }))
}

export async function findCalendar(db: Db, id: CalendarId) {
  const row = await db.selectFrom('claim_calendar').selectAll().where('calendar_id', '=', id).executeTakeFirst()
  return row && { ...row, region: row.region_code as RegionCode, rule: row.rule as unknown as CalendarRule }
}

export async function insertCalendar(db: Tx, calendar: Insertable<Database['claim_calendar']>): Promise<void> {
  await db.insertInto('claim_calendar').values(calendar).execute()
}

/** False where somebody has decided on it already. */
export async function decideCalendarRow(
  db: Tx,
  id: CalendarId,
  { state, by, now }: { state: 'in-force' | 'refused'; by: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('claim_calendar')
    .set({ state, decided_by: by, decided_at: now })
    .where('calendar_id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
