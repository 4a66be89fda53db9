import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { ClaimId } from './claim-id.ts'
import { ClaimKind, ClaimStream } from './claim-kind.ts'
import { CentreAnswer } from './claim.ts'

export const CentreFileId = z.uuid().brand<'CentreFileId'>()
export type CentreFileId = z.infer<typeof CentreFileId>

export const CentreReplyId = z.uuid().brand<'CentreReplyId'>()
export type CentreReplyId = z.infer<typeof CentreReplyId>

/** `making` and `sending`: a job is at it · `ready`: may be sent, or withdrawn · `withdrawn`: its rows are ready again. */
export const centreFileStates = ['making', 'ready', 'sending', 'sent', 'withdrawn'] as const
export const CentreFileState = z.enum(centreFileStates).meta({ id: 'CentreFileState' })
export type CentreFileState = z.infer<typeof CentreFileState>

const line = (max: number) => z.string().trim().max(max)

/** What stands on the cover letter and the statement of responsibility: entered, since offices number their own papers. */
export const CentreLetter = z
  .object({
    number: line(80).min(3),
    /** Of the statement (SPTJM); null where it bears none. */
    statementNumber: line(80).nullable(),
    on: LocalDate,
    place: line(60).min(2),
    /** To whom it goes. */
    to: line(120).min(3),
    office: line(120).min(3),
    signer: line(120).min(2),
    /** The signer's number as a civil servant; null where there is none. */
    signerNumber: line(30).nullable(),
  })
  .meta({ id: 'CentreLetter' })
export type CentreLetter = z.infer<typeof CentreLetter>

export const CentreFileSummary = z
  .object({
    id: CentreFileId,
    /** "64.08-2026-003": the region, the year, the file within them. */
    code: z.string(),
    region: Place,
    stream: ClaimStream,
    /** Of the period for which it was made. */
    cutOff: LocalDate.nullable(),
    state: CentreFileState,
    rows: z.int().nonnegative(),
    /** Of a file that was sent: what had moved on before, and so was not told as sent. */
    passed: z.int().nonnegative(),
    confirmed: z.int().nonnegative(),
    refused: z.int().nonnegative(),
    letter: z.string().nullable(),
    sentOn: LocalDate.nullable(),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'CentreFileSummary' })
export type CentreFileSummary = z.infer<typeof CentreFileSummary>

/** `read`: to be looked at, nothing is done yet · `unreadable`: no table of the layout was found. */
export const centreReplyStates = ['reading', 'read', 'applying', 'applied', 'put-aside', 'unreadable'] as const
export const CentreReplyState = z.enum(centreReplyStates).meta({ id: 'CentreReplyState' })
export type CentreReplyState = z.infer<typeof CentreReplyState>

/** Why a line of the centre's answer changes nothing. */
export const replyFaults = [
  'unreadable',
  'nobody-named',
  'unknown',
  'several',
  'names-differ',
  'contradicts',
  'answered-otherwise',
  'moved-on',
] as const
export const ReplyFault = z.enum(replyFaults).meta({ id: 'CentreReplyFault' })
export type ReplyFault = z.infer<typeof ReplyFault>

/** `repeated` and `answered`: says what is known already. */
export const replyVerdicts = ['confirmed', 'refused', 'repeated', 'answered', ...replyFaults] as const
export type ReplyVerdict = (typeof replyVerdicts)[number]

export const CentreReply = z
  .object({
    id: CentreReplyId,
    state: CentreReplyState,
    lines: z.int(),
    confirmed: z.int(),
    refused: z.int(),
    /** Lines that say what is known already. */
    known: z.int(),
    faults: z.partialRecord(ReplyFault, z.int()),
    /** How many claims it moved; null until it was applied. */
    applied: z.int().nullable(),
    uploadedBy: z.string(),
    uploadedAt: z.iso.datetime(),
    may: z.object({ apply: z.boolean(), putAside: z.boolean() }),
  })
  .meta({ id: 'CentreReply', description: 'An answer of the centre to a file: what it would do, and what came of it.' })
export type CentreReply = z.infer<typeof CentreReply>

export const ReplyLine = z
  .object({
    line: z.int(),
    fault: ReplyFault,
    /** As the answer has it, masked. */
    nik: z.string().nullable(),
    row: z.string().nullable(),
    said: z.string().nullable(),
  })
  .meta({ id: 'CentreReplyLine' })
export type ReplyLine = z.infer<typeof ReplyLine>

export const CentreFile = CentreFileSummary.extend({
  kinds: z.array(z.object({ kind: ClaimKind, rows: z.int() })),
  file: z.object({ name: z.string(), size: z.int(), sha256: z.string() }).nullable(),
  /** The layout it was written in was never compared with a file of the centre. */
  unverified: z.boolean(),
  papers: CentreLetter.nullable(),
  /** Why it was withdrawn. */
  reason: z.string().nullable(),
  /** Of a file that is ready, how many of its claims have moved on since; null where it has too many rows to look. */
  movedOn: z.int().nullable(),
  replies: z.array(CentreReply),
  may: z.object({
    download: z.boolean(),
    write: z.boolean(),
    send: z.boolean(),
    withdraw: z.boolean(),
    reply: z.boolean(),
  }),
}).meta({ id: 'CentreFile', description: 'A file of claims for the centre, its papers, and what the centre answered.' })
export type CentreFile = z.infer<typeof CentreFile>

export const CentreFileRow = z
  .object({
    claim: ClaimId,
    line: z.int(),
    code: z.string(),
    kind: ClaimKind,
    name: z.string(),
    place: Place,
    /** Masked. */
    nik: z.string(),
    /** It still stands in this file; else it was withdrawn with it, moved on, or went into a later one. */
    stands: z.boolean(),
    answer: CentreAnswer.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'CentreFileRow' })
export type CentreFileRow = z.infer<typeof CentreFileRow>

export const CentreStream = z
  .object({
    stream: ClaimStream,
    /** What would stand in a file that is made now; counted up to ten thousand. */
    ready: z.int(),
    /** Waits for a file, but has no NIK that can be read here, and so stays behind; counted up to ten thousand. */
    withoutNik: z.int(),
    unverified: z.boolean(),
  })
  .meta({ id: 'CentreStream' })
export type CentreStream = z.infer<typeof CentreStream>
