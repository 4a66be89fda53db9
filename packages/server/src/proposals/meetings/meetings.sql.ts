import { type Insertable, sql, type Updateable } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ClaimId, ClaimState } from '#domain/proposals/claim.ts'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'
import type { ClaimStep, PaperKind } from '#domain/proposals/claim-step.ts'
import type { Attendee, MeetingId, MeetingKind, MeetingOutcome, MeetingState } from '#domain/proposals/meeting.ts'
import type { MeetingEffect } from '#domain/proposals/meeting.rules.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'

export type MeetingRecord = NonNullable<Awaited<ReturnType<typeof findMeeting>>>
export type ItemRecord = Awaited<ReturnType<typeof listItems>>[number]

export async function findMeeting(db: Db, id: MeetingId) {
  const row = await db.selectFrom('village_meeting').selectAll().where('meeting_id', '=', id).executeTakeFirst()
  return row && meetingOf(row)
}

/** So that nothing is said while the signed minutes bind. */
export async function lockMeeting(db: Tx, id: MeetingId) {
  const row = await db.selectFrom('village_meeting').selectAll().where('meeting_id', '=', id).forUpdate().executeTakeFirst()
  return row && meetingOf(row)
}

type Row = NonNullable<Awaited<ReturnType<typeof anyRow>>>
const anyRow = (db: Db) => db.selectFrom('village_meeting').selectAll().executeTakeFirst()

function meetingOf(row: Row) {
  return {
    id: row.meeting_id as MeetingId,
    region: row.region_code as RegionCode,
    kind: row.kind as MeetingKind,
    heldOn: row.held_on as LocalDate,
    venue: row.venue,
    state: row.state as MeetingState,
    attendees: row.attendees as unknown as Attendee[],
    year: row.year,
    sequence: row.number,
    code: row.code,
    calledBy: row.called_by,
    scan: row.scan_id,
    sha256: row.scan_sha256,
    scanType: row.scan_type,
    boundBy: row.bound_by,
    boundAt: row.bound_at,
    reason: row.reason,
    version: row.version,
  }
}

export async function insertMeeting(db: Tx, meeting: Insertable<Database['village_meeting']>): Promise<void> {
  await db.insertInto('village_meeting').values(meeting).execute()
}

export async function updateMeeting(
  db: Tx,
  { region, id, version }: Pick<MeetingRecord, 'region' | 'id' | 'version'>,
  changes: Updateable<Database['village_meeting']>,
): Promise<void> {
  await db
    .updateTable('village_meeting')
    .set({ ...changes, version: version + 1 })
    .where('region_code', '=', region)
    .where('meeting_id', '=', id)
    .execute()
}

