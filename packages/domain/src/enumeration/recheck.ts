import { z } from 'zod'
import { AccountId } from '../access/account.ts'
import { SubjectId } from '../categories/candidate.ts'
import { NeedCode } from '../people/need-category.ts'
import { Sex } from '../people/person.ts'
import { PersonId } from '../people/person-id.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { RoundId } from './round.ts'
import { VisitId, VisitResult } from './visit.ts'

/** Somebody to be visited a second time. What the first visitor found is not told. */
export const Revisit = z
  .object({
    visit: VisitId,
    subject: SubjectId,
    round: z.object({ id: RoundId, name: z.string() }),
    person: z.object({
      id: PersonId,
      name: z.string(),
      birthDate: LocalDate.nullable(),
      sex: Sex.nullable(),
      address: z.string().nullable(),
      place: Place,
    }),
    category: NeedCode,
    drawnAt: z.iso.datetime(),
    /** How often nobody was met. */
    notMet: z.int(),
  })
  .meta({ id: 'EnumerationRevisit', description: 'A visit that somebody else makes again.' })
export type Revisit = z.infer<typeof Revisit>

export const RevisitDraft = z
  .object({
    result: VisitResult,
    visitedOn: LocalDate,
    met: z.array(z.string().max(60)).max(40).default([]),
    note: z.string().trim().max(300).default(''),
  })
  .meta({ id: 'EnumerationRevisitDraft' })

export const verdicts = ['first', 'second'] as const
export const Verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof Verdict>

const Side = z.object({ by: z.string(), result: VisitResult, visitedOn: LocalDate, note: z.string().nullable() })

/** Two visits that differ. */
export const Disagreement = z
  .object({
    visit: VisitId,
    subject: SubjectId,
    person: z.object({ id: PersonId, name: z.string(), place: Place }),
    category: NeedCode,
    first: Side,
    second: Side,
    /** Null: waits for an officer. */
    verdict: Verdict.nullable(),
    /** Whether the reader made neither visit. */
    mayDecide: z.boolean(),
  })
  .meta({ id: 'EnumerationDisagreement' })
export type Disagreement = z.infer<typeof Disagreement>

export const Agreement = z
  .object({
    enumerator: z.object({ id: AccountId, name: z.string() }),
    /** Visits of theirs that were drawn, and how many of them were made again. */
    drawn: z.int(),
    of: z.int(),
    agreed: z.int(),
    /** From 0 to 1, with the interval of Wilson at 95 %. */
    share: z.number().nullable(),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: 'EnumerationAgreement' })
export type Agreement = z.infer<typeof Agreement>

/** One drawing of a sample. */
export const Drawing = z.object({ seed: z.string(), percent: z.int(), drawn: z.int(), drawnAt: z.iso.datetime() })
