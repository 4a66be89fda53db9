import type { AccountId } from '../access/account.ts'
import type { Role } from '../access/roles.ts'
import { covers, type RegionCode } from '../platform/region-code.ts'
import type { StepKind } from './approval.ts'

export interface HeldStep {
  readonly kind: StepKind
  /** The region of the file, which is that of the chain. */
  readonly region: RegionCode
  /** Whoever has this role for the region, where no account is named. */
  readonly role: Role | null
  readonly accountId: AccountId | null
  /** Signs in the holder's stead at any time. */
  readonly delegateId: AccountId | null
}

export interface Person {
  readonly accountId: AccountId
  readonly mandates: readonly { readonly role: Role; readonly regions: readonly RegionCode[] }[]
}

/** `instead` names for whom a delegate acts; null where the step is held by a role, and for the holder. */
export interface Standing {
  readonly as: 'holder' | 'delegate'
  readonly instead: AccountId | null
}

/**
 * How somebody may decide a step: as its holder, as the delegate that the chain names, or for a holder who has handed
 * over for a time (`givers`: only those whose hand-over is in force for this region today).
 *
 * AP-3  Only the holder of a step or their delegate decides it; a delegate cannot pass the power on.
 */
export function standingAt(step: HeldStep, person: Person, givers: readonly Person[]): Standing | undefined {
  if (step.kind !== 'account') return undefined
  if (holds(step, person)) return { as: 'holder', instead: null }
  if (person.accountId === step.delegateId) return { as: 'delegate', instead: step.accountId }
  const giver = givers.find((one) => holds(step, one))
  return giver && { as: 'delegate', instead: giver.accountId }
}

function holds(step: HeldStep, { accountId, mandates }: Person): boolean {
  if (step.accountId !== null) return accountId === step.accountId
  return mandates.some(({ role, regions }) => role === step.role && regions.some((region) => covers(region, step.region)))
}
