import { expect, test } from 'vitest'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { aPersonIn } from '../../platform/testing/fixtures.ts'
import { aWorld } from '../../platform/testing/world.ts'
import { sumTallies } from '../tally.sql.ts'
import { recount } from './tallies.sql.ts'

const world = aWorld()
const [regency, village] = ['64.08' as RegionCode, '64.08.04.2001']

const figures = () =>
  world.asSystem(async ({ db }) => {
    const [{ persons, families, withoutNik } = { persons: 0, families: 0, withoutNik: 0 }] = await sumTallies(db, regency, 5)
    return { persons, families, withoutNik }
  })

test('who is registered while a list is applied is counted with all others, and the list does not begin again', async () => {
  await aPersonIn(world, village)
  let attempts = 0
  let other: Promise<unknown> | undefined
  await world.asSystem(async ({ db }) => {
    attempts += 1
    await sumTallies(db, regency, 5)
    await (other ??= aPersonIn(world, village, { nik: null, nikMissingReason: 'papers-lost' }))
    await recount(db, regency)
  })
  expect(attempts).toBe(1)
  expect(await figures()).toEqual({ persons: 2, families: 2, withoutNik: 1 })

  await aPersonIn(world, village)
  await world.asSystem(({ db }) => recount(db, regency))
  expect(await figures()).toEqual({ persons: 3, families: 3, withoutNik: 1 })
})
