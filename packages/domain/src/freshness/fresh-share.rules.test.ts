import { expect, test } from 'vitest'
import { stepIn } from '../regions/share-steps.ts'
import { freshShare, freshSteps, ranksOf } from './fresh-share.rules.ts'

test('FRESH-9: the share of families of whom nothing is to be checked again; none where it is withheld or nobody receives', () => {
  expect(freshShare({ families: 40, fresh: 30 })).toBe(0.75)
  expect(freshShare({ families: 0, fresh: 0 })).toBeNull()
  expect(freshShare({ families: null, fresh: 3 })).toBeNull()
  expect(freshShare({ families: 40, fresh: null })).toBeNull()
  expect([0, 0.5, 0.79, 0.8, 1, null].map((share) => stepIn(freshSteps, share))).toEqual([1, 2, 3, 4, 5, null])
})

test('FRESH-10: the freshest comes first, those alike share a rank, and whose share is withheld has none', () => {
  const regions = [
    { families: 10, fresh: 5 },
    { families: 10, fresh: 9 },
    { families: 20, fresh: 10 },
    { families: null, fresh: null },
    { families: 10, fresh: 1 },
  ]
  const ranks = ranksOf(regions)
  expect(regions.map((region) => ranks.get(region))).toEqual([2, 1, 2, undefined, 4])
})
