import { z } from 'zod'
import { PersonId } from '../people/person-id.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { RegionCode } from '../platform/region-code.ts'
import { FreshnessBoard } from './board.ts'
import { HalfLife, HalfLifeDraft, HalfLifeId } from './half-life.ts'
import { HouseId, PersonFreshness, RecheckDraft, RecheckId, StaleHouse } from './house.ts'

const slice = 'freshness'
const visits = 'people.register'

export const listHalfLives = endpoint({
  method: 'GET',
  path: '/freshness/half-lives',
  slice,
  summary: 'How fast facts of each kind grow old, since when and on what ground',
  permission: 'quality.read',
  status: 200,
  response: z.object({
    rows: z.array(HalfLife),
    /** Where the reader may set others. */
    mayPropose: z.array(RegionCode),
  }),
  problems: [],
})

export const proposeHalfLife = endpoint({
  method: 'POST',
  path: '/freshness/half-lives',
  slice,
  summary: 'Set another half-life from a day on; a second person confirms it',
  permission: 'programmes.define',
  body: HalfLifeDraft,
  status: 201,
  response: z.object({ id: HalfLifeId }),
  problems: ['not-allowed', 'region-unknown', 'half-life-unsound', 'half-life-waits-already'],
})

export const decideHalfLife = endpoint({
  method: 'POST',
  path: '/freshness/half-lives/{id}/decision',
  slice,
  summary: 'Confirm or refuse a half-life that somebody else set; or withdraw one’s own',
  permission: 'programmes.define',
  params: z.object({ id: HalfLifeId }),
  body: z.object({ decision: z.enum(['confirmed', 'refused']) }).meta({ id: 'HalfLifeDecision' }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'stale-version', 'half-life-unsound', 'second-person-needed'],
})

export const getPersonFreshness = endpoint({
  method: 'GET',
  path: '/freshness/people/{id}',
  slice,
  summary: 'How fresh each fact of a person is, and what cures those that are not',
  permission: 'people.read',
  reveals: 'personal',
  params: z.object({ id: PersonId }),
  status: 200,
  response: PersonFreshness,
  problems: ['not-found'],
})

const which = { within: RegionCode.optional() }

export const listStaleHouses = endpoint({
  method: 'GET',
  path: '/freshness/houses',
  slice,
  summary: 'Families that receive aid on facts that have grown old: where most may go astray first; in a village, RT by RT',
  permission: visits,
  reveals: 'personal',
  query: PageQuery.extend(which),
  status: 200,
  response: pageOf(StaleHouse),
  problems: [],
})

export const exportStaleHouses = endpoint({
  method: 'GET',
  path: '/freshness/houses/file',
  slice,
  summary: 'The same as a CSV file',
  permission: visits,
  reveals: 'personal',
  download: 'file',
  query: z.object({ ...which, language: z.enum(['id', 'en']).default('id') }),
  status: 200,
  response: z.unknown(),
  problems: [],
})

export const recordRecheck = endpoint({
  method: 'POST',
  path: '/freshness/houses/{id}/rechecks',
  slice,
  summary: 'Record what a visit found: everything as it was makes the facts of the house fresh, with the visit as their source',
  permission: visits,
  params: z.object({ id: HouseId }),
  body: RecheckDraft,
  status: 201,
  response: z.object({ id: RecheckId, confirmed: z.int() }),
  problems: ['not-found', 'stale-version', 'recheck-unsound'],
})

export const undoRecheck = endpoint({
  method: 'POST',
  path: '/freshness/houses/{id}/rechecks/{recheck}/undo',
  slice,
  summary: 'Take one’s own visit back, with what it confirmed',
  permission: visits,
  params: z.object({ id: HouseId, recheck: RecheckId }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found', 'correction-built-upon', 'decision-of-another'],
})

export const getFreshnessBoard = endpoint({
  method: 'GET',
  path: '/freshness/board',
  slice,
  summary: 'The share of families receiving aid whose facts are fresh, by region, with the months before',
  permission: 'quality.read',
  query: z.object(which),
  status: 200,
  response: FreshnessBoard,
  problems: [],
})
