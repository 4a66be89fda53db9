import { z } from 'zod'
import { CandidateId, SubjectId } from '../categories/candidate.ts'
import { NeedCode } from '../people/need-category.ts'
import { Sex } from '../people/person.ts'
import { PersonId } from '../people/person-id.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { ScanState } from './scan.ts'
import { ScanId } from './scan-id.ts'
import { VisitResult } from './visit.ts'

/** What is keyed from a form, in the order in which it stands there. */
export const formFields = ['form', 'result', 'met', 'visitedOn', 'note'] as const
export const FormField = z.enum(formFields)
export type FormField = z.infer<typeof FormField>

/** As it is typed, with the code of the form. */
export const FormCode = z
  .string()
  .trim()
  .regex(/^(?=.*[–-])[0-9A-Fa-f\s–-]{14,40}$/)
  .meta({ examples: ['7A21F0-3F9C21A7-85'] })

const written = {
  result: VisitResult,
  /** Criteria that are ticked on the form, where somebody belongs. */
  met: z.array(z.string().max(60)).max(40).default([]),
  visitedOn: LocalDate,
  note: z.string().trim().max(300).default(''),
}

export const KeyingDraft = z
  .object({ version: z.int(), code: FormCode, ...written })
  .meta({ id: 'FormKeyingDraft', description: 'What stands on a scanned form.' })
export type KeyingDraft = z.infer<typeof KeyingDraft>

/** Whose form it is. */
export const FormDoor = z
  .object({
    subject: SubjectId,
    candidate: CandidateId,
    person: z.object({
      id: PersonId,
      name: z.string(),
      birthDate: LocalDate.nullable(),
      sex: Sex.nullable(),
      address: z.string().nullable(),
      place: Place,
    }),
    category: NeedCode,
    /** Somebody has decided on the candidate already: the form changes nothing any more. */
    decided: z.boolean(),
    /** Other scans that were keyed as this very form. */
    others: z.array(z.object({ id: ScanId, state: ScanState })),
  })
  .meta({ id: 'FormDoor' })
export type FormDoor = z.infer<typeof FormDoor>

/** What one of two has read on a form. */
export const Keyed = z
  .object({ door: FormDoor.omit({ decided: true, others: true }), ...written, by: z.string() })
  .meta({ id: 'FormKeyed' })
export type Keyed = z.infer<typeof Keyed>

export const readings = ['first', 'second'] as const
export const Reading = z.enum(readings)
export type Reading = z.infer<typeof Reading>

/** Which of the two readings stands, of each field in which they differ. */
export const KeyingChoice = z
  .object({ version: z.int(), choices: z.partialRecord(FormField, Reading) })
  .meta({ id: 'FormKeyingChoice', examples: [{ version: 3, choices: { result: 'second', met: 'second' } }] })
export type KeyingChoice = z.infer<typeof KeyingChoice>

/** How often two who keyed the same form read a field alike. */
export const FieldAgreement = z
  .object({
    field: FormField,
    of: z.int(),
    agreed: z.int(),
    /** From 0 to 1, with the interval of Wilson at 95 %. */
    share: z.number().nullable(),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: 'FormFieldAgreement' })
export type FieldAgreement = z.infer<typeof FieldAgreement>
