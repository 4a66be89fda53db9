import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { Place } from '../regions/place.ts'
import { FamilyRelation } from './family-relation.ts'
import { PersonId, FamilyId } from './person-id.ts'

export { PersonId, FamilyId } from './person-id.ts'

export const Sex = z.enum(['male', 'female'])
export type Sex = z.infer<typeof Sex>

/** `held`: this person carries the NIK; `contested`: somebody else does, too; `unsound`: it isn't of a NIK's shape. */
export const NikStanding = z.enum(['held', 'contested', 'unsound', 'missing'])
export type NikStanding = z.infer<typeof NikStanding>

/** Why somebody has no NIK (domain.md T8: people without papers are core clients). */
export const nikMissingReasons = [
  'never-registered',
  'papers-lost',
  'unknown-identity',
  'newborn',
  'not-in-file',
  'other',
] as const
export const NikMissingReason = z.enum(nikMissingReasons)
export type NikMissingReason = z.infer<typeof NikMissingReason>

/** One line of a search: enough to recognise somebody, no more. */
export const PersonSummary = z
  .object({
    id: PersonId,
    name: z.string(),
    sex: Sex.nullable(),
    birthDate: LocalDate.nullable(),
    deceased: z.boolean(),
    /** Has left the province. */
    away: z.boolean(),
    maskedNik: z.string().nullable(),
    relation: FamilyRelation.nullable(),
    headName: z.string().nullable(),
    decile: z.int().min(1).max(10).nullable(),
    place: Place,
    synthetic: z.boolean(),
  })
  .meta({ id: 'PersonSummary', description: 'A person as a search shows them.' })
export type PersonSummary = z.infer<typeof PersonSummary>

/** The facts of a person that carry a source and a date, in the order a page shows them. */
export const factFields = [
  'name',
  'nik',
  'sex',
  'birthDate',
  'birthPlace',
  'motherName',
  'relation',
  'occupation',
  'address',
  'neighbourhood',
  'village',
] as const
export const FactField = z.enum(factFields)
export type FactField = z.infer<typeof FactField>

/** What is known, from whom, as of when. */
export const Fact = z
  .object({
    field: FactField,
    /** For `village` the region code, for `nik` masked, for `neighbourhood` the numbers of RT and RW. */
    value: z.string().nullable(),
    source: z.string(),
    asOf: LocalDate,
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'Fact', description: 'A fact with its source and date.' })
export type Fact = z.infer<typeof Fact>

export const FamilyMember = z
  .object({
    personId: PersonId,
    name: z.string(),
    relation: FamilyRelation.nullable(),
    sex: Sex.nullable(),
    birthDate: LocalDate.nullable(),
    deceased: z.boolean(),
    /** Has left the province. */
    away: z.boolean(),
  })
  .meta({ id: 'FamilyMember' })
export type FamilyMember = z.infer<typeof FamilyMember>

/** Somebody who stood on the card before. */
export const FormerMember = z
  .object({
    personId: PersonId,
    name: z.string(),
    relation: FamilyRelation.nullable(),
    since: LocalDate,
    until: LocalDate,
  })
  .meta({ id: 'FormerMember' })
export type FormerMember = z.infer<typeof FormerMember>

/** The centre's rank of a family. Received, never edited (domain.md T5). */
export const WelfareDecile = z
  .object({ decile: z.int().min(1).max(10), period: z.string(), source: z.string(), asOf: LocalDate })
  .meta({ id: 'WelfareDecile', description: 'National welfare decile of a family as received from the centre.' })
export type WelfareDecile = z.infer<typeof WelfareDecile>

export const Family = z
  .object({
    id: FamilyId,
    maskedCardNumber: z.string().nullable(),
    members: z.array(FamilyMember),
    /** Who left last comes first; at most 30. */
    former: z.array(FormerMember),
    /** Newest first. */
    deciles: z.array(WelfareDecile),
  })
  .meta({ id: 'Family', description: 'The people on one family card.' })
export type Family = z.infer<typeof Family>

