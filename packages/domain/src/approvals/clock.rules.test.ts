import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import { afterMove, type Course, firstCourse } from './course.rules.ts'
import type { SubjectHash } from './approval.ts'
import { forecast, stepOnLine } from './chain-line.rules.ts'
import { delegationFaults } from './delegation.rules.ts'
import { type TrackMove, trackOf } from './track.rules.ts'
import { dueAfter, isWorkingDay, workingDaysBetween } from './working-days.rules.ts'

const day = (text: string) => text as LocalDate
const none = new Set<LocalDate>()
const independence = new Set([day('2026-08-17')])

describe('working days', () => {
  test('WD-1: Saturday, Sunday and a holiday are free', () => {
    expect(isWorkingDay(day('2026-11-20'), none)).toBe(true)
    expect(isWorkingDay(day('2026-11-21'), none)).toBe(false)
    expect(isWorkingDay(day('2026-11-22'), none)).toBe(false)
    expect(isWorkingDay(day('2026-08-17'), none)).toBe(true)
    expect(isWorkingDay(day('2026-08-17'), independence)).toBe(false)
  })

  test('WD-2: two days from Friday end on Tuesday, and on Wednesday when Monday is a holiday', () => {
    expect(dueAfter(day('2026-08-14'), 2, none)).toBe('2026-08-18')
    expect(dueAfter(day('2026-08-14'), 2, independence)).toBe('2026-08-19')
  })

  test('WD-3: a week-end does not count, and nothing counts backwards', () => {
    expect(workingDaysBetween(day('2026-11-20'), day('2026-11-23'), none)).toBe(1)
    expect(workingDaysBetween(day('2026-11-23'), day('2026-11-20'), none)).toBe(0)
  })

  test('WD-3: n working days after a day there are n working days between', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((n) => daysAfter(day('2024-12-20'), n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), fc.array(days, { maxLength: 40 }), (first, n, free) => {
        const holidays = new Set(free)
        const due = dueAfter(first, n, holidays)
        expect(isWorkingDay(due, holidays)).toBe(true)
        expect(workingDaysBetween(first, due, holidays)).toBe(n)
      }),
    )
  })
})

const steps = [
  { position: 1, kind: 'account', workingDays: 2 },
  { position: 2, kind: 'paper', workingDays: 3 },
  { position: 3, kind: 'account', workingDays: 2 },
] as const
const made = (kind: TrackMove['kind'], position: number | null, on: string, letterOn?: string): TrackMove => ({
  kind,
  round: 1,
  position,
  on: day(on),
  letterOn: letterOn ? day(letterOn) : null,
})
const moves = [
  made('submitted', null, '2026-11-02'),
  made('approved', 1, '2026-11-04'),
  made('sent', 2, '2026-11-06', '2026-11-05'),
]

describe('the track of a file', () => {
  test('TRACK-1: from hand to hand without a gap', () => {
    expect(trackOf(moves, steps).map(({ place, from, to }) => [place, from, to])).toEqual([
      ['account', '2026-11-02', '2026-11-04'],
      ['outbox', '2026-11-04', '2026-11-05'],
      ['paper', '2026-11-05', null],
    ])
  })

  test('TRACK-2: the office on paper has it from the day of the letter, whenever that was entered', () => {
    expect(trackOf(moves, steps).at(-1)).toMatchObject({ place: 'paper', position: 2, from: '2026-11-05' })
  })

  test('TRACK-1: whatever happens, stretches join and at most the last one is open', () => {
    const hash = 'a'.repeat(64) as SubjectHash
    const kinds = fc.constantFrom('approved', 'approved', 'approved', 'returned', 'refused', 'sent', 'resubmitted', 'withdrawn')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kinds, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })), { maxLength: 30 }),
        (tries) => {
          let course: Course = firstCourse(3, hash)
          let on = day('2026-01-05')
          const history: TrackMove[] = [made('submitted', null, on)]
          for (const [kind, pause, back] of tries) {
            const position = course.position ?? 1
            const next = afterMove(course, { kind, position, hash })
            if (!next || (kind === 'sent' && steps[position - 1]?.kind !== 'paper')) continue
            on = daysAfter(on, pause)
            const letterOn = kind === 'sent' ? daysAfter(on, -back) : null
            const at = kind === 'resubmitted' || kind === 'withdrawn' ? null : position
            history.push({ kind, round: next.round, position: at, on, letterOn })
            course = next
          }
          const track = trackOf(history, steps)
          expect(track[0]?.from).toBe('2026-01-05')
          track.forEach((stretch, at) => {
            if (at > 0) expect(stretch.from).toBe(track[at - 1]?.to)
            if (stretch.to) expect(stretch.to >= stretch.from).toBe(true)
          })
          const open = track.filter(({ to }) => to === null)
          const onItsWay = course.state === 'waiting' || course.state === 'returned'
          expect(open).toHaveLength(onItsWay ? 1 : 0)
          expect(open[0]?.position ?? null).toBe(course.position)
        },
      ),
    )
  })
})

