import type { AccountId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { ChainKind, StepKind } from '#domain/approvals/approval.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db, Tx } from '../platform/db/database.ts'

export interface ChainStep {
  readonly position: number
  readonly title: string
  readonly kind: StepKind
  readonly role: Role | null
  readonly accountId: AccountId | null
  readonly delegateId: AccountId | null
  readonly chaserId: AccountId | null
  readonly workingDays: number
}

export interface NewChain {
  readonly id: string
  readonly kind: ChainKind
  readonly region: RegionCode
  readonly name: string
  readonly validFrom: LocalDate
  readonly steps: readonly ChainStep[]
}

export async function insertChain(db: Tx, { id, kind, region, name, validFrom, steps }: NewChain): Promise<void> {
  await db.insertInto('approval_chain').values({ chain_id: id, kind, region_code: region, name, valid_from: validFrom }).execute()
  await db
    .insertInto('approval_step')
    .values(
      steps.map((step) => ({
        chain_id: id,
        position: step.position,
        title: step.title,
        kind: step.kind,
        role: step.role,
        account_id: step.accountId,
        delegate_id: step.delegateId,
        chaser_id: step.chaserId,
        working_days: step.workingDays,
      })),
    )
    .execute()
}

/** Ends the chains of this kind and region that began before, on the day `last`. */
export async function endChains(db: Tx, kind: ChainKind, region: RegionCode, last: LocalDate): Promise<void> {
  await db
    .updateTable('approval_chain')
    .set({ valid_to: last })
    .where('kind', '=', kind)
    .where('region_code', '=', region)
    .where('valid_from', '<=', last)
    .where('valid_to', 'is', null)
    .execute()
}

/** The chain in force on that day for exactly this region. */
export async function findChain(
  db: Db,
  kind: ChainKind,
  region: RegionCode,
  on: LocalDate,
): Promise<{ id: string; steps: ChainStep[] } | undefined> {
  const chain = await db
    .selectFrom('approval_chain')
    .select('chain_id as id')
    .where('kind', '=', kind)
    .where('region_code', '=', region)
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!chain) return undefined
  const steps = await db
    .selectFrom('approval_step')
    .select([
      'position',
      'title',
      'kind',
      'role',
      'account_id as accountId',
      'delegate_id as delegateId',
      'chaser_id as chaserId',
      'working_days as workingDays',
    ])
    .where('chain_id', '=', chain.id)
    .orderBy('position')
    .execute()
  return { id: chain.id, steps: steps as ChainStep[] }
}
