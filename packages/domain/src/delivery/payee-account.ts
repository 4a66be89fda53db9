import { z } from 'zod'
import { PersonId } from '../people/person.ts'
import { Place } from '../regions/place.ts'
import { BankCode } from './banks.ts'

export const PayeeAccountId = z.uuid().brand<'PayeeAccountId'>()
export type PayeeAccountId = z.infer<typeof PayeeAccountId>

export const AccountDraft = z
  .object({ bank: BankCode, number: z.string().trim().max(40), holderName: z.string().trim().max(120) })
  .meta({ id: 'PayeeAccountDraft', description: 'A bank account as typed.' })
export type AccountDraft = z.infer<typeof AccountDraft>

/** Why a bank did not pay into an account, or sent the money back. */
export const failureReasons = ['account-closed', 'account-not-found', 'name-differs', 'sent-back', 'other'] as const
export const FailureReason = z.enum(failureReasons)
export type FailureReason = z.infer<typeof FailureReason>

export const PayeeAccount = z
  .object({
    id: PayeeAccountId,
    bank: BankCode,
    maskedNumber: z.string(),
    holderName: z.string(),
    source: z.enum(['by-hand', 'file']),
    recordedAt: z.iso.datetime(),
    recordedBy: z.string(),
    /** When a second officer said that it is right; null: no payment goes there yet. */
    confirmedAt: z.iso.datetime().nullable(),
    /** Null: nobody yet, or recorded before it was asked for. */
    confirmedBy: z.string().nullable(),
    /** When another took its place; null: the present one. */
    replacedAt: z.iso.datetime().nullable(),
    /** Set while the bank's refusal stands against it: no payment goes there. */
    refusedFor: FailureReason.nullable(),
  })
  .meta({ id: 'PayeeAccount', description: 'A bank account of somebody who is paid; its number is masked.' })
export type PayeeAccount = z.infer<typeof PayeeAccount>

/** Somebody who is owed money and has no account yet. */
export const MissingAccount = z
  .object({
    personId: PersonId,
    name: z.string(),
    maskedNik: z.string().nullable(),
    place: Place,
    months: z.int(),
    amount: z.int(),
  })
  .meta({ id: 'MissingAccount' })
export type MissingAccount = z.infer<typeof MissingAccount>

export const AccountBatchId = z.uuid().brand<'AccountBatchId'>()
export type AccountBatchId = z.infer<typeof AccountBatchId>

/** Some of the accounts of a batch, picked at random: those that replace another come first. */
const SampledAccount = z.object({
  person: z.string(),
  place: Place,
  bank: BankCode,
  maskedNumber: z.string(),
  holderName: z.string(),
  /** The account whose place it would take. */
  before: z.object({ bank: BankCode, maskedNumber: z.string(), holderName: z.string() }).nullable(),
})

export const AccountBatch = z
  .object({
    id: AccountBatchId,
    source: z.enum(['by-hand', 'file']),
    recordedBy: z.string(),
    recordedAt: z.iso.datetime(),
    accounts: z.int(),
    /** How many of them take the place of another account. */
    replacing: z.int(),
    sample: z.array(SampledAccount),
    /** Whether I recorded it: I may take it back, and wait for somebody else. */
    isMine: z.boolean(),
  })
  .meta({
    id: 'AccountBatch',
    description: 'Accounts recorded together, into which nothing is paid before a second officer confirms them.',
  })
export type AccountBatch = z.infer<typeof AccountBatch>

/** `••••••7890`: the last four digits tell accounts apart without giving one away. */
export function maskAccount(number: string): string {
  return `${'•'.repeat(Math.max(0, number.length - 4))}${number.slice(-4)}`
}