describe('the clock of a step', () => {
  const now = { round: 1, position: 2, today: day('2026-11-13'), holidays: none }
  const on = (position: number) => {
    const step = steps[position - 1]
    if (!step) throw new Error('no such step')
    return stepOnLine(step, trackOf(moves, steps), moves, now)
  }

  test('CLOCK-1: a step decided in time has no delay', () => {
    expect(on(1)).toMatchObject({
      standing: 'done',
      decidedOn: '2026-11-04',
      outcome: 'approved',
      dueOn: '2026-11-04',
      overdueDays: 0,
      days: 2,
    })
  })

  test('CLOCK-1: on paper the clock begins when the letter went out, and its delay grows day by day', () => {
    expect(on(2)).toMatchObject({
      standing: 'here',
      enteredOn: '2026-11-04',
      sentOn: '2026-11-05',
      dueOn: '2026-11-10',
      overdueDays: 3,
    })
  })

  test('CLOCK-1: what lies ahead has no dates', () => {
    expect(on(3)).toMatchObject({ standing: 'ahead', enteredOn: null, dueOn: null, overdueDays: 0 })
  })

  test('CLOCK-2: the end is foreseen from today where the present step is late', () => {
    expect(forecast(steps, { position: 2, dueOn: day('2026-11-10') }, now)).toBe('2026-11-17')
    expect(forecast(steps, { position: 2, dueOn: day('2026-11-16') }, now)).toBe('2026-11-18')
    expect(forecast(steps, { position: 3, dueOn: day('2026-11-16') }, now)).toBe('2026-11-16')
    const sunday = { ...now, today: day('2026-11-22') }
    expect(forecast(steps, { position: 3, dueOn: day('2026-11-16') }, sunday)).toBe('2026-11-23')
  })
})

describe('handing over', () => {
  const today = day('2026-11-21')
  const sound = { validFrom: today, validTo: day('2026-11-30'), takerMayDecide: true, today, others: [] }
  const rules = (change: Partial<Parameters<typeof delegationFaults>[0]>) =>
    delegationFaults({ ...sound, ...change }).map(({ rule }) => rule)

  test('AP-12: only to somebody who may decide there', () => {
    expect(rules({})).toEqual([])
    expect(rules({ takerMayDecide: false })).toEqual(['AP-12'])
  })

  test('AP-13: from today on, not backwards, and at most 90 days', () => {
    expect(rules({ validFrom: day('2026-11-20') })).toEqual(['AP-13'])
    expect(rules({ validTo: day('2026-11-20') })).toEqual(['AP-13'])
    expect(rules({ validTo: daysAfter(today, 89) })).toEqual([])
    expect(rules({ validTo: daysAfter(today, 90) })).toEqual(['AP-13'])
  })

  test('AP-14: one stands in at a time', () => {
    expect(rules({ others: [{ validFrom: day('2026-11-30'), validTo: day('2026-12-05') }] })).toEqual(['AP-14'])
    expect(rules({ others: [{ validFrom: day('2026-12-01'), validTo: day('2026-12-05') }] })).toEqual([])
  })
})
