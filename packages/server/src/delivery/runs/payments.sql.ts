import { sql } from 'kysely'
import type { RequestRow } from '#domain/delivery/bank-request.rules.ts'
import { maskAccount } from '#domain/delivery/payee-account.ts'
import type { Fix, Payment, PaymentState, RunId } from '#domain/delivery/payment.ts'
import type { Db } from '../../platform/db/database.ts'
import { placesOf } from '../../regions/index.ts'

function payments(db: Db) {
  return db
    .selectFrom('payment as p')
    .leftJoin('person', 'person.person_id', 'p.payee_person_id')
    .select([
      'p.payment_id as id',
      'p.run_id as runId',
      'p.number',
      'p.reference',
      'p.payee_person_id as payeeId',
      'person.name as payeeName',
      'p.region_code as region',
      'p.bank',
      'p.account_number as accountNumber',
      'p.holder_name as holderName',
      'p.amount',
      'p.months',
      'p.state',
      'p.reason',
      'p.code',
      'p.answered_on as answeredOn',
      'p.delivered_on as deliveredOn',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof payments>['executeTakeFirstOrThrow']>>

async function shown(db: Db, rows: readonly Row[]): Promise<Payment[]> {
  const places = await placesOf(
    db,
    rows.map((row) => row.region),
  )
  return rows.map(({ payeeId, payeeName, region, accountNumber, ...row }) => ({
    ...row,
    payee: { id: payeeId, name: payeeName ?? row.holderName },
    place: places.get(region),
    maskedAccount: maskAccount(accountNumber),
  })) as unknown as Payment[]
}

/** In the order of the bank file, from the line after `after` on. */
export async function listPayments(
  db: Db,
  run: RunId,
  state: PaymentState | undefined,
  after: number,
  limit: number,
): Promise<Payment[]> {
  let query = payments(db).where('p.run_id', '=', run).where('p.number', '>', after).orderBy('p.number').limit(limit)
  if (state !== undefined) query = query.where('p.state', '=', state)
  return shown(db, await query.execute())
}

/** Payments that failed or came back and are not put right, the newest run first; `after` is the last one's id. */
export async function listFixes(db: Db, limit: number, after: string | undefined): Promise<Fix[]> {
  let query = payments(db)
    .innerJoin('payment_run as run', 'run.run_id', 'p.run_id')
    .leftJoin('payee_account as present', (join) =>
      join.onRef('present.person_id', '=', 'p.payee_person_id').on('present.replaced_at', 'is', null),
    )
    .select([
      'run.programme_name as programme',
      'present.account_id as accountId',
      sql<boolean>`present.account_id is not null and present.confirmed_at is null`.as('waits'),
    ])
    .where('p.state', 'in', ['failed', 'returned'])
    .where('p.cured_at', 'is', null)
    .orderBy('p.run_id', 'desc')
    .orderBy('p.number')
    .limit(limit)
  if (after !== undefined) {
    const last = sql`(select run_id from payment where payment_id = ${after}), (select -number from payment where payment_id = ${after})`
    query = query.where(sql<boolean>`(p.run_id, -p.number) < (${last})`)
  }
  const rows = await query.execute()
  const lines = await shown(db, rows)
  return lines.map((line, at) => {
    const { programme = '', accountId = null, waits = false } = rows[at] ?? {}
    return { ...line, programme, accountId, waits }
  })
}

const rowsAtOnce = 5_000

/** All rows of a run for its bank file, in their order, some thousand at a time. */
export async function* requestRows(db: Db, run: RunId, message: string): AsyncGenerator<RequestRow> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('payment')
      .select(['number', 'reference', 'account_number as account', 'holder_name as name', 'amount'])
      .where('run_id', '=', run)
      .where('number', '>', after)
      .orderBy('number')
      .limit(rowsAtOnce)
      .execute()
    for (const row of rows) yield { ...row, message }
    const last = rows.at(-1)
    if (rows.length < rowsAtOnce || !last) return
    after = last.number
  }
}

/** Whether every payment of the run has a reference of its own. */
export async function referencesAreUnique(db: Db, run: RunId): Promise<boolean> {
  const { rows } = await sql<{ unique: boolean }>`
    select count(*) = count(distinct reference) as unique from payment where run_id = ${run}`.execute(db)
  return rows[0]?.unique === true
}
