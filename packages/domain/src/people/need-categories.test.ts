import { describe, expect, test } from 'vitest'
import { criteriaSets, needCategories, needCategory } from './need-categories.ts'
import { type NeedCode, needCodes } from './need-category.ts'

const codesOf = (sensitivity: string) =>
  needCategories.filter((category) => category.sensitivity === sensitivity).map(({ code }) => code.slice(5))

describe('the 26 categories', () => {
  test('are all there, in the order of the annex, in each criteria set', () => {
    expect(needCodes).toHaveLength(26)
    for (const { categories } of criteriaSets) expect(categories.map(({ code }) => code)).toEqual(needCodes)
  })

  test('have two languages, a name and an abbreviation of their own', () => {
    for (const { name, abbreviation, criteria } of needCategories) {
      for (const { id, en } of [name, ...criteria.map(({ text }) => text)]) {
        expect(id.length).toBeGreaterThan(3)
        expect(en.length).toBeGreaterThan(3)
        expect(id).not.toBe(en)
      }
      expect(abbreviation).toMatch(/^[A-Za-z]{2,6}$/)
    }
    expect(new Set(needCategories.map(({ name }) => name.id)).size).toBe(26)
    expect(new Set(needCategories.map(({ abbreviation }) => abbreviation)).size).toBe(26)
  })

  test('keep restricted and sensitive what the law on personal data protects (domain.md §8)', () => {
    expect(codesOf('restricted')).toEqual(['03', '06', '07', '10', '14', '15', '16', '17', '18', '19'])
    expect(codesOf('sensitive')).toEqual(['01', '02', '04', '05', '09'])
  })

  test('can be met: never more criteria asked than there are, ids unique and of their category', () => {
    for (const { categories } of criteriaSets) {
      const ids = categories.flatMap(({ criteria }) => criteria.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      for (const { code, criteria, meet } of categories) {
        expect(criteria.every(({ id }) => /^PMKS-\d\d\.[a-z]$/.test(id) && id.startsWith(`${code}.`))).toBe(true)
        expect(criteria.length).toBeGreaterThanOrEqual(typeof meet === 'number' ? meet : 1)
      }
    }
  })

  test('keep the criterion ids that assignments have stored', () => {
    const letters = needCategories.map(({ criteria }) => criteria.map(({ id }) => id.slice(-1)).join(''))
    expect(letters.join(' ')).toBe(
      'abcdef abc abcde ab abcd abc abcdefgh ab abcd ab abcd abcd ab abc abcd a abc abcde abcde abcdefg abcd abc abc ab abcd abcdefg',
    )
  })
})

describe('criteria sets', () => {
  test('are named, and the one in force comes first', () => {
    expect(criteriaSets.map(({ version, from, to }) => [version, from, to])).toEqual([
      ['Permensos 8/2012', '2012-06-07', null],
      ['Satu Data Kaltim', null, null],
    ])
    expect(needCategories).toBe(criteriaSets[0]?.categories)
  })

  test('differ in the ages of children (domain.md T4), and the differing rows are not yet verified', () => {
    const ages = (code: NeedCode, version?: string) => needCategory(code, version)?.ages
    expect(ages('PMKS-01')).toEqual({ below: 6 })
    expect(ages('PMKS-01', 'Satu Data Kaltim')).toEqual({ below: 5 })
    expect(ages('PMKS-02')).toEqual({ from: 6, below: 18 })
    expect(ages('PMKS-02', 'Satu Data Kaltim')).toEqual({ from: 5, below: 18 })
    expect(needCategory('PMKS-01', 'Permensos 1/1901')).toBeUndefined()

    const unverified = (set: (typeof criteriaSets)[number] | undefined) =>
      set?.categories.filter(({ verified }) => !verified).map(({ code }) => code)
    expect(unverified(criteriaSets[0])).toEqual([])
    expect(unverified(criteriaSets[1])).toEqual(['PMKS-01', 'PMKS-02', 'PMKS-04'])
  })
})
