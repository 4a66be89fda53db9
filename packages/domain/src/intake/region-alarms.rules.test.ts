import { describe, expect, test } from 'vitest'
import type { RegionCode } from '../platform/region-code.ts'
import { deliveredLimits } from '../settings/limit-catalogue.ts'
import { regencyAlarms, regencyChanges, villageAlarms } from './region-alarms.rules.ts'
import type { RegionChanges } from './region-changes.ts'

function village(counts: Partial<RegionChanges>): RegionChanges {
  const none = { new: 0, changed: 0, gone: 0, moved: 0, decileUp: 0, decileDown: 0, aidBegan: 0, aidEnded: 0 }
  return {
    code: '64.08.03.2001' as RegionCode,
    name: 'Benhes',
    district: 'Muara Wahau',
    regency: 'Kutai Timur',
    known: 100,
    ...none,
    ...counts,
  }
}
const kinds = (counts: Partial<RegionChanges>) => villageAlarms(village(counts), deliveredLimits).map(({ kind }) => kind)

describe('INT-26 villages that are out of line with the past', () => {
  test('more than 40 % of a village gone raises an alarm, 40 % does not', () => {
    expect(kinds({ gone: 40 })).toEqual([])
    expect(villageAlarms(village({ gone: 41 }), deliveredLimits)).toEqual([{ kind: 'gone', count: 41, of: 100 }])
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
    expect(villageAlarms(village({ gone: 11 }), { ...deliveredLimits, 'village-gone': 10, 'village-known': 1 })).toHaveLength(1)
  })
})

describe('INT-45 regencies that are out of line with the past', () => {
  const bontang = { code: '64.74.01.1001' as RegionCode, name: 'Bontang Kuala', regency: 'Bontang' }

  test('are summed up from their villages, and from people whose village is not known', () => {
    const unknown = village({ code: '64.08' as RegionCode, name: 'Kutai Timur', district: '', known: 5, gone: 1 })
    const sums = regencyChanges([unknown, village({ gone: 3 }), village({ ...bontang, known: 7, new: 2 })])
    expect(sums).toMatchObject([
      { code: '64.08', name: 'Kutai Timur', district: '', known: 105, gone: 4, new: 0 },
      { code: '64.74', name: 'Bontang', known: 7, gone: 0, new: 2 },
    ])
  })

  test('raise an alarm at smaller shares than a village, from a hundred people on', () => {
    const of = (counts: Partial<RegionChanges>) => regencyAlarms(village(counts), deliveredLimits).map(({ kind }) => kind)
    expect(of({ known: 1000, gone: 200 })).toEqual([])
    expect(of({ known: 1000, gone: 201, decileUp: 301 })).toEqual(['gone', 'decile'])
    expect(of({ known: 99, gone: 99 })).toEqual([])
  })
})
