import { describe, expect, test } from 'vitest'
import type { QualityCounts } from './quality.ts'
import { stepIn } from '../regions/share-steps.ts'
import { qualitySteps, soundShare } from './quality-share.rules.ts'

const counts: QualityCounts = {
  persons: 200,
  faulty: { validity: 2, completeness: 20, age: null, duplicates: 0 },
  any: 21,
}

describe('QUAL-15: the share of people without a fault', () => {
  test.each([
    ['validity', 0.99],
    ['completeness', 0.9],
    ['age', null],
    ['duplicates', 1],
    [undefined, 0.895],
  ] as const)('of %s: %s', (dimension, share) => {
    expect(soundShare(counts, dimension)).toBe(share)
  })

  test('where nobody lives, or where that is withheld, there is none', () => {
    expect(soundShare({ ...counts, persons: 0, any: 0 }, undefined)).toBeNull()
    expect(soundShare({ ...counts, persons: null }, 'validity')).toBeNull()
  })
})

test('QUAL-16: each step begins at its bound', () => {
  expect([null, 0, 0.7999, 0.8, 0.9, 0.95, 0.9899, 0.99, 1].map((share) => stepIn(qualitySteps, share))).toEqual([
    null,
    1,
    1,
    2,
    3,
    4,
    4,
    5,
    5,
  ])
})
