import { z } from 'zod'
import { PersonId } from '../people/person.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { Month } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Rupiah } from '../platform/rupiah.ts'
import { accountLineFaults } from './account-file.rules.ts'
import { EntitlementLine, entitlementStates } from './entitlement.ts'
import { AccountBatch, AccountBatchId, AccountDraft, MissingAccount, PayeeAccount } from './payee-account.ts'
import { lineFaults } from './payment.rules.ts'
import { BankFileId, DisbursementOrder, Fix, Payment, PaymentRun, PaymentState, RunId } from './payment.ts'

const slice = 'delivery'
const ofRun = z.object({ id: RunId })
const ofPerson = z.object({ id: PersonId })

export const Balance = z
  .object({
    state: z.enum(entitlementStates),
    entitlements: z.int(),
    amount: Rupiah,
  })
  .meta({ id: 'EntitlementBalance' })

/** An approved list with what of it may be paid. */
export const PayableList = z
  .object({
    listId: z.uuid(),
    programme: z.object({ id: z.uuid(), name: z.string() }),
    region: z.object({ code: RegionCode, name: z.string() }),
    months: z.array(z.object({ month: Month, open: z.int(), amount: Rupiah })),
    balance: z.array(Balance),
  })
  .meta({ id: 'PayableList', description: 'An approved list of beneficiaries and how far its months are paid.' })
export type PayableList = z.infer<typeof PayableList>

export const listPayable = endpoint({
  method: 'GET',
  path: '/delivery/payable',
  slice,
  summary: 'Approved lists with their months and how much of each is open, in flight, delivered or to be fixed',
  permission: 'delivery.read',
  status: 200,
  response: z.object({ rows: z.array(PayableList) }),
  problems: [],
})

const Choice = z.object({ listId: z.uuid(), months: z.array(Month).min(1).max(36) })

/** Why somebody with open months is not paid in this run. */
const blockedReasons = ['doubled', 'no-payee', 'no-account', 'account-unconfirmed', 'account-refused'] as const
export type BlockedReason = (typeof blockedReasons)[number]

export const RunPreview = z
  .object({
    payments: z.int(),
    entitlements: z.int(),
    amount: Rupiah,
    smallest: Rupiah,
    largest: Rupiah,
    blocked: z.array(z.object({ reason: z.enum(blockedReasons), payees: z.int(), entitlements: z.int(), amount: Rupiah })),
    message: z.string(),
  })
  .meta({ id: 'PaymentRunPreview', description: 'What a run would pay, and what it would leave out and why.' })
export type RunPreview = z.infer<typeof RunPreview>

export const previewRun = endpoint({
  method: 'POST',
  path: '/delivery/runs/preview',
  slice,
  summary: 'What a run over these months would pay',
  permission: 'delivery.pay',
  mode: 'read',
  body: Choice.meta({ id: 'PaymentRunChoice' }),
  status: 200,
  response: RunPreview,
  problems: ['not-found'],
})

export const RunDraft = Choice.extend({
  order: DisbursementOrder,
  layout: z.string().max(20).default('cms'),
  /** What the treasurer saw: the run is sealed with exactly that or not at all. */
  seen: z.object({ payments: z.int(), amount: Rupiah }),
}).meta({ id: 'PaymentRunDraft' })
export type RunDraft = z.infer<typeof RunDraft>

export const sealRun = endpoint({
  method: 'POST',
  path: '/delivery/runs',
  slice,
  summary: 'Seal a payment run: its payments and the bank file are made',
  permission: 'delivery.pay',
  body: RunDraft,
  status: 202,
  response: PaymentRun,
  problems: ['not-found', 'not-allowed', 'run-unsound', 'run-changed', 'nothing-to-pay'],
})

export const listRuns = endpoint({
  method: 'GET',
  path: '/delivery/runs',
  slice,
  summary: 'Payment runs, newest first',
  permission: 'delivery.read',
  query: PageQuery,
  status: 200,
  response: pageOf(PaymentRun),
  problems: [],
})

export const getRun = endpoint({
  method: 'GET',
  path: '/delivery/runs/{id}',
  slice,
  summary: 'One payment run with its sums by state',
  permission: 'delivery.read',
  params: ofRun,
  status: 200,
  response: PaymentRun,
  problems: ['not-found'],
})

