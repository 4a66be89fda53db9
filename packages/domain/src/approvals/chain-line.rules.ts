import type { LocalDate } from '../platform/local-date.ts'
import { type Outcome, outcomes, type StepKind } from './approval.ts'
import type { Stretch, TrackMove } from './track.rules.ts'
import { dueAfter, type Holidays, isWorkingDay, workingDaysBetween } from './working-days.rules.ts'

export interface LineStep {
  readonly position: number
  readonly kind: StepKind
  readonly workingDays: number
}

/** A step as it stands in the present round. */
export interface StepOnLine {
  readonly standing: 'done' | 'here' | 'ahead'
  readonly enteredOn: LocalDate | null
  readonly sentOn: LocalDate | null
  readonly decidedOn: LocalDate | null
  readonly outcome: Outcome | null
  readonly dueOn: LocalDate | null
  /** Working days past the due day, until it was decided or until today. */
  readonly overdueDays: number
  /** Working days it has lain there. */
  readonly days: number
}

interface Now {
  readonly round: number
  readonly position: number | null
  readonly today: LocalDate
  readonly holidays: Holidays
}

/** CLOCK-1  The clock of a step begins when the file came to it; on paper anew on the day it was sent. Nothing of it is stored. */
export function stepOnLine(step: LineStep, track: readonly Stretch[], moves: readonly TrackMove[], now: Now): StepOnLine {
  const { position, workingDays } = step
  const lain = track.filter((one) => one.round === now.round && one.position === position)
  const decided = moves.find(
    (move) => move.round === now.round && move.position === position && outcomes.some((one) => one === move.kind),
  )
  const first = lain[0]
  if (!first)
    return {
      standing: 'ahead',
      enteredOn: null,
      sentOn: null,
      decidedOn: null,
      dueOn: null,
      outcome: null,
      overdueDays: 0,
      days: 0,
    }

  const sentOn = lain.find(({ place }) => place === 'paper')?.from ?? null
  const dueOn = dueAfter(sentOn ?? first.from, workingDays, now.holidays)
  const until = lain.at(-1)?.to ?? now.today
  return {
    standing: now.position === position ? 'here' : 'done',
    enteredOn: first.from,
    sentOn,
    decidedOn: decided?.on ?? null,
    outcome: outcomes.find((one) => one === decided?.kind) ?? null,
    dueOn,
    overdueDays: workingDaysBetween(dueOn, until, now.holidays),
    days: workingDaysBetween(first.from, until, now.holidays),
  }
}

/** CLOCK-2  The end is foreseen as if the present step were decided on its due day, the next working day at the earliest, and each later one in its time. */
export function forecast(
  steps: readonly LineStep[],
  here: { readonly position: number; readonly dueOn: LocalDate },
  { today, holidays }: Pick<Now, 'today' | 'holidays'>,
): LocalDate {
  const nextWorkingDay = isWorkingDay(today, holidays) ? today : dueAfter(today, 1, holidays)
  return steps
    .filter(({ position }) => position > here.position)
    .reduce((day, { workingDays }) => dueAfter(day, workingDays, holidays), here.dueOn > today ? here.dueOn : nextWorkingDay)
}
