import { daysAfter, type LocalDate, localDate, partsOf } from '../platform/local-date.ts'
import { covers, type RegionCode } from '../platform/region-code.ts'
import type { CalendarRule, ClaimCalendar, Period, PeriodDay } from './calendar.ts'
import { periodDays } from './calendar.ts'

export type CalendarFault = { rule: 'PROP-47'; day: PeriodDay } | { rule: 'PROP-48' } | { rule: 'PROP-3'; letters: number }

const groundLetters = 10

/**
 * PROP-47  A period opens, is met on, decided, cut off and pulled by the centre, in this order; the centre pulls after the
 *          cut-off, not on its day.
 * PROP-48  Days are set for a period whose cut-off has not passed, and for months that begin today or later: what was cut off
 *          stays cut off.
 */
export function calendarFaults({ rule, ground }: { rule: CalendarRule; ground: string }, today: LocalDate): CalendarFault[] {
  const faults: CalendarFault[] = []
  for (const [at, day] of periodDays.entries()) {
    const before = periodDays[at - 1]
    if (before === undefined) continue
    const isInOrder = day === 'pulledOn' ? rule[before] < rule[day] : rule[before] <= rule[day]
    if (!isInOrder) faults.push({ rule: 'PROP-47', day })
  }
  if ((rule.kind === 'once' ? rule.cutOff : rule.since) < today) faults.push({ rule: 'PROP-48' })
  if (ground.trim().length < groundLetters) faults.push({ rule: 'PROP-3', letters: groundLetters })
  return faults
}

type Known = Pick<ClaimCalendar, 'region' | 'rule' | 'state' | 'proposedBy'>

/**
 * PROP-49  For a village counts what is in force there: of the narrowest region first, then a period set by its dates before
 *          the days of each month, then what begins last. What comes after a cut-off belongs to the next period.
 */
export function periodFor(
  calendars: readonly Known[],
  { village, day }: { village: RegionCode; day: LocalDate },
): Period | undefined {
  return calendars
    .filter(({ state, region }) => state === 'in-force' && covers(region, village))
    .flatMap((calendar) => {
      const period = periodOf(calendar.rule, day)
      return period === undefined ? [] : [{ calendar, period: { ...period, unverified: calendar.proposedBy === null } }]
    })
    .toSorted(
      (a, b) =>
        widthOf(a.calendar.region) - widthOf(b.calendar.region) ||
        Number(a.calendar.rule.kind === 'monthly') - Number(b.calendar.rule.kind === 'monthly') ||
        compare(beginningOf(b.calendar.rule), beginningOf(a.calendar.rule)),
    )[0]?.period
}

/** The period to which a day belongs; undefined where the days don't speak of it. */
function periodOf(rule: CalendarRule, day: LocalDate): Omit<Period, 'unverified'> | undefined {
  if (rule.kind === 'once') {
    const { kind: _, ...days } = rule
    return days.opens <= day && day <= days.cutOff ? days : undefined
  }
  const { year, month } = partsOf(day)
  const here = inMonth(rule, year, month)
  const period = day <= here.cutOff ? here : month === 12 ? inMonth(rule, year + 1, 1) : inMonth(rule, year, month + 1)
  return rule.since <= period.cutOff ? period : undefined
}

/** Of a shorter month the last day stands for those that it lacks. */
function inMonth(rule: Extract<CalendarRule, { kind: 'monthly' }>, year: number, month: number): Omit<Period, 'unverified'> {
  const first = localDate(year, month, 1) as LocalDate
  const on = (day: number): LocalDate => {
    for (let at = day; at > 28; at--) {
      const found = localDate(year, month, at)
      if (found !== undefined) return found
    }
    return daysAfter(first, Math.min(day, 28) - 1)
  }
  return {
    opens: on(rule.opens),
    meetingsUntil: on(rule.meetingsUntil),
    decisionsUntil: on(rule.decisionsUntil),
    cutOff: on(rule.cutOff),
    pulledOn: on(rule.pulledOn),
  }
}

export interface Standing {
  readonly atVillage: number
  readonly atRegency: number
}

/**
 * PROP-50  A village is late on the day after the last one for meetings while claims still wait there. What waits in a village
 *          after that day, or at the regency after the last one for decisions, will miss the cut-off.
 */
export function standingOf({ atVillage, atRegency }: Standing, period: Period, today: LocalDate) {
  const late = atVillage > 0 && today > period.meetingsUntil
  return { late, willMiss: (late ? atVillage : 0) + (today > period.decisionsUntil ? atRegency : 0) }
}

/** Days before a day of the calendar from which on it is called to mind. */
export const reminderDays = 7

/** PROP-51  A day of the calendar is called to mind from a week before it, and stays in mind until the cut-off while something waits. */
export function isToRemember(due: LocalDate, waits: number, today: LocalDate): boolean {
  return waits > 0 && today >= daysAfter(due, -reminderDays)
}

/**
 * NEWS-7  Where claims wait in a village, it is told once a week before the last day for meetings, and once on the day after
 *         it: the rest of the time the list of what waits says so.
 */
export function newsOfMeetingDays(
  { atVillage }: Pick<Standing, 'atVillage'>,
  { meetingsUntil }: Pick<Period, 'meetingsUntil'>,
  today: LocalDate,
): 'meeting-days-near' | 'meeting-days-over' | undefined {
  if (atVillage === 0) return undefined
  if (today === daysAfter(meetingsUntil, -reminderDays)) return 'meeting-days-near'
  return today === daysAfter(meetingsUntil, 1) ? 'meeting-days-over' : undefined
}

function beginningOf(rule: CalendarRule): string {
  return rule.kind === 'once' ? rule.opens : rule.since
}

/** The country is the widest. */
function widthOf(region: RegionCode): number {
  return region === 'ID' ? 0 : -region.length
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
