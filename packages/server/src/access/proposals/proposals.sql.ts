import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { MandateDraft, MandateId } from '#domain/access/accounts.api.ts'
import { type Role, rolesWith } from '#domain/access/roles.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Reach } from '../../platform/db/reach.ts'
import { inReach } from '../accounts/accounts.sql.ts'

/** Whether nobody but this one has ever looked after accounts: then there is no second person to ask. */
export async function isOnlyAdministratorEver(db: Db, account: string): Promise<boolean> {
  const other = await db
    .selectFrom('mandate')
    .select('mandate_id')
    .where('role', 'in', rolesWith('access.manage-accounts'))
    .where('account_id', '<>', account)
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}

export async function insertProposal(
  db: Tx,
  { id, accountId, draft, by }: { id: MandateId; accountId: AccountId; draft: MandateDraft; by: AccountId },
  now: Date,
): Promise<void> {
  const { role, regions, validFrom, validTo } = draft
  await db
    .insertInto('mandate_proposal')
    .values({
      proposal_id: id,
      account_id: accountId,
      role,
      regions: [...regions],
      valid_from: validFrom,
      valid_to: validTo,
      proposed_by: by,
      proposed_at: now,
    })
    .execute()
}

export interface Waits {
  readonly reach: Reach
  readonly today: LocalDate
  readonly holder?: AccountId | undefined
  readonly after?: string | undefined
}

/** Oldest first, those of accounts whose office lies within the reach; a mandate that would be over by now waits no more. */
export async function listWaiting(db: Db, { reach, today, holder, after }: Waits, limit: number) {
  let query = proposals(db)
    .where('p.outcome', 'is', null)
    .where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>=', today)]))
    .where(inReach(reach))
    .orderBy('p.proposal_id')
    .limit(limit)
  if (holder !== undefined) query = query.where('p.account_id', '=', holder)
  if (after !== undefined) query = query.where('p.proposal_id', '>', after)
  return (await query.execute()).map(proposalOf)
}

export async function findProposal(db: Db, id: MandateId, reach: Reach) {
  const row = await proposals(db).where('p.proposal_id', '=', id).where(inReach(reach)).executeTakeFirst()
  return row && proposalOf(row)
}
export type Proposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>

function proposals(db: Db) {
  return db
    .selectFrom('mandate_proposal as p')
    .innerJoin('account', 'account.account_id', 'p.account_id')
    .innerJoin('account as proposer', 'proposer.account_id', 'p.proposed_by')
    .leftJoin('office', 'office.office_id', 'account.office_id')
    .select([
      'p.proposal_id as id',
      'p.account_id as holderId',
      'account.name as holderName',
      'account.machine as isMachine',
      'account.closed_at as closedAt',
      'office.name as office',
      'p.role',
      'p.valid_from as validFrom',
      'p.valid_to as validTo',
      'p.proposed_by as proposedById',
      'proposer.name as proposedBy',
      'p.proposed_at as proposedAt',
      'p.outcome',
      sql<{ code: RegionCode; name: string }[]>`(
        select json_agg(json_build_object('code', r.code, 'name', r.name) order by r.code)
        from region r where r.code = any (p.regions))`.as('regions'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof proposals>['executeTakeFirstOrThrow']>>

function proposalOf({ holderId, holderName, isMachine, office, ...row }: Row) {
  return {
    ...row,
    id: row.id as MandateId,
    role: row.role as Role,
    validFrom: row.validFrom as LocalDate,
    validTo: row.validTo as LocalDate | null,
    holder: { id: holderId as AccountId, name: holderName, office, isMachine },
  }
}

/** False when somebody decided on it before. */
export async function decideProposal(
  db: Tx,
  { id, outcome, by }: { id: MandateId; outcome: 'confirmed' | 'refused' | 'withdrawn'; by: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mandate_proposal')
    .set({ outcome, decided_by: by, decided_at: now })
    .where('proposal_id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
