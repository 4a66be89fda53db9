import { describe, expect, test } from 'vitest'
import { isFamilyCardNumber } from '#domain/people/family-card.ts'
import { nikFaults } from '#domain/people/nik.rules.ts'
import { isNik } from '#domain/people/nik.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { readHistoricRegencyCodes } from '../regions/data/read-codes.ts'
import { readAreaData } from '../regions/read-area-data.ts'
import { calendarDay } from './calendar-day.ts'
import { population } from './population.ts'
import { shareOut } from './sharing.ts'
import type { SyntheticFamily } from './synthetic-family.ts'
import { villagesIn } from './village-shares.ts'

const areas = await readAreaData()
const regencies = areas.filter(({ level }) => level === 'regency')
const knownRegencies = new Set([...regencies, ...(await readHistoricRegencyCodes())].map(({ code }) => code.replace('.', '')))
const asOf = '2026-09-30' as LocalDate

describe('200,000 synthetic people of the province', () => {
  const shares = shareOut(200_000)
  const families = shares.flatMap(({ code, people }) => Array.from(familiesOf(code, people)))
  const people = families.flatMap(({ members }) => members)

  test('are as many as asked for, in every village', () => {
    expect(people).toHaveLength(200_000)
    expect(new Set(families.map(({ home }) => home.village.code)).size).toBe(1038)
  })

  test('have numbers of their own: no NIK, card or number of the source twice', () => {
    expect(new Set(people.map(({ nik }) => nik)).size).toBe(people.length)
    expect(new Set(people.map(({ sourceId }) => sourceId)).size).toBe(people.length)
    expect(new Set(families.map(({ card }) => card)).size).toBe(families.length)
    expect(families.every(({ card }) => isFamilyCardNumber(card))).toBe(true)
  })

  test('carry NIKs of district 99 that agree with them, of regencies that exist or existed; some were registered elsewhere', () => {
    const wrong = people.filter(({ nik, sex, born }) => {
      const { year, month, day } = calendarDay(born)
      const birthDate = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate
      const isSound = isNik(nik) && nik.slice(4, 6) === '99' && birthDate <= asOf
      return !isSound || nikFaults(nik, { birthDate, sex }, knownRegencies).length > 0
    })
    expect(wrong).toEqual([])

    const elsewhere = people.filter(({ nik, sourceId }) => nik.slice(0, 4) !== sourceId.slice(0, 4)).length
    expect(elsewhere / people.length).toBeGreaterThan(0.04)
    expect(elsewhere / people.length).toBeLessThan(0.1)
  })

  test('live in families as a province has them: 3.9 heads, one head each, parents older than their children', () => {
    expectAbout(people.length / families.length, 3.9)
    for (const { members } of families) {
      expect(members.map(({ relation }) => relation).indexOf('head')).toBe(0)
      expect(members.filter(({ relation }) => relation === 'head')).toHaveLength(1)
      const [head, spouse] = members
      const mother = spouse?.relation === 'spouse' ? spouse : head
      const tooOld = members.filter(({ relation, born }) => relation === 'child' && born < (mother?.born ?? 0) + 15 * 365)
      expect(tooOld).toEqual([])
    }
    expectAbout(
      shareOf(people, ({ born }) => born > 20_726 - 15 * 365.25),
      0.27,
    )
    expectAbout(
      shareOf(people, ({ born }) => born <= 20_726 - 60 * 365.25),
      0.08,
    )
    expectAbout(
      shareOf(people, ({ sex }) => sex === 'female'),
      0.5,
    )
  })

  test('are poorer than the country’s average list, and get what the centre gives to their decile', () => {
    const among = (lowest: number, highest: number) => families.filter(({ decile }) => decile >= lowest && decile <= highest)
    expect(among(1, 5).length / families.length).toBeGreaterThan(0.55)
    expect(among(10, 10).length / families.length).toBeGreaterThan(0.03)
    expect(shareOf(among(1, 1), ({ sembako }) => sembako)).toBeGreaterThan(0.6)
    expect(shareOf(among(1, 4), ({ pkh }) => pkh)).toBeGreaterThan(0.25)
    expect(shareOf(among(5, 10), ({ pkh }) => pkh)).toBeLessThan(0.05)
    expect(shareOf(among(8, 10), ({ sembako }) => sembako)).toBeLessThan(0.02)
  })

  test('bear the names of their peoples: one-word names, Muhammad in all spellings, Dayak names up the Mahakam', () => {
    expectAbout(
      shareOf(people, ({ name }) => !name.includes(' ')),
      0.09,
    )
    expect(new Set(people.map(({ name }) => name)).size).toBeGreaterThan(50_000)
    for (const spelling of ['MUHAMMAD ', 'MUH. ', 'M. ', 'MOH. ', 'SITI ', 'NOOR ', 'H. ', 'HJ. ', 'AJI ', 'ANDI '])
      expect(people.filter(({ name }) => name.startsWith(spelling)).length).toBeGreaterThan(50)
    const dayak = (code: string) =>
      shareOf(
        families.filter(({ home }) => home.village.code.startsWith(code)),
        (family) => ['kenyah', 'bahau', 'benuaq'].includes(family.people),
      )
    expect(dayak('64.11')).toBeGreaterThan(0.7)
    expect(dayak('64.72')).toBeLessThan(0.15)
  })
})

describe('the parts of the province', () => {
  test.each([10, 500, 2000, 20_000, 4_123_243])('%i people are shared out whole, none left without', (total) => {
    const shares = shareOut(total)
    expect(shares.reduce((sum, { people }) => sum + people, 0)).toBe(total)
    expect(Math.min(...shares.map(({ people }) => people))).toBeGreaterThanOrEqual(Math.min(200, Math.floor(total / 10)))
  })

  test('the numbers of the registry suffice for a regency of a million', () => {
    let count = 0
    for (const { members } of familiesOf('64.72', 1_000_000)) count += members.length
    expect(count).toBe(1_000_000)
  })
})

function familiesOf(code: string, people: number): Generator<SyntheticFamily> {
  const found = regencies.find((regency) => regency.code === code)
  const regency = { code, name: found?.name ?? '', kind: found?.kind === 'kota' ? ('kota' as const) : ('kabupaten' as const) }
  return population({ regency, villages: villagesIn(areas, code), people, seed: 1, asOf, quarter: '2026-Q3' })
}

function shareOf<T>(all: readonly T[], among: (one: T) => boolean): number {
  return all.filter(among).length / all.length
}

/** Within a tenth of it. */
function expectAbout(measured: number, wanted: number): void {
  expect(measured).toBeGreaterThan(wanted * 0.9)
  expect(measured).toBeLessThan(wanted * 1.1)
}
