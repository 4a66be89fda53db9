import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { parseConnection } from '../platform/db/database.ts'
import { aWorld } from '../platform/testing/world.ts'
import { loadHolidays } from './load-holidays.ts'

const world = aWorld()

test('the national holidays of three years are loaded once, under their own names', async () => {
  const client = new pg.Client({ ...parseConnection(inject('server').owner), database: world.connection.database })
  await client.connect()
  const loaded = await loadHolidays(client)
  expect(loaded).toBeGreaterThan(40)
  expect(await loadHolidays(client)).toBe(0)
  await client.end()

  const days = await world.query<{ day: string; name: string }>("select day::text, name from holiday where region_code = 'ID'")
  expect(days).toContainEqual({ day: '2026-08-17', name: 'Hari Ulang Tahun Kemerdekaan Republik Indonesia' })
  expect(days).toContainEqual({ day: '2026-01-16', name: 'Isra Mikraj Nabi Muhammad' })
})
