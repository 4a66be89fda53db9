import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { noticeStates } from './notice.ts'
import { mayBeToldOn, mayObjectTo, objectUntil, stateAfter, takesOffFrom } from './notice.rules.ts'

const day = (text: string) => text as LocalDate
const last = day('2026-12-21')

test('NOTE-1: nobody objected: the family is left out from the day after the last one to object', () => {
  expect(takesOffFrom({ state: 'told', objectUntil: last, upheldOn: null })).toBe('2026-12-22')
})

test('NOTE-1: before the family is told, while an objection is open and after it was overturned, nobody is taken off', () => {
  for (const state of noticeStates.filter((one) => one !== 'told' && one !== 'upheld'))
    expect([state, takesOffFrom({ state, objectUntil: last, upheldOn: null })]).toEqual([state, null])
  expect(takesOffFrom({ state: 'told', objectUntil: null, upheldOn: null })).toBeNull()
})

test('NOTE-1: an objection that left the decision as it was ends the waiting on its day', () => {
  expect(takesOffFrom({ state: 'upheld', objectUntil: last, upheldOn: day('2026-12-01') })).toBe('2026-12-01')
})

test('NOTE-2: thirty days from the one on which it was told', () => {
  expect(objectUntil(day('2026-11-21'), 30)).toBe('2026-12-21')
})

test('NOTE-3: in any order of turns a family is told once, and nothing leads out of overturned or withdrawn', () => {
  const turn = fc.constantFrom('asked', 'refused', 'told', 'objected', 'upheld', 'overturned', 'withdrawn')
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 30 }), (asked) => {
      let state: (typeof noticeStates)[number] = 'to-send'
      let told = 0
      for (const one of asked) {
        const next = stateAfter(state, one)
        if (next === undefined) continue
        expect(['overturned', 'withdrawn']).not.toContain(state)
        if (one === 'told') told++
        state = next
      }
      expect(told).toBeLessThanOrEqual(1)
    }),
  )
})

test('NOTE-4: objected to before it was told, and until the last day', () => {
  expect(mayObjectTo({ state: 'to-send', objectUntil: null }, last)).toBe(true)
  expect(mayObjectTo({ state: 'told', objectUntil: last }, last)).toBe(true)
  expect(mayObjectTo({ state: 'told', objectUntil: last }, day('2026-12-22'))).toBe(false)
  expect(mayObjectTo({ state: 'objected', objectUntil: last }, last)).toBe(false)
})

test('NOTE-5: handed over on a day that has come, not before the finding was accepted', () => {
  const bounds = { openedOn: day('2026-11-20'), today: day('2026-11-22') }
  expect(['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23'].map((on) => mayBeToldOn(day(on), bounds))).toEqual([
    false,
    true,
    true,
    false,
  ])
})
