import { expect } from 'vitest'
import type { World } from '../../platform/testing/world.ts'
import { imbalances } from './imbalances.ts'

/**
 * What must hold whatever happened: nothing is paid twice, every sum equals the rows it counts, and a right, its payments
 * and their state tell one story.
 */
export async function expectBooksToBalance(world: World, when: string): Promise<void> {
  for (const [what, text] of Object.entries(imbalances)) {
    expect(await world.query(text), `${what}, ${when}`).toEqual([])
  }
}
