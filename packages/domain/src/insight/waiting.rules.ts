import { daysAfter, type LocalDate, localDateIn } from '../platform/local-date.ts'
import { type Waiting, type WaitingKind, waitingKinds } from './waiting.ts'

/** Days within which each is meant to be done, where its own slice names no day. An agency may set them otherwise. */
export const waitingDays: Readonly<Record<WaitingKind, number>> = {
  'file-decide': 3,
  'file-send': 1,
  'file-record': 5,
  'file-mend': 3,
  'claims-to-decide': 7,
  'claims-to-complete': 14,
  'family-proposals': 7,
  'claims-to-check': 14,
  'objections-to-answer': 14,
  'claim-paths-to-confirm': 7,
  'settings-to-confirm': 7,
  'claim-calendars-to-confirm': 3,
  'meetings-to-bind': 7,
  'meetings-before-cut-off': 7,
  'decisions-before-cut-off': 7,
  'files-before-cut-off': 7,
  'payments-to-fix': 3,
  'run-to-send': 1,
  'run-to-answer': 5,
  'list-to-freeze': 5,
  'list-to-submit': 2,
  'list-to-mend': 3,
  'import-to-check': 3,
  'import-to-apply': 3,
  'likenesses-to-judge': 14,
  'candidates-to-check': 30,
  'needs-outgrown': 14,
  'visits-to-make': 14,
  'revisits-to-make': 14,
  'revisits-to-decide': 7,
  'round-to-close': 3,
  'error-visits-to-make': 21,
  'mandates-to-confirm': 2,
  'accounts-to-confirm': 2,
  'merges-to-confirm': 5,
  'doubles-to-answer': 14,
  'life-events-to-confirm': 5,
  'faults-to-mend': 180,
}

export function dueAfter(kind: WaitingKind, since: Date): LocalDate {
  return daysAfter(localDateIn(since), waitingDays[kind])
}

/** Whether the day by which it was meant to be done has passed. */
export function isOverdue({ dueOn }: Pick<Waiting, 'dueOn'>, today: LocalDate): boolean {
  return dueOn < today
}

/** Somebody's money or right hangs on it now: comes first among those due on the same day. */
const harm: Readonly<Partial<Record<WaitingKind, number>>> = {
  'payments-to-fix': 0,
  'run-to-send': 1,
  'file-decide': 2,
  'file-mend': 3,
  'list-to-mend': 4,
}

/** There is always some of it, however much is done: it would stand above all else for ever. */
const lasting: ReadonlySet<WaitingKind> = new Set(['faults-to-mend'])

/**
 * INS-1  What waits is ranked by the day it is due, the longest overdue first; on the same day by the harm of waiting:
 * failed payments, money not sent, decisions; then by how long it has waited. Work that never ends comes last.
 */
export function ranked(waiting: readonly Waiting[]): Waiting[] {
  return waiting.toSorted(
    (a, b) =>
      Number(lasting.has(a.kind)) - Number(lasting.has(b.kind)) ||
      compare(a.dueOn, b.dueOn) ||
      harmOf(a) - harmOf(b) ||
      compare(a.since, b.since) ||
      compare(a.id ?? '', b.id ?? ''),
  )
}

function harmOf({ kind }: Waiting): number {
  return harm[kind] ?? 10 + waitingKinds.indexOf(kind)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
