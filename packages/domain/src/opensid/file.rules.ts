import { needCategory } from '../people/need-categories.ts'
import { needFaults } from '../people/need.rules.ts'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { ClaimDetails } from '../proposals/claim-details.ts'
import type { FoundAnswer, FoundDetails } from './found.ts'

export interface OpenSidFault {
  readonly rule: 'OSID-4'
  readonly oldest: LocalDate
}

/** Days: what was seen before is no claim any more (PROP-16). */
const sheetDays = 180
/** Days for which differences are kept, with whose they are. */
const keptDays = 60

/** OSID-4  A sheet is of a day that has come, within 180 days: what it says becomes claims, which are of no older day. */
export function sheetFaults(asOf: LocalDate, today: LocalDate): OpenSidFault[] {
  const oldest = daysAfter(today, -sheetDays)
  return asOf > today || asOf < oldest ? [{ rule: 'OSID-4', oldest }] : []
}

/** OSID-10  What the sheet cannot say, somebody says before it is proposed; undefined where it is missing. */
export function wholeDetails(
  found: FoundDetails,
  { on, to, expectedOn, met = [] }: FoundAnswer,
  asOf: LocalDate,
): ClaimDetails | undefined {
  switch (found.kind) {
    case 'death':
      return on === undefined ? undefined : { kind: 'death', on }
    case 'move':
      return on === undefined || to === undefined ? undefined : { kind: 'move', who: 'person', to, address: null, on }
    case 'pregnancy-found':
      return expectedOn === undefined ? undefined : { kind: 'pregnancy-found', expectedOn }
    case 'category-found': {
      const all = [...new Set([...found.met, ...met])]
      const category = needCategory(found.category)
      const isWhole = category !== undefined && needFaults(category, { met: all, on: asOf }).length === 0
      return isWhole ? { ...found, met: all } : undefined
    }
    default:
      return found
  }
}

/** OSID-11  A sheet most of whose known people are registered in other villages, at least three of them, is another village's. */
export function isOfAnotherVillage({ here, elsewhere }: { here: number; elsewhere: number }): boolean {
  return elsewhere >= 3 && elsewhere > here
}

/** OSID-12  The last day on which differences are kept: 60 days, then only counts remain. */
export function keptUntil(uploadedOn: LocalDate): LocalDate {
  return daysAfter(uploadedOn, keptDays)
}
