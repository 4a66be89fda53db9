import type { Claim, ClaimMove, ClaimState, ClaimSummary } from '#domain/proposals/claim.ts'
import type { ClaimFault } from '#domain/proposals/claim.rules.ts'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'
import { type ClaimStep, isCheckStep, type PaperKind } from '#domain/proposals/claim-step.ts'
import type { ClaimView } from '#domain/proposals/proposals.api.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { categoryName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'

export const kindWords: Readonly<Record<ClaimKind, () => string>> = {
  'receives-nothing': m.proposals_kind_receives_nothing,
  'already-well-off': m.proposals_kind_already_well_off,
  'category-found': m.proposals_kind_category_found,
  'category-ended': m.proposals_kind_category_ended,
  'illness-found': m.proposals_kind_illness_found,
  'pregnancy-found': m.proposals_kind_pregnancy_found,
  correction: m.proposals_kind_correction,
  death: m.proposals_kind_death,
  move: m.proposals_kind_move,
  birth: m.proposals_kind_birth,
  'new-person': m.proposals_kind_new_person,
}

/** "Kategori ditemukan: lanjut usia telantar" */
export function claimWords({ kind, about }: Pick<ClaimSummary, 'kind' | 'about'>): string {
  return about === null ? kindWords[kind]() : m.proposals_kind_about({ kind: kindWords[kind](), about: categoryName(about) })
}

export const viewWords: Readonly<Record<ClaimView, () => string>> = {
  waiting: m.proposals_view_waiting,
  village: m.proposals_view_village,
  health: m.proposals_view_health,
  objections: m.proposals_view_objections,
  centre: m.proposals_view_centre,
  decided: m.proposals_view_decided,
  mine: m.proposals_view_mine,
}

export const stepWords: Readonly<Record<ClaimStep, () => string>> = {
  photo: m.proposals_step_photo,
  document: m.proposals_step_document,
  minutes: m.proposals_step_minutes,
  'health-letter': m.proposals_step_health_letter,
  'health-check': m.proposals_step_health_check,
  'health-either': m.proposals_step_health_either,
  regency: m.proposals_step_regency,
  'centre-file': m.proposals_step_centre_file,
  'centre-answer': m.proposals_step_centre_answer,
}

export const paperWords: Readonly<Record<PaperKind, () => string>> = {
  photo: m.proposals_step_photo,
  document: m.proposals_step_document,
  minutes: m.proposals_paper_minutes,
  statement: m.proposals_paper_statement,
  'health-letter': m.proposals_step_health_letter,
}

export const stateWords: Readonly<Record<ClaimState, { tone: Tone; word: () => string }>> = {
  open: { tone: 'waiting', word: m.proposals_state_open },
  returned: { tone: 'waiting', word: m.proposals_state_returned },
  accepted: { tone: 'done', word: m.proposals_state_accepted },
  refused: { tone: 'idle', word: m.proposals_state_refused },
  withdrawn: { tone: 'idle', word: m.proposals_state_withdrawn },
}

/** Short enough for a mark. */
const waitWords: Readonly<Record<ClaimStep, () => string>> = {
  photo: m.proposals_wait_photo,
  document: m.proposals_wait_document,
  minutes: m.proposals_wait_minutes,
  'health-letter': m.proposals_wait_health_letter,
  'health-check': m.proposals_wait_health_check,
  'health-either': m.proposals_wait_health_check,
  regency: m.proposals_wait_regency,
  'centre-file': m.proposals_wait_centre_file,
  'centre-answer': m.proposals_wait_centre_answer,
}

type Standing = Pick<ClaimSummary, 'state' | 'waitsAt' | 'dueOn' | 'objected' | 'overturned'> &
  Partial<Pick<ClaimSummary, 'byFamily'>>

/** Where it stands as a mark, and what is to be said beside it; what is late says so. */
export function standWords(claim: Standing, today: string): { tone: Tone; words: string; beside: string | undefined } {
  const { state, waitsAt, dueOn, objected, overturned, byFamily = false } = claim
  const objection = byFamily ? m.proposals_objected_by_family() : m.proposals_objected()
  if (objected) return { tone: 'waiting', words: objection, beside: undefined }
  const { tone, word } = stateWords[state]
  const waits = waitsAt === null ? undefined : waitWords[waitsAt]()
  if (overturned) return { tone: 'info', words: word(), beside: m.proposals_overturned() }
  if (state === 'accepted') return { tone, words: word(), beside: waits }
  if (waits === undefined || dueOn === null) return { tone, words: word(), beside: undefined }
  return dueOn < today
    ? { tone: 'harm', words: waits, beside: m.proposals_late({ date: unbroken(dueOn) }) }
    : { tone: 'waiting', words: waits, beside: m.proposals_due({ date: unbroken(dueOn) }) }
}

/** A date that no narrow cell parts. */
function unbroken(day: Parameters<typeof formatDate>[0]): string {
  return formatDate(day).replaceAll(' ', '\u00a0')
}

export const moveWords: Readonly<Record<ClaimMove, (words: { by: string }) => string>> = {
  proposed: m.proposals_move_proposed,
  completed: m.proposals_move_completed,
  returned: m.proposals_move_returned,
  'sent-again': m.proposals_move_sent_again,
  accepted: m.proposals_move_accepted,
  refused: m.proposals_move_refused,
  withdrawn: m.proposals_move_withdrawn,
  reopened: m.proposals_move_reopened,
  objected: m.proposals_move_objected,
  overturned: m.proposals_move_overturned,
  upheld: m.proposals_move_upheld,
  filed: m.proposals_move_filed,
  answered: m.proposals_move_answered,
  'to-file-again': m.proposals_move_to_file_again,
  'health-checked': m.proposals_move_health_checked,
  'health-unsure': m.proposals_move_health_unsure,
  'agreed-by-meeting': m.proposals_move_agreed_by_meeting,
  'refused-by-meeting': m.proposals_move_refused_by_meeting,
  'put-off-by-meeting': m.proposals_move_put_off_by_meeting,
  'back-from-meeting': m.proposals_move_back_from_meeting,
}

/** Why a claim came back. */
export function backWords(turns: Claim['turns']): string {
  const back = turns.findLast(({ move }) => move === 'returned' || move === 'health-unsure')
  const said = back?.reason ?? ''
  return back?.move === 'health-unsure'
    ? m.proposals_health_returned({ needed: said })
    : m.proposals_returned_because({ reason: said })
}

/** What was sent waits where it stands now, or for what is still missing. */
export function sentWords(waitsAt: ClaimStep | null): string {
  if (waitsAt !== null && isCheckStep(waitsAt)) return m.proposals_sent_to_health()
  return waitsAt === 'regency' ? m.proposals_sent() : m.proposals_sent_incomplete()
}

/** Who objects and why; of the family itself the number that it was told. */
export function objectionWords({ by, ticket, words }: NonNullable<Claim['objection']>): string {
  return by === null ? m.proposals_objection_by_family({ ticket: ticket ?? '', words }) : m.proposals_objection_by({ by, words })
}

export const centreWords = {
  confirmed: m.proposals_centre_confirmed,
  refused: m.proposals_centre_refused,
} as const

type Open = Extract<ClaimFault, { rule: 'PROP-17' }>['why']

export const openWords: Readonly<Record<Open, () => string>> = {
  'nothing-said': m.proposals_fault_nothing_said,
  'no-change': m.proposals_fault_no_change,
  'in-future': m.proposals_fault_in_future,
  'nobody-named': m.proposals_fault_nobody,
  'somebody-named': m.proposals_fault_nobody,
  'no-family': m.proposals_fault_no_family,
}
