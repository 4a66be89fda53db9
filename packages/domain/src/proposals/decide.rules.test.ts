import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { type ClaimState, claimStates } from './claim.ts'
import { isWorded, mayAnswerObjection, mayDecide, mayObject, mayReopen, maySendAgain, stateAfter } from './decide.rules.ts'

const turns = ['accepted', 'refused', 'returned', 'withdrawn', 'sent-again', 'reopened', 'overturned'] as const

test('PROP-10: what was decided stays so but for a reopening or an objection, and what was taken back stays taken back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...turns), { maxLength: 30 }), (asked) => {
      let state: ClaimState = 'open'
      for (const turn of asked) {
        const next: ClaimState | undefined = stateAfter(state, turn)
        if (state === 'withdrawn') expect(next).toBeUndefined()
        if ((state === 'accepted' || state === 'refused') && next !== undefined)
          expect(['reopened', 'overturned']).toContain(turn)
        if (next === 'accepted') expect(['open', 'refused']).toContain(state)
        if (state === 'returned') expect(['open', 'withdrawn', undefined]).toContain(next)
        state = next ?? state
      }
    }),
    { numRuns: 10_000 },
  )
  expect(stateAfter('returned', 'accepted'), 'what was sent back is not accepted before it comes again').toBeUndefined()
  expect(stateAfter('refused', 'overturned')).toBe('accepted')
  expect(stateAfter('accepted', 'overturned')).toBe('refused')
})

test('PROP-11: nobody decides on a claim of their own', () => {
  expect(mayDecide({ proposedBy: 'a', checkedBy: null }, 'a')).toBe(false)
  expect(mayDecide({ proposedBy: 'a', checkedBy: null }, null)).toBe(false)
  expect(mayDecide({ proposedBy: 'a', checkedBy: null }, 'b')).toBe(true)
})

test('PROP-12: a refusal carries words that the village can act on', () => {
  expect([null, '', 'tidak', '          ', 'Foto tidak jelas'].map(isWorded)).toEqual([false, false, false, false, true])
})

test('PROP-13: a decision can be objected to for thirty days, once at a time', () => {
  const claim = (over: object) => ({
    state: 'refused' as const,
    decidedOn: '2026-11-01' as LocalDate,
    objected: false,
    noticed: null,
    ...over,
  })
  expect(mayObject(claim({}), '2026-12-01' as LocalDate)).toBe(true)
  expect(mayObject(claim({}), '2026-12-02' as LocalDate)).toBe(false)
  expect(mayObject(claim({ objected: true }), '2026-11-02' as LocalDate)).toBe(false)
  for (const state of claimStates) {
    const isDecided = state === 'accepted' || state === 'refused'
    expect(mayObject(claim({ state }), '2026-11-02' as LocalDate)).toBe(isDecided)
  }
})

test('PROP-13: what costs a family aid can be objected to as its notice says, however the decision came about', () => {
  const claim = { state: 'accepted' as const, decidedOn: '2026-01-01' as LocalDate, objected: true }
  expect(mayObject({ ...claim, noticed: true }, '2026-12-01' as LocalDate)).toBe(true)
  expect(mayObject({ ...claim, decidedOn: '2026-12-01' as LocalDate, noticed: false }, '2026-12-01' as LocalDate)).toBe(false)
  expect(mayObject({ ...claim, state: 'refused', noticed: true }, '2026-12-01' as LocalDate)).toBe(false)
})

test('PROP-14: on an objection decides somebody who neither proposed, decided nor objected', () => {
  const who = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(who, who, who, fc.option(who), (proposedBy, decidedBy, raisedBy, decider) => {
      const may = mayAnswerObjection({ proposedBy, checkedBy: null, decidedBy, raisedBy }, decider)
      expect(may).toBe(decider !== null && decider !== proposedBy && decider !== decidedBy && decider !== raisedBy)
    }),
  )
})

test('PROP-15: what was decided is reopened while nobody objected, no file holds it, and it was not overturned', () => {
  const claim = { state: 'accepted' as const, objected: false, overturned: false, filed: false, byMeeting: false }
  expect(mayReopen(claim)).toBe(true)
  expect(mayReopen({ ...claim, state: 'refused' })).toBe(true)
  for (const over of [{ objected: true }, { overturned: true }, { filed: true }, { byMeeting: true }])
    expect(mayReopen({ ...claim, ...over })).toBe(false)
  for (const state of ['open', 'returned', 'withdrawn'] as const) expect(mayReopen({ ...claim, state })).toBe(false)
})

test("PROP-56: what a family proposed itself is sent again by its village in the family's words, other claims by whoever proposed them", () => {
  expect(maySendAgain({ proposedBy: null }, { by: 'operator', mends: false })).toBe(true)
  expect(maySendAgain({ proposedBy: null }, { by: 'operator', mends: true })).toBe(false)
  for (const mends of [true, false]) {
    expect(maySendAgain({ proposedBy: 'a' }, { by: 'a', mends })).toBe(true)
    expect(maySendAgain({ proposedBy: 'a' }, { by: 'b', mends })).toBe(false)
    expect(maySendAgain({ proposedBy: null }, { by: null, mends })).toBe(false)
  }
})
