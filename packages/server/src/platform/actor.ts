import type { AccountId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'

/** A mandate that is in force now. */
export interface HeldMandate {
  readonly role: Role
  readonly regions: readonly RegionCode[]
}

/** Who is acting: an account with the mandates in force, or nobody. */
export interface Actor {
  readonly accountId: AccountId | null
  readonly mandates: readonly HeldMandate[]
}

export const nobody: Actor = { accountId: null, mandates: [] }
