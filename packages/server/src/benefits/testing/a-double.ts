import * as api from '#domain/benefits/benefits.api.ts'
import type { BenefitCode } from '#domain/settings/benefit-code.ts'
import type { BenefitRuleDraft } from '#domain/benefits/matrix.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { anApprovedList } from '../../delivery/testing/approved-list.ts'
import { aPersonIn, holderOf, made, officerOf, type Registered } from '../../platform/testing/fixtures.ts'
import { today, type World } from '../../platform/testing/world.ts'

/** Writes a cell of the matrix as the regency's planner. */
export async function aRuleIn(
  world: World,
  region: string,
  over: Partial<Omit<BenefitRuleDraft, 'one' | 'other'>> & { one: string; other: string },
) {
  const body: BenefitRuleDraft = {
    level: 'person',
    verdict: 'forbidden',
    region: region as RegionCode,
    ground: 'Surat edaran bupati',
    verified: true,
    since: today,
    ...over,
    one: over.one as BenefitCode,
    other: over.other as BenefitCode,
  }
  return made(await world.send(api.setBenefitRule, { body }, await holderOf(world, 'regency-planner', region))).rules
}

/** Searches a regency and waits for it. */
export async function findIn(world: World, regency: string): Promise<void> {
  made(await world.send(api.findBenefitDoubles, { body: { region: regency } }, await officerOf(world, regency)))
  await world.settle()
}

/** On the approved list of a programme of the regency for this month and the next. */
export async function listedFor(world: World, village: string, { id, nik, name }: Registered): Promise<string> {
  const officer = await officerOf(world, village)
  const listed = [{ id, nik, name, beneficiary: id }]
  const list = await anApprovedList(world, officer, listed, {
    months: [today.slice(0, 7), `${today.slice(0, 4)}-12`],
    village,
    beneficiary: 'person',
  })
  return list.programmeId
}

export interface DoubleForTests {
  readonly id: string
  readonly person: Registered
  readonly programmes: readonly [string, string]
}

/** Somebody whom two programmes reach that nobody may hold together, found by a search. */
export async function aDoubleIn(world: World, village: string): Promise<DoubleForTests> {
  const regency = village.slice(0, 5)
  const person = await aPersonIn(world, village)
  const programmes = [await listedFor(world, village, person), await listedFor(world, village, person)] as const
  await aRuleIn(world, regency, { one: programmes[0], other: programmes[1] })
  await findIn(world, regency)
  const [row] = await world.query<{ id: string }>('select double_id as id from benefit_double where subject_id = $1', [person.id])
  return { id: row?.id ?? '', person, programmes }
}
