import type { AccountId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { Signatory } from '#domain/approvals/approval.ts'
import type { Delegation, DelegationId } from '#domain/approvals/delegation.ts'
import type { Period } from '#domain/approvals/delegation.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { covers, parentOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

function delegations(db: Db) {
  return db
    .selectFrom('approval_delegation as delegation')
    .innerJoin('region', 'region.code', 'delegation.region_code')
    .innerJoin('account as giver', 'giver.account_id', 'delegation.giver_id')
    .innerJoin('account as taker', 'taker.account_id', 'delegation.taker_id')
    .select([
      'delegation.delegation_id as id',
      'region.code',
      'region.name as regionName',
      'giver.account_id as giverId',
      'giver.name as giverName',
      'giver.title as giverTitle',
      'taker.account_id as takerId',
      'taker.name as takerName',
      'taker.title as takerTitle',
      'delegation.valid_from as validFrom',
      'delegation.valid_to as validTo',
      'delegation.reason',
      'delegation.ended_at as endedAt',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof delegations>['executeTakeFirstOrThrow']>>

function delegationOf(row: Row, today: LocalDate): Delegation {
  const { id, validFrom, validTo, reason } = row
  const over = row.endedAt !== null || validTo < today
  return {
    id,
    validFrom,
    validTo,
    reason,
    region: { code: row.code, name: row.regionName },
    giver: { id: row.giverId, name: row.giverName, title: row.giverTitle },
    taker: { id: row.takerId, name: row.takerName, title: row.takerTitle },
    standing: over ? 'over' : validFrom > today ? 'ahead' : 'in-force',
  } as Delegation
}

/** Given or taken by the account, newest first. */
export async function listDelegationsOf(db: Db, account: AccountId, today: LocalDate, limit: number): Promise<Delegation[]> {
  const rows = await delegations(db)
    .where((eb) => eb.or([eb('delegation.giver_id', '=', account), eb('delegation.taker_id', '=', account)]))
    .orderBy('delegation.delegation_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => delegationOf(row, today))
}

/** Those to whom some of these have handed over for a region today. */
export async function findTakersOf(
  db: Db,
  givers: readonly AccountId[],
  region: RegionCode,
  today: LocalDate,
): Promise<AccountId[]> {
  if (givers.length === 0) return []
  const rows = await db
    .selectFrom('approval_delegation')
    .select(['taker_id', 'region_code'])
    .where('giver_id', 'in', givers)
    .where('valid_from', '<=', today)
    .where('valid_to', '>=', today)
    .where('ended_at', 'is', null)
    .execute()
  return rows.filter((row) => covers(row.region_code as RegionCode, region)).map((row) => row.taker_id as AccountId)
}

export async function findDelegation(db: Db, id: DelegationId, today: LocalDate): Promise<Delegation | undefined> {
  const row = await delegations(db).where('delegation.delegation_id', '=', id).executeTakeFirst()
  return row && delegationOf(row, today)
}

/** Hand-overs of a giver for a region that are neither ended nor past. */
export async function listOpenPeriods(db: Db, giver: AccountId, region: RegionCode, today: LocalDate): Promise<Period[]> {
  const rows = await db
    .selectFrom('approval_delegation')
    .where('giver_id', '=', giver)
    .where('region_code', '=', region)
    .where('ended_at', 'is', null)
    .where('valid_to', '>=', today)
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .execute()
  return rows as Period[]
}

export interface NewDelegation extends Period {
  readonly id: DelegationId
  readonly region: RegionCode
  readonly giver: AccountId
  readonly taker: AccountId
  readonly reason: string
}

export async function insertDelegation(db: Tx, delegation: NewDelegation, now: Date): Promise<void> {
  const { id, region, giver, taker, validFrom, validTo, reason } = delegation
  await db
    .insertInto('approval_delegation')
    .values({
      delegation_id: id,
      region_code: region,
      giver_id: giver,
      taker_id: taker,
      valid_from: validFrom,
      valid_to: validTo,
      reason,
      given_at: now,
    })
    .execute()
}

export async function endDelegationRow(db: Tx, id: DelegationId, now: Date): Promise<void> {
  await db.updateTable('approval_delegation').set({ ended_at: now }).where('delegation_id', '=', id).execute()
}

/** Accounts that have one of these roles for the region on that day, by name. */
export async function listHoldersOf(db: Db, roles: readonly Role[], region: RegionCode, today: LocalDate): Promise<Signatory[]> {
  const rows = await db
    .selectFrom('account')
    .where('account.closed_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mandate')
          .innerJoin('mandate_region', 'mandate_region.mandate_id', 'mandate.mandate_id')
          .whereRef('mandate.account_id', '=', 'account.account_id')
          .where('mandate.role', 'in', roles)
          .where('mandate.valid_from', '<=', today)
          .where((eb) => eb.or([eb('mandate.valid_to', 'is', null), eb('mandate.valid_to', '>=', today)]))
          .where('mandate_region.region_code', 'in', coveringCodes(region))
          .select('mandate.mandate_id'),
      ),
    )
    .select(['account.account_id as id', 'account.name', 'account.title'])
    .orderBy('account.name')
    .orderBy('account.account_id')
    .limit(100)
    .execute()
  return rows as Signatory[]
}

function coveringCodes(region: RegionCode): RegionCode[] {
  const above = parentOf(region)
  return above === undefined ? [region] : [region, ...coveringCodes(above)]
}
