import type { LocalDate } from '../platform/local-date.ts'
import { daysAfter } from '../platform/local-date.ts'
import type { ClaimMove, ClaimState } from './claim.ts'

type Turn = Extract<ClaimMove, 'accepted' | 'refused' | 'returned' | 'withdrawn' | 'sent-again' | 'reopened' | 'overturned'>

const turns: Readonly<Record<ClaimState, Readonly<Partial<Record<Turn, ClaimState>>>>> = {
  open: { accepted: 'accepted', refused: 'refused', returned: 'returned', withdrawn: 'withdrawn' },
  returned: { 'sent-again': 'open', withdrawn: 'withdrawn' },
  accepted: { reopened: 'open', overturned: 'refused' },
  refused: { reopened: 'open', overturned: 'accepted' },
  withdrawn: {},
}

/**
 * PROP-10  A claim is decided on once. What was decided stays so, unless it is reopened with a reason or overturned by an
 *          objection; what was taken back stays taken back.
 */
export function stateAfter(state: ClaimState, turn: Turn): ClaimState | undefined {
  return turns[state][turn]
}

/**
 * PROP-11  Nobody decides on a claim of their own, nor where it is not known who decides.
 * PROP-32  Whoever checked a claim for the health centre does not decide on it.
 */
export function mayDecide(claim: { proposedBy: string | null; checkedBy: string | null }, decider: string | null): boolean {
  return decider !== null && decider !== claim.proposedBy && decider !== claim.checkedBy
}

/** PROP-12  Whoever refuses, sends back, reopens or answers an objection says why, in words that the village can act on. */
export const reasonLetters = 10

export function isWorded(reason: string | null): boolean {
  return (reason ?? '').trim().length >= reasonLetters
}

/** Days after a decision within which somebody may object to it. */
const objectionDays = 30

interface Objectable {
  readonly state: ClaimState
  readonly decidedOn: LocalDate | null
  readonly objected: boolean
  /** Whether the family may still object to what costs it aid (NOTE-4); null where there is no notice. */
  readonly noticed: boolean | null
}

/**
 * PROP-13  A decision can be objected to for thirty days, once at a time. One that costs a family aid, for as long as its notice
 *          says, also where an objection of the other side had brought it about.
 */
export function mayObject({ state, decidedOn, objected, noticed }: Objectable, today: LocalDate): boolean {
  if (noticed !== null) return state === 'accepted' && noticed
  const isDecided = state === 'accepted' || state === 'refused'
  return isDecided && !objected && decidedOn !== null && today <= objectUntil(decidedOn)
}

/** The last day on which a decision can be objected to. */
export function objectUntil(decidedOn: LocalDate): LocalDate {
  return daysAfter(decidedOn, objectionDays)
}

interface Objected {
  /** Null: the family itself. */
  readonly proposedBy: string | null
  readonly checkedBy: string | null
  readonly decidedBy: string | null
  readonly raisedBy: string
}

/**
 * PROP-56  What a family proposed itself, whoever tells for its village sends again after it came back: with papers, in the
 *          family's own words. Of other claims only whoever proposed them.
 */
export function maySendAgain(
  claim: { proposedBy: string | null },
  { by, mends }: { by: string | null; mends: boolean },
): boolean {
  if (by === null) return false
  return claim.proposedBy === null ? !mends : claim.proposedBy === by
}

/** PROP-14  On an objection decides another officer than on the claim, who neither proposed nor objected. */
export function mayAnswerObjection({ proposedBy, checkedBy, decidedBy, raisedBy }: Objected, decider: string | null): boolean {
  return decider !== null && ![proposedBy, checkedBy, decidedBy, raisedBy].includes(decider)
}

interface Decided {
  readonly state: ClaimState
  readonly objected: boolean
  readonly overturned: boolean
  readonly filed: boolean
  readonly byMeeting: boolean
}

/**
 * PROP-15  What was decided is reopened while nobody has objected, the centre's file does not hold it, and it was not overturned;
 *          what a village's meeting refused, only by reopening the meeting.
 */
export function mayReopen({ state, objected, overturned, filed, byMeeting }: Decided): boolean {
  return stateAfter(state, 'reopened') !== undefined && !objected && !overturned && !filed && !byMeeting
}
