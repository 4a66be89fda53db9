import { z } from 'zod'
import { PersonId } from '../people/person.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Rupiah } from '../platform/rupiah.ts'
import { Place } from '../regions/place.ts'
import { BeneficiaryId, DifferenceKind, ListDifference, ListId, ListMember, ProgrammeList, RuleAnswer, Standing } from './list.ts'
import { Month } from '../platform/period.ts'
import { Programme, ProgrammeDraft, ProgrammeId, ProgrammeVersion } from './programme.ts'
import { Rule, RuleSubject } from './rule.ts'

const slice = 'programmes'
const ofProgramme = z.object({ id: ProgrammeId })
const ofList = z.object({ id: ListId })
/** The version that the sender saw. */
const AtVersion = z.object({ version: z.int() }).meta({ id: 'AtListVersion' })

export const listProgrammes = endpoint({
  method: 'GET',
  path: '/programmes',
  slice,
  summary: 'Programmes with what their lists come to; the newest first',
  permission: 'programmes.read',
  query: PageQuery,
  status: 200,
  response: pageOf(Programme),
  problems: [],
})

export const getProgramme = endpoint({
  method: 'GET',
  path: '/programmes/{id}',
  slice,
  summary: 'One programme in its present version, with the versions before',
  permission: 'programmes.read',
  params: ofProgramme,
  status: 200,
  response: z.object({ programme: Programme, versions: z.array(ProgrammeVersion) }),
  problems: ['not-found'],
})

export const defineProgramme = endpoint({
  method: 'POST',
  path: '/programmes',
  slice,
  summary: 'Define a programme',
  permission: 'programmes.define',
  body: ProgrammeDraft,
  status: 201,
  response: Programme,
  problems: ['programme-unsound', 'region-unknown', 'not-allowed'],
})

export const redefineProgramme = endpoint({
  method: 'PUT',
  path: '/programmes/{id}',
  slice,
  summary: 'Change a programme: a new version, for lists made from now on',
  permission: 'programmes.define',
  params: ofProgramme,
  body: ProgrammeDraft.extend({ version: z.int() }).meta({ id: 'ProgrammeRedefinition' }),
  status: 200,
  response: Programme,
  problems: ['not-found', 'stale-version', 'programme-unsound', 'region-unknown', 'not-allowed'],
})

/** A rule that is not saved yet. */
export const RuleTrial = z
  .object({
    subject: RuleSubject,
    rule: Rule,
    /** Counted in this region only. */
    within: RegionCode,
    /** Per beneficiary and month. */
    amount: Rupiah.nullable(),
    months: z.int().min(1).max(60),
    quota: z.int().min(1).nullable(),
  })
  .meta({ id: 'RuleTrial' })
export type RuleTrial = z.infer<typeof RuleTrial>

export const RulePreview = z
  .object({
    met: z.int(),
    toCheck: z.int(),
    excluded: z.int(),
    /** Rupiah per month and over all months, for those within the quota. */
    perMonth: z.int().nullable(),
    cost: z.int().nullable(),
    regions: z.array(z.object({ place: Place, met: z.int(), toCheck: z.int() })),
    /** Of those who meet it; `null` is without a decile. */
    deciles: z.array(z.object({ decile: z.int().nullable(), met: z.int() })),
  })
  .meta({ id: 'RulePreview', description: 'How many a rule would choose, where, and what it would cost.' })
export type RulePreview = z.infer<typeof RulePreview>

export const previewRule = endpoint({
  method: 'POST',
  path: '/programmes/preview',
  slice,
  summary: 'Count whom a rule would choose, before anything is saved',
  permission: 'programmes.define',
  mode: 'read',
  body: RuleTrial,
  status: 200,
  response: RulePreview,
  problems: ['programme-unsound', 'region-unknown'],
})

/** Somebody near the border of a rule. */
export const RuleExample = z
  .object({
    beneficiary: BeneficiaryId,
    person: PersonId.nullable(),
    name: z.string().nullable(),
    place: Place,
    answer: RuleAnswer,
  })
  .meta({ id: 'RuleExample' })
export type RuleExample = z.infer<typeof RuleExample>

export const findRuleExamples = endpoint({
  method: 'POST',
  path: '/programmes/examples',
  slice,
  summary: 'A few people or families whom a rule would just choose, and a few whom it would just miss',
  permission: 'programmes.define',
  mode: 'read',
  reveals: 'personal',
  body: RuleTrial,
  status: 200,
  response: z.object({ justIn: z.array(RuleExample), justOut: z.array(RuleExample) }),
  problems: ['programme-unsound', 'region-unknown'],
})

