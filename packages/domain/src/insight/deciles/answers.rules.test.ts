import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingFigures, medianDays } from './answers.rules.ts'

const kind = 'already-well-off' as const

describe('DEC-3', () => {
  test('DEC-3 of an odd number of answers the middle one, of an even number the middle of the two', () => {
    expect(medianDays([{ answer: 'confirmed', days: 40, findings: 1 }])).toBe(40)
    const three = [
      { answer: 'refused' as const, days: 90, findings: 1 },
      { answer: 'followed' as const, days: 10, findings: 2 },
    ]
    expect(medianDays(three)).toBe(10)
    expect(medianDays([...three, { answer: 'confirmed', days: 30, findings: 1 }])).toBe(20)
  })

  test('DEC-3 findings that wait have not taken any time yet', () => {
    expect(medianDays([{ answer: 'waiting', days: 0, findings: 50 }])).toBeNull()
    expect(
      medianDays([
        { answer: 'waiting', days: 0, findings: 50 },
        { answer: 'confirmed', days: 12, findings: 1 },
      ]),
    ).toBe(12)
  })

  test('DEC-3 is the median of all the days, however they are summed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (days) => {
        const sorted = [...days].sort((a, b) => a - b)
        const [low, high] = [sorted[Math.floor((days.length - 1) / 2)] ?? 0, sorted[Math.floor(days.length / 2)] ?? 0]
        expect(medianDays(days.map((one) => ({ answer: 'confirmed', days: one, findings: 1 })))).toBe((low + high) / 2)
      }),
    )
  })

  test('DEC-3 every finding is counted under what the centre said to it', () => {
    expect(
      findingFigures([
        { kind, answer: 'confirmed', days: 30, findings: 2 },
        { kind, answer: 'refused', days: 50, findings: 1 },
        { kind: 'correction', answer: 'waiting', days: 0, findings: 4 },
      ]),
    ).toEqual({ confirmed: 2, followed: 0, refused: 1, waiting: 4, medianDays: 30 })
  })
})
