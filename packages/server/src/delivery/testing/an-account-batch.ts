import * as api from '#domain/delivery/delivery.api.ts'
import { aPersonIn, made, officerOf } from '../../platform/testing/fixtures.ts'
import type { World } from '../../platform/testing/world.ts'

/** The account of somebody in that village, recorded by hand, which waits for a second officer. */
export async function anAccountBatchIn(world: World, village: string): Promise<string> {
  const { id, nik, name } = await aPersonIn(world, village)
  const body = { bank: 'BRI' as const, number: nik.slice(1), holderName: name }
  const officer = await officerOf(world, village)
  // What is recorded by hand is a batch of its own, of the same id.
  return made(await world.send(api.recordAccount, { params: { id }, body }, officer)).id
}
