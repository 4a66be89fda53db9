import { beforeAll, describe, expect, test } from 'vitest'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../platform/actor.ts'
import { noReach, reachOver } from '../platform/db/reach.ts'
import { aPersonIn } from '../platform/testing/fixtures.ts'
import { aWorld } from '../platform/testing/world.ts'
import { sumTallies } from './tally.sql.ts'

const world = aWorld()
const country = 'ID' as RegionCode
const [kukar, kutim, samarinda] = ['64.02', '64.08', '64.72']

beforeAll(async () => {
  for (const village of ['64.02.04.2001', '64.02.04.2001', '64.08.04.2001', '64.72.01.1001']) await aPersonIn(world, village)
})

/** Persons per region beneath the country, as far as a mandate over these reaches. */
async function personsFor(regions: readonly (string | undefined)[], width: number): Promise<Record<string, number>> {
  const reach = regions.length === 0 ? noReach : reachOver(regions as RegionCode[])
  const figures = await world.app.transact({ mode: 'read', actor: nobody, reach, requestId: 'test' }, ({ db }) =>
    sumTallies(db, country, width),
  )
  return Object.fromEntries(figures.map(({ region, persons }) => [region, persons]))
}

describe('figures of a wide region', () => {
  test.each([2, 5, 8, 13])('are the sums of the villages, at codes of %i characters', async (width) => {
    const rows = await world.query<{ region: string; persons: number }>(
      `select left(region_code, ${width}) as region, count(*)::int as persons from person group by 1`,
    )
    const sums = await personsFor([country], width)
    expect(sums).toEqual(Object.fromEntries(rows.map(({ region, persons }) => [region, persons])))
  })

  test('leave out what lies between two mandates', async () => {
    expect(Object.keys(await personsFor([kukar, samarinda], 5))).toEqual([kukar, samarinda])
    expect(await personsFor([kutim], 5)).toEqual({ '64.08': 1 })
  })

  test('show nobody to whoever has no mandate', async () => {
    await personsFor([country], 5)
    expect(await personsFor([], 5)).toEqual({})
  })
})
