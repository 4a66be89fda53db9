import { z } from 'zod'
import { BatchId } from '../people/batch-id.ts'
import { Quarter } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { AlarmLimits } from '../settings/limit.ts'
import { TaskId } from '../tasks/task.ts'
import { FaultCode } from './faults.ts'
import { ColumnChoice } from './fields.ts'
import { ChangeKind } from './change-kind.ts'
import { IntakeSource } from './list-kinds.ts'
import { keptReasons } from './precedence.rules.ts'

export { ChangeKind } from './change-kind.ts'

export { BatchId }

/**
 * How far a file is, apart from the work that moves it on: `uploaded` its columns are to be confirmed · `checked` its rows
 * were read and compared with the registry · `applied` · `undone` · `discarded` · `refused` it can't be used at all.
 */
export const batchStates = ['uploaded', 'checked', 'applied', 'undone', 'discarded', 'refused'] as const
export type BatchState = (typeof batchStates)[number]

/** What kind of codes stands in the file's code column (domain.md T1). */
export const CodeScheme = z.enum(['kemendagri', 'bps'])
export type CodeScheme = z.infer<typeof CodeScheme>

const columnGuess = {
  choice: ColumnChoice,
  /** 0 to 1; how sure the guess was. */
  certainty: z.number(),
  why: z.enum(['header', 'similar-header', 'values', 'values-differ', 'known-unused', 'taken', 'none', 'confirmed', 'chosen']),
}

export const BatchColumn = z
  .object({
    header: z.string(),
    ...columnGuess,
    /** What was guessed where somebody had confirmed the column before. */
    guess: z.object(columnGuess).optional(),
    /** Up to five values from the first rows. */
    samples: z.array(z.string()),
  })
  .meta({ id: 'BatchColumn' })
export type BatchColumn = z.infer<typeof BatchColumn>

/** What a batch holds and would do. `row` counts rows with data; `changed` counts persons once. */
export const BatchCounts = z
  .object({
    rows: z.int(),
    persons: z.int(),
    families: z.int(),
    faults: z.partialRecord(FaultCode, z.int()),
    changes: z.object({
      new: z.int(),
      changed: z.int(),
      same: z.int(),
      gone: z.int(),
      /** Known, but in another regency: reported, never changed from here. */
      elsewhere: z.int(),
      /** Not in the registry, and not to be added. */
      unknown: z.int(),
      /** Rows that lack what their kind of list can't do without. */
      unusable: z.int(),
      moved: z.int(),
      decileUp: z.int(),
      decileDown: z.int(),
      aidBegan: z.int(),
      aidEnded: z.int(),
      /** Who goes on receiving, by the list another amount than by the last that told one for a like period. */
      aidAmount: z.int(),
    }),
    /** Values that stay although the file says something else, most frequent first. */
    kept: z.array(z.object({ field: z.string(), reason: z.enum(keptReasons), n: z.int() })),
  })
  .meta({ id: 'BatchCounts' })
export type BatchCounts = z.infer<typeof BatchCounts>

/** A batch left behind after an undo: what somebody changed by hand since, and so stays. */
export const BatchUndo = z.object({ takenBack: z.int(), kept: z.int() }).meta({ id: 'BatchUndo' })
export type BatchUndo = z.infer<typeof BatchUndo>

export const Batch = z
  .object({
    id: BatchId,
    version: z.int(),
    state: z.enum(batchStates),
    /** The regency that the file is for, or the province where it is of all its regencies. */
    regency: z.object({ code: RegionCode, name: z.string() }),
    source: IntakeSource,
    /** Of a list of recipients (`RECIPIENTS`) the code of their kind of benefit. */
    benefit: z.string().nullable(),
    period: Quarter,
    codes: CodeScheme,
    /** Whether people whom nobody knows come in, where the kind of list leaves that to an officer. */
    addsUnknown: z.boolean(),
    fileName: z.string(),
    fileSize: z.int(),
    columns: z.array(BatchColumn),
    /** Who confirmed the columns of such a file last time; null where they are guessed. */
    columnsConfirmed: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
    counts: BatchCounts.nullable(),
    /** What it is held against: the limits of the day it was applied on, or of today. */
    limits: AlarmLimits,
    undo: BatchUndo.nullable(),
    /** Why it was refused: a problem's code. */
    refusedFor: z.string().nullable(),
    /** The work under way, or the last that ended. */
    task: TaskId.nullable(),
    uploadedBy: z.string(),
    uploadedAt: z.iso.datetime(),
    appliedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Batch', description: 'A file of people on its way into the registry.' })
export type Batch = z.infer<typeof Batch>

export const FaultRow = z
  .object({
    row: z.int(),
    sourceId: z.string().nullable(),
    name: z.string().nullable(),
    field: z.string(),
    code: FaultCode,
    value: z.string().nullable(),
  })
  .meta({ id: 'FaultRow', description: 'One fault of one row; `row` is the line as Excel shows it.' })
export type FaultRow = z.infer<typeof FaultRow>

export const ChangeRow = z
  .object({
    personId: z.uuid(),
    kind: ChangeKind,
    row: z.int().nullable(),
    name: z.string().nullable(),
    village: z.string().nullable(),
    fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    /** What the file says otherwise and does not change. */
    kept: z.array(
      z.object({ field: z.string(), stands: z.string().nullable(), said: z.string().nullable(), reason: z.enum(keptReasons) }),
    ),
  })
  .meta({ id: 'ChangeRow', description: 'What a batch would do, or did, to one person.' })
export type ChangeRow = z.infer<typeof ChangeRow>
