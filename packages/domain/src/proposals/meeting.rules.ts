import type { LocalDate } from '../platform/local-date.ts'
import type { ClaimState } from './claim.ts'
import type { ClaimKind } from './claim-kind.ts'
import { type ClaimStep, type PaperKind, papersFor } from './claim-step.ts'
import { isWorded } from './decide.rules.ts'
import type { Attendee, MeetingOutcome, MeetingState } from './meeting.ts'

/** PROP-40  Before a meeting comes what is open, is asked for minutes and has neither them nor a statement in their place. */
export function needsMeeting({
  state,
  steps,
  papers,
}: {
  state: ClaimState
  steps: readonly ClaimStep[]
  papers: readonly PaperKind[]
}): boolean {
  return state === 'open' && steps.includes('minutes') && !papersFor.minutes.some((kind) => papers.includes(kind))
}

/** What would be taken from a person or family. */
const losses: ReadonlySet<ClaimKind> = new Set(['already-well-off', 'category-ended'])

/**
 * PROP-41  A meeting that refuses says why; so does one that agrees to a loss of which the claim itself says nothing, for
 *          whoever loses reads it.
 */
export function needsWords(
  outcome: MeetingOutcome | null,
  { kind, note, reason }: { kind: ClaimKind; note: string | null; reason: string | null },
): boolean {
  if (isWorded(reason)) return false
  return outcome === 'refused' || (outcome === 'agreed' && losses.has(kind) && !isWorded(note))
}

export type MinutesFault =
  | { rule: 'PROP-42'; why: 'not-yet-held' | 'nothing-decided' }
  | { rule: 'PROP-42'; why: 'undecided' | 'unworded'; rows: number }
  | { rule: 'PROP-43'; least: number }

/** Who must have been there for a meeting to be one. */
export const leastAttendees = 3

interface Held {
  readonly heldOn: LocalDate
  readonly attendees: readonly Attendee[]
  readonly rows: readonly { kind: ClaimKind; note: string | null; outcome: MeetingOutcome | null; reason: string | null }[]
}

/**
 * PROP-42  Minutes are drawn up of a meeting that was held, and say something of each claim before it, with words where they
 *          are needed; what was left out was not before it.
 * PROP-43  A meeting is of three people at least, each with name and office.
 */
export function minutesFaults({ heldOn, attendees, rows }: Held, today: LocalDate): MinutesFault[] {
  const faults: MinutesFault[] = []
  const before = rows.filter(({ outcome }) => outcome !== 'left-out')
  const undecided = before.filter(({ outcome }) => outcome === null).length
  const unworded = before.filter(({ outcome, ...row }) => needsWords(outcome, row)).length
  if (heldOn > today) faults.push({ rule: 'PROP-42', why: 'not-yet-held' })
  if (before.length === 0) faults.push({ rule: 'PROP-42', why: 'nothing-decided' })
  if (undecided > 0) faults.push({ rule: 'PROP-42', why: 'undecided', rows: undecided })
  if (unworded > 0) faults.push({ rule: 'PROP-42', why: 'unworded', rows: unworded })
  if (attendees.length < leastAttendees) faults.push({ rule: 'PROP-43', least: leastAttendees })
  return faults
}

/** What the signed minutes do to one claim. */
export type MeetingEffect = 'minutes-attached' | 'refused' | 'none'

/**
 * PROP-44  What a meeting said counts once its signed minutes are there, for each claim that is still open. The word is the
 *          meeting's, in nobody's name: so whoever proposed may keep its minutes, and still decides on no claim of their own;
 *          what it agreed to goes on to the regency, a loss as well.
 */
export function effectOf(outcome: MeetingOutcome | null, claim: { state: ClaimState }): MeetingEffect {
  if (claim.state !== 'open') return 'none'
  if (outcome === 'agreed') return 'minutes-attached'
  return outcome === 'refused' ? 'refused' : 'none'
}

type Turn = 'bound' | 'called-off' | 'reopened'
const turns: Readonly<Record<MeetingState, Readonly<Partial<Record<Turn, MeetingState>>>>> = {
  called: { bound: 'bound', 'called-off': 'called-off' },
  bound: { reopened: 'called' },
  'called-off': {},
}

/** PROP-45  The minutes are signed once; after that nothing of a meeting changes unless it is reopened, and one called off stays so. */
export function meetingAfter(state: MeetingState, turn: Turn): MeetingState | undefined {
  return turns[state][turn]
}

/** What a row of a meeting left behind, and where its claim stands now. */
export interface Left {
  readonly effect: MeetingEffect
  readonly state: ClaimState
  readonly objected: boolean
  /** Stands on the agenda of a later meeting. */
  readonly onLaterAgenda: boolean
}

/** PROP-46  A meeting is reopened while every claim is as it left it: none decided on, objected to, or before a later meeting. */
export function mayReopenMeeting(rows: readonly Left[]): boolean {
  return rows.every(({ effect, state, objected, onLaterAgenda }) => {
    if (onLaterAgenda) return false
    if (effect === 'minutes-attached') return state === 'open'
    return effect === 'none' || (state === 'refused' && !objected)
  })
}
