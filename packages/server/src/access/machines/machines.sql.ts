import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { AccountId, OfficeId } from '#domain/access/account.ts'
import type { TokenId } from '#domain/access/machines.api.ts'
import type { Permission } from '#domain/access/permissions.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { HeldMandate } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Reach } from '../../platform/db/reach.ts'
import { powers } from '../access.sql.ts'
import { inReach, mandatesOf } from '../accounts/accounts.sql.ts'

/** As many as are listed; an agency has a handful. */
const most = 200

/** Machines whose office lies within the reach, with the mandates in force and all their tokens, the newest first. */
export async function listMachinesIn(db: Db, reach: Reach, today: LocalDate) {
  const rows = await machines(db, today)
    .where(inReach(reach))
    .orderBy('account.name')
    .orderBy('account.account_id')
    .limit(most)
    .execute()
  return rows.map(machineOf)
}

export async function findMachine(db: Db, id: AccountId, reach: Reach, today: LocalDate) {
  const row = await machines(db, today).where(inReach(reach)).where('account.account_id', '=', id).executeTakeFirst()
  return row && machineOf(row)
}

function machines(db: Db, today: LocalDate) {
  return db
    .selectFrom('account')
    .innerJoin('office', 'office.office_id', 'account.office_id')
    .where('account.machine', '=', true)
    .select((eb) => [
      'account.account_id as id',
      'account.name',
      'office.office_id as officeId',
      'office.name as officeName',
      'office.region_code as officeRegion',
      mandatesOf(today).as('mandates'),
      jsonArrayFrom(
        eb
          .selectFrom('machine_token as token')
          .innerJoin('account as issuer', 'issuer.account_id', 'token.created_by')
          .whereRef('token.account_id', '=', 'account.account_id')
          .orderBy('token.created_at', 'desc')
          .select([
            'token.token_id as id',
            'token.name',
            'token.permissions',
            'token.created_at as createdAt',
            'issuer.name as createdBy',
            'token.expires_on as expiresOn',
            'token.last_used_at as lastUsedAt',
            'token.revoked_at as revokedAt',
          ]),
      ).as('tokens'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof machines>['executeTakeFirstOrThrow']>>

function machineOf({ officeId, officeName, officeRegion, mandates, tokens, ...row }: Row) {
  return {
    id: row.id as AccountId,
    name: row.name,
    office: { id: officeId as OfficeId, name: officeName, regionCode: officeRegion },
    mandates: mandates ?? [],
    tokens: tokens.map((token) => ({
      ...token,
      id: token.id as TokenId,
      permissions: token.permissions as Permission[],
      createdAt: iso(token.createdAt),
      expiresOn: token.expiresOn as LocalDate,
      lastUsedAt: token.lastUsedAt === null ? null : iso(token.lastUsedAt),
      revokedAt: token.revokedAt === null ? null : iso(token.revokedAt),
    })),
  }
}

/** Instants inside JSON come as PostgreSQL writes them. */
function iso(instant: Date | string): string {
  return new Date(instant).toISOString()
}

export async function insertMachine(
  db: Tx,
  { id, name, officeId }: { id: AccountId; name: string; officeId: OfficeId },
  now: Date,
): Promise<void> {
  const email = `${id}@mesin.invalid`
  await db
    .insertInto('account')
    .values({ account_id: id, name, email, office_id: officeId, synthetic: false, machine: true, created_at: now })
    .execute()
}

export interface NewToken {
  readonly id: TokenId
  readonly machine: AccountId
  readonly name: string
  readonly hash: string
  readonly permissions: readonly Permission[]
  readonly expiresOn: LocalDate
  readonly by: AccountId
}

export async function insertToken(db: Tx, token: NewToken, now: Date): Promise<void> {
  await db
    .insertInto('machine_token')
    .values({
      token_id: token.id,
      account_id: token.machine,
      name: token.name,
      token_hash: token.hash,
      permissions: [...token.permissions],
      created_at: now,
      created_by: token.by,
      expires_on: token.expiresOn,
    })
    .execute()
}

/** False when it was revoked before. */
export async function setRevoked(db: Tx, machine: AccountId, token: TokenId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('machine_token')
    .set({ revoked_at: now })
    .where('account_id', '=', machine)
    .where('token_id', '=', token)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface TokenBearer {
  readonly accountId: AccountId
  readonly tokenId: TokenId
  readonly permissions: readonly Permission[]
  readonly lastUsedAt: Date | null
  readonly mandates: readonly HeldMandate[]
}

/** Which machine shows this token, with its mandates in force on that day. One statement, as every request begins with it. */
export async function findBearer(db: Db, hash: string, today: LocalDate): Promise<TokenBearer | undefined> {
  const row = await db
    .selectFrom('machine_token as token')
    .innerJoin('account', 'account.account_id', 'token.account_id')
    .where('token.token_hash', '=', hash)
    .where('token.revoked_at', 'is', null)
    .where('token.expires_on', '>=', today)
    .where('account.closed_at', 'is', null)
    .select([
      'account.account_id as accountId',
      'token.token_id as tokenId',
      'token.permissions',
      'token.last_used_at as lastUsedAt',
    ])
    .select(powers(today))
    .executeTakeFirst()
  return row as TokenBearer | undefined
}

/** What those tokens of a machine are for that are worth something on that day; undefined for the account of a person. */
export async function findPermissionsOfTokens(
  db: Db,
  account: AccountId,
  today: LocalDate,
): Promise<readonly Permission[] | undefined> {
  const row = await db
    .selectFrom('account')
    .where('account_id', '=', account)
    .where('machine', '=', true)
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('machine_token as token')
          .whereRef('token.account_id', '=', 'account.account_id')
          .where('token.revoked_at', 'is', null)
          .where('token.expires_on', '>=', today)
          .select('token.permissions'),
      ).as('tokens'),
    )
    .executeTakeFirst()
  return row?.tokens.flatMap(({ permissions }) => permissions as Permission[])
}

export async function noteUsed(db: Db, token: TokenId, now: Date): Promise<void> {
  await db.updateTable('machine_token').set({ last_used_at: now }).where('token_id', '=', token).execute()
}
