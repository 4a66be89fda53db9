import type { FileState, FileSummary, MoveKind, Signatory } from '#domain/approvals/approval.ts'
import type { ApprovalFile, Errand, FileStep } from '#domain/approvals/file.ts'
import { localDateIn, type LocalDate } from '#domain/platform/local-date.ts'
import { m } from '#messages'
import { roleName } from '../access/role.words.ts'
import type { LaneHand } from '../design/data/Lanes.tsx'
import type { Tone } from '../design/state/StatusMark.tsx'
import { formatDate, formatNumber } from '../platform/format.ts'

export const stateWords: Readonly<Record<FileState, { tone: Tone; word: () => string }>> = {
  waiting: { tone: 'waiting', word: m.approvals_state_waiting },
  returned: { tone: 'info', word: m.approvals_state_returned },
  approved: { tone: 'done', word: m.approvals_state_approved },
  refused: { tone: 'harm', word: m.approvals_state_refused },
  withdrawn: { tone: 'idle', word: m.approvals_state_withdrawn },
}

export const errandWords: Readonly<Record<Errand, () => string>> = {
  decide: m.approvals_errand_decide,
  send: m.approvals_errand_send,
  record: m.approvals_errand_record,
  mend: m.approvals_errand_mend,
}

export const moveWords: Readonly<Record<MoveKind, () => string>> = {
  submitted: m.approvals_move_submitted,
  resubmitted: m.approvals_move_resubmitted,
  sent: m.approvals_move_sent,
  approved: m.approvals_move_approved,
  returned: m.approvals_move_returned,
  refused: m.approvals_move_refused,
  withdrawn: m.approvals_move_withdrawn,
}

export function handWords(): Readonly<Record<LaneHand, string>> {
  return {
    account: m.approvals_hand_account(),
    paper: m.approvals_hand_paper(),
    outbox: m.approvals_hand_outbox(),
    proposer: m.approvals_hand_proposer(),
  }
}

/** What keeps somebody from a deed, by the rule's id. */
const ruleWords: Readonly<Record<string, () => string>> = {
  'AP-1': m.approvals_rule_1,
  'AP-2': m.approvals_rule_2,
  'AP-3': m.approvals_rule_3,
  'AP-5': m.approvals_rule_5,
  'AP-6': m.approvals_rule_6,
  'AP-10': m.approvals_rule_10,
  'AP-11': m.approvals_rule_11,
  'AP-12': m.approvals_rule_12,
  'AP-13': m.approvals_rule_13,
  'AP-14': m.approvals_rule_14,
  'AP-15': m.approvals_rule_15,
  'AP-16': m.approvals_answer_by_another,
}

export function ruleWord(rule: string): string {
  return ruleWords[rule]?.() ?? rule
}

/** Who holds a step: a name, a role, or the office on paper. */
export function holderWords({ kind, holder, role, chaser }: FileStep): string {
  if (holder) return holder.name
  if (role) return roleName(role)
  return kind === 'paper' ? m.approvals_chased_by({ name: chaser.name }) : ''
}

export function signatoryWords({ name, title }: Signatory): string {
  return title === null ? name : `${name}, ${title}`
}

/** Where the file is now. */
export function whereWords({ steps, state, proposer }: ApprovalFile): string {
  const here = steps.find(({ standing }) => standing === 'here')
  if (here?.kind === 'paper' && here.sentOn === null) return m.approvals_at_outbox({ office: here.title, name: here.chaser.name })
  if (here) return m.approvals_at({ step: here.title })
  return state === 'returned' ? m.approvals_at_proposer({ name: proposer.name }) : stateWords[state].word()
}

/** "Jatuh tempo 24 Nov 2026", or how many working days late; for a file that waits for nobody, since when. */
export function dueWords({ dueOn, overdueDays, enteredAt }: ApprovalFile): string {
  if (dueOn === null) return m.approvals_since({ date: formatDate(localDateIn(new Date(enteredAt))) })
  return overdueDays > 0 ? m.approvals_overdue({ n: formatNumber(overdueDays) }) : m.approvals_due({ date: formatDate(dueOn) })
}

/** `2026-10`, `2026-11`, `2026-12` → "Okt 2026 – Des 2026"; months with gaps one by one. */
export function monthsWords(months: FileSummary['months']): string {
  const sorted = [...months].sort()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return '–'
  const whole = numberOf(last) - numberOf(first) + 1 === sorted.length
  if (!whole) return sorted.map(monthWords).join(', ')
  return first === last ? monthWords(first) : `${monthWords(first)} – ${monthWords(last)}`
}

function monthWords(month: string): string {
  return formatDate(`${month}-01` as LocalDate).slice(2)
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
}
