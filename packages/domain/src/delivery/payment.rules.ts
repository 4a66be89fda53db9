import type { LocalDate } from '../platform/local-date.ts'
import type { Layout } from './layouts.ts'
import type { EntitlementState } from './entitlement.ts'
import type { FailureReason } from './payee-account.ts'
import type { PaymentState } from './payment.ts'

/** What the bank says of one payment. */
export interface BankWord {
  readonly kind: 'succeeded' | 'failed' | 'returned'
  readonly code: string
  /** The bank's day. */
  readonly on: LocalDate
}

/** A payment as an answer meets it. */
export interface AwaitedPayment {
  readonly state: PaymentState
  readonly account: string
  /** Whole rupiah. */
  readonly amount: number
  /** The day of the request. */
  readonly payOn: LocalDate
  /** The day on which the bank paid it; null before. */
  readonly deliveredOn: LocalDate | null
}

/** Why a line was kept and changed nothing. */
export const lineFaults = [
  'unreadable',
  'unknown-reference',
  'other-run',
  'account-differs',
  'amount-differs',
  'day-unsound',
  'contradicts',
] as const
export type LineFault = (typeof lineFaults)[number]

export type Verdict =
  | { readonly kind: 'moves'; readonly to: Exclude<PaymentState, 'in-flight'>; readonly deliveredOn: LocalDate | null }
  /** Known already: changes nothing. */
  | { readonly kind: 'repeated' }
  | { readonly kind: 'fault'; readonly fault: LineFault }

/**
 * What an answer does to the payment whose reference it carries:
 *
 * PAY-2  BERHASIL delivers what is in flight, on the bank's day: that day's quarter counts it.
 * PAY-3  GAGAL fails what is in flight.
 * PAY-4  RETUR turns what was delivered into returned; files may be read in any order, so a return that comes before its
 *        success does the same, and the success that follows changes nothing.
 * PAY-5  An answer that says what is known already changes nothing, however often and from whichever file it comes.
 * PAY-6  A line whose account, amount or day disagrees with the payment, or that contradicts what the bank said before
 *        (failed after delivered, delivered after failed), changes nothing and is kept for somebody to ask the bank.
 */
export function judgeAnswer(
  payment: AwaitedPayment,
  line: { readonly account: string; readonly amount: number; readonly word: BankWord },
  today: LocalDate,
): Verdict {
  if (line.account !== payment.account) return { kind: 'fault', fault: 'account-differs' }
  if (line.amount !== payment.amount) return { kind: 'fault', fault: 'amount-differs' }
  if (line.word.on < payment.payOn || line.word.on > today) return { kind: 'fault', fault: 'day-unsound' }
  const to = next[payment.state][line.word.kind]
  if (to === 'contradicts') return { kind: 'fault', fault: 'contradicts' }
  if (to === 'repeated') return { kind: 'repeated' }
  return { kind: 'moves', to, deliveredOn: to === 'delivered' ? line.word.on : payment.deliveredOn }
}

const next: Readonly<
  Record<PaymentState, Readonly<Record<BankWord['kind'], Exclude<PaymentState, 'in-flight'> | 'repeated' | 'contradicts'>>>
> = {
  'in-flight': { succeeded: 'delivered', failed: 'failed', returned: 'returned' },
  delivered: { succeeded: 'repeated', failed: 'contradicts', returned: 'returned' },
  failed: { succeeded: 'contradicts', failed: 'repeated', returned: 'contradicts' },
  returned: { succeeded: 'repeated', failed: 'contradicts', returned: 'repeated' },
}

/**
 * PAY-1  A right stands in at most one payment that is in flight or delivered. What failed or came back waits until the
 *        account is put right, and is then paid in a new payment only.
 */
export function entitlementStateAfter(payment: PaymentState): EntitlementState {
  return payment === 'failed' || payment === 'returned' ? 'to-fix' : payment
}

/** Why it failed, in the words of the layout. */
export function reasonOf(layout: Layout, code: string): FailureReason {
  const { reasons } = layout.answer
  // The bank writes the code: an object also knows `constructor`.
  return (Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? 'other'
}