export const listPayments = endpoint({
  method: 'GET',
  path: '/delivery/runs/{id}/payments',
  slice,
  summary: 'Payments of a run in the order of the bank file',
  permission: 'delivery.read',
  reveals: 'personal',
  params: ofRun,
  query: z.object({
    state: PaymentState.optional(),
    after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  status: 200,
  response: z.object({ rows: z.array(Payment), next: z.int().nullable() }),
  problems: ['not-found'],
})

export const downloadBankFile = endpoint({
  method: 'GET',
  path: '/delivery/runs/{id}/bank-file',
  slice,
  summary: 'The file for the bank; the same bytes each time',
  permission: 'delivery.pay',
  reveals: 'personal',
  download: 'file',
  params: ofRun,
  status: 200,
  response: z.unknown(),
  problems: ['not-found', 'run-not-ready'],
})

export const markSent = endpoint({
  method: 'POST',
  path: '/delivery/runs/{id}/sent',
  slice,
  summary: 'Record that the file went to the bank',
  permission: 'delivery.pay',
  params: ofRun,
  body: z.object({ version: z.int() }).meta({ id: 'PaymentRunVersion' }),
  status: 200,
  response: PaymentRun,
  problems: ['not-found', 'stale-version', 'run-not-ready'],
})

/** How the lines of an answer were taken. */
export const AnswerCounts = z
  .object({
    lines: z.int(),
    delivered: z.int(),
    failed: z.int(),
    returned: z.int(),
    repeated: z.int(),
    faults: z.partialRecord(z.enum(lineFaults), z.int()),
    /** What the bank itself says its lines are; null where it does not. */
    claimed: z.int().nullable(),
  })
  .meta({ id: 'BankAnswerCounts' })
export type AnswerCounts = z.infer<typeof AnswerCounts>

export const BankAnswer = z
  .object({
    id: BankFileId,
    name: z.string(),
    state: z.enum(['reading', 'read', 'refused']),
    refusedFor: z.string().nullable(),
    counts: AnswerCounts,
    uploadedBy: z.string(),
    uploadedAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'BankAnswer', description: "A file with the bank's answers, and what its lines did." })
export type BankAnswer = z.infer<typeof BankAnswer>

export const uploadAnswer = endpoint({
  method: 'POST',
  path: '/delivery/runs/{id}/answers',
  slice,
  summary: "Read a file of the bank's answers; the same file again changes nothing",
  permission: 'delivery.pay',
  // Some millions of lines.
  upload: { largest: 500_000_000 },
  params: ofRun,
  status: 202,
  response: BankAnswer,
  problems: ['not-found', 'run-not-ready', 'too-large', 'file-unreadable', 'no-table-found', 'unsupported-media'],
})

export const listAnswers = endpoint({
  method: 'GET',
  path: '/delivery/runs/{id}/answers',
  slice,
  summary: "The bank's answers of a run, newest first",
  permission: 'delivery.read',
  params: ofRun,
  status: 200,
  response: z.object({ rows: z.array(BankAnswer) }),
  problems: ['not-found'],
})

export const LineFaultRow = z
  .object({
    fileId: BankFileId,
    fileName: z.string(),
    line: z.int(),
    fault: z.enum(lineFaults),
    reference: z.string().nullable(),
    maskedAccount: z.string().nullable(),
    amount: Rupiah.nullable(),
    status: z.string().nullable(),
    code: z.string().nullable(),
  })
  .meta({ id: 'BankAnswerFault', description: 'A line of an answer that changed nothing, and why.' })
export type LineFaultRow = z.infer<typeof LineFaultRow>

export const listLineFaults = endpoint({
  method: 'GET',
  path: '/delivery/runs/{id}/faults',
  slice,
  summary: 'Lines of answers that matched no payment or disagreed with it',
  permission: 'delivery.read',
  reveals: 'personal',
  params: ofRun,
  query: PageQuery,
  status: 200,
  response: pageOf(LineFaultRow),
  problems: ['not-found'],
})

export const listFixes = endpoint({
  method: 'GET',
  path: '/delivery/fixes',
  slice,
  summary: 'Payments that failed or came back and wait for the account to be put right',
  permission: 'delivery.read',
  reveals: 'personal',
  query: PageQuery,
  status: 200,
  response: pageOf(Fix),
  problems: [],
})

export const listMissingAccounts = endpoint({
  method: 'GET',
  path: '/delivery/missing-accounts',
  slice,
  summary: 'People who are owed money and have no account yet',
  permission: 'delivery.read',
  reveals: 'personal',
  query: PageQuery,
  status: 200,
  response: pageOf(MissingAccount),
  problems: [],
})

export const listAccounts = endpoint({
  method: 'GET',
  path: '/delivery/payees/{id}/accounts',
  slice,
  summary: 'The accounts of one recipient, the present one first; numbers masked',
  permission: 'delivery.read',
  reveals: 'personal',
  params: ofPerson,
  status: 200,
  response: z.object({ rows: z.array(PayeeAccount) }),
  problems: ['not-found'],
})

export const recordAccount = endpoint({
  method: 'POST',
  path: '/delivery/payees/{id}/accounts',
  slice,
  summary:
    'Record the account of a recipient; once a second officer confirms it, what failed on the one before may be paid again',
  permission: 'delivery.prepare',
  params: ofPerson,
  body: AccountDraft,
  status: 201,
  response: PayeeAccount,
  problems: ['not-found', 'account-unsound', 'account-taken'],
})

export const confirmAccount = endpoint({
  method: 'POST',
  path: '/delivery/payees/{id}/accounts/confirm',
  slice,
  summary: 'The account that the bank refused is right after all; what failed on it may be paid again',
  permission: 'delivery.prepare',
  params: ofPerson,
  body: z.object({ accountId: z.uuid(), reason: z.string().trim().min(5).max(300) }).meta({ id: 'AccountConfirmation' }),
  status: 200,
  response: PayeeAccount,
  problems: ['not-found', 'stale-version'],
})

export const AccountsRead = z
  .object({
    lines: z.int(),
    recorded: z.int(),
    /** The account was known already. */
    same: z.int(),
    faults: z.array(z.object({ line: z.int(), fault: z.enum(accountLineFaults) })),
    /** Of them all; `faults` shows the first thousand. */
    faultCount: z.int(),
  })
  .meta({ id: 'AccountsRead', description: 'What became of the lines of a list of accounts.' })
export type AccountsRead = z.infer<typeof AccountsRead>

export const uploadAccounts = endpoint({
  method: 'POST',
  path: '/delivery/accounts',
  slice,
  summary: 'Record accounts from a file: NIK, bank, number, name of the holder',
  permission: 'delivery.prepare',
  // Some 200,000 lines.
  upload: { largest: 20_000_000 },
  status: 200,
  response: AccountsRead,
  problems: ['too-large', 'file-unreadable', 'no-table-found', 'unsupported-media'],
})

export const listAccountBatches = endpoint({
  method: 'GET',
  path: '/delivery/account-batches',
  slice,
  summary: 'Accounts that wait for a second officer, as they were recorded together, oldest first, with some of each',
  permission: 'delivery.prepare',
  reveals: 'personal',
  query: PageQuery,
  status: 200,
  response: pageOf(AccountBatch),
  problems: [],
})

const ofBatch = z.object({ id: AccountBatchId })
const AccountsDecided = z.object({ accounts: z.int() }).meta({ id: 'AccountsDecided' })

export const confirmAccountBatch = endpoint({
  method: 'POST',
  path: '/delivery/account-batches/{id}/confirmation',
  slice,
  summary: 'Confirm accounts that somebody else recorded: from now on they are paid into, and what failed may be paid again',
  permission: 'delivery.prepare',
  params: ofBatch,
  // As many as were seen: it is confirmed with exactly that or not at all.
  body: z.object({ accounts: z.int().min(1) }).meta({ id: 'AccountBatchSeen' }),
  status: 200,
  response: AccountsDecided,
  problems: ['not-found', 'stale-version', 'second-person-needed', 'account-taken'],
})

export const refuseAccountBatch = endpoint({
  method: 'POST',
  path: '/delivery/account-batches/{id}/refusal',
  slice,
  summary: 'Refuse accounts that wait, or take back what one recorded oneself; those before count again',
  permission: 'delivery.prepare',
  params: ofBatch,
  body: z.object({ reason: z.string().trim().min(5).max(300) }).meta({ id: 'AccountBatchRefusal' }),
  status: 200,
  response: AccountsDecided,
  problems: ['not-found', 'stale-version'],
})

export const getDelivered = endpoint({
  method: 'GET',
  path: '/delivery/people/{id}',
  slice,
  summary: 'What one person and their family are entitled to, month by month, and what reached them',
  permission: 'people.read',
  reveals: 'personal',
  params: ofPerson,
  status: 200,
  response: z.object({ rows: z.array(EntitlementLine) }),
  problems: ['not-found'],
})
