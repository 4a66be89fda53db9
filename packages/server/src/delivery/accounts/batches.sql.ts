import { sql } from 'kysely'
import type { BankCode } from '#domain/delivery/banks.ts'
import { type AccountBatchId, maskAccount } from '#domain/delivery/payee-account.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'

/** As many of each batch as one looks at. */
const sampled = 5

interface WaitingBatch {
  readonly id: AccountBatchId
  readonly source: 'by-hand' | 'file'
  readonly recordedById: string
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly accounts: number
  readonly replacing: number
}

/** Batches with accounts that wait, oldest first; `after` is the id of the last one seen. Ids grow with time. */
export async function listWaitingBatches(db: Db, limit: number, after: string | undefined): Promise<WaitingBatch[]> {
  const { rows } = await sql<WaitingBatch>`
    select a.batch_id as id, a.source, a.recorded_by as "recordedById", by.name as "recordedBy", min(a.recorded_at) as "recordedAt",
      count(*) as accounts, count(before.account_id) as replacing
    from payee_account a
    join account by on by.account_id = a.recorded_by
    left join payee_account before on before.person_id = a.person_id and before.account_id = a.replaces
    where a.confirmed_at is null and a.replaced_at is null and a.batch_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    group by a.batch_id, a.source, a.recorded_by, by.name
    order by a.batch_id
    limit ${limit}`.execute(db)
  return rows
}

interface Account {
  readonly bank: BankCode
  readonly maskedNumber: string
  readonly holderName: string
}

interface Sampled extends Account {
  readonly batch: AccountBatchId
  readonly person: string
  readonly region: RegionCode
  readonly before: Account | null
}

/** Some of the waiting accounts of each batch: at random, by ids nobody could choose, those that replace another first. */
export async function sampleBatches(db: Db, batches: readonly AccountBatchId[]): Promise<Sampled[]> {
  interface Row extends Omit<Account, 'maskedNumber'> {
    readonly batch: AccountBatchId
    readonly person: string
    readonly region: RegionCode
    readonly number: string
    readonly before: { readonly bank: BankCode; readonly number: string; readonly holderName: string } | null
  }
  const { rows } = await sql<Row>`
    select b.id as batch, s.* from unnest(${[...batches]}::uuid[]) with ordinality as b (id, at)
    cross join lateral (
      select p.name as person, p.region_code as region, a.bank, a.number, a.holder_name as "holderName",
        case when before.account_id is not null then
          json_build_object('bank', before.bank, 'number', before.number, 'holderName', before.holder_name) end as before
      from payee_account a
      join person p on p.person_id = a.person_id
      left join payee_account before on before.person_id = a.person_id and before.account_id = a.replaces
      where a.batch_id = b.id and a.confirmed_at is null and a.replaced_at is null
      order by before.account_id is null, md5(a.account_id::text)
      limit ${sampled}
    ) s
    order by b.at`.execute(db)
  return rows.map(({ number, before, ...row }) => ({
    ...row,
    maskedNumber: maskAccount(number),
    before: before && { bank: before.bank, maskedNumber: maskAccount(before.number), holderName: before.holderName },
  }))
}

/** Who recorded a batch and how many of its accounts still wait; undefined when there is none within the reach. */
export async function findBatch(db: Db, id: AccountBatchId): Promise<{ recordedBy: string; waiting: number } | undefined> {
  return db
    .selectFrom('payee_account')
    .select([
      'recorded_by as recordedBy',
      sql<number>`count(*) filter (where confirmed_at is null and replaced_at is null)`.as('waiting'),
    ])
    .where('batch_id', '=', id)
    .groupBy('recorded_by')
    .executeTakeFirst()
}

/** Whether somebody else has the number of a waiting account by now: recorded for two people at one moment, neither was seen. */
export async function isAnyTaken(db: Db, id: AccountBatchId): Promise<boolean> {
  const { rows } = await sql`
    select from payee_account a
    join payee_account other on other.number = a.number and other.bank = a.bank and other.replaced_at is null
      and other.person_id <> a.person_id
    where a.batch_id = ${id} and a.confirmed_at is null and a.replaced_at is null
      and not exists (select from person_merge g where g.other_id = other.person_id and g.state = 'confirmed')
    limit 1`.execute(db)
  return rows.length > 0
}

interface Decided {
  readonly personId: string
  readonly region: RegionCode
}

/** Answers whose accounts they are. */
export async function setConfirmed(db: Tx, id: AccountBatchId, by: string, now: Date): Promise<Decided[]> {
  const rows = await waiting(db, id)
    .set({ confirmed_at: now, confirmed_by: by })
    .returning(['person_id as personId', 'region_code as region'])
    .execute()
  return rows as Decided[]
}

/**
 * Takes waiting accounts back. What stood before them is the present account again, unless somebody else has that number by
 * now. Answers whose accounts they were.
 */
export async function takeBack(db: Tx, id: AccountBatchId, now: Date): Promise<Decided[]> {
  const taken = await waiting(db, id)
    .set({ replaced_at: now })
    .returning(['person_id as personId', 'region_code as region', 'replaces'])
    .execute()
  await sql`
    update payee_account a set replaced_at = null
    from json_to_recordset(${JSON.stringify(taken)}) as r ("personId" uuid, replaces uuid)
    where a.person_id = r."personId" and a.account_id = r.replaces and not exists (
      select from payee_account other
      where other.number = a.number and other.bank = a.bank and other.replaced_at is null and other.person_id <> a.person_id)`.execute(
    db,
  )
  return taken.map(({ personId, region }) => ({ personId, region: region as RegionCode }))
}

function waiting(db: Tx, id: AccountBatchId) {
  return db
    .updateTable('payee_account')
    .where('batch_id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('replaced_at', 'is', null)
}
