import type { DecileAnswer, FindingFigures, FindingSum } from './decile-board.ts'

const answered: ReadonlySet<DecileAnswer> = new Set(['confirmed', 'followed', 'refused'])

/**
 * DEC-3  How long the centre took is the median of the days from the regency's word to the centre's: as many answers came sooner as
 *        later. Findings that wait are no part of it.
 */
export function medianDays(sums: readonly Pick<FindingSum, 'answer' | 'days' | 'findings'>[]): number | null {
  const told = sums.filter(({ answer }) => answered.has(answer)).toSorted((a, b) => a.days - b.days)
  const all = told.reduce((sum, { findings }) => sum + findings, 0)
  if (all === 0) return null
  return (dayOf(told, Math.floor((all - 1) / 2)) + dayOf(told, Math.floor(all / 2))) / 2
}

/** Of the `nth` answer from nought, the soonest first. */
function dayOf(told: readonly Pick<FindingSum, 'days' | 'findings'>[], nth: number): number {
  let passed = 0
  for (const { days, findings } of told) {
    passed += findings
    if (passed > nth) return days
  }
  throw new RangeError('there are not so many answers')
}

export function findingFigures(sums: readonly FindingSum[]): FindingFigures {
  const of = (answer: DecileAnswer) => sums.reduce((sum, one) => sum + (one.answer === answer ? one.findings : 0), 0)
  return {
    confirmed: of('confirmed'),
    followed: of('followed'),
    refused: of('refused'),
    waiting: of('waiting'),
    medianDays: medianDays(sums),
  }
}
