import type { ClaimDraft, ClaimId, PaperId } from '#domain/proposals/claim.ts'
import type { ClaimDetails } from '#domain/proposals/claim-details.ts'
import type { ClaimPathId } from '#domain/proposals/claim-path.ts'
import type { PaperKind } from '#domain/proposals/claim-step.ts'
import * as api from '#domain/proposals/proposals.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aPersonIn, holderOf, made, officerOf, type Registered } from '../../platform/testing/fixtures.ts'
import type { Caller, World } from '../../platform/testing/world.ts'

const bytes = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

/** Whoever tells of what was found in a village. */
export function operatorOf(world: World, village: string): Promise<Caller> {
  return holderOf(world, 'village-operator', village)
}

export async function aPaperIn(world: World, village: string, kind: PaperKind = 'photo', caller?: Caller): Promise<PaperId> {
  const query = { village: village as RegionCode, kind }
  const upload = { name: 'rumah.jpg', bytes }
  return made(await world.send(api.addPaper, { query, upload }, caller ?? (await operatorOf(world, village)))).id
}

/** Every paper that some step asks for. */
export async function allPapersIn(world: World, village: string, caller?: Caller): Promise<PaperId[]> {
  const papers: PaperId[] = []
  for (const kind of ['photo', 'document', 'minutes'] as const) papers.push(await aPaperIn(world, village, kind, caller))
  return papers
}

export function tell(world: World, draft: Partial<ClaimDraft> & { details: ClaimDetails }, caller: Caller) {
  const body = {
    person: null,
    village: null,
    observedOn: '2026-11-10' as LocalDate,
    note: 'Rumah kayu, belum pernah menerima bantuan.',
    papers: [],
    ...draft,
  }
  return world.send(api.proposeClaim, { body }, caller)
}

export interface Claimed {
  readonly id: ClaimId
  readonly person: Registered
  readonly operator: Caller
  readonly papers: readonly PaperId[]
}

/** What a village's operator claims of somebody there, with every paper, waiting at the regency. */
export async function aClaimIn(
  world: World,
  village: string,
  details: ClaimDetails = { kind: 'receives-nothing' },
): Promise<Claimed> {
  const person = await aPersonIn(world, village)
  const operator = await operatorOf(world, village)
  const papers = await allPapersIn(world, village)
  const { id } = made(await tell(world, { person: person.id, papers, details }, operator))
  return { id, person, operator, papers }
}

/** The same, accepted by the regency. */
export async function anAcceptedIn(world: World, village: string, details?: ClaimDetails): Promise<Claimed> {
  const claim = await aClaimIn(world, village, details)
  const body = { version: 1, decision: 'accepted' as const, reason: null }
  made(await world.send(api.decideClaim, { params: { id: claim.id }, body }, await officerOf(world, village)))
  return claim
}

/** Steps that a planner of the regency set and nobody has confirmed. */
export async function aPathIn(world: World, village: string): Promise<ClaimPathId> {
  const planner = await holderOf(world, 'regency-planner', village.slice(0, 5))
  const { rows } = made(await world.send(api.listPaths, {}, planner))
  for (const { id, may } of rows)
    if (may.withdraw) made(await world.send(api.decidePath, { params: { id }, body: { decision: 'refused' } }, planner))
  const body = {
    kind: 'birth' as const,
    region: village.slice(0, 5) as RegionCode,
    steps: ['document' as const, 'regency' as const],
    since: '2027-01-01' as LocalDate,
    ground: 'Surat edaran dinas (contoh)',
  }
  return made(await world.send(api.proposePath, { body }, planner)).id
}

/** What makes somebody a person with disability, as a village ticks it. */
export const disabled: ClaimDetails = { kind: 'category-found', category: 'PMKS-09', met: ['PMKS-09.a', 'PMKS-09.b'] }

/** A claim about health that waits for the health centre. */
export async function aHealthClaimIn(world: World, village: string, details: ClaimDetails = disabled): Promise<Claimed> {
  const person = await aPersonIn(world, village)
  const operator = await operatorOf(world, village)
  const papers = [await aPaperIn(world, village, 'minutes')]
  const { id } = made(await tell(world, { person: person.id, papers, details }, operator))
  return { id, person, operator, papers }
}
