import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { grantFaults, mayLookAfter } from './grant.rules.ts'

const today = '2026-11-21' as LocalDate
const codes = (...regions: string[]) => regions as RegionCode[]
const granter = { accountId: 'pengelola', regions: codes('64.08', '64.02') }
const grant = (over: object = {}) => ({
  accountId: 'petugas',
  regions: codes('64.08.04'),
  validFrom: today,
  validTo: null,
  ...over,
})
const rulesOf = (over: object = {}) => grantFaults(grant(over), granter, today).map(({ rule }) => rule)

describe('granting a mandate', () => {
  test('AC-8: within the own regions, each of them, and not for the province above', () => {
    expect(rulesOf()).toEqual([])
    expect(rulesOf({ regions: codes('64.08', '64.02.01') })).toEqual([])
    expect(rulesOf({ regions: codes('64') })).toEqual(['AC-8'])
    expect(rulesOf({ regions: codes('64.08', '64.03') })).toEqual(['AC-8'])
    expect(rulesOf({ regions: codes('64.080') })).toEqual(['AC-8'])
  })

  test('AC-9: not to oneself', () => {
    expect(rulesOf({ accountId: 'pengelola' })).toEqual(['AC-9'])
  })

  test('AC-10: from today on, and it ends after it begins', () => {
    expect(rulesOf({ validFrom: '2026-11-20' })).toEqual(['AC-10'])
    expect(rulesOf({ validTo: '2026-11-20' })).toEqual(['AC-10'])
    expect(rulesOf({ validTo: '2026-11-21' })).toEqual([])
  })
})

test('AC-11: an account that reaches further than its keeper, or is the keeper, is out of bounds', () => {
  const account = (...regions: string[]) => ({ accountId: 'petugas', regions: codes(...regions) })
  expect(mayLookAfter(account('64.08', '64.08.04.2001'), granter)).toBe(true)
  expect(mayLookAfter(account('64.08', '64'), granter)).toBe(false)
  expect(mayLookAfter(account('ID'), granter)).toBe(false)
  expect(mayLookAfter({ ...account('64.08'), accountId: 'pengelola' }, granter)).toBe(false)
})
