import { z } from 'zod'
import { AccountId } from '../access/account.ts'
import { NeedCode } from '../people/need-category.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'

export const RoundId = z.uuid().brand<'RoundId'>()
export type RoundId = z.infer<typeof RoundId>

/** `closed`: no visit is recorded any more. */
export const roundStates = ['planned', 'open', 'closed'] as const
export const RoundState = z.enum(roundStates)
export type RoundState = z.infer<typeof RoundState>

/** Somebody whose mandate lets them record a category in these regions. */
export const Enumerator = z
  .object({ id: AccountId, name: z.string(), regions: z.array(RegionCode) })
  .meta({ id: 'Enumerator', description: 'Somebody who may record need categories in a regency, and where.' })
export type Enumerator = z.infer<typeof Enumerator>

export const RoundDraft = z
  .object({
    name: z.string().trim().min(3).max(120),
    /** The regency in which all its villages lie. */
    region: RegionCode,
    categories: z.array(NeedCode).min(1).max(26),
    from: LocalDate,
    to: LocalDate,
    villages: z
      .array(
        z.object({
          region: RegionCode,
          enumerator: AccountId.nullable(),
          /** How many the office expects to be found there; null: nobody has said. */
          expected: z.int().min(0).max(100_000).nullable(),
        }),
      )
      .min(1)
      .max(300),
  })
  .meta({ id: 'EnumerationRoundDraft', description: 'A round of visits: where, for which categories, when, and who goes.' })
export type RoundDraft = z.infer<typeof RoundDraft>

/** What has become of the visits of a village, or of several together. Subjects: a person, or a family of a category of families. */
export const Progress = z
  .object({
    /** Candidates that still wait for a visit; of a closed round those who were left. */
    waiting: z.int(),
    /** Visited, with an answer. */
    visited: z.int(),
    /** Of them: they belong to the category. */
    found: z.int(),
    /** Of them: they don't, have moved away or died. */
    notFound: z.int(),
    /** Still waiting though somebody has been there. */
    notMet: z.int(),
    /** Registered during the round, since no list knew them. */
    newPeople: z.int(),
  })
  .meta({ id: 'EnumerationProgress' })
export type Progress = z.infer<typeof Progress>

export const VillageProgress = z
  .object({
    place: Place,
    enumerator: z.object({ id: AccountId, name: z.string() }).nullable(),
    expected: z.int().nullable(),
    progress: Progress,
    /** Less is visited than of the time has passed (ENUM-6). */
    late: z.boolean(),
  })
  .meta({ id: 'EnumerationVillage' })
export type VillageProgress = z.infer<typeof VillageProgress>

const RoundHead = z.object({
  id: RoundId,
  name: z.string(),
  place: Place,
  categories: z.array(NeedCode),
  from: LocalDate,
  to: LocalDate,
  state: RoundState,
  version: z.int(),
})

export const RoundLine = RoundHead.extend({
  villages: z.int(),
  lateVillages: z.int(),
  progress: Progress,
}).meta({ id: 'EnumerationRoundLine' })
export type RoundLine = z.infer<typeof RoundLine>

export const Round = RoundHead.extend({
  /** Those that are late first. */
  villages: z.array(VillageProgress),
  createdBy: z.string(),
  openedAt: z.iso.datetime().nullable(),
  closedAt: z.iso.datetime().nullable(),
}).meta({ id: 'EnumerationRound', description: 'A round of visits with what has become of it, village by village.' })
export type Round = z.infer<typeof Round>
