import { type Insertable, sql, type Updateable } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { Told } from '#domain/news/news.rules.ts'
import { maskNik } from '#domain/people/nik.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { CentreFileId, CentreReplyId, CentreReplyState, ReplyLine, ReplyVerdict } from '#domain/proposals/centre-file.ts'
import type { MeantRow, SaidLine } from '#domain/proposals/centre-reply.rules.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { AnswerLayout } from '#domain/settings/file-layout.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'

export type ReplyRecord = NonNullable<Awaited<ReturnType<typeof findReply>>>

function replies(db: Db) {
  return db
    .selectFrom('centre_reply as r')
    .innerJoin('account', 'account.account_id', 'r.uploaded_by')
    .selectAll('r')
    .select('account.name as uploader')
}

function recordOf(row: Awaited<ReturnType<ReturnType<typeof replies>['executeTakeFirstOrThrow']>>) {
  return {
    id: row.reply_id as CentreReplyId,
    file: row.file_id as CentreFileId,
    region: row.region_code as RegionCode,
    state: row.state as CentreReplyState,
    layout: row.layout as unknown as AnswerLayout,
    readTo: row.read_to,
    lines: row.lines,
    verdicts: row.verdicts as unknown as Partial<Record<ReplyVerdict, number>>,
    applied: row.applied,
    uploadedBy: row.uploader,
    uploadedAt: row.uploaded_at,
  }
}

export async function findReply(db: Db, id: CentreReplyId) {
  const row = await replies(db).where('r.reply_id', '=', id).executeTakeFirst()
  return row && recordOf(row)
}

/** The answer to this file with these very bytes. */
export async function findSameReply(db: Db, file: CentreFileId, sha256: string) {
  const row = await replies(db)
    .where('r.file_id', '=', file)
    .where('r.sha256', '=', sha256)
    .where('r.state', '<>', 'put-aside')
    .executeTakeFirst()
  return row && recordOf(row)
}

/** The newest first. */
export async function listReplies(db: Db, file: CentreFileId): Promise<ReplyRecord[]> {
  return (await replies(db).where('r.file_id', '=', file).orderBy('r.reply_id', 'desc').limit(50).execute()).map(recordOf)
}

export async function insertReply(db: Tx, reply: Insertable<Database['centre_reply']>): Promise<void> {
  await db.insertInto('centre_reply').values(reply).execute()
}

/** False where it is at another state by now. */
export async function updateReply(
  db: Tx,
  { region, id, state }: Pick<ReplyRecord, 'region' | 'id' | 'state'>,
  changes: Updateable<Database['centre_reply']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('centre_reply')
    .set(changes)
    .where('region_code', '=', region)
    .where('reply_id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type MeantClaim = MeantRow & { readonly claim: ClaimId }

/** Rows of a file that was sent which some lines of an answer may mean. */
export async function listMeant(
  db: Db,
  { file, reply }: { file: CentreFileId; reply: CentreReplyId },
  lines: readonly number[],
  niks: readonly string[],
): Promise<MeantClaim[]> {
  const { rows } = await sql<MeantClaim>`
    select r.claim_id as claim, r.line, r.nik, r.answer as answered,
      r.stands and r.filed and c.stands = 'centre' and c.waits_at = 'centre-answer' as waits,
      (select l.answer from centre_reply_line l where l.reply_id = ${reply} and l.claim_id = r.claim_id
        order by l.line limit 1) as "saidHere"
    from centre_file_row r join claim c on c.claim_id = r.claim_id
    where r.file_id = ${file} and (r.filed or not r.stands)
      and (r.line = any (${lines}::int[]) or r.nik = any (${niks}::text[]))`.execute(db)
  return rows
}

export interface JudgedLine extends SaidLine {
  readonly line: number
  readonly claim: ClaimId | null
  readonly verdict: ReplyVerdict
}

export async function insertReplyLines(
  db: Tx,
  { id, region }: Pick<ReplyRecord, 'id' | 'region'>,
  lines: readonly JudgedLine[],
): Promise<void> {
  await sql`
    insert into centre_reply_line (reply_id, line, region_code, claim_id, nik, row_code, said, answer, reason, verdict)
    select ${id}::uuid, l.line, ${region}, l.claim, l.nik, l."row", l.said, l.answer, l.reason, l.verdict
    from json_to_recordset(${JSON.stringify(lines)}) as l (line int, claim uuid, nik text, "row" text, said text, answer text,
      reason text, verdict text)`.execute(db)
}

/** Where two lines of one answer contradict each other, neither counts. */
export async function spoilContradicted(db: Tx, id: CentreReplyId): Promise<void> {
  await sql`
    update centre_reply_line l set verdict = 'contradicts'
    where l.reply_id = ${id} and l.verdict in ('confirmed', 'refused', 'repeated') and exists (
      select from centre_reply_line o where o.reply_id = l.reply_id and o.claim_id = l.claim_id and o.verdict = 'contradicts')`.execute(
    db,
  )
}

export async function countVerdicts(db: Db, id: CentreReplyId): Promise<{ lines: number; verdicts: Record<string, number> }> {
  const rows = await db
    .selectFrom('centre_reply_line')
    .select(['verdict', sql<number>`count(*)::int`.as('count')])
    .where('reply_id', '=', id)
    .groupBy('verdict')
    .execute()
  return {
    lines: rows.reduce((sum, { count }) => sum + count, 0),
    verdicts: Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count])),
  }
}

