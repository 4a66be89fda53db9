import * as candidates from '#domain/categories/candidates.api.ts'
import type { CandidateId, SubjectId } from '#domain/categories/candidate.ts'
import * as rechecks from '#domain/enumeration/rechecks.api.ts'
import type { RoundDraft, RoundId } from '#domain/enumeration/round.ts'
import * as rounds from '#domain/enumeration/rounds.api.ts'
import type { VisitDraft, VisitId } from '#domain/enumeration/visit.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aCandidateIn } from '../../categories/testing/a-candidate.ts'
import { made, officerOf } from '../../platform/testing/fixtures.ts'
import { type Caller, today, type World } from '../../platform/testing/world.ts'

const code = (region: string) => region as RegionCode

/** A round for scavengers in a village, where the caller goes. */
export function draftOf(village: string, { accountId }: Caller, over: Partial<RoundDraft> = {}): RoundDraft {
  return {
    name: 'Pendataan pemulung',
    region: code(village.slice(0, 5)),
    categories: ['PMKS-13'],
    from: '2026-11-01' as LocalDate,
    to: '2026-11-30' as LocalDate,
    villages: [{ region: code(village), enumerator: accountId, expected: 3 }],
    ...over,
  }
}

export async function aPlannedRoundIn(world: World, village: string, over: Partial<RoundDraft> = {}): Promise<RoundId> {
  const officer = await officerOf(world, village)
  return made(await world.send(rounds.planRound, { body: draftOf(village, officer, over) }, officer)).id
}

export interface OpenRound {
  readonly id: RoundId
  readonly candidate: { subject: SubjectId; id: CandidateId }
}

/** A round that is open, with a candidate who waits for a visit of the officer. */
export async function aRoundIn(world: World, village: string, over: Partial<RoundDraft> = {}): Promise<OpenRound> {
  const officer = await officerOf(world, village)
  const candidate = await aCandidateIn(world, village)
  made(await world.send(candidates.askForVisit, { params: candidate, body: { version: 1, wanted: true } }, officer))
  const id = await aPlannedRoundIn(world, village, over)
  made(await world.send(rounds.openRound, { params: { id }, body: { version: 1, all: false } }, officer))
  return { id, candidate }
}

/** The doors that wait. */
export async function doorsOf(world: World, id: RoundId, caller: Caller) {
  return made(await world.send(rounds.listDoors, { params: { id }, query: { limit: 100 } }, caller)).rows
}

/** What is found at the door of a candidate, as they stand now. */
export async function visit(world: World, { id, candidate }: OpenRound, caller: Caller, over: Partial<VisitDraft> = {}) {
  const door = (await doorsOf(world, id, caller)).find((one) => one.candidate.id === candidate.id)
  const body: VisitDraft = {
    subject: candidate.subject,
    candidate: candidate.id,
    version: door?.candidate.version ?? 0,
    result: 'not-so',
    visitedOn: today,
    met: [],
    note: '',
    ...over,
  }
  return world.send(rounds.recordVisit, { params: { id }, body }, caller)
}

export const belongs = { result: 'belongs', met: ['PMKS-13.a', 'PMKS-13.b'] } as const satisfies Partial<VisitDraft>

export async function aVisitIn(world: World, village: string): Promise<OpenRound & { visit: VisitId }> {
  const round = await aRoundIn(world, village)
  return { ...round, ...made(await visit(world, round, await officerOf(world, village))) }
}

/** A visit of the officer that is to be made again by somebody else. */
export async function aRevisitIn(world: World, village: string): Promise<{ subject: SubjectId; visit: VisitId }> {
  const { id, candidate, visit: first } = await aVisitIn(world, village)
  made(await world.send(rechecks.drawSample, { params: { id }, body: { percent: 100 } }, await officerOf(world, village)))
  return { subject: candidate.subject, visit: first }
}
