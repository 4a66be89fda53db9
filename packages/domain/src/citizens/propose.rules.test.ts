import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { claimKinds } from '../proposals/claim-kind.ts'
import { hindranceToPropose } from './propose.rules.ts'

const today = '2026-11-22' as LocalDate
type Family = Parameters<typeof hindranceToPropose>[0]
type Claim = Family['claims'][number]

const claim = (over: Partial<Claim> = {}): Claim => ({
  kind: 'receives-nothing',
  state: 'open',
  decided: null,
  takenBackOn: null,
  ...over,
})
const why = (over: Partial<Family>) => hindranceToPropose({ hasFamily: true, receives: false, claims: [], ...over }, today)

describe('CIT-8 a family proposes itself', () => {
  test('where nothing was decided about it and it gets nothing', () => {
    expect(why({})).toBeUndefined()
    expect(
      why({ claims: [claim({ kind: 'already-well-off' }), claim({ kind: 'correction', state: 'accepted' })] }),
    ).toBeUndefined()
  })

  test('not where it receives aid, one is on its way, or it has no family card', () => {
    expect(why({ receives: true })).toEqual({ why: 'receives' })
    expect(why({ claims: [claim()] })).toEqual({ why: 'on-its-way' })
    expect(why({ claims: [claim({ state: 'returned' })] })).toEqual({ why: 'on-its-way' })
    expect(why({ hasFamily: false })).toEqual({ why: 'no-family' })
  })

  test('not within ninety days of a decision, and again from the day that it is told', () => {
    const decided = (on: LocalDate) => ({ claims: [claim({ state: 'refused', decided: { on, reason: null } })] })
    const on = daysAfter(today, -89)
    expect(why(decided(on))).toEqual({ why: 'decided', on, againFrom: daysAfter(today, 1) })
    expect(why(decided(daysAfter(today, -90)))).toBeUndefined()
    const found = claim({ kind: 'already-well-off', state: 'accepted', decided: { on, reason: null } })
    expect(why({ claims: [found] })?.why).toBe('decided')
    expect(why({ claims: [{ ...found, state: 'refused' }] }), 'it was not so').toBeUndefined()
  })

  test('CIT-10: what it took back it proposes again from the next day', () => {
    const taken = (on: LocalDate) => ({ claims: [claim({ state: 'withdrawn', takenBackOn: on })] })
    expect(why(taken(today))).toEqual({ why: 'taken-back', on: today, againFrom: daysAfter(today, 1) })
    expect(why(taken(daysAfter(today, -1)))).toBeUndefined()
  })

  test('CIT-8 whatever stands beside it, never twice at once', () => {
    const some = fc.record({
      kind: fc.constantFrom(...claimKinds),
      state: fc.constantFrom('open' as const, 'returned' as const, 'accepted' as const, 'refused' as const),
      takenBackOn: fc.constant(null),
      decided: fc.option(
        fc.integer({ min: -400, max: 0 }).map((days) => ({ on: daysAfter(today, days), reason: null })),
        { nil: null },
      ),
    })
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.array(some, { maxLength: 6 }), (hasFamily, receives, claims) => {
        if (hindranceToPropose({ hasFamily, receives, claims }, today) !== undefined) return
        const same = claims.filter(({ kind }) => kind === 'receives-nothing')
        expect(hasFamily && !receives).toBe(true)
        expect(same.filter(({ state }) => state === 'open' || state === 'returned')).toEqual([])
        expect(same.filter(({ decided }) => decided !== null && decided.on > daysAfter(today, -90))).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })
})
