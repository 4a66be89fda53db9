import type { AccountLineFault } from '#domain/delivery/account-file.rules.ts'
import type { AccountFault } from '#domain/delivery/account.rules.ts'
import type { BlockedReason } from '#domain/delivery/delivery.api.ts'
import type { EntitlementKind, EntitlementState } from '#domain/delivery/entitlement.ts'
import type { FailureReason } from '#domain/delivery/payee-account.ts'
import type { LineFault } from '#domain/delivery/payment.rules.ts'
import type { PaymentState, runStates } from '#domain/delivery/payment.ts'
import type { RunFault } from '#domain/delivery/run.rules.ts'
import type { Month } from '#domain/platform/period.ts'
import { m } from '#messages'
import type { Tone } from '../design/state/StatusMark.tsx'
import { formatMonth } from './month.words.ts'

interface State {
  readonly tone: Tone
  readonly word: () => string
}

export const runStateWords: Readonly<Record<(typeof runStates)[number], State>> = {
  preparing: { tone: 'running', word: m.delivery_run_preparing },
  ready: { tone: 'waiting', word: m.delivery_run_ready },
  sent: { tone: 'running', word: m.delivery_run_sent },
  answered: { tone: 'done', word: m.delivery_run_answered },
  refused: { tone: 'harm', word: m.delivery_run_refused },
}

export const paymentStateWords: Readonly<Record<PaymentState, State>> = {
  'in-flight': { tone: 'waiting', word: m.delivery_in_flight },
  delivered: { tone: 'done', word: m.delivery_delivered },
  failed: { tone: 'harm', word: m.delivery_failed },
  returned: { tone: 'harm', word: m.delivery_returned },
}

export const entitlementStateWords: Readonly<Record<EntitlementState, State>> = {
  open: { tone: 'waiting', word: m.delivery_right_open },
  'in-flight': { tone: 'running', word: m.delivery_right_in_flight },
  delivered: { tone: 'done', word: m.delivery_right_delivered },
  'to-fix': { tone: 'harm', word: m.delivery_right_to_fix },
  withheld: { tone: 'idle', word: m.delivery_right_withheld },
}

export const entitlementKindWords: Readonly<Record<EntitlementKind, () => string>> = {
  regular: m.delivery_kind_regular,
  'back-pay': m.delivery_kind_back_pay,
  'top-up': m.delivery_kind_top_up,
  correction: m.delivery_kind_correction,
}

/** Why the bank did not pay, and what cures it. */
export const reasonWords: Readonly<Record<FailureReason, { word: () => string; cure: () => string }>> = {
  'account-closed': { word: m.delivery_reason_closed, cure: m.delivery_cure_closed },
  'account-not-found': { word: m.delivery_reason_not_found, cure: m.delivery_cure_not_found },
  'name-differs': { word: m.delivery_reason_name, cure: m.delivery_cure_name },
  'sent-back': { word: m.delivery_reason_sent_back, cure: m.delivery_cure_sent_back },
  other: { word: m.delivery_reason_other, cure: m.delivery_cure_other },
}

export const lineFaultWords: Readonly<Record<LineFault, () => string>> = {
  unreadable: m.delivery_line_unreadable,
  'unknown-reference': m.delivery_line_unknown,
  'other-run': m.delivery_line_other_run,
  'account-differs': m.delivery_line_account,
  'amount-differs': m.delivery_line_amount,
  'day-unsound': m.delivery_line_day,
  contradicts: m.delivery_line_contradicts,
}

export const accountLineFaultWords: Readonly<Record<AccountLineFault, () => string>> = {
  'nik-unsound': m.delivery_account_line_nik,
  'bank-unknown': m.delivery_account_line_bank,
  'number-unsound': m.delivery_account_fault_number,
  'name-missing': m.delivery_account_fault_name,
  'person-unknown': m.delivery_account_line_person,
  'account-taken': m.delivery_account_line_taken,
  repeated: m.delivery_account_line_repeated,
}

export const accountFaultWords: Readonly<Record<AccountFault['rule'], () => string>> = {
  'ACC-1': m.delivery_account_fault_number,
  'ACC-2': m.delivery_account_fault_name,
  'ACC-3': m.delivery_account_fault_bank,
}

export const runFaultWords: Readonly<Record<RunFault['rule'], () => string>> = {
  'PAY-7': m.delivery_run_fault_year,
  'PAY-8': m.delivery_run_fault_date,
  'PAY-9': m.delivery_run_fault_number,
}

export const blockedWords: Readonly<Record<BlockedReason, () => string>> = {
  doubled: m.delivery_blocked_doubled,
  'no-payee': m.delivery_blocked_payee,
  'no-account': m.delivery_blocked_account,
  'account-unconfirmed': m.delivery_blocked_unconfirmed,
  'account-refused': m.delivery_blocked_refused,
}

/** `2026-07, 2026-08, 2026-09` → "Jul–Sep 2026"; with gaps each part by itself. */
export function monthsWords(months: readonly Month[]): string {
  const parts: Month[][] = []
  for (const month of [...months].sort()) {
    const part = parts.at(-1)
    const last = part?.at(-1)
    if (part && last && isNext(last, month)) part.push(month)
    else parts.push([month])
  }
  return parts.map(spanWords).join(', ')
}

function isNext(before: Month, after: Month): boolean {
  return numberOf(after) - numberOf(before) === 1
}

function numberOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
}

function spanWords(part: readonly Month[]): string {
  const [first, last] = [part[0], part.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return formatMonth(first)
  const oneYear = first.slice(0, 4) === last.slice(0, 4)
  return `${oneYear ? formatMonth(first).split(' ')[0] : formatMonth(first)}–${formatMonth(last)}`
}
