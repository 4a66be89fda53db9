import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import type { Month } from '../platform/period.ts'
import { runFaults } from './run.rules.ts'

const today = '2026-11-21' as LocalDate
const order = { number: '64.08/04.0/000123/LS/2026', date: '2026-11-20' as LocalDate }
const months = ['2026-07', '2026-08'] as Month[]

describe('a payment run', () => {
  test('PAY-7: months of this budget year are paid from an order of this year, and no others', () => {
    expect(runFaults(months, order, today)).toEqual([])
    expect(runFaults(['2025-12' as Month, ...months], order, today)).toEqual([{ rule: 'PAY-7' }])
    expect(runFaults(months, order, '2027-01-02' as LocalDate)).toEqual([{ rule: 'PAY-7' }])
  })

  test('PAY-8: an order to pay from tomorrow is not there yet', () => {
    expect(runFaults(months, { ...order, date: '2026-11-22' as LocalDate }, today)).toEqual([{ rule: 'PAY-8' }])
  })

  test('PAY-9: the number of the order can stand in a bank file', () => {
    expect(runFaults(months, { ...order, number: '12;34' }, today)).toEqual([{ rule: 'PAY-9' }])
  })
})
