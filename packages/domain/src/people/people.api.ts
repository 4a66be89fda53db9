import { z } from 'zod'
import { ToldCount } from '../access/told-count.ts'
import { endpoint } from '../platform/endpoint.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { FamilyRelation } from './family-relation.ts'
import { NeedAssignment, NeedId, NikMissingReason, PersonId, PersonPage, PersonSummary, Sex, TimelineEntry } from './person.ts'

const slice = 'people'

/** What a search by name or birth date is narrowed to; ages in years. */
const Narrowing = z
  .object({
    ageFrom: z.int().min(0).max(130).optional(),
    ageTo: z.int().min(0).max(130).optional(),
    /** Families of this welfare decile or a poorer one. */
    decileTo: z.int().min(1).max(10).optional(),
    /** The code of a need category that they or their family carry now. */
    category: z.string().max(20).optional(),
    /** The code of aid that they receive now, as lists name it. */
    programme: z.string().max(40).optional(),
    /** The kind of an open fault of theirs or their family's, by its name in the catalogue of quality. */
    fault: z.string().max(40).optional(),
  })
  .meta({ id: 'SearchNarrowing' })
export type SearchNarrowing = z.infer<typeof Narrowing>

/** Sent by POST: what is searched for never stands in a URL. */
export const PeopleSearch = z
  .object({
    /** A NIK, a family card number or a name. */
    text: z.string().trim().max(120),
    within: RegionCode.optional(),
    birthDate: LocalDate.optional(),
    narrowing: Narrowing.optional(),
    limit: z.int().min(1).max(50).default(25),
  })
  .refine((search) => search.text.length >= 3 || search.birthDate !== undefined, {
    path: ['text'],
    message: 'At least three characters, or a birth date',
  })
  .meta({ id: 'PeopleSearch' })
export type PeopleSearch = z.infer<typeof PeopleSearch>

export const searchPeople = endpoint({
  method: 'POST',
  path: '/people/search',
  slice,
  summary: 'Find people by NIK, family card number, name or birth date',
  permission: 'people.search',
  mode: 'read',
  reveals: 'personal',
  body: PeopleSearch,
  status: 200,
  response: z.object({
    rows: z.array(PersonSummary),
    /** There are more than these: narrow the search. Nobody pages through all people. */
    more: z.boolean(),
    matched: z.enum(['nik', 'family-card', 'name', 'birth-date']),
    /** Where a NIK that is searched for is held outside the reader's area: the office to ask, nothing more. */
    elsewhere: z.object({ regency: RegionCode, office: z.string() }).nullable(),
  }),
  problems: [],
})

const ofPerson = z.object({ id: PersonId })

export const getPerson = endpoint({
  method: 'GET',
  path: '/people/{id}',
  slice,
  summary: 'One person with family, facts, needs and aid',
  permission: 'people.read',
  reveals: 'personal',
  params: ofPerson,
  status: 200,
  response: PersonPage,
  problems: ['not-found', 'person-merged'],
})

export const getTimeline = endpoint({
  method: 'GET',
  path: '/people/{id}/timeline',
  slice,
  summary: 'What happened to a person, newest first; at most 200 entries',
  permission: 'people.read',
  reveals: 'personal',
  params: ofPerson,
  status: 200,
  response: z.object({ rows: z.array(TimelineEntry) }),
  problems: ['not-found'],
})

export const revealNik = endpoint({
  method: 'POST',
  path: '/people/{id}/reveal-nik',
  slice,
  summary: 'Show the full NIK and family card number; the reason is kept in the journal',
  permission: 'people.reveal-nik',
  mode: 'read',
  reveals: 'personal',
  params: ofPerson,
  body: z.object({ reason: z.string().trim().min(5).max(300) }).meta({ id: 'RevealReason' }),
  status: 200,
  response: z.object({ nik: z.string().nullable(), familyCardNumber: z.string().nullable() }),
  problems: ['not-found'],
})

