import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Account, AccountId, DemoAccount, Mandate, Office, OfficeId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { SessionId } from '#domain/access/sign-in.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'
import { commonRegion, reachOver } from '../platform/db/reach.ts'
import type { HeldMandate } from '../platform/actor.ts'
import { demandedOn } from './second-factor/demands.sql.ts'

export interface Powers {
  readonly mandates: readonly HeldMandate[]
  /** One of these mandates asks for a second factor. */
  readonly demanded: boolean
  readonly enrolled: boolean
}

interface SignedIn extends Powers {
  readonly accountId: AccountId
  readonly sessionId: SessionId
  readonly lastSeenAt: Date
}

/** Whose session it is, with the mandates in force on that day. One statement, as every request begins with it. */
export async function findSession(db: Db, token: string, now: Date, today: LocalDate): Promise<SignedIn | undefined> {
  const row = await db
    .selectFrom('auth.session as session')
    .innerJoin('account', 'account.account_id', 'session.userId')
    .where('session.token', '=', token)
    .where('session.expiresAt', '>', now)
    .where(sql<boolean>`session."lastSeenAt" > ${now}::timestamptz - make_interval(mins => session."idleMinutes")`)
    .where('account.closed_at', 'is', null)
    .select(['account.account_id as accountId', 'session.id as sessionId', 'session.lastSeenAt', ...powers(today)])
    .executeTakeFirst()
  return row as SignedIn | undefined
}

const none: Powers = { mandates: [], demanded: false, enrolled: false }

/** What an account may do on that day; nothing when it is closed. */
export async function findPowers(db: Db, account: AccountId, today: LocalDate): Promise<Powers> {
  const row = await db
    .selectFrom('account')
    .where('account_id', '=', account)
    .where('closed_at', 'is', null)
    .select(powers(today))
    .executeTakeFirst()
  return row ?? none
}

/** What to select of an `account` to know what it may do on that day. */
export function powers(today: LocalDate) {
  const inForce = sql`m.account_id = account.account_id
    and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today})`
  return [
    sql<HeldMandate[]>`coalesce((
      select json_agg(json_build_object('role', m.role, 'regions', (
        select json_agg(r.region_code order by r.region_code) from mandate_region r where r.mandate_id = m.mandate_id)))
      from mandate m where ${inForce}
    ), '[]')`.as('mandates'),
    sql<boolean>`exists (
      select from mandate m join mandate_region r on r.mandate_id = m.mandate_id
      where ${inForce} and ${demandedOn(sql`m.role`, sql`r.region_code`, today)}
    )`.as('demanded'),
    sql<boolean>`exists (
      select from second_factor f where f.account_id = account.account_id and f.confirmed_at is not null
    )`.as('enrolled'),
  ] as const
}

/** Where an account belongs: the region of its office. */
export async function findRegionOf(db: Db, account: AccountId): Promise<RegionCode> {
  const row = await db
    .selectFrom('account')
    .innerJoin('office', 'office.office_id', 'account.office_id')
    .select('office.region_code as region')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return (row?.region ?? 'ID') as RegionCode
}

/** Where what somebody does stands in the journal: the narrowest region around their mandates in force, else their office's. */
export async function findRegionOfPowers(db: Db, account: AccountId, today: LocalDate): Promise<RegionCode> {
  const { mandates } = await findPowers(db, account, today)
  const regions = mandates.flatMap((mandate) => mandate.regions)
  return regions.length === 0 ? findRegionOf(db, account) : commonRegion(reachOver(regions))
}

export interface AccountWithMandates extends Account {
  /** All, in the order in which they begin. */
  readonly mandates: readonly Mandate[]
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
  return { ...row, office } as unknown as AccountWithMandates
}

export async function getAccount(db: Db, id: AccountId): Promise<AccountWithMandates> {
  return accountOf(await accounts(db).where('account.account_id', '=', id).executeTakeFirstOrThrow())
}

export async function findAccountByEmail(db: Db, email: string): Promise<AccountId | undefined> {
  const row = await db.selectFrom('account').select('account_id').where('email', '=', email).executeTakeFirst()
  return row?.account_id as AccountId | undefined
}

export async function findOpenAccount(db: Db, id: AccountId): Promise<Pick<Account, 'name' | 'email'> | undefined> {
  return db
    .selectFrom('account')
    .select(['name', 'email'])
    .where('account_id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** By the SHA-256 of the e-mail address, so that none stands in the queue. */
export async function findOpenAccountByHash(db: Db, hash: string): Promise<{ id: AccountId; hasPassword: boolean } | undefined> {
  const row = await db
    .selectFrom('account')
    .innerJoin('auth.user as user', 'user.id', 'account.account_id')
    .leftJoin('auth.account as credential', (join) =>
      join.onRef('credential.userId', '=', 'user.id').on('credential.providerId', '=', 'credential'),
    )
    .where(sql<boolean>`encode(sha256(convert_to(account.email, 'UTF8')), 'hex') = ${hash}`)
    .where('account.closed_at', 'is', null)
    .select(['account.account_id as id', sql<boolean>`credential.password is not null`.as('hasPassword')])
    .executeTakeFirst()
  return row as { id: AccountId; hasPassword: boolean } | undefined
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
  /** Encoded by `hashPassword`; null for somebody who is invited to choose one. */
  readonly passwordHash: string | null
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
