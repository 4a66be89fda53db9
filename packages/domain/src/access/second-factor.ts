import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Role } from './roles.ts'

export const SecondFactorState = z
  .object({
    on: z.boolean(),
    since: z.iso.datetime().nullable(),
    /** Recovery codes that were not used yet. */
    codesLeft: z.int().nonnegative(),
    /** A mandate of this person asks for it, so it cannot be switched off. */
    demanded: z.boolean(),
  })
  .meta({ id: 'SecondFactorState' })
export type SecondFactorState = z.infer<typeof SecondFactorState>

/** What an authenticator app is given, once; it becomes a second factor when a code from it is confirmed. */
export const SecondFactorOffer = z
  .object({
    /** Base 32, to type where no camera is. */
    key: z.string(),
    /** `otpauth:` address, to show as a QR code. */
    address: z.string(),
  })
  .meta({ id: 'SecondFactorOffer' })
export type SecondFactorOffer = z.infer<typeof SecondFactorOffer>

export const RecoveryCodes = z
  .object({ codes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes', description: 'Each opens the account once in place of a code. Shown this one time.' })
export type RecoveryCodes = z.infer<typeof RecoveryCodes>

/** Whether a role must sign in with a second factor, in a region and what lies beneath it. */
export const SecondFactorDemand = z
  .object({
    role: Role,
    demanded: z.boolean(),
    /** Where this was laid down: the region asked about, or one around it. Null: nowhere, so it is not demanded. */
    setFor: RegionCode.nullable(),
    since: LocalDate.nullable(),
    /** The next change that is laid down already. */
    change: z.object({ demanded: z.boolean(), from: LocalDate }).nullable(),
  })
  .meta({ id: 'SecondFactorDemand' })
export type SecondFactorDemand = z.infer<typeof SecondFactorDemand>