/** Text of a person as typed; '' counts as not given. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => (value === '' ? null : value))
    .nullable()

export const PersonDraft = z
  .object({
    name: z.string().trim().min(1).max(120),
    nik: text(20),
    nikMissingReason: NikMissingReason.nullable(),
    sex: Sex.nullable(),
    birthDate: LocalDate.nullable(),
    birthPlace: text(80),
    motherName: text(120),
    occupation: text(80),
    familyCardNumber: text(20),
    relation: FamilyRelation.nullable(),
    regionCode: RegionCode,
    address: text(200),
    source: z.enum(['visit', 'document', 'statement']),
    asOf: LocalDate,
  })
  .meta({ id: 'PersonDraft', description: 'A person to be registered by hand.' })
export type PersonDraft = z.infer<typeof PersonDraft>

export const registerPerson = endpoint({
  method: 'POST',
  path: '/people',
  slice,
  summary: 'Register a person who is in no file',
  permission: 'people.register',
  body: PersonDraft,
  status: 201,
  response: z.object({ id: PersonId }),
  problems: ['person-unsound', 'nik-taken', 'family-card-taken', 'region-unknown', 'not-allowed'],
})

export const PersonCorrection = z
  .object({
    version: z.int(),
    changes: PersonDraft.pick({
      name: true,
      sex: true,
      birthDate: true,
      birthPlace: true,
      motherName: true,
      occupation: true,
      address: true,
    }).partial(),
    source: z.enum(['visit', 'document', 'statement']),
    asOf: LocalDate,
  })
  .meta({ id: 'PersonCorrection', description: 'Facts that are set right by hand, with where they come from.' })
export type PersonCorrection = z.infer<typeof PersonCorrection>

export const correctPerson = endpoint({
  method: 'PATCH',
  path: '/people/{id}',
  slice,
  summary: 'Correct facts of a person',
  permission: 'people.register',
  params: ofPerson,
  body: PersonCorrection,
  status: 200,
  response: z.object({ version: z.int() }),
  problems: ['not-found', 'stale-version', 'person-unsound'],
})

export const NeedDraft = z
  .object({
    category: z.string().max(20),
    met: z.array(z.string().max(60)).max(40),
    since: LocalDate,
    evidence: text(1000),
    source: z.enum(['visit', 'document', 'statement']),
  })
  .meta({ id: 'NeedDraft' })
export type NeedDraft = z.infer<typeof NeedDraft>

export const assignNeed = endpoint({
  method: 'POST',
  path: '/people/{id}/needs',
  slice,
  summary: 'Record a need category for a person, or for their family where the category is a family one',
  permission: 'people.assign-need',
  params: ofPerson,
  body: NeedDraft,
  status: 201,
  response: NeedAssignment,
  problems: ['not-found', 'need-unsound', 'need-already-open', 'not-allowed'],
})

export const endReasons = ['self-reliant', 'criteria-no-longer-met', 'moved', 'recorded-in-error', 'other'] as const

export const endNeed = endpoint({
  method: 'POST',
  path: '/people/{id}/needs/{needId}/end',
  slice,
  summary: 'End a need category with a reason',
  permission: 'people.assign-need',
  params: z.object({ id: PersonId, needId: NeedId }),
  body: z.object({ version: z.int(), until: LocalDate, reason: z.enum(endReasons) }).meta({ id: 'NeedEnd' }),
  status: 200,
  response: NeedAssignment,
  problems: ['not-found', 'stale-version', 'need-already-ended', 'need-costs-aid', 'need-unsound', 'not-allowed'],
})

/** Undo of `endNeed`, while nothing else has happened to it. */
export const reopenNeed = endpoint({
  method: 'POST',
  path: '/people/{id}/needs/{needId}/reopen',
  slice,
  summary: 'Take back the end of a need category',
  permission: 'people.assign-need',
  params: z.object({ id: PersonId, needId: NeedId }),
  body: z.object({ version: z.int() }).meta({ id: 'NeedReopening' }),
  status: 200,
  response: NeedAssignment,
  problems: ['not-found', 'stale-version', 'need-already-open', 'need-end-claimed', 'not-allowed'],
})

/**
 * How many people and families are known, how many carry an open category: from the tallies, never counted live. Whoever may
 * not open the people is told neither small counts nor any by decile or category.
 */
export const PeopleFigures = z
  .object({
    region: RegionCode,
    persons: ToldCount,
    families: ToldCount,
    withoutNik: ToldCount,
    /** Null: not told. */
    deciles: z.array(z.object({ decile: z.int(), families: z.int() })).nullable(),
    needs: z.array(z.object({ category: z.string(), open: z.int() })),
    /** Counted without names, beside `needs`: nobody knows who stands in both, so the two are never added. */
    withoutNames: z.array(z.object({ category: z.string(), amount: z.int() })),
  })
  .meta({ id: 'PeopleFigures' })
export type PeopleFigures = z.infer<typeof PeopleFigures>

export const getPeopleFigures = endpoint({
  method: 'GET',
  path: '/people/figures',
  slice,
  summary: 'Figures of the registry in the regions of the reader',
  permission: 'people.search',
  query: z.object({ within: RegionCode.optional() }),
  status: 200,
  response: z.object({ total: PeopleFigures, regions: z.array(PeopleFigures) }),
  problems: [],
})
