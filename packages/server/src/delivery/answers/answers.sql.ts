import { type Insertable, sql, type Updateable } from 'kysely'
import type { AnswerCounts, BankAnswer, LineFaultRow } from '#domain/delivery/delivery.api.ts'
import { maskAccount } from '#domain/delivery/payee-account.ts'
import type { BankFileId, RunId } from '#domain/delivery/payment.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'

export const noCounts: AnswerCounts = { lines: 0, delivered: 0, failed: 0, returned: 0, repeated: 0, faults: {}, claimed: null }

export async function insertBankFile(db: Tx, file: Insertable<Database['bank_file']>): Promise<void> {
  await db.insertInto('bank_file').values(file).execute()
}

export async function updateBankFile(db: Tx, id: BankFileId, changes: Updateable<Database['bank_file']>): Promise<void> {
  await db.updateTable('bank_file').set(changes).where('file_id', '=', id).execute()
}

function answers(db: Db) {
  return db
    .selectFrom('bank_file as b')
    .innerJoin('stored_file as file', 'file.file_id', 'b.file_id')
    .innerJoin('account', 'account.account_id', 'b.uploaded_by')
    .select([
      'b.file_id as id',
      'file.name',
      'b.state',
      'b.refused_for as refusedFor',
      'b.counts',
      'account.name as uploadedBy',
      'b.uploaded_at as uploadedAt',
      'b.read_at as readAt',
    ])
    .where('b.direction', '=', 'answer')
}

type Row = Awaited<ReturnType<ReturnType<typeof answers>['executeTakeFirstOrThrow']>>

function answerOf({ uploadedAt, readAt, counts, ...row }: Row): BankAnswer {
  return {
    ...row,
    counts: counts ?? noCounts,
    uploadedAt: uploadedAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  } as unknown as BankAnswer
}

export async function listAnswers(db: Db, run: RunId): Promise<BankAnswer[]> {
  return (await answers(db).where('b.run_id', '=', run).orderBy('b.file_id', 'desc').limit(100).execute()).map(answerOf)
}

export async function getAnswer(db: Db, id: BankFileId): Promise<BankAnswer> {
  return answerOf(await answers(db).where('b.file_id', '=', id).executeTakeFirstOrThrow())
}

/** The answer of this run with these very bytes. */
export async function findSameAnswer(db: Db, run: RunId, sha256: string): Promise<BankAnswer | undefined> {
  const row = await answers(db).where('b.run_id', '=', run).where('b.sha256', '=', sha256).executeTakeFirst()
  return row && answerOf(row)
}

/** Where the reading of a file stands. */
export function findReading(db: Db, id: BankFileId) {
  return db
    .selectFrom('bank_file as b')
    .select(['b.run_id as runId', 'b.state', 'b.read_to as readTo', 'b.counts'])
    .where('b.file_id', '=', id)
    .where('b.direction', '=', 'answer')
    .executeTakeFirst()
}

export type StoredLine = Omit<Insertable<Database['bank_answer_line']>, 'file_id' | 'run_id' | 'region_code'>

export async function insertLines(
  db: Tx,
  at: { readonly fileId: BankFileId; readonly runId: RunId; readonly region: string },
  lines: readonly StoredLine[],
): Promise<void> {
  await sql`
    insert into bank_answer_line
      (file_id, line, run_id, region_code, reference, account_number, amount, status, code, answered_on, verdict)
    select ${at.fileId}::uuid, line, ${at.runId}::uuid, ${at.region}, reference, account_number, amount, status, code, answered_on, verdict
    from json_populate_recordset(null::bank_answer_line, ${JSON.stringify(lines)})`.execute(db)
}

/** Lines that changed nothing, in the order of files and lines; `after` names the last one seen. */
export async function listLineFaults(
  db: Db,
  run: RunId,
  after: { readonly fileId: string; readonly line: number } | undefined,
  limit: number,
): Promise<LineFaultRow[]> {
  let query = db
    .selectFrom('bank_answer_line as l')
    .innerJoin('stored_file as file', 'file.file_id', 'l.file_id')
    .select([
      'l.file_id as fileId',
      'file.name as fileName',
      'l.line',
      'l.verdict as fault',
      'l.reference',
      'l.account_number',
      'l.amount',
      'l.status',
      'l.code',
    ])
    .where('l.run_id', '=', run)
    .where('l.verdict', 'not in', ['moved', 'repeated'])
    .orderBy('l.file_id')
    .orderBy('l.line')
    .limit(limit)
  if (after) query = query.where(sql<boolean>`(l.file_id, l.line) > (${after.fileId}::uuid, ${after.line}::int)`)
  const rows = await query.execute()
  return rows.map(({ account_number, ...row }) => ({
    ...row,
    maskedAccount: account_number === null ? null : maskAccount(account_number),
  })) as LineFaultRow[]
}

/** Payments of a run by their references. */
export function listAwaited(db: Db, run: RunId, references: readonly string[]) {
  return db
    .selectFrom('payment')
    .select([
      'payment_id as id',
      'payee_person_id as payeeId',
      'account_id as accountId',
      'reference',
      'account_number as account',
      'amount',
      'pay_on as payOn',
      'state',
      'delivered_on as deliveredOn',
    ])
    .where('run_id', '=', run)
    .where('reference', '=', sql<string>`any (${references})`)
    .execute()
}

/** Which of these references belong to payments of any run. */
export async function listKnownReferences(db: Db, references: readonly string[]): Promise<Set<string>> {
  if (references.length === 0) return new Set()
  const rows = await db
    .selectFrom('payment')
    .select('reference')
    .where('reference', '=', sql<string>`any (${references})`)
    .execute()
  return new Set(rows.map((row) => row.reference))
}
