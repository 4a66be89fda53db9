import { type Insertable, sql, type Updateable } from 'kysely'
import type { PayableList } from '#domain/delivery/delivery.api.ts'
import { type PaymentRun, type PaymentState, paymentStates, type RunId } from '#domain/delivery/payment.ts'
import type { Database, Db, Tx } from '../../platform/db/database.ts'

function runs(db: Db) {
  return db
    .selectFrom('payment_run as run')
    .innerJoin('region', 'region.code', 'run.region_code')
    .innerJoin('account', 'account.account_id', 'run.sealed_by')
    .leftJoin('bank_file', (join) => join.onRef('bank_file.run_id', '=', 'run.run_id').on('bank_file.direction', '=', 'request'))
    .leftJoin('stored_file as file', 'file.file_id', 'bank_file.file_id')
    .select([
      'run.run_id as id',
      'run.version',
      'run.state',
      'run.programme_id as programmeId',
      'run.programme_name as programmeName',
      'run.list_id as listId',
      'region.code as regionCode',
      'region.name as regionName',
      'run.months',
      'run.sp2d_number as orderNumber',
      'run.sp2d_date as orderDate',
      'run.pay_on as payOn',
      'run.layout',
      'run.payments',
      'run.amount',
      sql<Partial<Record<PaymentState, { payments: number; amount: number }>>>`coalesce((
        select json_object_agg(s.state, json_build_object('payments', s.payments, 'amount', s.amount))
        from payment_run_sum s where s.run_id = run.run_id), '{}')`.as('sums'),
      sql<number>`coalesce((
        select sum(fault.value::bigint)
        from bank_file answer, jsonb_each_text(answer.counts -> 'faults') fault
        where answer.run_id = run.run_id and answer.direction = 'answer'), 0)::bigint`.as('faults'),
      'file.name as fileName',
      'file.size as fileSize',
      'file.sha256 as fileHash',
      'run.refused_for as refusedFor',
      'run.task_id as task',
      'account.name as sealedBy',
      'run.created_at as createdAt',
      'run.sent_at as sentAt',
      'run.answered_at as answeredAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>

function runOf(row: Row): PaymentRun {
  const none = { payments: 0, amount: 0 }
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    programme: { id: row.programmeId, name: row.programmeName },
    listId: row.listId,
    region: { code: row.regionCode, name: row.regionName },
    months: row.months,
    order: { number: row.orderNumber, date: row.orderDate },
    payOn: row.payOn,
    layout: row.layout,
    total: { payments: row.payments, amount: row.amount },
    by: Object.fromEntries(paymentStates.map((state) => [state, row.sums[state] ?? none])),
    faults: row.faults,
    file: row.fileName === null ? null : { name: row.fileName, size: row.fileSize, sha256: row.fileHash },
    refusedFor: row.refusedFor,
    task: row.task,
    sealedBy: row.sealedBy,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
  } as unknown as PaymentRun
}

export async function findRun(db: Db, id: RunId): Promise<PaymentRun | undefined> {
  const row = await runs(db).where('run.run_id', '=', id).executeTakeFirst()
  return row && runOf(row)
}

/** Newest first; `after` is the id of the last one seen. Ids grow with time. */
export async function listRuns(db: Db, limit: number, after: string | undefined): Promise<PaymentRun[]> {
  let query = runs(db).orderBy('run.run_id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('run.run_id', '<', after)
  return (await query.execute()).map(runOf)
}

export async function insertRun(db: Tx, run: Insertable<Database['payment_run']>): Promise<void> {
  await db.insertInto('payment_run').values(run).execute()
}

/** False when the run is not at that version any more. */
export async function updateRun(
  db: Tx,
  id: RunId,
  version: number,
  changes: Updateable<Database['payment_run']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('payment_run')
    .set({ ...changes, version: version + 1 })
    .where('run_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function addToRunSums(
  db: Tx,
  run: Pick<PaymentRun, 'id' | 'region'>,
  changes: Partial<Record<PaymentState, { payments: number; amount: number }>>,
): Promise<void> {
  const rows = paymentStates.flatMap((state) => {
    const change = changes[state]
    return change ? [{ run_id: run.id, state, region_code: run.region.code, ...change }] : []
  })
  if (rows.length === 0) return
  await db
    .insertInto('payment_run_sum')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['run_id', 'state']).doUpdateSet({
        payments: sql`payment_run_sum.payments + excluded.payments`,
        amount: sql`payment_run_sum.amount + excluded.amount`,
      }),
    )
    .execute()
}

/** The message that recipients read with their payment. */
export async function getMessage(db: Db, id: RunId): Promise<string> {
  const { message } = await db.selectFrom('payment_run').select('message').where('run_id', '=', id).executeTakeFirstOrThrow()
  return message
}

/** Approved lists with rights, newest first, from the balance: never counted live. */
export async function listPayable(db: Db): Promise<PayableList[]> {
  const { rows } = await sql<PayableList>`
    with month as (
      select list_id, month, sum(entitlements) filter (where state = 'open') as open, sum(amount) filter (where state = 'open') as amount
      from entitlement_balance group by list_id, month
    ), balance as (
      select list_id, state, sum(entitlements) as entitlements, sum(amount) as amount from entitlement_balance group by list_id, state
    )
    select l.list_id as "listId", json_build_object('id', p.programme_id, 'name', p.name) as programme,
      json_build_object('code', r.code, 'name', r.name) as region,
      (select json_agg(json_build_object('month', m.month, 'open', coalesce(m.open, 0), 'amount', coalesce(m.amount, 0)) order by m.month)
       from month m where m.list_id = l.list_id) as months,
      (select json_agg(json_build_object('state', b.state, 'entitlements', b.entitlements, 'amount', b.amount) order by b.state)
       from balance b where b.list_id = l.list_id) as balance
    from programme_list l
    join programme p on p.programme_id = l.programme_id
    join region r on r.code = l.region_code
    where l.list_id in (select list_id from balance)
    order by l.list_id desc
    limit 200`.execute(db)
  return rows
}

/** Where the bank file of a run is kept. */
export function findRequestFile(db: Db, id: RunId) {
  return db
    .selectFrom('bank_file')
    .select('file_id as fileId')
    .where('run_id', '=', id)
    .where('direction', '=', 'request')
    .executeTakeFirst()
}
