import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { type FamilyState, familyQuality, type MemberState } from './family-quality.rules.ts'
import { deliveredLimits } from '../settings/limit-catalogue.ts'
import { boundsOn } from './quality-bounds.rules.ts'

const day = (text: string) => text as LocalDate
const member = (relation: MemberState['relation'], born: string | null, deceased = false): MemberState => ({
  relation,
  birthDate: born === null ? null : day(born),
  deceased,
})
const head = member('head', '1985-01-01')
const faults = (over: Partial<FamilyState>) =>
  familyQuality(
    { cardNumber: '6408992502030001', decilePeriod: '2026-Q3', members: [head], reviewsOn: [], ...over },
    boundsOn(day('2026-11-22'), deliveredLimits),
  )

test('a family that is known well carries no fault, nor does one of which nobody lives', () => {
  expect(faults({})).toEqual([])
  expect(faults({ cardNumber: null, members: [member('head', '1985-01-01', true)] })).toEqual([])
})

test('QUAL-10: a family has a card', () => {
  expect(faults({ cardNumber: null })).toEqual(['family.no-card'])
})

describe('QUAL-11: one grown head, and not too many members', () => {
  test.each([
    ['nobody heads it', [member('spouse', '1988-01-01')], ['family.no-head']],
    ['its head has died', [member('head', '1985-01-01', true), member('child', '2010-01-01')], ['family.no-head']],
    ['two head it', [head, member('head', '1986-01-01')], ['family.two-heads']],
    ['its head is sixteen', [member('head', '2009-11-23')], ['family.young-head']],
    ['its head turned seventeen today', [member('head', '2009-11-22')], []],
    ['its head is not born yet: that is the date’s fault', [member('head', '2027-01-01')], []],
    ['thirty belong to it', [head, ...Array<MemberState>(29).fill(member('relative', null))], []],
    ['thirty-one belong to it', [head, ...Array<MemberState>(30).fill(member('relative', null))], ['family.too-large']],
  ] as const)('%s', (_, members, expected) => {
    expect(faults({ members })).toEqual(expected)
  })
})

describe('QUAL-12: children come after the head, parents before', () => {
  test.each([
    ['a child older than the head', [head, member('child', '1984-12-31')], ['family.child-older']],
    ['a child of the same day', [head, member('child', '1985-01-01')], ['family.child-older']],
    ['a parent younger than the head', [head, member('parent', '1990-01-01')], ['family.child-older']],
    ['a child whose age nobody knows', [head, member('child', null)], []],
    [
      'two heads: nobody knows whose child it is',
      [head, member('head', '1960-01-01'), member('child', '1970-01-01')],
      ['family.two-heads'],
    ],
    ['a child who has died', [head, member('child', '1970-01-01', true)], []],
  ] as const)('%s', (_, members, expected) => {
    expect(faults({ members })).toEqual(expected)
  })
})

test('QUAL-13: a decile is not older than two quarters; none is no fault', () => {
  expect(faults({ decilePeriod: '2026-Q2' })).toEqual([])
  expect(faults({ decilePeriod: '2026-Q1' })).toEqual(['family.decile-old'])
  expect(faults({ decilePeriod: null })).toEqual([])
})

test('QUAL-14: a category of the family is reviewed by its day', () => {
  expect(faults({ reviewsOn: [day('2026-11-21')] })).toEqual(['family.need-review-due'])
})
