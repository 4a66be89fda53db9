import { z } from 'zod'
import type { Permission } from '../access/permissions.ts'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { Quarter } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ProgrammeId } from '../programmes/programme.ts'
import { Delivery, ProgrammeReached, ProgrammeState, RegistryCounts, RegistryState } from './board.ts'
import { DecileBoard } from './deciles/decile-board.ts'
import { Waiting } from './waiting.ts'

const slice = 'insight'

/** What waits is asked for source by source, each with its own permission, so that each is scoped by the right mandate. */
function waiting(source: string, permission: Permission, summary: string) {
  return endpoint({
    method: 'GET',
    path: `/insight/waiting/${source}`,
    slice,
    summary,
    permission,
    status: 200,
    response: z.object({ rows: z.array(Waiting) }),
    problems: [],
  })
}

export const waitingClaims = waiting('claims', 'upkeep.decide', 'Claims and objections that wait for the regency')
export const waitingOwnClaims = waiting('own-claims', 'upkeep.propose', 'My claims that wait for a paper or were sent back')
export const waitingHealth = waiting('health', 'upkeep.check-health', 'Claims about health that wait for the health centre')
export const waitingClaimPaths = waiting('claim-paths', 'programmes.define', 'Steps of claims that wait for a second person')
export const waitingSettings = waiting(
  'settings',
  'programmes.define',
  'Limits and kinds of benefit that wait for a second person',
)
export const waitingMeetings = waiting(
  'meetings',
  'upkeep.propose',
  'Meetings whose signed minutes are missing, and claims in villages before the last day for meetings',
)
export const waitingCutOffs = waiting(
  'cut-offs',
  'upkeep.decide',
  'Claims to be decided on, and to be sent to the centre, before the cut-off',
)
export const waitingImports = waiting('imports', 'intake.import', 'Imported files that wait at a step')
export const waitingLikenesses = waiting('likenesses', 'linkage.judge', 'Pairs of people who may be entered twice')
export const waitingCandidates = waiting(
  'candidates',
  'people.assign-need',
  'Candidates for categories to be checked, and categories whose years are over',
)
export const waitingVisits = waiting(
  'visits',
  'people.assign-need',
  'Doors of open rounds at which the reader is to knock, a first or a second time',
)
export const waitingErrorVisits = waiting(
  'error-visits',
  'people.assign-need',
  'Families drawn for the error figure whom the reader may visit',
)
export const waitingRounds = waiting(
  'rounds',
  'enumeration.lead',
  'Rounds whose last day has passed, and second visits that differ from the first',
)
export const waitingFixes = waiting('fixes', 'delivery.prepare', 'Payments that failed or came back and wait to be put right')
export const waitingRuns = waiting('runs', 'delivery.pay', 'Payment runs that wait to be sent to the bank, or for its answer')
export const waitingLists = waiting('lists', 'programmes.list', 'Lists of programmes that wait to be frozen, submitted or mended')
export const waitingMandates = waiting('mandates', 'access.manage-accounts', 'Mandates that wait for me as the second person')
export const waitingAccounts = waiting(
  'accounts',
  'delivery.prepare',
  'Accounts of recipients that wait for me as the second officer',
)
export const waitingLifeEvents = waiting(
  'life-events',
  'life.confirm',
  'Events in the lives of people whose consequences wait for an officer',
)
export const waitingFaults = waiting('faults', 'people.register', 'People and families whose data are to be mended')
export const waitingMerges = waiting('merges', 'people.merge', 'Merges that wait for me as the second officer')

export const waitingDoubles = waiting('doubles', 'programmes.list', 'Benefits held together although the matrix forbids it')

export const listProgrammeStates = endpoint({
  method: 'GET',
  path: '/insight/programmes',
  slice,
  summary: 'Programmes with targets or deliveries: what is planned and reached in the present quarter',
  permission: 'insight.read',
  status: 200,
  response: z.object({ quarter: Quarter, programmes: z.array(ProgrammeState), asOf: z.iso.datetime() }),
  problems: [],
})

export const getReached = endpoint({
  method: 'GET',
  path: '/insight/programmes/{id}/reached',
  slice,
  summary: 'Targets and what was reached of one programme, by regency, quarter and unit, over eight quarters',
  permission: 'insight.read',
  params: z.object({ id: ProgrammeId }),
  query: z.object({ until: Quarter.optional() }),
  status: 200,
  response: ProgrammeReached,
  problems: ['not-found'],
})

export const getRegistry = endpoint({
  method: 'GET',
  path: '/insight/registry',
  slice,
  summary: 'The registry in figures by regency: people, families, deciles 1 and 2, open needs',
  permission: 'insight.read',
  status: 200,
  response: z.object({ regions: z.array(RegistryState), total: RegistryCounts, asOf: z.iso.datetime() }),
  problems: [],
})

export const listDeliveries = endpoint({
  method: 'GET',
  path: '/insight/deliveries',
  slice,
  summary: 'The deliveries behind a figure: of one programme, regency and quarter, newest first',
  permission: 'delivery.read',
  reveals: 'personal',
  query: PageQuery.extend({ programme: ProgrammeId, regency: RegionCode, quarter: Quarter }),
  status: 200,
  response: pageOf(Delivery),
  problems: [],
})

export const getDecileBoard = endpoint({
  method: 'GET',
  path: '/insight/deciles',
  slice,
  summary: "How the centre's deciles moved from one quarter to the next, by region, and what it said to local findings",
  permission: 'quality.read',
  query: z.object({ within: RegionCode.optional(), quarter: Quarter.optional() }),
  status: 200,
  response: DecileBoard,
  problems: [],
})
