import { z } from 'zod'
import { PersonId } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Month } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Rupiah } from '../platform/rupiah.ts'
import { TaskId } from '../tasks/task.ts'
import { Place } from '../regions/place.ts'
import { BankCode } from './banks.ts'
import { FailureReason } from './payee-account.ts'
import { PaymentState } from './payment-state.ts'

export { paymentStates, PaymentState } from './payment-state.ts'

export const RunId = z.uuid().brand<'RunId'>()
export type RunId = z.infer<typeof RunId>
export const PaymentId = z.uuid().brand<'PaymentId'>()
export type PaymentId = z.infer<typeof PaymentId>
export const BankFileId = z.uuid().brand<'BankFileId'>()
export type BankFileId = z.infer<typeof BankFileId>

/**
 * `preparing` its payments and file are being made · `ready` the file can be fetched · `sent` it is with the bank ·
 * `answered` no payment is open any more · `refused` what would be paid changed between looking and sealing.
 */
export const runStates = ['preparing', 'ready', 'sent', 'answered', 'refused'] as const
export const RunState = z.enum(runStates).meta({ id: 'PaymentRunState' })
export type RunState = z.infer<typeof RunState>

export const Sums = z.object({ payments: z.int(), amount: Rupiah })
export type Sums = z.infer<typeof Sums>

/** An order to pay (SP2D) is made in the government's finance system; here it is recorded (domain.md T14). */
export const DisbursementOrder = z
  .object({ number: z.string().trim().min(1).max(60), date: LocalDate })
  .meta({ id: 'DisbursementOrder' })
export type DisbursementOrder = z.infer<typeof DisbursementOrder>

export const PaymentRun = z
  .object({
    id: RunId,
    version: z.int(),
    state: RunState,
    programme: z.object({ id: z.uuid(), name: z.string() }),
    listId: z.uuid(),
    region: z.object({ code: RegionCode, name: z.string() }),
    months: z.array(Month),
    order: DisbursementOrder,
    payOn: LocalDate,
    layout: z.string(),
    total: Sums,
    by: z.object({ 'in-flight': Sums, delivered: Sums, failed: Sums, returned: Sums }),
    /** Lines of answers that matched no payment or disagreed with it. */
    faults: z.int(),
    file: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).nullable(),
    refusedFor: z.string().nullable(),
    task: TaskId.nullable(),
    sealedBy: z.string(),
    createdAt: z.iso.datetime(),
    sentAt: z.iso.datetime().nullable(),
    answeredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'PaymentRun', description: 'Payments that go to the bank in one file, and what became of them.' })
export type PaymentRun = z.infer<typeof PaymentRun>

export const Payment = z
  .object({
    id: PaymentId,
    runId: RunId,
    /** Its line in the file, from 1. */
    number: z.int(),
    reference: z.string(),
    payee: z.object({ id: PersonId, name: z.string() }),
    place: Place,
    bank: BankCode,
    maskedAccount: z.string(),
    holderName: z.string(),
    amount: Rupiah,
    months: z.array(Month),
    state: PaymentState,
    reason: FailureReason.nullable(),
    code: z.string().nullable(),
    /** The bank's day of its last word. */
    answeredOn: LocalDate.nullable(),
    deliveredOn: LocalDate.nullable(),
  })
  .meta({ id: 'Payment', description: 'One payment to one recipient; it groups months of right.' })
export type Payment = z.infer<typeof Payment>

/** A payment that failed or came back and waits for somebody to put the account right. */
export const Fix = Payment.extend({
  programme: z.string(),
  /** Whether the account that the bank refused is still the present one. */
  accountId: z.uuid().nullable(),
  /** A new account is recorded, and waits for a second officer. */
  waits: z.boolean(),
}).meta({ id: 'PaymentFix' })
export type Fix = z.infer<typeof Fix>
