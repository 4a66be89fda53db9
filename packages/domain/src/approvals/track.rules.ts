import type { LocalDate } from '../platform/local-date.ts'
import type { MoveKind, StepKind } from './approval.ts'

/** Where a file lay: with its proposer, with somebody who signs here, ready to be sent on paper, or at an office on paper. */
export type Place = 'proposer' | 'account' | 'outbox' | 'paper'

export interface Stretch {
  readonly place: Place
  /** The step; null with the proposer. */
  readonly position: number | null
  readonly round: number
  readonly from: LocalDate
  /** Null: it still lies there. */
  readonly to: LocalDate | null
}

export interface TrackMove {
  readonly kind: MoveKind
  readonly round: number
  readonly position: number | null
  /** The day on which it was entered here. */
  readonly on: LocalDate
  /** The day of the letter, for what happened on paper. */
  readonly letterOn: LocalDate | null
}

/**
 * The way of a file as stretches of time from its moves, oldest first.
 *
 * TRACK-1  The stretches follow each other without gap or overlap, from the first paper to the end; only a file that is
 *          still on its way has one that lasts.
 * TRACK-2  An office on paper holds a file from the day it was sent; until then it lies ready with whoever has to send it.
 */
export function trackOf(moves: readonly TrackMove[], steps: readonly { position: number; kind: StepKind }[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | undefined

  const close = (to: LocalDate) => {
    if (open) stretches.push({ ...open, to: to < open.from ? open.from : to })
    open = undefined
  }
  const begin = (place: Place, position: number | null, round: number, from: LocalDate) => {
    const last = stretches.at(-1)?.to
    open = { place, position, round, from: last && from < last ? last : from, to: null }
  }
  const arrive = (position: number, round: number, on: LocalDate) => {
    const step = steps.find((one) => one.position === position)
    if (step) begin(step.kind === 'paper' ? 'outbox' : 'account', position, round, on)
  }

  for (const { kind, round, position, on, letterOn } of moves) {
    const day = kind === 'sent' ? (letterOn ?? on) : on
    close(day)
    if (kind === 'submitted' || kind === 'resubmitted') arrive(1, round, day)
    else if (kind === 'sent') begin('paper', position, round, day)
    else if (kind === 'approved') arrive((position ?? 0) + 1, round, day)
    else if (kind === 'returned') begin('proposer', null, round, day)
  }
  return open ? [...stretches, open] : stretches
}
