import { z } from 'zod'
import { BatchId } from '../people/batch-id.ts'
import { MergeId } from '../people/merge.ts'
import { PersonId, PersonPage } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { TaskId, taskStates } from '../tasks/task.ts'
import { LikenessState, Verdict } from './verdict.ts'

export const LinkageRunId = z.uuid().brand<'LinkageRunId'>()
export type LinkageRunId = z.infer<typeof LinkageRunId>

export const LinkageRun = z
  .object({
    id: LinkageRunId,
    region: z.object({ code: RegionCode, name: z.string() }),
    /** The file whose people were compared with all others; null: all with all. */
    batch: z.object({ id: BatchId, fileName: z.string(), period: z.string() }).nullable(),
    state: z.enum(taskStates),
    /** Null where somebody else asked for it: their work is theirs to follow. */
    task: TaskId.nullable(),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    /** How many people were compared. */
    records: z.int().nullable(),
    /** How many pairs were at least as likely as `leastLikely`. */
    pairs: z.int().nullable(),
    /** Groups of equal people that were too large to be looked at: pairs may have been missed there. */
    leftOut: z.int().nullable(),
  })
  .meta({ id: 'LinkageRun', description: 'One search of the registry for people who are entered twice.' })
export type LinkageRun = z.infer<typeof LinkageRun>

const PairEnd = z.object({ id: PersonId, name: z.string(), birthDate: LocalDate.nullable(), place: Place })

export const LikenessSummary = z
  .object({
    a: PairEnd,
    b: PairEnd,
    probability: z.number().min(0).max(1),
    state: LikenessState,
    judgedBy: z.string().nullable(),
    judgedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'LikenessSummary', description: 'Two people who may be one, in a line.' })
export type LikenessSummary = z.infer<typeof LikenessSummary>

/** What one comparison says. `weight` in bits: 1 makes it twice as likely that the two are one, -1 half as likely. */
const Comparison = z.object({ name: z.string(), level: z.string(), weight: z.number() })

export const Likeness = z
  .object({
    a: PersonPage,
    b: PersonPage,
    probability: z.number().min(0).max(1),
    state: LikenessState,
    version: z.int(),
    verdict: z.object({ by: z.string(), mine: z.boolean(), at: z.iso.datetime(), reason: z.string().nullable() }).nullable(),
    /** The merge that the verdict proposed. */
    merge: MergeId.nullable(),
    /** In the order of the model; together with `start` they make the probability. */
    comparisons: z.array(Comparison),
    /** Bits before anything is compared: how seldom two people drawn at random are one. */
    start: z.number(),
    foundAt: z.iso.datetime(),
  })
  .meta({ id: 'Likeness', description: 'Two people who may be one, in full, with what speaks for and against it.' })
export type Likeness = z.infer<typeof Likeness>

export const VerdictDraft = z
  .object({ version: z.int(), verdict: Verdict, reason: z.string().trim().max(300).default('') })
  .meta({ id: 'VerdictDraft' })
export type VerdictDraft = z.infer<typeof VerdictDraft>
