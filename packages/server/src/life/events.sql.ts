import { sql } from 'kysely'
import type { LifeEventKind } from '#domain/life/life-event-kind.ts'
import type { LifeEventDetails, LifeEventId, LifeEventSource, LifeEventState } from '#domain/life/life-event.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import type { Carried } from './carried.ts'

function events(db: Db) {
  return db
    .selectFrom('life_event as e')
    .leftJoin('person', 'person.person_id', 'e.person_id')
    .innerJoin('account as recorder', 'recorder.account_id', 'e.recorded_by')
    .leftJoin('account as decider', 'decider.account_id', 'e.decided_by')
    .leftJoin('account as undoer', 'undoer.account_id', 'e.undone_by')
    .select([
      'e.event_id as id',
      'e.person_id as personId',
      sql<string>`coalesce(person.name, '')`.as('name'),
      'e.region_code as region',
      'e.kind',
      'e.happened_on as on',
      'e.source',
      'e.evidence',
      'e.paper_number as paperNumber',
      'e.batch_id as batch',
      'e.details',
      'e.state',
      'e.version',
      'recorder.name as recordedBy',
      'e.recorded_at as recordedAt',
      'decider.name as decidedBy',
      'e.decided_at as decidedAt',
      'undoer.name as undoneBy',
      'e.undone_at as undoneAt',
      'e.reason',
      'e.carried',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof events>['executeTakeFirstOrThrow']>>
export type EventRow = ReturnType<typeof eventOf>

function eventOf(row: Row) {
  return {
    ...row,
    id: row.id as LifeEventId,
    personId: row.personId as PersonId,
    region: row.region as RegionCode,
    kind: row.kind as LifeEventKind,
    on: row.on as LocalDate,
    source: row.source as LifeEventSource,
    batch: row.batch as BatchId | null,
    details: row.details as unknown as LifeEventDetails,
    state: row.state as LifeEventState,
    carried: row.carried as unknown as Carried | null,
  }
}

export async function findEvent(db: Db, id: LifeEventId): Promise<EventRow | undefined> {
  const row = await events(db).where('e.event_id', '=', id).executeTakeFirst()
  return row && eventOf(row)
}

/** What waits, oldest first; or what was decided on, newest first. */
export async function listEvents(
  db: Db,
  { waiting, after }: { waiting: boolean; after: string | undefined },
  limit: number,
): Promise<EventRow[]> {
  let query = events(db)
    .where('e.state', waiting ? '=' : '<>', 'waiting')
    .orderBy('e.event_id', waiting ? 'asc' : 'desc')
    .limit(limit)
  if (after !== undefined) query = query.where('e.event_id', waiting ? '>' : '<', after)
  return (await query.execute()).map(eventOf)
}

/** Events of a list of deaths on which nobody has decided. */
export async function listWaitingOf(db: Db, batch: BatchId): Promise<EventRow[]> {
  return (await events(db).where('e.batch_id', '=', batch).where('e.state', '=', 'waiting').execute()).map(eventOf)
}

export interface NewEvent {
  readonly id: LifeEventId
  readonly personId: PersonId
  readonly familyId: string | null
  readonly region: string
  readonly kind: LifeEventKind
  readonly on: LocalDate
  readonly source: LifeEventSource
  readonly evidence: string | null
  readonly paperNumber: string | null
  readonly batch: BatchId | null
  readonly details: LifeEventDetails
}

function otherOf(details: LifeEventDetails): PersonId | null {
  if (details.kind === 'together') return details.with
  return details.kind === 'marriage' ? details.partner : null
}

/** False where such an event of the person waits already, or came by that list before. */
export async function insertEvent(db: Tx, event: NewEvent, by: { account: string; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('life_event')
    .values({
      person_id: event.personId,
      event_id: event.id,
      family_id: event.familyId,
      region_code: event.region,
      kind: event.kind,
      happened_on: event.on,
      source: event.source,
      evidence: event.evidence,
      paper_number: event.paperNumber,
      batch_id: event.batch,
      details: JSON.stringify(event.details),
      other_id: otherOf(event.details),
      state: 'waiting',
      recorded_by: by.account,
      recorded_at: by.now,
      version: 1,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

type Key = Pick<EventRow, 'personId' | 'id' | 'version'>

/** False when it is not at that version any more. */
async function change(db: Tx, { personId, id, version }: Key, set: object): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('life_event')
    .set({ ...set, version: version + 1 })
    .where('person_id', '=', personId)
    .where('event_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

interface By {
  readonly account: string
  readonly now: Date
}

export function recordAmendment(db: Tx, event: Key, details: LifeEventDetails) {
  return change(db, event, { details: JSON.stringify(details) })
}

export function recordDrop(db: Tx, event: Key, reason: string | null, { account, now }: By) {
  return change(db, event, { state: 'dropped', reason, decided_by: account, decided_at: now })
}

export interface Confirmed {
  readonly carried: Carried
  /** The other one of a marriage. */
  readonly other: PersonId | null
}

export function recordConfirmation(db: Tx, event: Key, { carried, other }: Confirmed, { account, now }: By) {
  const decided = { decided_by: account, decided_at: now }
  return change(db, event, { state: 'confirmed', carried: JSON.stringify(carried), other_id: other, ...decided })
}

export function recordUndo(db: Tx, event: Key, reason: string, { account, now }: By) {
  return change(db, event, { state: 'undone', reason, undone_by: account, undone_at: now })
}
