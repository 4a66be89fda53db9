import { sql } from 'kysely'
import { NIL } from 'uuid'
import { maskNik } from '#domain/people/nik.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { rangeOf } from '#domain/platform/region-code.ts'
import type { CentreFileId } from '#domain/proposals/centre-file.ts'
import { kindsOf } from '#domain/proposals/centre-file.rules.ts'
import type { CentreAnswer, ClaimId } from '#domain/proposals/claim.ts'
import type { ClaimKind, ClaimStream } from '#domain/proposals/claim-kind.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

/** Whom a row is about: of a family its head, of somebody new whoever was registered. */
export const person = sql`coalesce(c.person_id, (c.carried ->> 'person')::uuid, (
  select h.person_id from person h where h.family_id = c.family_id and h.status = 'active'
  order by (h.relation = 'head') desc nulls last, h.birth_date, h.person_id limit 1))`

export interface Ready {
  readonly region: RegionCode
  readonly stream: ClaimStream
}

/**
 * Claims that wait for a file and stand in none. Each looked up by itself: rows that were written a moment ago are in no
 * statistics, and joined to those of thousands they are read as a whole for each.
 */
export function ready({ region, stream }: Ready) {
  const { low, high } = rangeOf(region)
  return sql`c.stands = 'centre' and c.waits_at = 'centre-file' and c.region_code >= ${low} and c.region_code < ${high}
    and c.kind = any (${kindsOf(stream)}) and c.decided_at is not null
    and not exists (select from centre_file_row taken where taken.claim_id = c.claim_id and taken.stands offset 0)`
}

/** As far as somebody counts who looks whether it is time for a file. */
const countedUpTo = 10_000

/** Of what waits for a file, counted as far as it matters: what one made now would hold, and what stays behind for want of a NIK. */
export async function countReady(db: Db, asked: Ready): Promise<{ ready: number; withoutNik: number }> {
  const { rows } = await sql<{ ready: number; withoutNik: number }>`
    select count(p.nik)::int as ready, (count(*) - count(p.nik))::int as "withoutNik"
    from (select c.* from claim c where ${ready(asked)} limit ${countedUpTo}) c
    left join person p on p.person_id = ${person}`.execute(db)
  return rows[0] ?? { ready: 0, withoutNik: 0 }
}

