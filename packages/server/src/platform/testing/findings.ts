import type { FamilyId } from '#domain/people/person.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import type { FindingId } from '#domain/upkeep/finding.ts'
import * as upkeep from '#domain/upkeep/upkeep.api.ts'
import { made, officerOf } from './fixtures.ts'
import { today, type World } from './world.ts'
import { anAcceptedIn } from '../../proposals/testing/a-claim.ts'

interface FoundIn {
  readonly family: FamilyId
  readonly finding: FindingId
  readonly claim: ClaimId
}

/** A family there that was found well off; it has not been told. */
export async function aFindingIn(world: World, village: string): Promise<FoundIn> {
  const { id: claim, person } = await anAcceptedIn(world, village, { kind: 'already-well-off', reasons: ['business-grown'] })
  const family = person.familyId
  const officer = await officerOf(world, village)
  const { findings } = made(await world.send(upkeep.listFindings, { params: { id: family } }, officer))
  return { family, finding: findings[0]?.id as FindingId, claim }
}

/** The same, where its family was told and its days to object are over: our lists leave the family out. */
export async function aStandingFindingIn(world: World, village: string): Promise<FoundIn> {
  const found = await aFindingIn(world, village)
  await world.query(
    `update notice set state = 'told', way = 'letter', noticed_on = $2::date - 31, object_until = $2::date - 1, takes_off_from = $2
      where finding_id = $1`,
    [found.finding, today],
  )
  return found
}
