import { type Insertable, sql } from 'kysely'
import type { FormField } from '#domain/enumeration/keying.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { AsideReason, ScanState, UnreadableField } from '#domain/enumeration/scan.ts'
import type { ScanId } from '#domain/enumeration/scan-id.ts'
import type { VisitId } from '#domain/enumeration/visit.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export interface ScanRow {
  readonly round: RoundId
  readonly id: ScanId
  readonly region: RegionCode
  readonly file: string
  readonly page: number
  readonly state: ScanState
  readonly sentBy: string
  readonly senderName: string
  readonly sentAt: Date
  readonly firstBy: string | null
  readonly secondBy: string | null
  readonly differing: FormField[] | null
  readonly subject: string | null
  readonly visit: VisitId | null
  readonly visitBy: string | null
  readonly visitByName: string | null
  readonly stoppedByName: string | null
  readonly unreadableField: UnreadableField | null
  readonly unreadableWords: string | null
  readonly asideReason: AsideReason | null
  readonly version: number
}

const columns = sql`
  s.round_id as round, s.scan_id as id, s.region_code as region, s.file_id as file, s.page, s.state, s.sent_by as "sentBy",
  sender.name as "senderName", s.sent_at as "sentAt", s.first_by as "firstBy", s.second_by as "secondBy", s.differing,
  s.subject_id as subject, s.visit_id as visit, e.recorded_by as "visitBy", keyer.name as "visitByName",
  stopper.name as "stoppedByName", s.unreadable_field as "unreadableField", s.unreadable_words as "unreadableWords",
  s.aside_reason as "asideReason", s.version`

const joined = sql`
  enumeration_scan s
  join account sender on sender.account_id = s.sent_by
  left join account stopper on stopper.account_id = s.stopped_by
  left join enumeration_visit e on e.subject_id = s.subject_id and e.visit_id = s.visit_id
  left join account keyer on keyer.account_id = e.recorded_by`

/** False when this page was sent before. */
export async function insertScan(db: Tx, scan: Insertable<Database['enumeration_scan']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('enumeration_scan')
    .values(scan)
    .onConflict((conflict) => conflict.columns(['round_id', 'sent_as', 'page']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findScan(db: Db, round: RoundId, id: ScanId): Promise<ScanRow | undefined> {
  const { rows } = await sql<ScanRow>`
    select ${columns} from ${joined} where s.round_id = ${round} and s.scan_id = ${id}`.execute(db)
  return rows[0]
}

/** Newest first. */
export async function listScans(
  db: Db,
  { round, state, after, limit }: { round: RoundId; state: ScanState | undefined; after: string | undefined; limit: number },
): Promise<ScanRow[]> {
  const { rows } = await sql<ScanRow>`
    select ${columns} from ${joined}
    where s.round_id = ${round} ${state === undefined ? sql`` : sql`and s.state = ${state}`}
      ${after === undefined ? sql`` : sql`and s.scan_id < ${after}::uuid`}
    order by s.scan_id desc limit ${limit}`.execute(db)
  return rows
}

const keyable = (who: string) => sql`(s.state = 'waiting' or (s.state = 'second' and s.first_by <> ${who}))`

/** What somebody may key, in an order of their own. */
export async function listKeyable(db: Db, round: RoundId, who: string, limit: number): Promise<ScanRow[]> {
  const { rows } = await sql<ScanRow>`
    select ${columns} from ${joined}
    where s.round_id = ${round} and ${keyable(who)}
    order by md5(s.scan_id::text || ${who}), s.scan_id limit ${limit}`.execute(db)
  return rows
}

export async function countKeyable(db: Db, round: RoundId, who: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from enumeration_scan s where s.round_id = ${round} and ${keyable(who)}`.execute(db)
  return rows[0]?.n ?? 0
}

export async function countScans(db: Db, round: RoundId) {
  const { rows } = await sql<{ state: ScanState; n: number }>`
    select s.state, count(*) as n from enumeration_scan s where s.round_id = ${round} group by s.state`.execute(db)
  return rows
}

/** Of forms that were keyed twice: how often each field differed. */
export async function countDiffering(db: Db, round: RoundId) {
  const { rows } = await sql<{ of: number; differing: Partial<Record<FormField, number>> | null }>`
    select count(*) as of,
      (select json_object_agg(f.field, f.n) from (
        select d.field, count(*) as n from enumeration_scan t, unnest(t.differing) as d (field)
        where t.round_id = ${round} and t.second_by is not null group by d.field) f) as differing
    from enumeration_scan s where s.round_id = ${round} and s.second_by is not null`.execute(db)
  return rows[0] ?? { of: 0, differing: null }
}

/** False when the scan is not at that version any more. */
export async function updateScan(
  db: Tx,
  { round, id, version }: Pick<ScanRow, 'round' | 'id' | 'version'>,
  set: Partial<Insertable<Database['enumeration_scan']>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('enumeration_scan')
    .set({ ...set, version: version + 1 })
    .where('round_id', '=', round)
    .where('scan_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The visit that it became was taken back: it waits to be keyed again, and what was read on it stays beside it. */
export async function releaseScan(db: Tx, round: RoundId, id: ScanId, at: Date): Promise<void> {
  await db
    .updateTable('enumeration_keying')
    .set({ taken_back_at: at })
    .where('round_id', '=', round)
    .where('scan_id', '=', id)
    .where('taken_back_at', 'is', null)
    .execute()
  await db
    .updateTable('enumeration_scan')
    .set({
      state: 'waiting',
      first_by: null,
      second_by: null,
      differing: null,
      subject_id: null,
      visit_id: null,
      version: sql`version + 1`,
    })
    .where('round_id', '=', round)
    .where('scan_id', '=', id)
    .execute()
}

export interface UnreadableRow extends ScanRow {
  readonly roundName: string
}

/** Of the villages that somebody visits, and those that they sent, in rounds that are open; the longest waiting first. */
export async function listUnreadable(
  db: Db,
  { who, after, limit }: { who: string; after: string | undefined; limit: number },
): Promise<UnreadableRow[]> {
  const { rows } = await sql<UnreadableRow>`
    select ${columns}, r.name as "roundName" from ${joined}
    join enumeration_round r on r.round_id = s.round_id
    where s.state = 'unreadable' and r.state = 'open' and (s.sent_by = ${who} or exists (
      select from enumeration_village v
      where v.round_id = s.round_id and v.region_code = s.region_code and v.enumerator_id = ${who}))
      ${after === undefined ? sql`` : sql`and s.scan_id > ${after}::uuid`}
    order by s.scan_id limit ${limit}`.execute(db)
  return rows
}
