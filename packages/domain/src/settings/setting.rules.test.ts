import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import { datedFaults, inForceOn, mayConfirm } from './setting.rules.ts'

const day = (text: string) => text as LocalDate
const region = (text: string) => text as RegionCode

test('SET-1: what was set last and confirmed counts from its day on; what waits, was refused or begins later does not', () => {
  const all = [
    { name: 'delivered', since: day('2020-01-01'), state: 'in-force' },
    { name: 'spring', since: day('2026-03-01'), state: 'in-force' },
    { name: 'spring, mended the same day', since: day('2026-03-01'), state: 'in-force' },
    { name: 'waiting', since: day('2026-04-01'), state: 'waiting' },
    { name: 'refused', since: day('2026-05-01'), state: 'refused' },
    { name: 'next year', since: day('2027-01-01'), state: 'in-force' },
  ] as const
  const on = (text: string) => inForceOn(all, day(text))?.name
  expect(on('2019-12-31')).toBeUndefined()
  expect(on('2026-02-28')).toBe('delivered')
  expect(on('2026-03-01')).toBe('spring, mended the same day')
  expect(on('2026-12-31')).toBe('spring, mended the same day')
  expect(on('2027-01-01')).toBe('next year')
})

test('SET-1: what is set later never changes what counted on a day before it', () => {
  const since = fc.integer({ min: 1, max: 28 }).map((n) => day(`2026-11-${String(n).padStart(2, '0')}`))
  const setting = fc.record({ since, state: fc.constantFrom('in-force', 'waiting', 'refused') })
  fc.assert(
    fc.property(fc.array(setting), setting, since, (before, added, on) => {
      fc.pre(added.since > on || added.state !== 'in-force')
      expect(inForceOn([...before, added], on)).toBe(inForceOn(before, on))
    }),
  )
})

test('SET-2: what is set begins on a day that has not passed', () => {
  const on = (since: string) => datedFaults({ since: day(since), ground: 'Rapat mutu data' }, day('2026-11-22'))
  expect(on('2026-11-21')).toEqual([{ rule: 'SET-2', field: 'since' }])
  expect(on('2026-11-22')).toEqual([])
})

test('SET-3: whoever sets something says on what ground', () => {
  const said = { since: day('2026-11-22'), ground: ' rapat ' }
  expect(datedFaults(said, day('2026-11-22'))).toEqual([{ rule: 'SET-3', field: 'ground', letters: 10 }])
})

test('SET-4: a second person with a mandate for the province or the country confirms; a regency proposes', () => {
  const may = (regions: string[], proposer: string | null, from = '64.08') =>
    mayConfirm(regions.map(region), { by: 'me', proposer, from: region(from) })
  expect(may(['64'], 'her')).toBe(true)
  expect(may(['ID'], 'her')).toBe(true)
  expect(may(['64'], 'me')).toBe(false)
  expect(may(['64.08'], 'her')).toBe(false)
  expect(may(['63', '64.08'], 'her')).toBe(false)
  expect(mayConfirm([region('64')], { by: null, proposer: 'her', from: region('64') })).toBe(false)
})
