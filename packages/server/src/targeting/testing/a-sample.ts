import type { PersonId } from '#domain/people/person-id.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { SampleId, SampleWish } from '#domain/targeting/sample.ts'
import * as api from '#domain/targeting/targeting.api.ts'
import type { HouseId } from '#domain/targeting/visit.ts'
import { aPersonIn, holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { aProgrammeIn } from '../../platform/testing/programme-lists.ts'
import type { Caller, World } from '../../platform/testing/world.ts'

export function wishOf(region: string, over: Partial<SampleWish> = {}): SampleWish {
  return { region: region as RegionCode, halfWidth: 5, expected: 10, precision: 'district', ...over }
}

/** A family of the first decile, as a quarter's file would leave it. */
export async function aPoorFamilyIn(world: World, village: string): Promise<{ id: PersonId; house: HouseId }> {
  const { id, familyId } = await aPersonIn(world, village)
  await world.query('update family set decile = 1 where family_id = $1', [familyId])
  return { id, house: familyId as unknown as HouseId }
}

/** Draws for the regency in which the region lies, and waits until it is done. */
export async function drawIn(world: World, programme: ProgrammeId, region: string, over: Partial<SampleWish> = {}) {
  const officer = await officerOf(world, region)
  const body = wishOf(region.slice(0, 5), over)
  const asked = made(await world.send(api.drawErrorSample, { params: { id: programme }, body }, officer))
  await world.settle()
  return asked
}

export interface Drawn {
  readonly programme: ProgrammeId
  readonly house: HouseId
  readonly sample: SampleId
}

/** A poor family that no list names, drawn for a programme of its own. */
export async function aDrawnFamilyIn(world: World, village: string): Promise<Drawn> {
  const { house } = await aPoorFamilyIn(world, village)
  const { id: programme } = await aProgrammeIn(world, village)
  await drawIn(world, programme, village)
  const [row] = await world.query<{ sample_id: SampleId }>(
    'select v.sample_id from targeting_visit v join targeting_sample s using (sample_id) where v.house_id = $1 and s.programme_id = $2',
    [house, programme],
  )
  if (!row) throw new Error('the family was not drawn')
  return { programme, house, sample: row.sample_id }
}

/** Somebody who may visit and has had nothing to do with the family. */
export function visitorOf(world: World, village: string): Promise<Caller> {
  return holderOf(world, 'social-worker', village.slice(0, 5))
}
