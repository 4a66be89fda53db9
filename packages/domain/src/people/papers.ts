import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { FamilyRelation } from './family-relation.ts'
import { NikMissingReason } from './person.ts'

export const CorrectionId = z.uuid().brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionId>

/** What decides who somebody is, whose family they belong to and which office serves them: set right with evidence only. */
export const paperFields = ['nik', 'familyCardNumber', 'relation', 'village'] as const
export const PaperField = z.enum(paperFields)
export type PaperField = z.infer<typeof PaperField>

/** `family`: of everybody on the card; `person`: of this one alone. */
export const CorrectionReach = z.enum(['family', 'person'])
export type CorrectionReach = z.infer<typeof CorrectionReach>

const PaperNumber = z
  .string()
  .trim()
  .max(24)
  .transform((value) => (value === '' ? null : value))
  .nullable()

export const PapersChanges = z
  .object({
    /** Null: the number that stood there is not theirs, and nobody knows the right one; `nikMissingReason` says why. */
    nik: PaperNumber.optional(),
    nikMissingReason: NikMissingReason.optional(),
    /**
     * `family`: the card bears another number than the one that stood there. `person`: this person stands on another card, that
     * of a family known here or of one that nobody has recorded yet; null: on none.
     */
    card: z.object({ number: PaperNumber, of: CorrectionReach }).optional(),
    relation: FamilyRelation.optional(),
    /** Where they lived all along: nobody has moved. */
    village: z.object({ code: RegionCode, of: CorrectionReach }).optional(),
  })
  .meta({ id: 'PapersChanges' })
export type PapersChanges = z.infer<typeof PapersChanges>

export const PapersCorrection = z
  .object({
    version: z.int(),
    changes: PapersChanges,
    source: z.enum(['visit', 'document', 'statement']),
    asOf: LocalDate,
    /** What was seen, and where. */
    evidence: z.string().trim().min(5).max(1000),
  })
  .meta({ id: 'PapersCorrection', description: 'NIK, family card, relation or village set right by hand, with evidence.' })
export type PapersCorrection = z.infer<typeof PapersCorrection>

export const CorrectedField = z
  .object({
    field: PaperField,
    of: CorrectionReach,
    /** Numbers masked; of a village its code. */
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'CorrectedField' })
export type CorrectedField = z.infer<typeof CorrectedField>

export const MadeCorrection = z
  .object({
    id: CorrectionId,
    fields: z.array(CorrectedField),
    source: z.string(),
    asOf: LocalDate,
    evidence: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
    undone: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
    mayUndo: z.boolean(),
  })
  .meta({ id: 'MadeCorrection', description: 'A correction of numbers, relation or village, as it was made.' })
export type MadeCorrection = z.infer<typeof MadeCorrection>
