import { daysAfter, type LocalDate, localDateIn } from '../platform/local-date.ts'
import type { ClaimPlace, ClaimState } from './claim.ts'
import { type ClaimStep, isCheckStep, isPaperStep, type PaperKind, papersFor } from './claim-step.ts'

/** How far a claim has come. */
export interface Progress {
  readonly papers: readonly PaperKind[]
  /** The health centre has said whether it is so. */
  readonly checked: boolean
  readonly state: ClaimState
  readonly filed: boolean
  readonly answered: boolean
}

/** PROP-7  A paper is missing where none of the kinds that its step takes is there, nor the health centre's answer in its place. */
export function missingPapers(steps: readonly ClaimStep[], had: Pick<Progress, 'papers' | 'checked'>): ClaimStep[] {
  return steps.filter((step) => isPaperStep(step) && !isThere(step, had))
}

/**
 * PROP-8  The step that comes next is the first one that is not done: no order in which papers come skips one that is asked.
 * What was sent back, taken back or refused waits at no step.
 */
export function nextStep(steps: readonly ClaimStep[], progress: Progress): ClaimStep | null {
  if (progress.state !== 'open' && progress.state !== 'accepted') return null
  return steps.find((step) => !isDone(step, progress)) ?? null
}

export function isDone(step: ClaimStep, progress: Progress): boolean {
  if (isPaperStep(step) || isCheckStep(step)) return isThere(step, progress)
  if (step === 'regency') return progress.state === 'accepted'
  return step === 'centre-file' ? progress.filed : progress.answered
}

function isThere(step: ClaimStep, { papers, checked }: Pick<Progress, 'papers' | 'checked'>): boolean {
  return (checked && isCheckStep(step)) || papersFor[step].some((kind) => papers.includes(kind))
}

/** PROP-18  A claim stands in one queue at a time: an objection comes before anything else, what nobody can do anything about in none. */
export function placeOf(waitsAt: ClaimStep | null, { state, objected }: { state: ClaimState; objected: boolean }): ClaimPlace {
  if (objected) return 'objections'
  if (state === 'returned') return 'village'
  if (waitsAt === null) return 'done'
  if (isCheckStep(waitsAt)) return 'health'
  if (isPaperStep(waitsAt)) return 'village'
  return waitsAt === 'regency' ? 'waiting' : 'centre'
}

/** Days within which each step is meant to be done. An agency may set them otherwise. */
export const stepDays: Readonly<Record<ClaimStep, number>> = {
  photo: 7,
  document: 14,
  minutes: 31,
  'health-letter': 14,
  'health-check': 14,
  'health-either': 14,
  regency: 7,
  'centre-file': 31,
  'centre-answer': 92,
}

/** PROP-9  A claim is late on the day after the last one that its step is given. */
export function dueOn(step: ClaimStep, since: Date): LocalDate {
  return daysAfter(localDateIn(since), stepDays[step])
}

export function isLate(step: ClaimStep, since: Date, today: LocalDate): boolean {
  return dueOn(step, since) < today
}
