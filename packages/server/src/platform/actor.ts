import type { AccountId } from '#domain/access/account.ts'
import type { Permission } from '#domain/access/permissions.ts'
import type { Role } from '#domain/access/roles.ts'
import type { SessionId } from '#domain/access/sign-in.ts'
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
  /** The session that asks; work that waits ends with it when it is revoked. */
  readonly sessionId?: SessionId
  /** A machine's token is for these only, whatever its mandates hold. */
  readonly only?: readonly Permission[]
  /** A mandate asks for a second factor that is not set up yet: until then none of them counts. */
  readonly lacksSecondFactor?: boolean
}

export const nobody: Actor = { accountId: null, mandates: [] }
