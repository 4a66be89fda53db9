import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { FamilyRelation } from './family-relation.ts'
import { NikStanding, PersonId } from './person.ts'

export const MergeId = z.uuid().brand<'MergeId'>()
export type MergeId = z.infer<typeof MergeId>

/** Of what two records may say different things, and whoever merges them chooses one. The NIK is not chosen: MERGE-2. */
export const mergeFields = [
  'name',
  'sex',
  'birthDate',
  'birthPlace',
  'motherName',
  'occupation',
  'family',
  'address',
  'neighbourhood',
  'village',
  'deceasedOn',
] as const
export const MergeField = z.enum(mergeFields)
export type MergeField = z.infer<typeof MergeField>

export const MergeSide = z.enum(['keep', 'other'])
export type MergeSide = z.infer<typeof MergeSide>

export const MergeChoices = z.partialRecord(MergeField, MergeSide)
export type MergeChoices = z.infer<typeof MergeChoices>

export const MergeValue = z
  .object({
    /** For `family` the masked card number, for `village` the region code, for `neighbourhood` the numbers of RT and RW. */
    value: z.string().nullable(),
    /** Beside `family`: what the person is to its head. */
    relation: FamilyRelation.nullable(),
    source: z.string(),
    asOf: LocalDate,
    /** Somebody set it by hand: no file did. */
    byHand: z.boolean(),
  })
  .meta({ id: 'MergeValue' })
export type MergeValue = z.infer<typeof MergeValue>

/** A field of both records, side by side. */
export const MergeLine = z
  .object({
    field: MergeField,
    keep: MergeValue,
    other: MergeValue,
    differs: z.boolean(),
    /** Whose value holds afterwards. */
    chosen: MergeSide,
  })
  .meta({ id: 'MergeLine' })
export type MergeLine = z.infer<typeof MergeLine>

export const MergePerson = z
  .object({
    id: PersonId,
    version: z.int(),
    name: z.string(),
    maskedNik: z.string().nullable(),
    nikStanding: NikStanding,
    place: Place,
    synthetic: z.boolean(),
  })
  .meta({ id: 'MergePerson', description: 'One of two records that may be of one person.' })
export type MergePerson = z.infer<typeof MergePerson>

/** What passes from the record that goes to the one that stays. */
export const MergePasses = z
  .object({
    /** Ids of sources that stand for the survivor from then on. */
    sources: z.int(),
    aid: z.int(),
    /** Aid that both hold: the one of the record that goes ends. */
    aidHeldTwice: z.int(),
    needs: z.int(),
    needsHeldTwice: z.int(),
    /** On which nobody has decided yet. */
    deathReports: z.int(),
    nik: z.boolean(),
  })
  .meta({ id: 'MergePasses' })
export type MergePasses = z.infer<typeof MergePasses>

export const mergeHindrances = ['on-open-list', 'unpaid', 'payment-under-way', 'same-month'] as const

export const MergeFault = z
  .discriminatedUnion('rule', [
    z.object({ rule: z.literal('MERGE-1') }),
    z.object({ rule: z.literal('MERGE-2') }),
    z.object({ rule: z.literal('MERGE-3') }),
    z.object({ rule: z.literal('MERGE-4'), hindrance: z.enum(mergeHindrances), amount: z.int() }),
  ])
  .meta({ id: 'MergeFault' })
export type MergeFault = z.infer<typeof MergeFault>

export const MergePreview = z
  .object({
    keep: MergePerson,
    other: MergePerson,
    lines: z.array(MergeLine),
    passes: MergePasses,
    /** Nobody else is left in the family of the record that goes. */
    emptiesFamily: z.boolean(),
    /** Why it can't be; none where it can. */
    faults: z.array(MergeFault),
  })
  .meta({ id: 'MergePreview', description: 'Two records side by side, and what a merge of them would do.' })
export type MergePreview = z.infer<typeof MergePreview>

export const mergeStates = ['waiting', 'confirmed', 'refused', 'withdrawn', 'undone'] as const
export const MergeState = z.enum(mergeStates)
export type MergeState = z.infer<typeof MergeState>

const Named = z.object({ id: PersonId, name: z.string() })

export const MergeSummary = z
  .object({
    id: MergeId,
    /** The record that stays. */
    keep: Named,
    /** The record that goes. */
    other: Named,
    place: Place,
    grounds: z.string(),
    state: MergeState,
    proposedBy: z.string(),
    proposedAt: z.iso.datetime(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    undoneBy: z.string().nullable(),
    undoneAt: z.iso.datetime().nullable(),
    /** Why it was refused, withdrawn or undone. */
    reason: z.string().nullable(),
    /** Whether I proposed it: I may withdraw it, and wait for somebody else. */
    isMine: z.boolean(),
  })
  .meta({ id: 'MergeSummary', description: 'A merge of two records that waits, was decided on, or was undone.' })
export type MergeSummary = z.infer<typeof MergeSummary>

/** What an undo would put back, and what it would leave. */
export const MergeUndoing = z
  .object({
    /** What goes back to the record that went. */
    back: MergePasses,
    /** Fields of the survivor that get the value they had before. */
    restored: z.array(MergeField),
    /** Fields that were changed since, and stay as they are. */
    changedSince: z.array(MergeField),
  })
  .meta({ id: 'MergeUndoing' })
export type MergeUndoing = z.infer<typeof MergeUndoing>

export const Merge = MergeSummary.extend({
  /** While it waits: what whoever confirms it should see. */
  preview: MergePreview.nullable(),
  /** Once it is confirmed. */
  undoing: MergeUndoing.nullable(),
}).meta({ id: 'Merge' })
export type Merge = z.infer<typeof Merge>
