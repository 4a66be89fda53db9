import { sql } from 'kysely'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { rangeOf } from '#domain/platform/region-code.ts'
import type { MeetingState, MeetingSummary } from '#domain/proposals/meeting.ts'
import type { Db } from '../../platform/db/database.ts'
import { placesOf } from '../../regions/index.ts'
import { numberOf } from '#domain/proposals/meeting-number.ts'

interface Asked {
  readonly within?: RegionCode | undefined
  readonly state?: MeetingState | undefined
}

function meetings(db: Db) {
  return db
    .selectFrom('village_meeting as m')
    .select([
      'm.meeting_id as id',
      'm.region_code as region',
      'm.kind',
      'm.held_on as heldOn',
      'm.venue',
      'm.state',
      'm.year',
      'm.number as sequence',
      sql<number>`(select count(*) from meeting_item i where i.meeting_id = m.meeting_id and i.outcome is distinct from 'left-out')`.as(
        'rows',
      ),
      sql<number>`(select count(*) from meeting_item i where i.meeting_id = m.meeting_id and i.outcome is not null and i.outcome <> 'left-out')`.as(
        'decided',
      ),
    ])
}

/** The newest first: ids grow with the time of calling. */
export async function listMeetings(
  db: Db,
  { within, state }: Asked,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<MeetingSummary[]> {
  let query = meetings(db).orderBy('m.meeting_id', 'desc').limit(limit)
  if (state !== undefined) query = query.where('m.state', '=', state)
  if (after !== undefined) query = query.where('m.meeting_id', '<', after)
  if (within !== undefined) {
    const { low, high } = rangeOf(within)
    query = query.where('m.region_code', '>=', low).where('m.region_code', '<', high)
  }
  return summariesOf(db, await query.execute())
}

/** The meeting whose minutes, as they are now, carry a code. */
export async function findByCode(db: Db, code: string) {
  const [found] = await summariesOf(db, await meetings(db).where('m.code', '=', code).execute())
  if (!found) return undefined
  const rows = await db
    .selectFrom('meeting_item')
    .select(['outcome', sql<number>`count(*)`.as('count')])
    .where('meeting_id', '=', found.id)
    .groupBy('outcome')
    .execute()
  const of = (outcome: string) => rows.find((row) => row.outcome === outcome)?.count ?? 0
  return { ...found, agreed: of('agreed'), refused: of('refused'), putOff: of('put-off') }
}

type Row = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number]

async function summariesOf(db: Db, rows: readonly Row[]): Promise<MeetingSummary[]> {
  const places = await placesOf(
    db,
    rows.map(({ region }) => region),
  )
  return rows.map(({ region, year, sequence, ...row }) => ({
    ...row,
    village: places.get(region),
    number: numberOf({ kind: row.kind, region, year, sequence }),
  })) as MeetingSummary[]
}