/** Lines that change nothing, in their order. */
export async function listFaultyLines(db: Db, id: CentreReplyId, after: number, limit: number): Promise<ReplyLine[]> {
  const rows = await db
    .selectFrom('centre_reply_line')
    .select(['line', 'verdict as fault', 'nik', 'row_code as row', 'said'])
    .where('reply_id', '=', id)
    .where(sql<boolean>`verdict not in ('confirmed', 'refused', 'repeated', 'answered')`)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .execute()
  return rows.map(({ nik, ...row }) => ({ ...row, nik: nik === null ? null : maskNik(nik) })) as ReplyLine[]
}

interface Applying {
  readonly by: string
  readonly now: Date
}

/**
 * Moves the claims that some lines speak of, each once and only while it waits for this answer. By the rules of
 * `steps.rules.ts`, in one statement for many; answers how many.
 */
export async function applyLines(
  db: Tx,
  { id, file }: Pick<ReplyRecord, 'id' | 'file'>,
  lines: { readonly from: number; readonly to: number },
  { by, now }: Applying,
): Promise<number> {
  const { rows } = await sql<{ claim_id: string }>`
    with moved as (
      update claim c set centre_answer = l.answer, centre_reason = l.reason, waits_at = null, stands = 'done', since = ${now},
        version = c.version + 1
      from centre_reply_line l, centre_file_row r
      where l.reply_id = ${id} and l.line >= ${lines.from} and l.line < ${lines.to} and l.verdict in ('confirmed', 'refused')
        and r.file_id = ${file} and r.claim_id = l.claim_id and r.stands and r.filed and r.answer is null
        and c.claim_id = l.claim_id and c.stands = 'centre' and c.waits_at = 'centre-answer'
      returning c.subject_id, c.claim_id, c.region_code, c.centre_answer, c.centre_reason),
    told as (
      insert into claim_turn (subject_id, turn_id, claim_id, region_code, move, step, reason, taken_by, taken_at)
      select subject_id, uuid_at(clock_timestamp()), claim_id, region_code, 'answered', 'centre-answer', centre_answer, ${by}::uuid, ${now}
      from moved)
    update centre_file_row r set answer = moved.centre_answer, reason = moved.centre_reason
    from moved where r.file_id = ${file} and r.claim_id = moved.claim_id and r.stands
    returning r.claim_id`.execute(db)
  return rows.length
}

/** What an answer said to whom: how many of whose claims, by village. */
export async function listAnswered(db: Db, id: CentreReplyId): Promise<Told[]> {
  const { rows } = await sql<{ by: AccountId; region: RegionCode; answer: string; count: number; claim: string }>`
    select c.proposed_by as by, c.region_code as region, l.answer, count(*)::int as count, min(c.claim_id::text) as claim
    from centre_reply_line l join claim c on c.claim_id = l.claim_id and c.centre_answer = l.answer
    where l.reply_id = ${id} and l.verdict in ('confirmed', 'refused')
    group by c.proposed_by, c.region_code, l.answer`.execute(db)
  return rows.map(({ by, region, answer, count, claim }) => ({
    kind: answer === 'confirmed' ? 'claim-confirmed' : 'claim-denied',
    subject: count === 1 ? claim : null,
    region,
    to: [by],
    count,
  }))
}

/** Sums of the file, from its rows. */
export async function tallyAnswers(db: Tx, file: CentreFileId): Promise<void> {
  await sql`
    update centre_file f set confirmed = said.confirmed, refused = said.refused from (
      select count(*) filter (where answer = 'confirmed')::int as confirmed, count(*) filter (where answer = 'refused')::int as refused
      from centre_file_row where file_id = ${file}) said
    where f.file_id = ${file}`.execute(db)
}
