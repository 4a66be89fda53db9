import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayBeMisspelt, nameLikeness } from './name-likeness.rules.ts'

describe('names that are like each other', () => {
  test.each([
    ['tunjungan', 'tunjangan', 1 - 1 / 9],
    ['enggarong', 'tenggarong', 0.9],
    ['setnambah', 'senambah', 1 - 1 / 9],
    ['esnambah', 'senambah', 1 - 1 / 8],
    ['', '', 0],
  ])('RN-7: %s and %s are %d alike', (one, other, likeness) => {
    expect(nameLikeness(one, other)).toBeCloseTo(likeness, 10)
  })

  test('RN-7: other numbers are other villages', () => {
    expect(nameLikeness('tanjunglimau1', 'tanjunglimau2')).toBe(0)
  })

  test('RN-7: it is the same from either side', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'n', 'g'), maxLength: 9 })
    fc.assert(fc.property(name, name, (one, other) => nameLikeness(one, other) === nameLikeness(other, one)))
  })

  test.each([
    ['tunjungan', 'tunjangan', true],
    ['muarabdakulu', 'muarabadakulu', true],
    ['muarabadakilir', 'muarabadakulu', false],
    ['baru', 'bari', false],
    ['senga', 'senja', true],
    ['xxx', 'baru', false],
    ['sidomulyo', 'sidomukti', false],
    ['limau1', 'limau2', false],
  ])('RN-8: %s may be a misspelling of %s: %s', (name, meant, may) => {
    expect(mayBeMisspelt(name, meant)).toBe(may)
  })
})
