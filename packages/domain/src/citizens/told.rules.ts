import { dueAfter, type Holidays, isWorkingDay } from '../approvals/working-days.rules.ts'
import { type LocalDate, localDateIn } from '../platform/local-date.ts'
import type { ClaimPlace, ClaimState } from '../proposals/claim.ts'
import type { ClaimKind } from '../proposals/claim-kind.ts'
import type { ClaimStep } from '../proposals/claim-step.ts'
import { dueOn } from '../proposals/steps.rules.ts'
import { mayObjectTo } from '../notices/notice.rules.ts'
import { mayObject, objectUntil, stateAfter } from '../proposals/decide.rules.ts'

/** A claim about a family, as the database hands it out to whoever proved to be of that family. */
export interface ClaimHeld {
  readonly kind: ClaimKind
  readonly state: ClaimState
  readonly stands: ClaimPlace
  readonly proposedAt: Date
  readonly since: Date
  readonly decidedAt: Date | null
  /** Of the last decision. */
  readonly reason: string | null
  /** It is about the family, or about whom the card was made for. */
  readonly mine: boolean
  readonly objection: 'open' | 'upheld' | 'overturned' | null
  readonly ticket: string | null
  readonly objectedAt: Date | null
  readonly answeredAt: Date | null
  readonly answer: string | null
  /** Of what costs the family aid; `objectUntil` null while it was not told. */
  readonly notice: Parameters<typeof mayObjectTo>[0] | null
  /** The number of what the family proposed itself; its steps, and at which it is. */
  readonly ownTicket: string | null
  readonly steps: readonly ClaimStep[]
  readonly waitsAt: ClaimStep | null
}

export interface ClaimTold {
  readonly kind: ClaimKind
  readonly mine: boolean
  readonly state: ClaimState
  readonly proposedOn: LocalDate
  /** Where it waits; null where it has been decided on and nobody need do anything. */
  readonly waits: { readonly place: ClaimPlace; readonly since: LocalDate } | null
  readonly decided: { readonly on: LocalDate; readonly reason: string | null } | null
  readonly mayObject: boolean
  /** The last day on which it may, where there is one already. */
  readonly objectUntil: LocalDate | null
  readonly objection: ObjectionTold | null
  /** Of what the family proposed itself. */
  readonly own: OwnTold | null
  /** When the family took it back. */
  readonly takenBackOn: LocalDate | null
}

interface OwnTold {
  readonly ticket: string
  readonly steps: readonly { readonly step: ClaimStep; readonly stands: 'done' | 'here' | 'later' }[]
  /** The last day that the present step is given; null where it is at none. */
  readonly dueOn: LocalDate | null
  readonly mayTakeBack: boolean
}

export interface ObjectionTold {
  readonly state: 'open' | 'upheld' | 'overturned'
  /** Null: an officer raised it in the family's name. */
  readonly ticket: string | null
  readonly on: LocalDate
  /** The last working day on which it is to be answered. */
  readonly dueOn: LocalDate
  readonly answered: { readonly on: LocalDate; readonly reason: string | null } | null
}

/** Working days: law 30/2014 article 77(4), to be checked with the agency's lawyers. */
const objectionDays = 10

/** CIT-6  An objection is to be answered within ten working days after the day on which it came. */
export function objectionDueOn(came: LocalDate, holidays: Holidays): LocalDate {
  return dueAfter(came, objectionDays, holidays)
}

/** Working days before the last one on which those who answer are reminded. */
const reminderDays = 2

/**
 * CIT-11  Whoever may answer is told two working days before the last one, and on the working day after it while the objection is
 *         open still: once each.
 */
export function newsOfObjection(
  came: LocalDate,
  today: LocalDate,
  holidays: Holidays,
): 'objections-near' | 'objections-over' | undefined {
  if (!isWorkingDay(today, holidays)) return undefined
  const due = objectionDueOn(came, holidays)
  if (dueAfter(today, reminderDays, holidays) === due) return 'objections-near'
  return dueAfter(due, 1, holidays) === today ? 'objections-over' : undefined
}

const ofOneMember: ReadonlySet<ClaimKind> = new Set(['category-found', 'category-ended'])

/**
 * CIT-5  A family is told what was claimed of it in a word, where it waits since when, what was decided and why, and until when it
 *        may object: as long as its notice says, where it would lose aid. It is not told who claimed, decided or checked; no category, decile, NIK or address; what others took back; nor
 *        the words of a decision on the category of another member, which may tell of their health.
 */
export function toldOf(claim: ClaimHeld, today: LocalDate, holidays: Holidays): ClaimTold | undefined {
  const { kind, state, stands, decidedAt, mine, objection } = claim
  if (state === 'withdrawn' && claim.ownTicket === null) return undefined
  const decidedOn = decidedAt === null ? null : localDateIn(decidedAt)
  const words = (reason: string | null) => (!mine && ofOneMember.has(kind) ? null : reason)
  const noticed = claim.notice && mayObjectTo(claim.notice, today)
  const open = decidedOn !== null && mayObject({ state, decidedOn, objected: objection !== null, noticed }, today)
  const last = claim.notice ? claim.notice.objectUntil : decidedOn && objectUntil(decidedOn)
  return {
    kind,
    mine,
    state,
    proposedOn: localDateIn(claim.proposedAt),
    waits: stands === 'done' ? null : { place: stands, since: localDateIn(claim.since) },
    // Of a decision that was changed the answer to the objection says why.
    decided: decidedOn === null ? null : { on: decidedOn, reason: objection === 'overturned' ? null : words(claim.reason) },
    mayObject: open,
    objectUntil: open ? last : null,
    objection: objectionOf(claim, holidays, words),
    own: ownOf(claim),
    takenBackOn: state === 'withdrawn' ? localDateIn(claim.since) : null,
  }
}

/**
 * CIT-9  What a family proposed itself it follows by its number: every step of the way, which of them are done, and until when the
 *        present one is to be done (PROP-9). Of what was refused or sent back no step is shown as the present one.
 * CIT-10 It takes back what it proposed itself while nobody has decided, and may propose itself again from the next day (CIT-8).
 */
function ownOf({ ownTicket, steps, waitsAt, state, since }: ClaimHeld): OwnTold | null {
  if (ownTicket === null) return null
  const at = waitsAt === null ? -1 : steps.indexOf(waitsAt)
  const isAt = (place: number): 'done' | 'here' | 'later' => {
    if (at < 0) return state === 'accepted' ? 'done' : 'later'
    return place < at ? 'done' : place === at ? 'here' : 'later'
  }
  const shown = state === 'open' || state === 'accepted' ? steps : []
  return {
    ticket: ownTicket,
    steps: shown.map((step, place) => ({ step, stands: isAt(place) })),
    dueOn: waitsAt === null ? null : dueOn(waitsAt, since),
    mayTakeBack: stateAfter(state, 'withdrawn') !== undefined,
  }
}

function objectionOf(
  { objection, ticket, objectedAt, answeredAt, answer }: ClaimHeld,
  holidays: Holidays,
  words: (reason: string | null) => string | null,
): ObjectionTold | null {
  if (objection === null || objectedAt === null) return null
  const on = localDateIn(objectedAt)
  const answered = answeredAt === null || objection === 'open' ? null : { on: localDateIn(answeredAt), reason: words(answer) }
  return { state: objection, ticket, on, dueOn: objectionDueOn(on, holidays), answered }
}
