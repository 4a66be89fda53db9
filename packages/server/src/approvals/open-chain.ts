import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { ChainKind } from '#domain/approvals/approval.ts'
import { daysAfter, type LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Work } from '../platform/work.ts'
import { endChains, insertChain } from './chains.sql.ts'

/** Who decides: an account, whoever has a role for the region, or an office that answers on paper. */
export type StepDraft = { readonly title: string; readonly workingDays: number } & (
  | { readonly accountId: AccountId; readonly delegateId?: AccountId }
  | { readonly role: Role; readonly delegateId?: AccountId }
  /** The chaser sees to it that the office answers; the proposer where none is named. */
  | { readonly paper: true; readonly chaserId?: AccountId }
)

export interface ChainDraft {
  readonly kind: ChainKind
  readonly region: RegionCode
  readonly name: string
  readonly validFrom: LocalDate
  /** In the order in which they decide. */
  readonly steps: readonly [StepDraft, ...StepDraft[]]
}

/** Lays a chain down; the one before it for the same region ends the day before. Files under way keep theirs. */
export async function openChain(work: Work, { kind, region, name, validFrom, steps }: ChainDraft): Promise<string> {
  const id = uuidv7()
  await endChains(work.db, kind, region, daysAfter(validFrom, -1))
  await insertChain(work.db, {
    id,
    kind,
    region,
    name,
    validFrom,
    steps: steps.map((step, at) => ({
      position: at + 1,
      title: step.title,
      kind: 'paper' in step ? 'paper' : 'account',
      role: 'role' in step ? step.role : null,
      accountId: 'accountId' in step ? step.accountId : null,
      delegateId: 'delegateId' in step ? (step.delegateId ?? null) : null,
      chaserId: 'chaserId' in step ? (step.chaserId ?? null) : null,
      workingDays: step.workingDays,
    })),
  })
  await work.journal({
    event: 'approval-chain.opened',
    subjectType: 'approval-chain',
    subjectId: id,
    region,
    facts: { kind, steps: steps.length, validFrom },
  })
  return id
}
