import { describe, expect, test } from 'vitest'
import { roles } from '#domain/access/roles.ts'
import { readAreaData } from '../regions/read-area-data.ts'
import { demoOffices } from './offices.ts'

const { offices, accounts } = demoOffices
const today = '2026-11-21'
const inForce = accounts.flatMap(({ key, mandates }) =>
  mandates.filter(({ validFrom, validTo = today }) => validFrom <= today && validTo >= today).map(({ role }) => ({ key, role })),
)

describe('the offices and people of the demonstration', () => {
  test.each(roles)('the role %s is held by at least two people', (role) => {
    expect(new Set(inForce.filter((mandate) => mandate.role === role).map(({ key }) => key)).size).toBeGreaterThanOrEqual(2)
  })

  test('regions of offices and mandates exist, and operators serve three to five villages', async () => {
    const known = new Set((await readAreaData()).map(({ code }) => code as string))
    const named = [
      ...offices.map(({ regionCode }) => regionCode),
      ...accounts.flatMap((one) => one.mandates.flatMap(({ regions }) => regions)),
    ]
    expect(named.filter((code) => !known.has(code))).toEqual([])

    const operators = accounts.flatMap((one) => one.mandates.filter(({ role }) => role === 'village-operator'))
    for (const { regions } of operators) {
      expect(new Set(regions).size).toBe(regions.length)
      expect(regions.length).toBeGreaterThanOrEqual(3)
      expect(regions.length).toBeLessThanOrEqual(5)
    }
  })

  test('keys and addresses are unique, addresses lie in a domain that is nobody’s, and each account has its office', () => {
    const keys = new Set(offices.map(({ key }) => key))
    expect(keys.size).toBe(offices.length)
    for (const distinct of ['key', 'email', 'name'] as const)
      expect(new Set(accounts.map((one) => one[distinct])).size).toBe(accounts.length)
    expect(accounts.filter(({ office }) => !keys.has(office))).toEqual([])
    expect(accounts.filter(({ email }) => !/^[a-z.]+@(kaltim|kutim|kukar)\.contoh\.id$/.test(email))).toEqual([])
  })

  test('somebody holds two different roles at once, and somebody a role that has ended', () => {
    expect(accounts.some(({ key }) => new Set(inForce.filter((one) => one.key === key).map(({ role }) => role)).size === 2)).toBe(
      true,
    )
    expect(accounts.some(({ mandates }) => mandates.some(({ validTo }) => validTo !== undefined && validTo < today))).toBe(true)
  })
})
