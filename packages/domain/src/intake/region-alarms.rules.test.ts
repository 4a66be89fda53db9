import { describe, expect, test } from 'vitest'
import type { RegionCode } from '../platform/region-code.ts'
import { villageAlarms } from './region-alarms.rules.ts'
import type { RegionChanges } from './region-changes.ts'

function village(counts: Partial<RegionChanges>): RegionChanges {
  const none = { new: 0, changed: 0, gone: 0, moved: 0, decileUp: 0, decileDown: 0, aidBegan: 0, aidEnded: 0 }
  return { code: '64.08.03.2001' as RegionCode, name: 'Benhes', district: 'Muara Wahau', known: 100, ...none, ...counts }
}
const kinds = (counts: Partial<RegionChanges>) => villageAlarms(village(counts)).map(({ kind }) => kind)

describe('INT-26 villages that are out of line with the past', () => {
  test('more than 40 % of a village gone raises an alarm, 40 % does not', () => {
    expect(kinds({ gone: 40 })).toEqual([])
    expect(villageAlarms(village({ gone: 41 }))).toEqual([{ kind: 'gone', count: 41, of: 100 }])
  })

  test('new people are weighed against those who live there now', () => {
    expect(kinds({ new: 66 })).toEqual([])
    expect(kinds({ new: 67 })).toEqual(['new'])
    expect(kinds({ new: 41, gone: 40 })).toEqual(['new'])
  })

  test('deciles that turn at once do, whichever way', () => {
    expect(kinds({ decileUp: 21, decileDown: 20 })).toEqual(['decile'])
  })

  test('a handful of people is no village', () => {
    expect(kinds({ known: 19, gone: 19 })).toEqual([])
    expect(kinds({ known: 0, new: 500 })).toEqual([])
  })

  test('an agency may look sooner', () => {
    expect(villageAlarms(village({ gone: 11 }), { shares: { gone: 0.1, new: 1, decile: 1 }, known: 1 })).toHaveLength(1)
  })
})
