import type { FamilyId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { FindingId } from '#domain/upkeep/finding.ts'
import type { PhotoId, ProposalId } from '#domain/upkeep/proposal.ts'
import * as upkeep from '#domain/upkeep/upkeep.api.ts'
import { aPersonIn, holderOf, made, officerOf } from './fixtures.ts'
import { today, type World } from './world.ts'

const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

export interface Proposed {
  readonly family: FamilyId
  readonly photo: PhotoId
  readonly id: ProposalId
}

/** What a village's operator proposed about a family there, waiting at the regency. */
export async function aProposalIn(world: World, village: string): Promise<Proposed> {
  const { familyId: family } = await aPersonIn(world, village)
  const operator = await holderOf(world, 'village-operator', village)
  const upload = { name: 'rumah.jpg', bytes: jpeg }
  const photo = made(await world.send(upkeep.addPhoto, { params: { id: family }, upload }, operator)).id
  const body = {
    reasons: ['business-grown' as const],
    otherReason: null,
    observedOn: '2026-11-10' as LocalDate,
    note: null,
    photos: [photo],
  }
  const { id } = made(await world.send(upkeep.propose, { params: { id: family }, body }, operator))
  return { family, photo, id }
}

/** A finding whose family was told and whose days to object are over: our lists leave the family out. */
export async function aStandingFindingIn(world: World, village: string): Promise<{ family: FamilyId; finding: FindingId }> {
  const found = await aFindingIn(world, village)
  await world.query(
    `update notice set state = 'told', way = 'letter', noticed_on = $2::date - 31, object_until = $2::date - 1, takes_off_from = $2
      where finding_id = $1`,
    [found.finding, today],
  )
  return found
}

/** A finding that came of such a proposal; its family has not been told. */
export async function aFindingIn(world: World, village: string): Promise<{ family: FamilyId; finding: FindingId }> {
  const { family, id } = await aProposalIn(world, village)
  const officer = await officerOf(world, village)
  made(await world.send(upkeep.acceptProposal, { params: { id }, body: { version: 1 } }, officer))
  const { findings } = made(await world.send(upkeep.listFindings, { params: { id: family } }, officer))
  return { family, finding: findings[0]?.id as FindingId }
}

/** A finding of a proposal to which the family's village objected for it. */
export async function anObjectedFindingIn(world: World, village: string): Promise<{ id: FamilyId; findingId: FindingId }> {
  const { family, finding } = await aFindingIn(world, village)
  const params = { id: family, findingId: finding }
  const body = { words: 'Warung itu milik anaknya di kota lain.' }
  const answer = await world.send(upkeep.objectToFinding, { params, body }, await holderOf(world, 'village-operator', village))
  made(answer)
  return params
}
