import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { isError, isOver, mayVisit, visitFaults } from './visit.rules.ts'
import type { ErrorVisitDraft, Finding } from './visit.ts'

const day = (text: string) => text as LocalDate
const poor: Finding = { lives: true, same: true, wellOff: false, poor: true, meant: true, receives: true }
const unasked = { wellOff: null, poor: null, meant: null, receives: null }
const elsewhere: Finding = { lives: false, same: false, ...unasked }

describe('what counts as an error', () => {
  test('ERR-6: a recipient who lives there, is poor and meant is none, whether or not anything reached them', () => {
    expect([poor, { ...poor, receives: false }].map((finding) => isError('recipient', finding))).toEqual([false, false])
  })

  test.each([
    ['moved away or dead', elsewhere],
    ['another family', { ...elsewhere, lives: true }],
    ['well off', { ...poor, wellOff: true }],
    ['not poor', { ...poor, poor: false }],
    ['not among those it is for', { ...poor, meant: false }],
  ])('ERR-6: a recipient is an inclusion error: %s', (_, finding) => {
    expect(isError('recipient', finding)).toBe(true)
  })

  test('ERR-7: a family left out is an exclusion error only where it should receive and does not', () => {
    expect(isError('left-out', { ...poor, receives: false })).toBe(true)
    const others = [poor, elsewhere, { ...poor, poor: false }, { ...poor, wellOff: true }, { ...poor, meant: false }]
    expect(others.map((finding) => isError('left-out', { ...finding, receives: finding.receives && finding === poor }))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('what is recorded of a visit', () => {
  const draft = (over: Partial<ErrorVisitDraft>): ErrorVisitDraft => ({
    outcome: 'answered',
    finding: poor,
    visitedOn: day('2026-11-20'),
    note: '',
    ...over,
  })
  const faults = (over: Partial<ErrorVisitDraft>) => visitFaults(draft(over), day('2026-11-05'), day('2026-11-22'))

  test('ERR-8: every question is answered, or none past the first two where another family lives there', () => {
    expect(faults({})).toEqual([])
    expect(faults({ finding: elsewhere })).toEqual([])
    expect(faults({ finding: { ...elsewhere, lives: true } })).toEqual([])
    for (const finding of [
      null,
      { ...poor, receives: null },
      { ...elsewhere, poor: true },
      { ...elsewhere, same: true },
      { ...poor, lives: false },
    ])
      expect(faults({ finding })).toEqual([{ rule: 'ERR-8' }])
  })

  test('ERR-8: of who refused or was not met no answer is kept', () => {
    for (const outcome of ['absent', 'refused'] as const) {
      expect(faults({ outcome, finding: null })).toEqual([])
      expect(faults({ outcome })).toEqual([{ rule: 'ERR-8' }])
    }
  })

  test('ERR-9: on a day since it was drawn that has come', () => {
    expect(['2026-11-04', '2026-11-05', '2026-11-22', '2026-11-23'].map((on) => faults({ visitedOn: day(on) }).length)).toEqual([
      1, 0, 0, 1,
    ])
    expect(visitFaults(draft({}), day('2026-11-05'), day('2027-01-19'))).toEqual([])
    expect(visitFaults(draft({}), day('2026-11-05'), day('2027-01-20'))).toEqual([{ rule: 'ERR-9' }])
  })

  test('ERR-10: who is not met is sought three times', () => {
    expect([0, 1, 2].map((tries) => isOver('absent', tries))).toEqual([false, false, true])
    expect([isOver('refused', 0), isOver('answered', 0)]).toEqual([true, true])
  })

  test('ERR-11: nobody visits whom they found or decided on', () => {
    expect([mayVisit(['a', 'b'], 'c'), mayVisit(['a', 'b'], 'a'), mayVisit([], null)]).toEqual([true, false, false])
  })
})
