import { sql } from 'kysely'
import { type FailureReason, maskAccount, type PayeeAccount } from '#domain/delivery/payee-account.ts'
import { maskNik } from '#domain/people/nik.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { moveRights } from '../rights/balance.sql.ts'

export async function listAccountsOf(db: Db, person: PersonId): Promise<PayeeAccount[]> {
  const rows = await db
    .selectFrom('payee_account as a')
    .innerJoin('account as by', 'by.account_id', 'a.recorded_by')
    .leftJoin('account as confirmer', 'confirmer.account_id', 'a.confirmed_by')
    .select([
      'a.account_id as id',
      'a.bank',
      'a.number',
      'a.holder_name as holderName',
      'a.source',
      'a.recorded_at as recordedAt',
      'by.name as recordedBy',
      'a.confirmed_at as confirmedAt',
      'confirmer.name as confirmedBy',
      'a.replaced_at as replacedAt',
      'a.refused_for as refusedFor',
    ])
    .where('a.person_id', '=', person)
    .orderBy('a.replaced_at', (order) => order.desc().nullsFirst())
    .orderBy('a.account_id')
    .limit(100)
    .execute()
  return rows.map(({ number, recordedAt, confirmedAt, replacedAt, ...row }) => ({
    ...row,
    maskedNumber: maskAccount(number),
    recordedAt: recordedAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    replacedAt: replacedAt?.toISOString() ?? null,
  })) as PayeeAccount[]
}

export function findPayee(db: Db, person: PersonId) {
  return db
    .selectFrom('person')
    .select(['person_id as personId', 'family_id as familyId', 'region_code as region'])
    .where('person_id', '=', person)
    .executeTakeFirst()
}

/** People by the NIK they carry. */
export function listPayeesByNik(db: Db, niks: readonly string[]) {
  return db
    .selectFrom('person')
    .select(['person_id as personId', 'nik', 'region_code as region'])
    .where('nik', '=', sql<string>`any (${niks})`)
    .where('nik_standing', '=', 'held')
    .execute()
}

/** Present accounts of these people. */
export function listPresentAccounts(db: Db, people: readonly string[]) {
  return db
    .selectFrom('payee_account')
    .select(['person_id as personId', 'bank', 'number', 'holder_name as holderName', 'refused_for as refusedFor'])
    .where('person_id', '=', sql<string>`any (${people}::uuid[])`)
    .where('replaced_at', 'is', null)
    .execute()
}

/** Who has these account numbers now; a record that was merged into another holds the survivor off from none. */
export function listHoldersOf(db: Db, numbers: readonly string[]) {
  return db
    .selectFrom('payee_account')
    .select(['person_id as personId', 'bank', 'number'])
    .where('number', '=', sql<string>`any (${numbers})`)
    .where('replaced_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('person_merge')
            .select('merge_id')
            .whereRef('other_id', '=', 'payee_account.person_id')
            .where('state', '=', 'confirmed'),
        ),
      ),
    )
    .execute()
}

export interface NewAccount {
  readonly person_id: string
  readonly account_id: string
  readonly region_code: string
  readonly bank: string
  readonly number: string
  readonly holder_name: string
  /** What is recorded together is confirmed together. */
  readonly batch_id: string
}

/** Puts accounts in the place of the present ones, which stay as history; they wait for a second officer. */
export async function replaceAccounts(
  db: Tx,
  accounts: readonly NewAccount[],
  by: { readonly source: 'by-hand' | 'file'; readonly recordedBy: string; readonly now: Date },
): Promise<void> {
  const people = accounts.map((account) => account.person_id)
  const gone = await db
    .updateTable('payee_account')
    .set({ replaced_at: by.now })
    .where('person_id', '=', sql<string>`any (${people}::uuid[])`)
    .where('replaced_at', 'is', null)
    .returning(['person_id', 'account_id'])
    .execute()
  const replaced = new Map(gone.map(({ person_id, account_id }) => [person_id, account_id]))
  const rows = accounts.map((account) => ({ ...account, replaces: replaced.get(account.person_id) ?? null }))
  await sql`
    insert into payee_account (person_id, account_id, region_code, bank, number, holder_name, batch_id, replaces, source, recorded_by, recorded_at)
    select person_id, account_id, region_code, bank, number, holder_name, batch_id, replaces, ${by.source}, ${by.recordedBy}::uuid, ${by.now}
    from json_populate_recordset(null::payee_account, ${JSON.stringify(rows)})`.execute(db)
}

/** What failed or came back on the accounts of these people may be paid again, in a new payment. Answers how many payments. */
export async function cure(db: Tx, people: readonly string[], now: Date): Promise<number> {
  const { rows } = await sql<{ payment_id: string }>`
    update payment set cured_at = ${now}
    where payee_person_id = any (${people}::uuid[]) and state in ('failed', 'returned') and cured_at is null
    returning payment_id`.execute(db)
  if (rows.length === 0) return 0
  const payments = rows.map((row) => row.payment_id)
  await moveRights(
    db,
    sql`
      select e.beneficiary_id, e.entitlement_id, 'open' as becomes
      from payment_entitlement pe
      join entitlement e on e.beneficiary_id = pe.beneficiary_id and e.entitlement_id = pe.entitlement_id
      where pe.payment_id = any (${payments}::uuid[]) and e.state = 'to-fix'`,
  )
  return rows.length
}

/** Takes the bank's refusal off the present account. False when it is not the present one, or nobody confirmed it yet. */
export async function acceptAccount(db: Tx, person: PersonId, account: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('payee_account')
    .set({ refused_for: null })
    .where('person_id', '=', person)
    .where('account_id', '=', account)
    .where('confirmed_at', 'is not', null)
    .where('replaced_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The bank's refusal stands against the account, where it is still the present one. */
export async function refuseAccounts(
  db: Tx,
  refused: readonly { personId: string; accountId: string; reason: FailureReason }[],
): Promise<void> {
  if (refused.length === 0) return
  await sql`
    update payee_account a set refused_for = r.reason
    from json_to_recordset(${JSON.stringify(refused)}) as r ("personId" uuid, "accountId" uuid, reason text)
    where a.person_id = r."personId" and a.account_id = r."accountId" and a.replaced_at is null`.execute(db)
}

/** People with open months and no account; `after` is the id of the last one seen. */
export async function listWithoutAccount(db: Db, limit: number, after: string | undefined) {
  const { rows } = await sql<{
    personId: string
    name: string
    nik: string | null
    region: string
    months: number
    amount: number
  }>`
    select owed.payee_person_id as "personId", p.name, p.nik, p.region_code as region, owed.months, owed.amount
    from (
      select e.payee_person_id, count(*) as months, sum(e.amount)::bigint as amount
      from entitlement e
      where e.state = 'open' and e.payee_person_id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
        and not exists (select from payee_account a where a.person_id = e.payee_person_id and a.replaced_at is null)
      group by e.payee_person_id
      order by e.payee_person_id
      limit ${limit}
    ) owed
    join person p on p.person_id = owed.payee_person_id
    order by owed.payee_person_id`.execute(db)
  return rows.map(({ nik, ...row }) => ({ ...row, maskedNik: nik === null ? null : maskNik(nik) }))
}
