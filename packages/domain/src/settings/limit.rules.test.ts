import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { deliveredLimits, limitCatalogue, limitNames } from './limit-catalogue.ts'
import type { LimitDraft } from './limit.ts'
import { limitFaults, limitsOn } from './limit.rules.ts'

const today = '2026-11-22' as LocalDate
const stricter = { limit: 'facts-months', value: 12, since: '2027-01-01' as LocalDate, state: 'in-force' } as const
const draft = (over: Partial<LimitDraft>): LimitDraft => ({
  limit: 'facts-months',
  value: 18,
  since: today,
  ground: 'Rapat mutu data November',
  ...over,
})

test('LIM-1: a limit is as it was set last, each by itself, and as delivered where nobody set it', () => {
  expect(limitsOn([stricter], '2026-12-31' as LocalDate)).toEqual(deliveredLimits)
  expect(limitsOn([stricter], '2027-01-01' as LocalDate)).toEqual({ ...deliveredLimits, 'facts-months': 12 })
})

test('LIM-2: a limit lies where it makes sense', () => {
  const faults = (over: Partial<LimitDraft>) => limitFaults(draft(over), [], today)
  expect(faults({ value: 2 })).toEqual([{ rule: 'LIM-2', field: 'value', least: 3, most: 120 }])
  expect(faults({ value: 121 })).toEqual([{ rule: 'LIM-2', field: 'value', least: 3, most: 120 }])
  expect(faults({ value: 12.5 })).toEqual([{ rule: 'LIM-2', field: 'value', least: 3, most: 120 }])
  expect(faults({ limit: 'village-gone', value: 101 })).toMatchObject([{ rule: 'LIM-2', most: 100 }])
  expect(faults({})).toEqual([])
})

test('LIM-2: what is delivered lies there, too', () => {
  for (const name of limitNames) {
    const { least, most, delivered } = limitCatalogue[name]
    expect([name, delivered >= least && delivered <= most]).toEqual([name, true])
  }
})

test('LIM-3: another number is set than the one in force on that day', () => {
  expect(limitFaults(draft({ value: 24 }), [], today)).toEqual([{ rule: 'LIM-3', field: 'value' }])
  expect(limitFaults(draft({ value: 24, since: '2027-02-01' as LocalDate }), [stricter], today)).toEqual([])
  expect(limitFaults(draft({ value: 12, since: '2027-02-01' as LocalDate }), [stricter], today)).toMatchObject([
    { rule: 'LIM-3' },
  ])
})

test('LIM-2 and what every setting is asked are told at once, each by its field', () => {
  const faults = limitFaults(draft({ value: 0, since: '2026-11-01' as LocalDate, ground: '' }), [], today)
  expect(faults.map(({ field }) => field)).toEqual(['value', 'since', 'ground'])
})
