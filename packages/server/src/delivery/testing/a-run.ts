import type { RunId } from '#domain/delivery/payment.ts'
import { aPersonIn, holderOf, officerOf } from '../../platform/testing/fixtures.ts'
import type { World } from '../../platform/testing/world.ts'
import { anApprovedList } from './approved-list.ts'
import { aRun, giveAccounts } from './pay.ts'

/** A sealed run over the months of one family of that village. */
export async function aRunIn(world: World, village: string): Promise<RunId> {
  const officer = await officerOf(world, village)
  const treasurer = await holderOf(world, 'regency-treasurer', village.slice(0, 5))
  const { id, nik, name, familyId } = await aPersonIn(world, village)
  const listed = [{ id, nik, name, beneficiary: familyId }]
  const list = await anApprovedList(world, officer, listed, { village })
  await giveAccounts(world, officer, listed, ({ nik: number }) => number.slice(-12))
  return (await aRun(world, treasurer, list)).id
}
