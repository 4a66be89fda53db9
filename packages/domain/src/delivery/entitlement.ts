import { z } from 'zod'
import { Month } from '../platform/period.ts'
import { Rupiah } from '../platform/rupiah.ts'

export const EntitlementId = z.uuid().brand<'EntitlementId'>()
export type EntitlementId = z.infer<typeof EntitlementId>

/** A month of right is not a payment run (domain.md T15): what was missed or wrong is a right of its own kind. */
export const entitlementKinds = ['regular', 'back-pay', 'top-up', 'correction'] as const
export const EntitlementKind = z.enum(entitlementKinds)
export type EntitlementKind = z.infer<typeof EntitlementKind>

/**
 * `open` may be paid · `in-flight` stands in a payment that the bank has not answered · `delivered` the bank paid it ·
 * `to-fix` it failed or came back, and waits until the account is put right · `withheld` an event in the recipient's life ended it.
 */
export const entitlementStates = ['open', 'in-flight', 'delivered', 'to-fix', 'withheld'] as const
export const EntitlementState = z.enum(entitlementStates).meta({ id: 'EntitlementState' })
export type EntitlementState = z.infer<typeof EntitlementState>

/** What of one right has become, month by month: for the aid passport of a person or family. */
export const EntitlementLine = z
  .object({
    id: EntitlementId,
    programme: z.object({ id: z.uuid(), name: z.string() }),
    beneficiary: z.enum(['person', 'family']),
    month: Month,
    kind: EntitlementKind,
    amount: Rupiah,
    state: EntitlementState,
    /** The bank's day; null until delivered. */
    deliveredOn: z.iso.date().nullable(),
  })
  .meta({ id: 'EntitlementLine', description: 'One month of right and what became of it.' })
export type EntitlementLine = z.infer<typeof EntitlementLine>
