import { describe, expect, test } from 'vitest'
import { needFaults } from '#domain/people/need.rules.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import { needCodes } from '#domain/people/need-category.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { readAreaData } from '../regions/read-area-data.ts'
import { calendarDay } from './calendar-day.ts'
import { type NeedCandidateFacts, needCandidates } from './need-candidates.ts'
import { population } from './population.ts'
import { villagesIn } from './village-shares.ts'

const on = '2026-11-21' as LocalDate
const people = await somePeople()
const found = people.flatMap((facts) => needCandidates(facts, on).map((candidate) => ({ facts, candidate })))
const shareOf = (code: string, among: (facts: NeedCandidateFacts) => boolean) =>
  found.filter(({ facts, candidate }) => candidate.category === code && among(facts)).length / people.filter(among).length

describe('the need categories of synthetic people', () => {
  test('are never refused by the rules of the categories', () => {
    const refused = found.filter(({ facts, candidate }) => {
      const category = needCategory(candidate.category)
      const finding = {
        birthDate: facts.birthDate as LocalDate,
        sex: facts.sex ?? undefined,
        on: candidate.since,
        met: candidate.met,
      }
      return !category || needFaults(category, { ...finding, unit: category.units[0] }).length > 0
    })
    expect(found.length).toBeGreaterThan(3000)
    expect(refused).toEqual([])
    expect(found.filter(({ candidate }) => candidate.since > on)).toEqual([])
  })

  test('are the same for the same person, and nearly all 26 occur among forty thousand', () => {
    const [one] = found
    expect(one && needCandidates(one.facts, on)).toContainEqual(one?.candidate)
    expect(new Set(found.map(({ candidate }) => candidate.category)).size).toBeGreaterThanOrEqual(needCodes.length - 2)
  })

  test('come where they are expected: poor families, old people alone, women who head a family, the upper Mahakam', () => {
    const isHead = ({ relation }: NeedCandidateFacts) => relation === 'head'
    expect(shareOf('PMKS-24', (facts) => isHead(facts) && facts.decile === 1)).toBeCloseTo(0.72, 1)
    expect(shareOf('PMKS-24', ({ decile }) => (decile ?? 10) > 4)).toBe(0)
    expect(shareOf('PMKS-24', (facts) => !isHead(facts))).toBe(0)
    expect(shareOf('PMKS-26', (facts) => isHead(facts) && facts.regency === '64.11')).toBeGreaterThan(0.04)
    expect(shareOf('PMKS-26', ({ regency }) => regency === '64.72')).toBe(0)
    expect(shareOf('PMKS-13', ({ occupation }) => occupation === 'PEMULUNG')).toBeGreaterThan(0.7)
    expect(shareOf('PMKS-23', ({ sex }) => sex === 'male')).toBe(0)
    expect(shareOf('PMKS-23', (facts) => isHead(facts) && facts.sex === 'female' && (facts.decile ?? 10) < 5)).toBeGreaterThan(
      0.2,
    )
  })

  test('are not guessed for people whose birth date or sex is not known', () => {
    for (const facts of people.slice(0, 500)) {
      expect(needCandidates({ ...facts, birthDate: null }, on)).toEqual([])
      expect(needCandidates({ ...facts, sex: null }, on)).toEqual([])
    }
  })
})

async function somePeople(): Promise<NeedCandidateFacts[]> {
  const regencies = [
    { code: '64.11', name: 'Mahakam Ulu', kind: 'kabupaten' },
    { code: '64.72', name: 'Samarinda', kind: 'kota' },
  ] as const
  const areas = await readAreaData()
  return regencies.flatMap((regency) => {
    const villages = villagesIn(areas, regency.code)
    const families = population({
      regency,
      villages,
      people: 20_000,
      seed: 5,
      asOf: '2026-09-30' as LocalDate,
      quarter: '2026-Q3',
    })
    return Array.from(families).flatMap(({ members, decile }) =>
      members.map(({ sourceId, sex, born, relation, occupation }) => {
        const { year, month, day } = calendarDay(born)
        const birthDate = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const facts = { personId: sourceId, sex, birthDate, relation, occupation, decile }
        return { ...facts, regency: regency.code, familySize: members.length }
      }),
    )
  })
}
