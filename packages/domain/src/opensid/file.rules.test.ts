import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { isOfAnotherVillage, keptUntil, sheetFaults, wholeDetails } from './file.rules.ts'

const today = '2026-11-20' as LocalDate

test('OSID-4: a sheet is of a day that has come, within 180 days', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      expect(sheetFaults(daysAfter(today, days), today).length === 0).toBe(days <= 0 && days >= -180)
    }),
    { numRuns: 1_000 },
  )
})

describe('OSID-10: what the sheet cannot say is said before it is proposed', () => {
  const to = '64.08.04.2001' as RegionCode
  test.each([
    [{ kind: 'death' }, {}, undefined],
    [{ kind: 'death' }, { on: today }, { kind: 'death', on: today }],
    [{ kind: 'move' }, { on: today }, undefined],
    [{ kind: 'move' }, { on: today, to }, { kind: 'move', who: 'person', to, address: null, on: today }],
    [{ kind: 'pregnancy-found' }, {}, undefined],
    [{ kind: 'pregnancy-found' }, { expectedOn: today }, { kind: 'pregnancy-found', expectedOn: today }],
    [{ kind: 'category-found', category: 'PMKS-09', met: ['PMKS-09.a'] }, {}, undefined],
    [{ kind: 'category-found', category: 'PMKS-09', met: ['PMKS-09.a'] }, { met: ['PMKS-05.a'] }, undefined],
    [
      { kind: 'category-found', category: 'PMKS-09', met: ['PMKS-09.a'] },
      { met: ['PMKS-09.b', 'PMKS-09.a'] },
      { kind: 'category-found', category: 'PMKS-09', met: ['PMKS-09.a', 'PMKS-09.b'] },
    ],
    [{ kind: 'correction', changes: { name: 'A' } }, {}, { kind: 'correction', changes: { name: 'A' } }],
  ] as const)('%o with %o', (found, answer, whole) => {
    expect(wholeDetails(found as never, { at: 1, ...answer } as never, today)).toEqual(whole)
  })
})

test('OSID-11: most of its known people elsewhere, it is another village’s', () => {
  expect(isOfAnotherVillage({ here: 0, elsewhere: 2 })).toBe(false)
  expect(isOfAnotherVillage({ here: 0, elsewhere: 3 })).toBe(true)
  expect(isOfAnotherVillage({ here: 3, elsewhere: 3 })).toBe(false)
})

test('OSID-12: differences are kept for 60 days', () => expect(keptUntil(today)).toBe('2027-01-19'))
