import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { isAnswer, visitFaults } from './visit.rules.ts'
import { type VisitResult, visitResults } from './visit.ts'

const day = (date: string) => date as LocalDate
const rulesOf = (visitedOn: string, result: VisitResult = 'not-so', met: string[] = []) =>
  visitFaults({ visitedOn: day(visitedOn), result, met }, day('2026-11-01'), day('2026-11-21')).map(({ rule }) => rule)

describe('a visit as it is recorded', () => {
  test('ENUM-7: of today or of an earlier day of the round, not of tomorrow and not of before', () => {
    expect(rulesOf('2026-11-21')).toEqual([])
    expect(rulesOf('2026-11-01')).toEqual([])
    expect(rulesOf('2026-11-22')).toEqual(['ENUM-7'])
    expect(rulesOf('2026-10-31')).toEqual(['ENUM-7'])
  })

  test('ENUM-8: criteria are ticked of those who belong, of nobody else', () => {
    expect(rulesOf('2026-11-20', 'belongs', ['PMKS-08.a'])).toEqual([])
    for (const result of visitResults.filter((one) => one !== 'belongs'))
      expect(rulesOf('2026-11-20', result, ['PMKS-08.a'])).toEqual(['ENUM-8'])
  })

  test('only who was not met is visited again', () => {
    expect(visitResults.filter((result) => !isAnswer(result))).toEqual(['not-met'])
  })
})
