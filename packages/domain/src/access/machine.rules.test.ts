import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { machinePermissions, tokenFaults } from './machine.rules.ts'
import { permissions } from './permissions.ts'

const today = '2026-11-21' as LocalDate
const everything = new Set(permissions)
const rulesOf = (asked: Parameters<typeof tokenFaults>[0], held = everything) =>
  tokenFaults(asked, held, today).map(({ rule }) => rule)

test('AC-12: a machine neither signs nor pays nor looks after accounts; all else it may', () => {
  for (const permission of permissions) {
    const found = rulesOf({ permissions: [permission], expiresOn: today })
    expect([permission, found]).toEqual([permission, machinePermissions.includes(permission) ? [] : ['AC-12']])
  }
  expect(machinePermissions).not.toContain('delivery.pay')
  expect(machinePermissions).toContain('people.search')
})

test('AC-13: a token is worth something from today to a year from now', () => {
  const until = (expiresOn: string) => rulesOf({ permissions: ['people.search'], expiresOn: expiresOn as LocalDate })
  expect([until('2026-11-20'), until('2026-11-21'), until('2027-11-22'), until('2027-11-23')]).toEqual([
    ['AC-13'],
    [],
    [],
    ['AC-13'],
  ])
})

test('AC-14: nothing is asked for beyond the mandate', () => {
  const asked = { permissions: ['people.search', 'intake.import'], expiresOn: today } as const
  expect(tokenFaults(asked, new Set(['people.search']), today)).toEqual([{ rule: 'AC-14', permission: 'intake.import' }])
})
