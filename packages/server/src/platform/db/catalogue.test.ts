import { expect, test } from 'vitest'
import { catalogueFaults } from '../../../../../tools/check-tables.ts'
import { aWorld } from '../testing/world.ts'

const world = aWorld()

test('the tables that the migrations make keep the rules of table-kinds.ts', async () => {
  const owner = { query: async (text: string) => ({ rows: await world.query(text) }) }
  expect(await catalogueFaults(owner)).toEqual([])
})
