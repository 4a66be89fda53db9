import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { AccountWithMandates } from '#domain/access/access.api.ts'
import type { AccountId, DemoAccount, Office, OfficeId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import type { HeldMandate } from '../platform/actor.ts'

interface SignedIn {
  readonly accountId: AccountId
  readonly mandates: readonly HeldMandate[]
}

/** Whose session it is, with the mandates in force on that day. One statement, as every request begins with it. */
export async function findSession(db: Db, token: string, now: Date, today: LocalDate): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('auth.session as session')
    .innerJoin('account', 'account.account_id', 'session.userId')
    .where('session.token', '=', token)
    .where('session.expiresAt', '>', now)
    .where('account.closed_at', 'is', null)
    .select(['account.account_id as accountId', (eb) => mandatesInForce(eb.ref('account.account_id'), today)])
    .executeTakeFirst()
  return row as SignedIn | undefined
}

export async function findMandates(db: Db, account: AccountId, today: LocalDate): Promise<readonly HeldMandate[]> {
  const row = await db
    .selectFrom('account')
    .where('account_id', '=', account)
    .where('closed_at', 'is', null)
    .select((eb) => mandatesInForce(eb.ref('account.account_id'), today))
    .executeTakeFirst()
  return row?.mandates ?? []
}

function mandatesInForce(account: unknown, today: LocalDate) {
  return sql<HeldMandate[]>`coalesce((
    select json_agg(json_build_object('role', m.role, 'regions', (
      select json_agg(r.region_code order by r.region_code) from mandate_region r where r.mandate_id = m.mandate_id)))
    from mandate m
    where m.account_id = ${account} and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})
  ), '[]')`.as('mandates')
}

function accounts(db: Db) {
  return db
    .selectFrom('account')
    .leftJoin('office', 'office.office_id', 'account.office_id')
    .select((eb) => [
      'account.account_id as id',
      'account.name',
      'account.email',
      'account.title',
      'office.office_id as officeId',
      'office.name as officeName',
      'office.region_code as officeRegion',
      jsonArrayFrom(
        eb
          .selectFrom('mandate')
          .whereRef('mandate.account_id', '=', 'account.account_id')
          .orderBy('mandate.valid_from')
          .select((inner) => [
            'mandate.role',
            'mandate.valid_from as validFrom',
            'mandate.valid_to as validTo',
            jsonArrayFrom(
              inner
                .selectFrom('mandate_region')
                .innerJoin('region', 'region.code', 'mandate_region.region_code')
                .whereRef('mandate_region.mandate_id', '=', 'mandate.mandate_id')
                .orderBy('region.code')
                .select(['region.code', 'region.name']),
            ).as('regions'),
          ]),
      ).as('mandates'),
    ])
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>

function accountOf({ officeId, officeName, officeRegion, ...row }: AccountRow): AccountWithMandates {
  const office = officeId === null ? null : { id: officeId, name: officeName, regionCode: officeRegion }
  return { ...row, office } as AccountWithMandates
}

export async function getAccount(db: Db, id: AccountId): Promise<AccountWithMandates> {
  return accountOf(await accounts(db).where('account.account_id', '=', id).executeTakeFirstOrThrow())
}

/** By name, from the account after the one with the id `after`. */
export async function listAccounts(db: Db, limit: number, after?: string): Promise<AccountWithMandates[]> {
  let query = accounts(db).orderBy('account.name').orderBy('account.account_id').limit(limit)
  if (after !== undefined) {
    query = query.where(
      sql<boolean>`(account.name, account.account_id) > (select a.name, a.account_id from account a where a.account_id = ${after})`,
    )
  }
  return (await query.execute()).map(accountOf)
}

export async function findAccountByEmail(db: Db, email: string): Promise<AccountId | undefined> {
  const row = await db.selectFrom('account').select('account_id').where('email', '=', email).executeTakeFirst()
  return row?.account_id as AccountId | undefined
}

/** Synthetic accounts with their present role, for the sign-in page of a demonstration. */
export async function listDemoAccounts(db: Db): Promise<DemoAccount[]> {
  const rows = await db
    .selectFrom('account')
    .innerJoin('office', 'office.office_id', 'account.office_id')
    .innerJoin('mandate', 'mandate.account_id', 'account.account_id')
    .where('account.synthetic', '=', true)
    .where('account.closed_at', 'is', null)
    .select(['account.email', 'account.name', 'mandate.role', 'office.name as office'])
    .orderBy('office.region_code')
    .orderBy('mandate.granted_at')
    .limit(100)
    .execute()
  return rows as DemoAccount[]
}

export interface NewAccount {
  readonly id: AccountId
  readonly name: string
  readonly email: string
  readonly title: string | null
  readonly officeId: OfficeId
  readonly synthetic: boolean
  /** Encoded by `hashPassword`. */
  readonly passwordHash: string
  readonly credentialId: string
}

/** The account, and beside it what the sign-in library needs. */
export async function insertAccount(db: Tx, account: NewAccount, now: Date): Promise<void> {
  const { id, name, email, title, officeId, synthetic, passwordHash, credentialId } = account
  await db
    .insertInto('account')
    .values({ account_id: id, name, email, title, office_id: officeId, synthetic, created_at: now })
    .execute()
  await db.insertInto('auth.user').values({ id, name, email, emailVerified: true }).execute()
  await db
    .insertInto('auth.account')
    .values({ id: credentialId, accountId: id, providerId: 'credential', userId: id, password: passwordHash, updatedAt: now })
    .execute()
}

export async function insertOffice(db: Tx, office: Office): Promise<void> {
  await db.insertInto('office').values({ office_id: office.id, name: office.name, region_code: office.regionCode }).execute()
}

export interface NewMandate {
  readonly id: string
  readonly accountId: AccountId
  readonly role: Role
  readonly regions: readonly RegionCode[]
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

export async function insertMandate(db: Tx, mandate: NewMandate, now: Date): Promise<void> {
  const { id, accountId, role, regions, validFrom, validTo } = mandate
  await db
    .insertInto('mandate')
    .values({ mandate_id: id, account_id: accountId, role, valid_from: validFrom, valid_to: validTo, granted_at: now })
    .execute()
  await db
    .insertInto('mandate_region')
    .values(regions.map((region) => ({ mandate_id: id, region_code: region })))
    .execute()
}

/** An account that nobody can sign in to. */
export async function insertBareAccount(
  db: Tx,
  { id, name, email }: Pick<NewAccount, 'id' | 'name' | 'email'>,
  now: Date,
): Promise<void> {
  await db.insertInto('account').values({ account_id: id, name, email, synthetic: false, created_at: now }).execute()
}
