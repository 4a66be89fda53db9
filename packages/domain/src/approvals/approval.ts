import { z } from 'zod'
import { AccountId } from '../access/account.ts'
import { Rupiah } from '../platform/rupiah.ts'

export { fileStates, FileState } from './file-state.ts'

export const ApprovalFileId = z.uuid().brand<'ApprovalFileId'>()
export type ApprovalFileId = z.infer<typeof ApprovalFileId>

/** What can be asked for. */
export const SubjectType = z.enum(['programme-list'])
export type SubjectType = z.infer<typeof SubjectType>

/** SHA-256 of what is to be signed, in hexadecimal. */
export const SubjectHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'SubjectHash'>()
export type SubjectHash = z.infer<typeof SubjectHash>

export const ChainKind = z.enum(['beneficiary-list'])
export type ChainKind = z.infer<typeof ChainKind>

export const outcomes = ['approved', 'returned', 'refused'] as const
export const Outcome = z.enum(outcomes).meta({ id: 'ApprovalOutcome' })
export type Outcome = z.infer<typeof Outcome>

/** `sent`: a step on paper went out to its office. */
export const moveKinds = ['submitted', 'resubmitted', 'sent', ...outcomes, 'withdrawn'] as const
export type MoveKind = (typeof moveKinds)[number]

/** `account`: somebody signs in and decides. `paper`: an office without account; whoever sends it records its answer. */
export const StepKind = z.enum(['account', 'paper'])
export type StepKind = z.infer<typeof StepKind>

/** What is asked, in figures. Never a name or a number of a person. */
export const FileSummary = z
  .object({
    beneficiaries: z.int().nonnegative(),
    /** For all months together; null for what is not money. */
    amount: Rupiah.nullable(),
    /** `2026-07`. */
    months: z.array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)).max(60),
    programme: z.string().max(200),
  })
  .meta({ id: 'ApprovalSummary', description: 'What is asked, in figures; no personal data.' })
export type FileSummary = z.infer<typeof FileSummary>

export const Reason = z.string().trim().max(1000)
export const LetterNumber = z.string().trim().min(1).max(100)

/** An account as the chain shows it. */
export const Signatory = z
  .object({ id: AccountId, name: z.string(), title: z.string().nullable() })
  .meta({ id: 'Signatory', description: 'Who holds, decides or proposes, with what stands under the signature.' })
export type Signatory = z.infer<typeof Signatory>
