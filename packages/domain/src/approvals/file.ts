import { z } from 'zod'
import { Role } from '../access/roles.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import {
  ApprovalFileId,
  FileState,
  FileSummary,
  moveKinds,
  Outcome,
  Signatory,
  StepKind,
  SubjectHash,
  SubjectType,
} from './approval.ts'

export const FileStep = z
  .object({
    position: z.int().positive(),
    title: z.string(),
    kind: StepKind,
    /** Who decides; null where a role holds the step, or an office on paper. */
    holder: Signatory.nullable(),
    role: Role.nullable(),
    delegate: Signatory.nullable(),
    /** Sees to it that an office on paper answers. */
    chaser: Signatory,
    workingDays: z.int().positive(),
    /** In the present round. */
    standing: z.enum(['done', 'here', 'ahead']),
    enteredOn: LocalDate.nullable(),
    sentOn: LocalDate.nullable(),
    decidedOn: LocalDate.nullable(),
    outcome: Outcome.nullable(),
    dueOn: LocalDate.nullable(),
    overdueDays: z.int().nonnegative(),
    days: z.int().nonnegative(),
  })
  .meta({ id: 'ApprovalStep', description: 'A step of the chain as it stands for one file.' })
export type FileStep = z.infer<typeof FileStep>

export const TrackStretch = z
  .object({
    place: z.enum(['proposer', 'account', 'outbox', 'paper']),
    position: z.int().nullable(),
    round: z.int().positive(),
    from: LocalDate,
    to: LocalDate.nullable(),
    /** Working days. */
    days: z.int().nonnegative(),
  })
  .meta({ id: 'ApprovalStretch', description: 'Where a file lay, and how long.' })
export type TrackStretch = z.infer<typeof TrackStretch>

export const ApprovalFile = z
  .object({
    id: ApprovalFileId,
    version: z.int().positive(),
    region: z.object({ code: RegionCode, name: z.string() }),
    subjectType: SubjectType,
    subjectId: z.uuid(),
    title: z.string(),
    summary: FileSummary,
    hash: SubjectHash,
    state: FileState,
    round: z.int().positive(),
    position: z.int().positive().nullable(),
    proposer: Signatory,
    submittedAt: z.iso.datetime(),
    enteredAt: z.iso.datetime(),
    /** Of the step it waits at. */
    dueOn: LocalDate.nullable(),
    overdueDays: z.int().nonnegative(),
    /** When it will be decided if everybody keeps their time; null once it waits for nobody. */
    forecastOn: LocalDate.nullable(),
    steps: z.array(FileStep),
    track: z.array(TrackStretch),
  })
  .meta({ id: 'ApprovalFile', description: 'What is on its way for approval, where it is and since when.' })
export type ApprovalFile = z.infer<typeof ApprovalFile>

/** What the one who asks has to do: sign, send a paper out, record its answer, mend what came back. */
export const Errand = z.enum(['decide', 'send', 'record', 'mend']).meta({ id: 'ApprovalErrand' })
export type Errand = z.infer<typeof Errand>

export const InboxFile = ApprovalFile.extend({ errand: Errand }).meta({ id: 'ApprovalInboxFile' })
export type InboxFile = z.infer<typeof InboxFile>

export const FileMove = z
  .object({
    id: z.uuid(),
    round: z.int().positive(),
    position: z.int().positive().nullable(),
    kind: z.enum(moveKinds),
    hash: SubjectHash,
    by: Signatory,
    insteadOf: Signatory.nullable(),
    reason: z.string().nullable(),
    letterOn: LocalDate.nullable(),
    letterNumber: z.string().nullable(),
    scanId: z.uuid().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ApprovalMove', description: 'What happened to a file; never changed.' })
export type FileMove = z.infer<typeof FileMove>

/** What the one who asks may do with the file now. */
export const FilePowers = z
  .object({
    /** Null: the file waits for somebody else. `insteadOf`: as whose delegate. `rules`: what keeps them from it. */
    decide: z.object({ insteadOf: Signatory.nullable(), rules: z.array(z.string()) }).nullable(),
    record: z.enum(['send', 'answer', 'answer-by-another']).nullable(),
    withdraw: z.boolean(),
  })
  .meta({ id: 'ApprovalPowers' })
export type FilePowers = z.infer<typeof FilePowers>

export const ApprovalFileInFull = ApprovalFile.extend({ moves: z.array(FileMove), powers: FilePowers }).meta({
  id: 'ApprovalFileInFull',
})
export type ApprovalFileInFull = z.infer<typeof ApprovalFileInFull>
