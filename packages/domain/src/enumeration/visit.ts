import { z } from 'zod'
import { Candidate, CandidateId, SubjectId } from '../categories/candidate.ts'
import { NeedCode } from '../people/need-category.ts'
import { PersonId } from '../people/person-id.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { ScanId } from './scan-id.ts'

export const VisitId = z.uuid().brand<'VisitId'>()
export type VisitId = z.infer<typeof VisitId>

/** `belongs` and `not-so` decide on the candidate; who has moved or died waits for an event in their life (slice `life`). */
export const visitResults = ['belongs', 'not-so', 'not-met', 'moved', 'died'] as const
export const VisitResult = z.enum(visitResults)
export type VisitResult = z.infer<typeof VisitResult>

/** What was found at a door. */
export const VisitDraft = z
  .object({
    subject: SubjectId,
    candidate: CandidateId,
    version: z.int(),
    result: VisitResult,
    visitedOn: LocalDate,
    /** Criteria that hold, where they belong. */
    met: z.array(z.string().max(60)).max(40).default([]),
    note: z.string().trim().max(300).default(''),
  })
  .meta({ id: 'EnumerationVisitDraft', description: 'The result of a visit to a candidate.' })
export type VisitDraft = z.infer<typeof VisitDraft>

/** A candidate who waits for a visit, with how often nobody was met. */
export const Door = z
  .object({ candidate: Candidate, notMet: z.int(), lastTried: LocalDate.nullable() })
  .meta({ id: 'EnumerationDoor' })
export type Door = z.infer<typeof Door>

/** A visit that was made. */
export const Visit = z
  .object({
    id: VisitId,
    person: z.object({ id: PersonId, name: z.string(), place: Place }),
    category: NeedCode,
    result: VisitResult,
    visitedOn: LocalDate,
    /** Who was there. */
    by: z.string(),
    /** Of a visit that was keyed from a form: its scan, and who keyed it. */
    scan: z.object({ id: ScanId, keyedBy: z.string() }).nullable(),
    mine: z.boolean(),
    note: z.string().nullable(),
    /** Of who has moved or died: whether the event was recorded since. */
    told: z.boolean(),
  })
  .meta({ id: 'EnumerationVisit' })
export type Visit = z.infer<typeof Visit>

/** Somebody registered during a round, since no list knew them. */
export const FoundPerson = z
  .object({
    id: PersonId,
    name: z.string(),
    place: Place,
    by: z.string(),
    foundAt: z.iso.datetime(),
    /** Categories of the round that they or their family carry now. */
    categories: z.array(NeedCode),
  })
  .meta({ id: 'EnumerationFound' })
export type FoundPerson = z.infer<typeof FoundPerson>
