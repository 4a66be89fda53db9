import type { ListId, ProgrammeList } from '#domain/programmes/list.ts'
import * as programmes from '#domain/programmes/programmes.api.ts'
import type { Programme, ProgrammeDraft } from '#domain/programmes/programme.ts'
import type { Month } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { aPersonIn, holderOf, made, officerOf } from './fixtures.ts'
import type { World } from './world.ts'

/** Women of a regency, Rp200.000 a month in the last quarter of 2026. */
export function programmeDraft(regency: string, over: Partial<ProgrammeDraft> = {}): ProgrammeDraft {
  return {
    name: 'Santunan perempuan',
    pillar: 'protection',
    budgetSource: 'apbd-regency',
    accountKind: 'social-assistance',
    beneficiary: 'person',
    owner: regency as RegionCode,
    rule: { kind: 'sex', is: 'female' },
    amount: 200_000 as Rupiah,
    firstMonth: '2026-10' as Month,
    lastMonth: '2026-12' as Month,
    quota: null,
    ...over,
  }
}

/** A programme of the regency in which the region lies. */
export async function aProgrammeIn(world: World, region: string, over: Partial<ProgrammeDraft> = {}): Promise<Programme> {
  const regency = region.slice(0, 5)
  const planner = await holderOf(world, 'regency-planner', regency)
  return made(await world.send(programmes.defineProgramme, { body: programmeDraft(regency, over) }, planner))
}

/** A list of such a programme, made by the rule. */
export async function aListIn(
  world: World,
  region: string,
  over: Partial<ProgrammeDraft> = {},
  months: readonly string[] = ['2026-10', '2026-11', '2026-12'],
): Promise<ProgrammeList> {
  const { id } = await aProgrammeIn(world, region, over)
  const officer = await officerOf(world, region)
  const body = { region: region.slice(0, 5), months: [...months] }
  const list = made(await world.send(programmes.makeList, { params: { id }, body }, officer))
  await world.settle()
  return made(await world.send(programmes.getList, { params: { id: list.id } }, officer))
}

/** A list with at least one name, frozen. */
export async function aFrozenListIn(world: World, village: string): Promise<{ id: ListId; beneficiary: string }> {
  const { id: beneficiary } = await aPersonIn(world, village)
  const { id, version } = await aListIn(world, village)
  const officer = await officerOf(world, village)
  made(await world.send(programmes.freezeList, { params: { id }, body: { version } }, officer))
  return { id, beneficiary }
}
