import { needCategory } from '../people/need-categories.ts'
import type { LocalDate } from '../platform/local-date.ts'
import { levelOf } from '../platform/region-code.ts'
import type { Total, TotalDraft } from './total.ts'

export type TotalFault = { rule: 'ENUM-13' } | { rule: 'ENUM-14' } | { rule: 'ENUM-15' }

type Band = Pick<Total, 'sex' | 'ageFrom' | 'ageBelow'>

/**
 * ENUM-13  A total is of one village and of a day that has come, and its ages run upwards.
 * ENUM-14  It counts nobody whom the category does not mean: no men of a category of women, no ages beyond its own.
 */
export function totalFaults(draft: TotalDraft, today: LocalDate): TotalFault[] {
  const { village, asOf, category: code, sex, ageFrom, ageBelow } = draft
  const faults: TotalFault[] = []
  if (levelOf(village) !== 'village' || asOf > today || (ageFrom ?? 0) >= (ageBelow ?? Number.POSITIVE_INFINITY))
    faults.push({ rule: 'ENUM-13' })
  const category = needCategory(code)
  if (category) {
    const { from = 0, below = Number.POSITIVE_INFINITY } = category.ages
    const isOther = category.sex !== undefined && sex !== null && sex !== category.sex
    const isBeyond = (ageFrom ?? from) >= below || (ageBelow ?? below) <= from
    if (isOther || isBeyond) faults.push({ rule: 'ENUM-14' })
  }
  return faults
}

/**
 * ENUM-15  In a village and category nobody is counted by two totals: a total and its parts are not recorded together, and
 *          parts do not overlap in sex and age.
 */
export function overlapFaults(draft: Band, others: readonly Band[]): TotalFault[] {
  return others.some((other) => overlaps(draft, other)) ? [{ rule: 'ENUM-15' }] : []
}

function overlaps(a: Band, b: Band): boolean {
  const sameSex = a.sex === null || b.sex === null || a.sex === b.sex
  const end = (band: Band) => band.ageBelow ?? Number.POSITIVE_INFINITY
  return sameSex && (a.ageFrom ?? 0) < end(b) && (b.ageFrom ?? 0) < end(a)
}
