import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { addressHeldUntil, afterWrong, cardEndsOn, mostWrong, proofOf } from './card.rules.ts'

const birthDate = '1990-03-05' as LocalDate
const nik = '6408994503900012'

describe('CIT-2 what is asked beside the card', () => {
  test('is the end of the NIK, of whoever has none the birth date, and nobody gets a card without either', () => {
    expect(proofOf({ nik, birthDate })).toBe('nik')
    expect(proofOf({ nik: null, birthDate })).toBe('birth')
    expect(proofOf({ nik: '123', birthDate })).toBe('birth')
    expect(proofOf({ nik: null, birthDate: null })).toBeUndefined()
  })
})

test('CIT-3 a card made today is good for a year', () => {
  expect(cardEndsOn('2026-11-22' as LocalDate)).toBe('2027-11-23')
})

describe('CIT-4 wrong answers', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22) + minutes * 60_000)

  test('from one address pass thirty times within an hour, then wait longer and longer, a quarter of an hour at most', () => {
    let tries = { failures: 0, lastAt: at(-1000) }
    for (let n = 0; n < 30; n++) {
      expect(addressHeldUntil(tries)).toBeUndefined()
      tries = afterWrong(tries, at(n))
    }
    expect(addressHeldUntil(tries)).toEqual(at(30))
    for (const wait of [2, 4, 8, 15, 15]) {
      tries = afterWrong(tries, at(40))
      expect(addressHeldUntil(tries)).toEqual(at(40 + wait))
    }
  })

  test('are forgotten after an hour without any', () => {
    expect(afterWrong({ failures: 50, lastAt: at(0) }, at(60))).toEqual({ failures: 1, lastAt: at(60) })
    expect(afterWrong({ failures: 50, lastAt: at(0) }, at(59)).failures).toBe(51)
  })

  test('lock a card at the fifth', () => {
    expect(mostWrong).toBe(5)
  })
})
