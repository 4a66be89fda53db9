import { daysAfter, type LocalDate } from '../platform/local-date.ts'
import type { NoticeState } from './notice.ts'

interface Told {
  readonly state: NoticeState
  /** The last day on which the family may object; null where nobody told it. */
  readonly objectUntil: LocalDate | null
  /** On which day an objection was answered with the decision left as it was. */
  readonly upheldOn: LocalDate | null
}

/**
 * NOTE-1  A finding that costs a family aid takes it off our own next lists from the day after the last one to object, where
 *         nobody objected; after an objection, from the day on which the decision was left to stand. Before the family is told,
 *         and while an objection is open, it takes nobody off.
 */
export function takesOffFrom({ state, objectUntil, upheldOn }: Told): LocalDate | null {
  if (state === 'upheld') return upheldOn
  return state === 'told' && objectUntil !== null ? daysAfter(objectUntil, 1) : null
}

/** NOTE-2  The days to object are counted from the one on which the family was told, by the number in force on that day. */
export function objectUntil(noticedOn: LocalDate, days: number): LocalDate {
  return daysAfter(noticedOn, days)
}

type Turn = 'asked' | 'refused' | 'told' | 'objected' | 'upheld' | 'overturned' | 'withdrawn'

const beforeTold = ['to-send', 'sending', 'undeliverable'] as const satisfies readonly NoticeState[]

const turns: Readonly<Record<Turn, { readonly from: readonly NoticeState[]; readonly to: NoticeState }>> = {
  asked: { from: ['to-send', 'undeliverable'], to: 'sending' },
  refused: { from: ['sending'], to: 'undeliverable' },
  told: { from: beforeTold, to: 'told' },
  objected: { from: [...beforeTold, 'told'], to: 'objected' },
  upheld: { from: ['objected'], to: 'upheld' },
  overturned: { from: ['objected'], to: 'overturned' },
  withdrawn: { from: [...beforeTold, 'told', 'objected', 'upheld'], to: 'withdrawn' },
}

/** NOTE-3  A family is told once: what was told stays told, and what was overturned or withdrawn stays so. */
export function stateAfter(state: NoticeState, turn: Turn): NoticeState | undefined {
  const { from, to } = turns[turn]
  return from.includes(state) ? to : undefined
}

/** NOTE-4  A family may object before it was told, and on every day until the last one. */
export function mayObjectTo({ state, objectUntil: last }: Pick<Told, 'state' | 'objectUntil'>, today: LocalDate): boolean {
  return stateAfter(state, 'objected') !== undefined && (last === null || today <= last)
}

/** NOTE-5  A letter was handed over on a day that has come, and not before the finding was accepted. */
export function mayBeToldOn(on: LocalDate, { openedOn, today }: { openedOn: LocalDate; today: LocalDate }): boolean {
  return on >= openedOn && on <= today
}
