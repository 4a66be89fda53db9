import * as api from '#domain/freshness/freshness.api.ts'
import type { HalfLifeId } from '#domain/freshness/half-life.ts'
import type { HouseId, RecheckId } from '#domain/freshness/house.ts'
import type { PersonDraft } from '#domain/people/people.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aPersonIn, holderOf, made, officerOf, type Registered } from '../../platform/testing/fixtures.ts'
import { lookAtRegency } from '../look.ts'
import { type Caller, today, type World } from '../../platform/testing/world.ts'

/** As a list reports it. */
export async function receives(world: World, person: string, programme: string, until: string | null = null): Promise<void> {
  await world.query(
    `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, until, recorded_at)
     select $1, gen_random_uuid(), region_code, $2, 'APBN', 'siks-ng', '2026-Q3', $3, now() from person where person_id = $1`,
    [person, programme, until],
  )
}

/** Somebody known as of a day, who receives Sembako. */
export async function aHouseIn(
  world: World,
  village: string,
  asOf: string,
  over: Partial<PersonDraft> = {},
): Promise<Registered & { readonly house: HouseId }> {
  const person = await aPersonIn(world, village, { asOf: asOf as LocalDate, ...over })
  await receives(world, person.id, 'SEMBAKO')
  return { ...person, house: (person.familyId ?? person.id) as unknown as HouseId }
}

/** A visit that found everything as it was. */
export async function aRecheckIn(world: World, village: string): Promise<{ readonly id: HouseId; readonly recheck: RecheckId }> {
  const { id, house } = await aHouseIn(world, village, '2020-01-01')
  const officer = await officerOf(world, village)
  const { house: known } = made(await world.send(api.getPersonFreshness, { params: { id } }, officer))
  const members = known.members.map((member) => ({ id: member.id, version: member.version }))
  const body = { result: 'as-it-was' as const, visitedOn: today, note: '', members }
  const recheck = made(await world.send(api.recordRecheck, { params: { id: house }, body }, officer)).id
  return { id: house, recheck }
}

/** A half-life that a planner of the regency set and nobody has confirmed. */
export async function aHalfLifeIn(world: World, village: string): Promise<HalfLifeId> {
  const planner = await withdrawHalfLives(world, village)
  const body = {
    kind: 'work' as const,
    months: 9,
    region: village.slice(0, 5) as RegionCode,
    since: '2027-01-01' as LocalDate,
    ground: 'Nota dinas (contoh)',
  }
  return made(await world.send(api.proposeHalfLife, { body }, planner)).id
}

/** One of a kind waits at a time. */
export async function withdrawHalfLives(world: World, village: string): Promise<Caller> {
  const planner = await holderOf(world, 'regency-planner', village.slice(0, 5))
  const { rows } = made(await world.send(api.listHalfLives, {}, planner))
  for (const { id, may } of rows)
    if (may.withdraw) made(await world.send(api.decideHalfLife, { params: { id }, body: { decision: 'refused' } }, planner))
  return planner
}

/** As the look of the night does. */
export function lookIn(world: World, regency: string): Promise<void> {
  return world.asSystem((work) => lookAtRegency(work, regency as RegionCode))
}