/** How many claims wait for such a file, those without a NIK among them. */
export async function countWaiting(db: Db, asked: Ready): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from claim c where ${ready(asked)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Up to which claim a file holds what is ready, and in which line. */
export interface Reached {
  readonly line: number
  readonly region: string
  readonly claim: string
}

/** By its last row; an empty one has reached what comes before all. */
export async function findReached(db: Db, file: CentreFileId): Promise<Reached> {
  const row = await db
    .selectFrom('centre_file_row')
    .select(['line', 'region_code as region', 'claim_id as claim'])
    .where('file_id', '=', file)
    .orderBy('line', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { line: 0, region: '', claim: NIL }
}

/** A claim that can be taken into a file. */
export interface Takeable {
  readonly claim: string
  readonly region: string
  readonly person: string
  readonly nik: string
  /** As the database writes it: to the microsecond. */
  readonly decidedAt: string
}

/**
 * Puts claims into a file in their order, from the line after `line` on. One statement for thousands; where one of them
 * stands in another file, the database refuses all.
 */
export async function takeRows(db: Tx, file: CentreFileId, line: number, given: readonly Takeable[]): Promise<void> {
  await sql`
    insert into centre_file_row (claim_id, file_id, region_code, line, person_id, nik, decided_at, stands)
    select g.claim, ${file}::uuid, g.region, ${line}::int + g.nth::int, g.person, g.nik, g.decided, true
    from unnest(${given.map(({ claim }) => claim)}::uuid[], ${given.map(({ region }) => region)}::text[],
      ${given.map(({ person: id }) => id)}::uuid[], ${given.map(({ nik }) => nik)}::text[],
      ${given.map(({ decidedAt }) => decidedAt)}::timestamptz[]) with ordinality as g (claim, region, person, nik, decided, nth)`.execute(
    db,
  )
}

/** Which of these claims stand in a file. */
export async function listStanding(db: Db, claims: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ claim: string }>`
    select claim_id as claim from centre_file_row where claim_id = any (${claims}::uuid[]) and stands`.execute(db)
  return new Set(rows.map(({ claim }) => claim))
}

export async function standsInFile(db: Db, claim: ClaimId): Promise<boolean> {
  const row = await db
    .selectFrom('centre_file_row')
    .select('claim_id')
    .where('claim_id', '=', claim)
    .where('stands', '=', true)
    .executeTakeFirst()
  return row !== undefined
}

/** Out of the file in which it stands, so that the next one may hold it. */
export async function freeRowOf(db: Tx, claim: ClaimId): Promise<void> {
  await db
    .updateTable('centre_file_row')
    .set({ stands: false })
    .where('claim_id', '=', claim)
    .where('stands', '=', true)
    .execute()
}

/** What was said by hand stands with the row, too. */
export async function answerRowOf(db: Tx, claim: ClaimId, answer: CentreAnswer): Promise<void> {
  const column = sql.ref(answer)
  await sql`
    with answered as (
      update centre_file_row set answer = ${answer} where claim_id = ${claim} and stands and filed and answer is null returning file_id)
    update centre_file f set ${column} = ${column} + 1 from answered where f.file_id = answered.file_id`.execute(db)
}

/** Every claim is ready for the next file again. */
export async function freeRows(db: Tx, file: CentreFileId): Promise<void> {
  await db.updateTable('centre_file_row').set({ stands: false }).where('file_id', '=', file).where('stands', '=', true).execute()
}

/** Of a file that was not sent, how many claims no longer wait as they did when it was made. */
export async function countMovedOn(db: Db, file: CentreFileId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from centre_file_row r join claim c on c.claim_id = r.claim_id
    where r.file_id = ${file} and r.stands
      and (c.stands <> 'centre' or c.waits_at is distinct from 'centre-file' or c.decided_at is distinct from r.decided_at)`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

interface Wanted {
  readonly file: CentreFileId
  /** After this line. */
  readonly after: number
  readonly limit: number
  readonly only: 'refused' | 'unanswered' | undefined
}

export async function listRows(db: Db, { file, after, limit, only }: Wanted) {
  let query = db
    .selectFrom('centre_file_row as r')
    .innerJoin('claim as c', 'c.claim_id', 'r.claim_id')
    .leftJoin('person as p', 'p.person_id', 'r.person_id')
    .select([
      'r.claim_id as claim',
      'r.line',
      'c.kind',
      'r.region_code as region',
      'r.nik',
      'r.stands',
      'r.answer',
      'r.reason',
      sql<string>`coalesce(p.name, c.details -> 'person' ->> 'name', '')`.as('name'),
    ])
    .where('r.file_id', '=', file)
    .where('r.line', '>', after)
    .orderBy('r.line')
    .limit(limit)
  if (only === 'refused') query = query.where('r.answer', '=', 'refused')
  if (only === 'unanswered') query = query.where('r.answer', 'is', null).where('r.filed', '=', true).where('r.stands', '=', true)
  const rows = await query.execute()
  return rows.map(({ nik, ...row }) => ({
    ...row,
    claim: row.claim as ClaimId,
    kind: row.kind as ClaimKind,
    answer: row.answer as CentreAnswer | null,
    nik: maskNik(nik),
  }))
}

/** How many rows of a file lie in each district, for its letter. */
export async function countByDistrict(db: Db, file: CentreFileId) {
  const { rows } = await sql<{ district: string; count: number }>`
    select left(region_code, 8) as district, count(*)::int as count from centre_file_row
    where file_id = ${file} group by 1 order by 1`.execute(db)
  return rows
}

interface Sent {
  readonly letter: string
  readonly on: LocalDate
  readonly by: string
  readonly now: Date
}

/**
 * Tells claims of some lines as sent: each that waits as it did when the file was made goes on to the centre's answer, or has
 * ended its way. By the rules of `steps.rules.ts`, in one statement for many.
 */
export async function fileRows(
  db: Tx,
  file: CentreFileId,
  lines: { readonly from: number; readonly to: number },
  { letter, on, by, now }: Sent,
): Promise<void> {
  await sql`
    with moved as (
      update claim c set centre_letter = ${letter}, centre_filed_on = ${on}::date, since = ${now}, version = c.version + 1,
        waits_at = case when 'centre-answer' = any (c.steps) then 'centre-answer' end,
        stands = case when 'centre-answer' = any (c.steps) then 'centre' else 'done' end
      from centre_file_row r
      where r.file_id = ${file} and r.line >= ${lines.from} and r.line < ${lines.to} and r.stands and not r.filed
        and c.claim_id = r.claim_id and c.stands = 'centre' and c.waits_at = 'centre-file' and c.decided_at = r.decided_at
      returning c.subject_id, c.claim_id, c.region_code),
    told as (
      insert into claim_turn (subject_id, turn_id, claim_id, region_code, move, step, reason, taken_by, taken_at)
      select subject_id, uuid_at(clock_timestamp()), claim_id, region_code, 'filed', 'centre-file', ${letter}, ${by}::uuid, ${now} from moved)
    update centre_file_row r set filed = true from moved where r.file_id = ${file} and r.claim_id = moved.claim_id and r.stands`.execute(
    db,
  )
}

/** Frees what did not go on with the file; answers how many. */
export async function freeUnfiled(db: Tx, file: CentreFileId): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('centre_file_row')
    .set({ stands: false })
    .where('file_id', '=', file)
    .where('filed', '=', false)
    .where('stands', '=', true)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