/** The number that comes next in a village's year. */
export async function nextNumber(db: Tx, region: RegionCode, year: number): Promise<number> {
  const { last } = await db
    .selectFrom('village_meeting')
    .select(sql<number | null>`max(number)`.as('last'))
    .where('region_code', '=', region)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** As many claims as one meeting can have before it. */
const most = 500

/** Open claims of a village that ask for minutes and stand on no agenda, the oldest first. */
export async function listUnmet(db: Db, village: RegionCode) {
  const rows = await db
    .selectFrom('claim as c')
    .select([
      'c.claim_id as id',
      'c.state',
      'c.steps',
      sql<PaperKind[]>`array(select distinct a.kind from claim_paper a where a.claim_id = c.claim_id)`.as('papers'),
    ])
    .where('c.region_code', '=', village)
    .where('c.stands', '=', 'village')
    .where('c.state', '=', 'open')
    .where(sql<boolean>`'minutes' = any (c.steps)`)
    .where(sql<boolean>`not exists (select from meeting_item i where i.claim_id = c.claim_id and i.stands)`)
    .orderBy('c.claim_id')
    .limit(most)
    .execute()
  return rows.map(({ id, state, steps, papers }) => ({
    id: id as ClaimId,
    state: state as ClaimState,
    steps: steps as ClaimStep[],
    papers,
  }))
}

export async function insertItems(
  db: Tx,
  { id, region }: Pick<MeetingRecord, 'id' | 'region'>,
  claims: readonly ClaimId[],
): Promise<void> {
  if (claims.length === 0) return
  await db
    .insertInto('meeting_item')
    .values(claims.map((claim) => ({ claim_id: claim, meeting_id: id, region_code: region, stands: true })))
    // What was left out of this very meeting comes back.
    .onConflict((conflict) =>
      conflict
        .columns(['claim_id', 'meeting_id'])
        .doUpdateSet({ stands: true, outcome: null, reason: null, said_by: null, said_at: null }),
    )
    .execute()
}

/** What is before a meeting, in the order in which it was proposed, with how each claim stands now. */
export async function listItems(db: Db, id: MeetingId) {
  const rows = await db
    .selectFrom('meeting_item as i')
    .innerJoin('claim as c', 'c.claim_id', 'i.claim_id')
    .leftJoin('account', 'account.account_id', 'c.proposed_by')
    .select([
      'i.claim_id as claim',
      'i.outcome',
      'i.reason',
      'i.effect',
      'c.kind',
      'c.about',
      'c.note',
      'c.state',
      'c.version',
      'c.objection',
      'account.name as proposedBy',
      sql<string>`coalesce(
        case when c.person_id is not null then (select p.name from person p where p.person_id = c.person_id)
          else (select p.name from person p where p.family_id = c.family_id
            order by (p.relation = 'head') desc nulls last, p.birth_date, p.person_id limit 1) end,
        c.details -> 'person' ->> 'name', '')`.as('name'),
      sql<boolean>`exists (select from meeting_item later where later.claim_id = i.claim_id and later.meeting_id > i.meeting_id
        and (later.stands or later.effect is not null))`.as('onLaterAgenda'),
    ])
    .where('i.meeting_id', '=', id)
    .orderBy('i.claim_id')
    .execute()
  return rows.map(({ objection, ...row }) => ({
    ...row,
    claim: row.claim as ClaimId,
    kind: row.kind as ClaimKind,
    state: row.state as ClaimState,
    outcome: row.outcome as MeetingOutcome | null,
    effect: row.effect as MeetingEffect | null,
    objected: objection !== null,
  }))
}

/** How many of these claims are before the meeting: all, unless one is not. */
export async function sayOfItems(
  db: Tx,
  id: MeetingId,
  rows: readonly { claim: ClaimId; outcome: MeetingOutcome | null; reason: string | null }[],
  { by, now }: { by: string; now: Date },
): Promise<number> {
  const { rows: said } = await sql`
    update meeting_item i set
      outcome = said.outcome,
      reason = case when said.outcome is null then null else said.reason end,
      said_by = case when said.outcome is null then null else ${by}::uuid end,
      said_at = case when said.outcome is null then null else ${now}::timestamptz end,
      stands = said.outcome is distinct from 'left-out'
    from unnest(${rows.map(({ claim }) => claim)}::uuid[], ${rows.map(({ outcome }) => outcome)}::text[],
      ${rows.map(({ reason }) => reason)}::text[]) as said (claim_id, outcome, reason)
    where i.meeting_id = ${id} and i.claim_id = said.claim_id
    returning i.claim_id`.execute(db)
  return said.length
}

/** Off the agenda: the meeting binds, or is called off. */
export async function releaseItems(db: Tx, id: MeetingId): Promise<void> {
  await db.updateTable('meeting_item').set({ stands: false }).where('meeting_id', '=', id).where('stands', '=', true).execute()
}

export async function keepEffects(
  db: Tx,
  id: MeetingId,
  effects: readonly { claim: ClaimId; effect: MeetingEffect }[],
): Promise<void> {
  await sql`
    update meeting_item i set effect = done.effect, stands = false
    from unnest(${effects.map(({ claim }) => claim)}::uuid[], ${effects.map(({ effect }) => effect)}::text[]) as done (claim_id, effect)
    where i.meeting_id = ${id} and i.claim_id = done.claim_id`.execute(db)
}

/** Before the meeting again, with what was said kept; a claim that has been decided on elsewhere stays off the agenda. */
export async function standAgain(db: Tx, id: MeetingId): Promise<void> {
  await sql`update meeting_item set effect = null, stands = outcome is distinct from 'left-out' where meeting_id = ${id}`.execute(
    db,
  )
}
