import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { RegionCode } from '../platform/region-code.ts'
import type { CalendarRule, ClaimCalendar, Period } from './calendar.ts'
import { calendarFaults, isToRemember, newsOfMeetingDays, periodFor, standingOf } from './calendar.rules.ts'

const day = (text: string) => text as LocalDate
const today = day('2026-11-22')
const ground = 'Surat edaran pusat 12/2026'
const village = '64.08.04.2001' as RegionCode
const monthly = {
  kind: 'monthly',
  since: day('2025-01-01'),
  opens: 1,
  meetingsUntil: 10,
  decisionsUntil: 15,
  cutOff: 17,
  pulledOn: 18,
} as const satisfies CalendarRule
const once = {
  kind: 'once',
  opens: day('2026-11-18'),
  meetingsUntil: day('2026-11-20'),
  decisionsUntil: day('2026-11-24'),
  cutOff: day('2026-11-25'),
  pulledOn: day('2026-11-26'),
} as const satisfies CalendarRule
const inForce = (rule: CalendarRule, region: string, proposedBy: string | null = 'planner') => ({
  region: region as RegionCode,
  rule,
  state: 'in-force' as ClaimCalendar['state'],
  proposedBy,
})
const delivered = inForce(monthly, 'ID', null)

test('PROP-47: opening, meetings, decisions, cut-off and pull come in this order', () => {
  const faults = (over: Partial<typeof once>) => calendarFaults({ rule: { ...once, ...over }, ground }, today)
  expect(faults({})).toEqual([])
  expect(faults({ pulledOn: once.cutOff })).toEqual([{ rule: 'PROP-47', day: 'pulledOn' }])
  expect(faults({ meetingsUntil: day('2026-11-17') })).toEqual([{ rule: 'PROP-47', day: 'meetingsUntil' }])
  expect(calendarFaults({ rule: { ...monthly, since: today, cutOff: 14 }, ground }, today)).toEqual([
    { rule: 'PROP-47', day: 'cutOff' },
  ])
})

test('PROP-48: days are set while the cut-off has not passed, of months from today on', () => {
  expect(calendarFaults({ rule: monthly, ground }, today)).toEqual([{ rule: 'PROP-48' }])
  expect(calendarFaults({ rule: { ...monthly, since: today }, ground }, today)).toEqual([])
  expect(calendarFaults({ rule: once, ground }, day('2026-11-26'))).toEqual([{ rule: 'PROP-48' }])
  expect(calendarFaults({ rule: once, ground: 'surat' }, today)).toEqual([{ rule: 'PROP-3', letters: 10 }])
})

test('PROP-49: the narrowest region counts first, and dates before the days of each month', () => {
  const regency = inForce({ ...monthly, cutOff: 28, pulledOn: 29 }, '64.08')
  const at = (on: string, ...calendars: Parameters<typeof periodFor>[0]) => periodFor(calendars, { village, day: day(on) })
  expect(at('2026-11-05', delivered)).toMatchObject({ cutOff: '2026-11-17', pulledOn: '2026-11-18', unverified: true })
  expect(at('2026-11-05', delivered, regency)).toMatchObject({ cutOff: '2026-11-28', unverified: false })
  expect(at('2026-11-22', delivered, inForce(once, '64.08'))?.cutOff).toBe('2026-11-25')
  expect(at('2026-11-22', regency, inForce(once, '64'))?.cutOff, 'narrowest first').toBe('2026-11-28')
  expect(at('2026-11-22', delivered, inForce(once, '64.02'))?.cutOff, 'of another regency').toBe('2026-12-17')
  expect(at('2026-11-22', delivered, { ...inForce(once, '64.08'), state: 'waiting' })?.cutOff).toBe('2026-12-17')
  expect(at('2026-11-26', delivered, inForce(once, '64.08'))?.cutOff, 'afterwards each month again').toBe('2026-12-17')
  expect(at('2026-12-18', delivered)?.cutOff).toBe('2027-01-17')
})

test('PROP-49: what comes after a cut-off belongs to the next period, whichever day it is', () => {
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => daysAfter(day('2024-01-01'), days))
  const anyDays = fc
    .integer({ min: 5, max: 30 })
    .map((cutOff) => ({ ...monthly, since: day('2020-01-01'), cutOff, pulledOn: 31 }))
  fc.assert(
    fc.property(anyDay, anyDays, (on, rule) => {
      const calendars = [inForce({ ...rule, meetingsUntil: 3, decisionsUntil: 4 }, '64')]
      const period = periodFor(calendars, { village, day: on })
      if (!period) throw new Error('each day belongs to a period')
      expect(period.cutOff >= on).toBe(true)
      const next = periodFor(calendars, { village, day: daysAfter(period.cutOff, 1) })
      expect((next?.cutOff ?? '') > period.cutOff).toBe(true)
      expect(period.opens <= period.meetingsUntil && period.decisionsUntil <= period.cutOff).toBe(true)
    }),
  )
})

test('PROP-50: a village is late the day after the last one for meetings, and what waits then misses the cut-off', () => {
  const { kind: _, ...days } = once
  const period: Period = { ...days, unverified: false }
  const waits = { atVillage: 3, atRegency: 4 }
  expect(standingOf(waits, period, day('2026-11-20'))).toEqual({ late: false, willMiss: 0 })
  expect(standingOf(waits, period, day('2026-11-21'))).toEqual({ late: true, willMiss: 3 })
  expect(standingOf(waits, period, day('2026-11-25'))).toEqual({ late: true, willMiss: 7 })
  expect(standingOf({ atVillage: 0, atRegency: 4 }, period, day('2026-11-24'))).toEqual({ late: false, willMiss: 0 })
})

test('PROP-51: a day is called to mind from a week before it, while something waits', () => {
  const due = day('2026-11-29')
  expect(isToRemember(due, 1, today)).toBe(true)
  expect(isToRemember(due, 0, today)).toBe(false)
  expect(isToRemember(due, 1, day('2026-11-21'))).toBe(false)
  expect(isToRemember(due, 1, day('2026-12-01'))).toBe(true)
})

test('NEWS-7: a village with claims that wait is told a week before its last day for meetings and on the day after it, on no other', () => {
  fc.assert(
    fc.property(fc.nat(3), fc.integer({ min: -60, max: 60 }), (atVillage, days) => {
      const meetingsUntil = day('2026-11-29')
      const kind = newsOfMeetingDays({ atVillage }, { meetingsUntil }, daysAfter(meetingsUntil, days))
      const due = days === -7 ? 'meeting-days-near' : days === 1 ? 'meeting-days-over' : undefined
      expect(kind).toBe(atVillage === 0 ? undefined : due)
    }),
    { numRuns: 2_000 },
  )
})
