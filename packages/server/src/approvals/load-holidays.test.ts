import { expect, inject, test } from 'vitest'
import { parseConnection } from '../platform/db/database.ts'
import { withClient } from '../platform/db/with-client.ts'
import { aWorld } from '../platform/testing/world.ts'
import { loadHolidays } from './load-holidays.ts'

const world = aWorld()

test('the national holidays of three years are loaded once, under their own names', async () => {
  const owner = { ...parseConnection(inject('server').owner), database: world.connection.database }
  await withClient(owner, async (client) => {
    expect(await loadHolidays(client)).toBeGreaterThan(40)
    expect(await loadHolidays(client)).toBe(0)
  })

  const days = await world.query<{ day: string; name: string }>("select day::text, name from holiday where region_code = 'ID'")
  expect(days).toContainEqual({ day: '2026-08-17', name: 'Hari Ulang Tahun Kemerdekaan Republik Indonesia' })
  expect(days).toContainEqual({ day: '2026-01-16', name: 'Isra Mikraj Nabi Muhammad' })
})
