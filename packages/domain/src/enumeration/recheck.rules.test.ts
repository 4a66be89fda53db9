import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree, agreementOf, drawSample, mayDecide, mayRevisit } from './recheck.rules.ts'
import { visitResults } from './visit.ts'

const visits = fc.uniqueArray(fc.record({ id: fc.uuid(), by: fc.constantFrom('a', 'b', 'c') }), { selector: ({ id }) => id })
const percent = fc.integer({ min: 1, max: 100 })

describe('the sample that is visited again', () => {
  test('ENUM-9: the same seed draws the same, in whatever order the visits are given', () => {
    fc.assert(
      fc.property(visits, percent, fc.string(), (all, share, seed) => {
        expect(drawSample([...all].reverse(), share, seed)).toEqual(drawSample(all, share, seed))
      }),
    )
  })

  test('ENUM-9: of each enumerator the share is drawn, rounded up, nobody twice', () => {
    fc.assert(
      fc.property(visits, percent, fc.string(), (all, share, seed) => {
        const drawn = drawSample(all, share, seed)
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length)
        for (const by of ['a', 'b', 'c']) {
          const own = all.filter((visit) => visit.by === by).length
          expect(drawn.filter((visit) => visit.by === by).length).toBe(Math.ceil((own * share) / 100))
        }
      }),
    )
  })

  test('ENUM-9: over many seeds each visit is drawn about as often as any other', () => {
    const all = Array.from({ length: 20 }, (_, at) => ({ id: `019a0000-0000-7000-8000-0000000000${10 + at}`, by: 'a' }))
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2_000; seed++)
      for (const { id } of drawSample(all, 10, String(seed))) times.set(id, (times.get(id) ?? 0) + 1)
    // 200 are expected of each; five standard deviations are 67.
    for (const { id } of all) expect(Math.abs((times.get(id) ?? 0) - 200)).toBeLessThan(67)
  })
})

describe('two visits to the same door', () => {
  test('ENUM-10: the second is made by somebody else, and a third decides', () => {
    expect([mayRevisit('a', 'a'), mayRevisit('a', 'b'), mayRevisit('a', null)]).toEqual([false, true, false])
    expect([mayDecide('a', 'b', 'a'), mayDecide('a', 'b', 'b'), mayDecide('a', 'b', 'c')]).toEqual([false, false, true])
  })

  test('ENUM-11: they agree on whether somebody belongs, not on why not', () => {
    const differing = visitResults.filter((result) => !agree('belongs', result))
    expect(differing).toEqual(['not-so', 'not-met', 'moved', 'died'])
    expect(agree('moved', 'not-so')).toBe(true)
    expect(agree('belongs', 'belongs')).toBe(true)
  })

  // Newcombe 1998, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('ENUM-12: %i of %i agreed: the interval as it is published', (agreed, of, low, high) => {
    const told = agreementOf(agreed, of)
    expect(told.share).toBeCloseTo(agreed / of)
    expect([told.low, told.high]).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)])
  })

  test('ENUM-12: where nothing was visited twice nothing is said', () => {
    expect(agreementOf(0, 0)).toEqual({ of: 0, agreed: 0, share: null, low: 0, high: 1 })
  })
})
