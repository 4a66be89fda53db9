import { z } from 'zod'
import { AccountId } from '../access/account.ts'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ApprovalFileId, FileState, LetterNumber, Outcome, Reason, Signatory, SubjectHash } from './approval.ts'
import { Delegation, DelegationId } from './delegation.ts'
import { ApprovalFile, ApprovalFileInFull, InboxFile } from './file.ts'

const slice = 'approvals'
const ofFile = z.object({ id: ApprovalFileId })
/** What the person looked at. */
const seen = { version: z.int().positive(), hash: SubjectHash }

export const listInbox = endpoint({
  method: 'GET',
  path: '/approvals/inbox',
  slice,
  summary: 'What waits for me, oldest first: to sign also as a delegate, to send and chase on paper, to mend',
  permission: 'approvals.read',
  query: PageQuery,
  status: 200,
  response: pageOf(InboxFile),
  problems: [],
})

export const listApprovalFiles = endpoint({
  method: 'GET',
  path: '/approvals/files',
  slice,
  summary: 'Files of my regions, newest first, with where they are and since when',
  permission: 'approvals.read',
  query: PageQuery.extend({ state: FileState.optional() }),
  status: 200,
  response: pageOf(ApprovalFile),
  problems: [],
})

export const getApprovalFile = endpoint({
  method: 'GET',
  path: '/approvals/files/{id}',
  slice,
  summary: 'One file: what is asked, its chain, every move, and what I may do now',
  permission: 'approvals.read',
  params: ofFile,
  status: 200,
  response: ApprovalFileInFull,
  problems: ['not-found'],
})

export const decideFile = endpoint({
  method: 'POST',
  path: '/approvals/files/{id}/decision',
  slice,
  summary: 'Approve, return or refuse what I saw, as holder of the step or their delegate; it cannot be undone',
  permission: 'approvals.decide',
  params: ofFile,
  body: z.object({ ...seen, outcome: Outcome, reason: Reason.default('') }).meta({ id: 'ApprovalDecision' }),
  status: 200,
  response: ApprovalFileInFull,
  problems: ['not-found', 'stale-version', 'approval-not-waiting', 'decision-unsound'],
})

export const recordSending = endpoint({
  method: 'POST',
  path: '/approvals/files/{id}/sending',
  slice,
  summary: 'Record that the file went on paper to the office whose step it is',
  permission: 'approvals.record-paper',
  params: ofFile,
  body: z.object({ version: seen.version, letterNumber: LetterNumber, sentOn: LocalDate }).meta({ id: 'ApprovalSending' }),
  status: 200,
  response: ApprovalFileInFull,
  problems: ['not-found', 'stale-version', 'approval-not-waiting', 'decision-unsound'],
})

export const uploadScan = endpoint({
  method: 'POST',
  path: '/approvals/files/{id}/scans',
  slice,
  summary: 'Upload the scan (PDF, JPEG or PNG) of an answer on paper, before it is recorded',
  permission: 'approvals.record-paper',
  // Some dozens of scanned pages.
  upload: { largest: 20_000_000 },
  params: ofFile,
  status: 201,
  response: z.object({ scanId: z.uuid() }),
  problems: ['not-found', 'approval-not-waiting', 'too-large', 'scan-unreadable', 'unsupported-media'],
})

export const recordAnswer = endpoint({
  method: 'POST',
  path: '/approvals/files/{id}/answer',
  slice,
  summary: 'Record what the office answered on paper; an approval with its scan',
  permission: 'approvals.record-paper',
  params: ofFile,
  body: z
    .object({
      ...seen,
      outcome: Outcome,
      letterNumber: LetterNumber,
      answeredOn: LocalDate,
      scanId: z.uuid().nullable(),
      reason: Reason.default(''),
    })
    .meta({ id: 'ApprovalPaperAnswer' }),
  status: 200,
  response: ApprovalFileInFull,
  problems: ['not-found', 'stale-version', 'approval-not-waiting', 'decision-unsound'],
})

export const downloadScan = endpoint({
  method: 'GET',
  path: '/approvals/files/{id}/scans/{scanId}',
  slice,
  summary: 'The scan of an answer on paper',
  permission: 'approvals.read',
  reveals: 'personal',
  download: 'file',
  params: ofFile.extend({ scanId: z.uuid() }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found'],
})

export const withdrawFile = endpoint({
  method: 'POST',
  path: '/approvals/files/{id}/withdrawal',
  slice,
  summary: 'Take back what I proposed, before it is decided',
  permission: 'approvals.read',
  params: ofFile,
  body: z.object({ version: seen.version, reason: Reason }).meta({ id: 'ApprovalWithdrawal' }),
  status: 200,
  response: ApprovalFileInFull,
  problems: ['not-found', 'stale-version', 'approval-not-waiting', 'decision-unsound'],
})

export const listDelegations = endpoint({
  method: 'GET',
  path: '/approvals/delegations',
  slice,
  summary: 'The newest fifty hand-overs that I gave or took',
  permission: 'approvals.decide',
  status: 200,
  response: z.object({ rows: z.array(Delegation) }),
  problems: [],
})

export const listDelegates = endpoint({
  method: 'GET',
  path: '/approvals/delegates',
  slice,
  summary: 'Who may sign for me in a region',
  permission: 'approvals.decide',
  query: z.object({ region: RegionCode }),
  status: 200,
  response: z.object({ rows: z.array(Signatory) }),
  problems: [],
})

export const giveDelegation = endpoint({
  method: 'POST',
  path: '/approvals/delegations',
  slice,
  summary: 'Let another account sign for me, for a time',
  permission: 'approvals.decide',
  body: z
    .object({
      region: RegionCode,
      takerId: AccountId,
      validFrom: LocalDate,
      validTo: LocalDate,
      reason: Reason.min(1),
    })
    .meta({ id: 'ApprovalDelegationDraft' }),
  status: 201,
  response: Delegation,
  problems: ['not-allowed', 'delegation-unsound'],
})

export const endDelegation = endpoint({
  method: 'POST',
  path: '/approvals/delegations/{id}/end',
  slice,
  summary: 'End a hand-over of mine at once',
  permission: 'approvals.decide',
  params: z.object({ id: DelegationId }),
  status: 200,
  response: Delegation,
  problems: ['not-found'],
})
