import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Period } from './calendar.ts'
import {
  CentreFile,
  CentreFileId,
  CentreFileRow,
  CentreFileSummary,
  CentreLetter,
  CentreReply,
  CentreReplyId,
  CentreStream,
  ReplyLine,
} from './centre-file.ts'
import { ClaimStream } from './claim-kind.ts'

const slice = 'proposals'
const params = z.object({ id: CentreFileId })
const ofReply = z.object({ id: CentreFileId, reply: CentreReplyId })
const version = z.int()

export const getCentreBoard = endpoint({
  method: 'GET',
  path: '/proposals/centre',
  slice,
  summary: 'What would stand in files for the centre that are made now, and what will miss the cut-off',
  permission: 'upkeep.read',
  query: z.object({ within: RegionCode.optional() }),
  status: 200,
  response: z.object({
    region: RegionCode,
    /** Null where no days are in force. */
    period: Period.nullable(),
    streams: z.array(CentreStream),
    /** Of claims that go to the centre: still in villages or at the regency after their last day. */
    willMiss: z.int(),
    /** A regency or province for which the reader may make a file. */
    mayMake: z.boolean(),
  }),
  problems: [],
})

export const listCentreFiles = endpoint({
  method: 'GET',
  path: '/proposals/centre/files',
  slice,
  summary: 'Files for the centre, the newest first',
  permission: 'upkeep.read',
  query: PageQuery.extend({ within: RegionCode.optional() }),
  status: 200,
  response: pageOf(CentreFileSummary),
  problems: [],
})

export const makeCentreFile = endpoint({
  method: 'POST',
  path: '/proposals/centre/files',
  slice,
  summary: 'Make a file of all claims of a stream that are ready for the centre, in the layout in force',
  permission: 'upkeep.decide',
  body: z.object({ region: RegionCode, stream: ClaimStream }).meta({ id: 'CentreFileDraft' }),
  status: 202,
  response: z.object({ id: CentreFileId }),
  problems: ['not-allowed', 'region-unknown', 'centre-file-empty', 'centre-file-under-way'],
})

export const getCentreFile = endpoint({
  method: 'GET',
  path: '/proposals/centre/files/{id}',
  slice,
  summary: 'One file for the centre: how many rows of which kind, its letter, and what the centre answered',
  permission: 'upkeep.read',
  params,
  status: 200,
  response: CentreFile,
  problems: ['not-found'],
})

export const listCentreRows = endpoint({
  method: 'GET',
  path: '/proposals/centre/files/{id}/rows',
  slice,
  summary: 'What stands in a file, row by row, with the answer of the centre',
  permission: 'upkeep.read',
  reveals: 'personal',
  params,
  query: PageQuery.extend({ only: z.enum(['refused', 'unanswered']).optional() }),
  status: 200,
  response: pageOf(CentreFileRow),
  problems: ['not-found'],
})

export const downloadCentreFile = endpoint({
  method: 'POST',
  path: '/proposals/centre/files/{id}/download',
  slice,
  summary: 'The file with whole numbers as it was written, the same bytes each time; the reason is kept in the journal',
  permission: 'upkeep.decide',
  mode: 'read',
  reveals: 'personal',
  download: 'file',
  params,
  body: z.object({ reason: z.string().trim().min(5).max(300) }).meta({ id: 'CentreDownloadReason' }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found', 'not-allowed', 'centre-file-not-ready'],
})

export const writeCentreLetter = endpoint({
  method: 'POST',
  path: '/proposals/centre/files/{id}/letter',
  slice,
  summary: 'Enter what stands on the cover letter and the statement of responsibility (SPTJM) of a file',
  permission: 'upkeep.decide',
  params,
  body: z.object({ version, letter: CentreLetter }).meta({ id: 'CentreLetterEntry' }),
  status: 200,
  response: z.object({ version }),
  problems: ['not-found', 'stale-version', 'centre-file-not-ready', 'centre-file-unsound'],
})

export const centrePapers = ['letter', 'statement'] as const
export type CentrePaper = (typeof centrePapers)[number]

export const getCentrePaper = endpoint({
  method: 'GET',
  path: '/proposals/centre/files/{id}/paper',
  slice,
  summary: 'The cover letter, or the statement of responsibility (SPTJM), of a file as PDF: figures, no names',
  permission: 'upkeep.decide',
  download: 'file',
  params,
  query: z.object({ paper: z.enum(centrePapers) }),
  status: 200,
  response: z.unknown(),
  problems: ['not-found', 'centre-file-not-ready'],
})

export const sendCentreFile = endpoint({
  method: 'POST',
  path: '/proposals/centre/files/{id}/sent',
  slice,
  summary: 'Record on which day a file went to the centre: its claims wait for the answer from then on',
  permission: 'upkeep.decide',
  params,
  body: z.object({ version, on: LocalDate }).meta({ id: 'CentreFileSent' }),
  status: 202,
  response: z.object({ version }),
  problems: ['not-found', 'stale-version', 'centre-file-not-ready', 'centre-file-unsound'],
})

export const withdrawCentreFile = endpoint({
  method: 'POST',
  path: '/proposals/centre/files/{id}/withdrawal',
  slice,
  summary: 'Withdraw a file that was not sent: its claims are ready for the next one',
  permission: 'upkeep.decide',
  params,
  body: z.object({ version, reason: z.string().trim().max(300) }).meta({ id: 'CentreFileWithdrawal' }),
  status: 200,
  response: z.object({ version }),
  problems: ['not-found', 'stale-version', 'centre-file-not-ready', 'centre-file-unsound'],
})

export const uploadCentreReply = endpoint({
  method: 'POST',
  path: '/proposals/centre/files/{id}/replies',
  slice,
  summary: 'Send an answer of the centre to a file, as XLSX or CSV: it is read and shown, nothing changes yet',
  permission: 'upkeep.decide',
  // As many rows as a province has.
  upload: { largest: 500_000_000 },
  params,
  status: 202,
  response: z.object({ id: CentreReplyId }),
  problems: ['not-found', 'centre-file-not-ready', 'file-unreadable', 'no-table-found', 'too-large', 'unsupported-media'],
})

export const getCentreReply = endpoint({
  method: 'GET',
  path: '/proposals/centre/files/{id}/replies/{reply}',
  slice,
  summary: 'What an answer of the centre would do, or did',
  permission: 'upkeep.read',
  params: ofReply,
  status: 200,
  response: CentreReply,
  problems: ['not-found'],
})

export const listReplyLines = endpoint({
  method: 'GET',
  path: '/proposals/centre/files/{id}/replies/{reply}/lines',
  slice,
  summary: 'Lines of an answer that change nothing, each with why',
  permission: 'upkeep.decide',
  reveals: 'personal',
  params: ofReply,
  query: PageQuery,
  status: 200,
  response: pageOf(ReplyLine),
  problems: ['not-found'],
})

export const applyCentreReply = endpoint({
  method: 'POST',
  path: '/proposals/centre/files/{id}/replies/{reply}/application',
  slice,
  summary: 'Let an answer count as it was looked at: each claim it names moves on',
  permission: 'upkeep.decide',
  params: ofReply,
  status: 202,
  response: CentreReply,
  problems: ['not-found', 'centre-reply-not-ready'],
})

export const putReplyAside = endpoint({
  method: 'POST',
  path: '/proposals/centre/files/{id}/replies/{reply}/putting-aside',
  slice,
  summary: 'Put an answer aside that is not to count',
  permission: 'upkeep.decide',
  params: ofReply,
  status: 200,
  response: CentreReply,
  problems: ['not-found', 'centre-reply-not-ready'],
})