export const explainPerson = endpoint({
  method: 'GET',
  path: '/programmes/{id}/people/{person}',
  slice,
  summary: 'What the rule of a programme says of one person, or of their family, today',
  permission: 'people.read',
  reveals: 'personal',
  params: z.object({ id: ProgrammeId, person: PersonId }),
  status: 200,
  response: RuleAnswer,
  problems: ['not-found', 'programme-without-rule'],
})

export const listProgrammeLists = endpoint({
  method: 'GET',
  path: '/programmes/{id}/lists',
  slice,
  summary: 'The lists of a programme, the newest first',
  permission: 'programmes.read',
  params: ofProgramme,
  query: PageQuery,
  status: 200,
  response: pageOf(ProgrammeList),
  problems: ['not-found'],
})

export const makeList = endpoint({
  method: 'POST',
  path: '/programmes/{id}/lists',
  slice,
  summary: 'Make a list: the rule is run as long work',
  permission: 'programmes.list',
  params: ofProgramme,
  body: z.object({ region: RegionCode, months: z.array(Month).min(1).max(60) }).meta({ id: 'ListDraft' }),
  status: 202,
  response: ProgrammeList,
  problems: ['not-found', 'programme-without-rule', 'list-unsound', 'region-unknown', 'not-allowed'],
})

export const getList = endpoint({
  method: 'GET',
  path: '/programme-lists/{id}',
  slice,
  summary: 'One list with its figures',
  permission: 'programmes.read',
  params: ofList,
  status: 200,
  response: ProgrammeList,
  problems: ['not-found'],
})

export const rebuildList = endpoint({
  method: 'POST',
  path: '/programme-lists/{id}/rebuild',
  slice,
  summary: 'Run the rule again, by the present version of the programme',
  permission: 'programmes.list',
  params: ofList,
  body: AtVersion,
  status: 202,
  response: ProgrammeList,
  problems: ['not-found', 'stale-version', 'list-not-ready', 'programme-without-rule', 'list-unsound'],
})

export const freezeList = endpoint({
  method: 'POST',
  path: '/programme-lists/{id}/freeze',
  slice,
  summary: 'Fix the names and sums of a list under a hash',
  permission: 'programmes.list',
  params: ofList,
  body: AtVersion,
  status: 200,
  response: ProgrammeList,
  problems: ['not-found', 'stale-version', 'list-not-ready', 'list-empty'],
})

export const thawList = endpoint({
  method: 'POST',
  path: '/programme-lists/{id}/thaw',
  slice,
  summary: 'Take the freezing back, before the list is sent',
  permission: 'programmes.list',
  params: ofList,
  body: AtVersion,
  status: 200,
  response: ProgrammeList,
  problems: ['not-found', 'stale-version', 'list-not-ready'],
})

export const submitList = endpoint({
  method: 'POST',
  path: '/programme-lists/{id}/submit',
  slice,
  summary: 'Send a frozen list on its way through the offices that decide; a returned one goes on where it was',
  permission: 'programmes.list',
  params: ofList,
  body: AtVersion,
  status: 200,
  response: ProgrammeList,
  problems: ['not-found', 'stale-version', 'list-not-ready'],
})

export const discardList = endpoint({
  method: 'POST',
  path: '/programme-lists/{id}/discard',
  slice,
  summary: 'Throw a list away that was never sent',
  permission: 'programmes.list',
  params: ofList,
  body: AtVersion,
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'stale-version', 'list-not-ready'],
})

export const listListMembers = endpoint({
  method: 'GET',
  path: '/programme-lists/{id}/members',
  slice,
  summary: 'Who stands on a list, by rank; those to be checked or excluded with the reason',
  permission: 'people.read',
  reveals: 'personal',
  params: ofList,
  query: PageQuery.extend({ standing: Standing }),
  status: 200,
  response: pageOf(ListMember),
  problems: ['not-found'],
})

export const explainListMember = endpoint({
  method: 'GET',
  path: '/programme-lists/{id}/members/{beneficiary}',
  slice,
  summary: 'Why somebody stands where they stand: by the facts of that day, and by those of today',
  permission: 'people.read',
  reveals: 'personal',
  params: z.object({ id: ListId, beneficiary: BeneficiaryId }),
  status: 200,
  response: z.object({
    member: ListMember,
    asMade: RuleAnswer,
    /** Null for somebody who is beyond the reader's reach by now. */
    today: RuleAnswer.nullable(),
  }),
  problems: ['not-found'],
})

export const listListDifferences = endpoint({
  method: 'GET',
  path: '/programme-lists/{id}/differences',
  slice,
  summary: 'Who of a frozen list would stand otherwise today; the first two hundred, and how many of each kind',
  permission: 'people.read',
  reveals: 'personal',
  params: ofList,
  status: 200,
  response: z.object({ counts: z.partialRecord(DifferenceKind, z.int()), rows: z.array(ListDifference) }),
  problems: ['not-found', 'list-not-ready'],
})
