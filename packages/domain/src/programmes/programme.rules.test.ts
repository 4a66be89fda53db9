import { expect, test } from 'vitest'
import type { Month } from '../platform/period.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { Rupiah } from '../platform/rupiah.ts'
import { programmeFaults, redefinitionFaults } from './programme.rules.ts'
import type { ProgrammeDraft } from './programme.ts'

const allowance: ProgrammeDraft = {
  name: 'Santunan lansia terlantar',
  pillar: 'rehabilitation',
  budgetSource: 'apbd-regency',
  accountKind: 'social-assistance',
  beneficiary: 'person',
  owner: '64.08' as RegionCode,
  rule: { kind: 'need', among: ['PMKS-08'] },
  amount: 200_000 as Rupiah,
  firstMonth: '2026-01' as Month,
  lastMonth: '2026-12' as Month,
  quota: 500,
}
const faults = (over: Partial<ProgrammeDraft>) => programmeFaults({ ...allowance, ...over }).map(({ rule }) => rule)

test('a sound programme has no fault', () => {
  expect(faults({})).toEqual([])
})

test('PROG-1: people are chosen by a rule, groups propose themselves', () => {
  expect(faults({ rule: null })).toEqual(['PROG-1'])
  expect(faults({ beneficiary: 'group' })).toEqual(['PROG-1'])
  expect(faults({ beneficiary: 'group', rule: null, accountKind: 'goods', amount: null })).toEqual([])
})

test('PROG-2: the last month is not before the first, nor five years after', () => {
  expect(faults({ lastMonth: '2025-12' as Month })).toEqual(['PROG-2'])
  expect(faults({ lastMonth: '2031-01' as Month })).toEqual(['PROG-2'])
})

test('PROG-3: money is more than nothing; goods have no amount', () => {
  expect(faults({ amount: 0 as Rupiah })).toEqual(['PROG-3'])
  expect(faults({ amount: 1_000_000_001 as Rupiah })).toEqual(['PROG-3'])
  expect(faults({ amount: null })).toEqual(['PROG-3'])
  expect(faults({ amount: null, accountKind: 'goods' })).toEqual([])
})

test('PROG-4: a district has no office that owns programmes', () => {
  expect(faults({ owner: '64.08.04' as RegionCode })).toEqual(['PROG-4'])
})

test("a rule's own faults are the programme's", () => {
  expect(faults({ rule: { kind: 'need', among: ['PMKS-16'] } })).toEqual(['RULE-7'])
})

test('PROG-5: a programme with lists keeps its kind of beneficiary', () => {
  const families = { ...allowance, beneficiary: 'family' as const }
  expect(redefinitionFaults(allowance, families, 0)).toEqual([])
  expect(redefinitionFaults(allowance, families, 1)).toEqual([{ rule: 'PROG-5' }])
  expect(redefinitionFaults(allowance, { ...allowance, quota: 10 }, 1)).toEqual([])
})