/** Those who share a home and a kitchen though they stand on other cards (rumah tangga). */
export const Household = z
  .object({
    since: LocalDate,
    members: z.array(FamilyMember.extend({ since: LocalDate })),
  })
  .meta({ id: 'Household', description: 'With whom somebody shares a home, apart from cards.' })
export type Household = z.infer<typeof Household>

export const NeedId = z.uuid().brand<'NeedId'>()
export type NeedId = z.infer<typeof NeedId>

/** A need category recorded for a person or their family. */
export const NeedAssignment = z
  .object({
    id: NeedId,
    subject: z.enum(['person', 'family']),
    category: z.string(),
    criteriaVersion: z.string(),
    met: z.array(z.string()),
    since: LocalDate,
    until: LocalDate.nullable(),
    reviewOn: LocalDate.nullable(),
    evidence: z.string().nullable(),
    source: z.string(),
    endReason: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'NeedAssignment', description: 'A need category with its dates, evidence and the criteria that were met.' })
export type NeedAssignment = z.infer<typeof NeedAssignment>

export const Aid = z
  .object({
    id: z.uuid(),
    programme: z.string(),
    payer: z.string(),
    source: z.string(),
    /** First and last period in which it was reported: a quarter or a month. */
    since: z.string(),
    until: z.string().nullable(),
  })
  .meta({ id: 'Aid', description: 'Aid that a person receives, from any source.' })
export type Aid = z.infer<typeof Aid>

export const MergedRecord = z
  .object({
    /** The merge, to look at or undo. */
    id: z.uuid(),
    name: z.string(),
    on: LocalDate,
  })
  .meta({ id: 'MergedRecord', description: 'A record of the same person that was merged into another.' })

export const PersonPage = z
  .object({
    id: PersonId,
    version: z.int(),
    name: z.string(),
    sex: Sex.nullable(),
    birthDate: LocalDate.nullable(),
    deceasedOn: LocalDate.nullable(),
    /** When they left the province, and where to as it was told; null: they live here, or died here. */
    away: z.object({ since: LocalDate, toward: z.string().nullable() }).nullable(),
    maskedNik: z.string().nullable(),
    nikStanding: NikStanding,
    nikMissingReason: NikMissingReason.nullable(),
    place: Place,
    address: z.string().nullable(),
    synthetic: z.boolean(),
    facts: z.array(Fact),
    family: Family.nullable(),
    /** With whom else they share a home; null: with nobody beyond their card. */
    household: Household.nullable(),
    needs: z.array(NeedAssignment),
    /** Also what was recorded under a record that was merged into this one. */
    aid: z.array(Aid),
    /** Records of the same person that were merged into this one. */
    merged: z.array(MergedRecord),
    may: z.object({
      revealNik: z.boolean(),
      /** Hand the person everything that is held of them. */
      disclose: z.boolean(),
      assignNeed: z.boolean(),
      correct: z.boolean(),
      /** Set right numbers, relation and village, with evidence. */
      correctPapers: z.boolean(),
      /** Propose that another record is of the same person. */
      merge: z.boolean(),
      /** Tell of a death, a move or the like. */
      recordEvent: z.boolean(),
      /** Categories that law 27/2022 restricts stand among the needs. Whether somebody carries any, others are not told. */
      readRestricted: z.boolean(),
    }),
  })
  .meta({ id: 'PersonPage', description: 'Everything about one person that this reader may see.' })
export type PersonPage = z.infer<typeof PersonPage>

export const timelineKinds = [
  'registered',
  'fact',
  'decile',
  'family',
  'need-began',
  'need-ended',
  'aid-began',
  'aid-ended',
  'merged',
  'life-event',
  'family-event',
  'claim',
  'rechecked',
  'meeting',
] as const

/** One thing that happened to a person or their family. */
export const TimelineEntry = z
  .object({
    on: LocalDate,
    kind: z.enum(timelineKinds),
    /** The field, category, programme or kind of event that it is about. */
    about: z.string().nullable(),
    value: z.string().nullable(),
    source: z.string(),
    /** The event, to look at. */
    event: z.uuid().nullable(),
  })
  .meta({ id: 'TimelineEntry' })
export type TimelineEntry = z.infer<typeof TimelineEntry>
