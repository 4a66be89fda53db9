import { expect, test } from 'vitest'
import type { Month } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { listFaults, mayMove, overlapFaults } from './list.rules.ts'

const programme = { firstMonth: '2026-07' as Month, lastMonth: '2026-12' as Month, owner: '64.08' as RegionCode }
const faults = (months: string[], region = '64.08') =>
  listFaults(programme, { months: months as Month[], region: region as RegionCode })

test('LIST-1: only months in which the programme runs, each once, and at least one', () => {
  expect(faults(['2026-07', '2026-12'])).toEqual([])
  expect(faults(['2026-06'])).toEqual([{ rule: 'LIST-1', months: ['2026-06'] }])
  expect(faults(['2026-07', '2026-07'])).toEqual([{ rule: 'LIST-1', months: ['2026-07'] }])
  expect(faults([])).toEqual([{ rule: 'LIST-1', months: [] }])
})

test("LIST-2: a list lies in its office's area and is no smaller than a district", () => {
  expect(faults(['2026-07'], '64.08.04')).toEqual([])
  expect(faults(['2026-07'], '64.02')).toEqual([{ rule: 'LIST-2', region: '64.02' }])
  expect(faults(['2026-07'], '64.08.04.2001')).toEqual([{ rule: 'LIST-2', region: '64.08.04.2001' }])
})

test('LIST-3: nothing moves a list that is on its way, or decided on', () => {
  for (const state of ['submitted', 'approved', 'refused'] as const)
    for (const move of ['rebuild', 'freeze', 'thaw', 'submit', 'discard'] as const)
      expect([state, move, mayMove(state, move)]).toEqual([state, move, false])
  expect(mayMove('returned', 'rebuild')).toBe(true)
  expect(mayMove('draft', 'submit')).toBe(false)
})

test('LIST-4: two lists of one programme do not name the same person for the same month', () => {
  expect(overlapFaults(0)).toEqual([])
  expect(overlapFaults(3)).toEqual([{ rule: 'LIST-4', overlapping: 3 }])
})
