import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../platform/local-date.ts'
import { layoutOf } from './layouts.ts'
import type { PaymentState } from './payment.ts'
import { type AwaitedPayment, type BankWord, entitlementStateAfter, judgeAnswer, reasonOf } from './payment.rules.ts'

const payOn = '2026-11-10' as LocalDate
const today = '2026-11-21' as LocalDate
const account = '1234567890'

function payment(state: PaymentState, over: Partial<AwaitedPayment> = {}): AwaitedPayment {
  const deliveredOn = state === 'delivered' ? payOn : null
  return { state, account, amount: 600_000, payOn, deliveredOn, ...over }
}

function says(kind: BankWord['kind'], over: { account?: string; amount?: number; on?: string } = {}) {
  const { on = '2026-11-11', ...line } = over
  return { account, amount: 600_000, ...line, word: { kind, code: '00', on: on as LocalDate } }
}

describe('what an answer of the bank does to a payment', () => {
  test("PAY-2: a success delivers what is in flight, on the bank's day", () => {
    expect(judgeAnswer(payment('in-flight'), says('succeeded'), today)).toEqual({
      kind: 'moves',
      to: 'delivered',
      deliveredOn: '2026-11-11',
    })
  })

  test('PAY-3: a failure fails what is in flight, and delivers nothing', () => {
    expect(judgeAnswer(payment('in-flight'), says('failed'), today)).toEqual({ kind: 'moves', to: 'failed', deliveredOn: null })
  })

  test('PAY-4: a return takes back what was delivered, whichever of the two is read first', () => {
    expect(judgeAnswer(payment('delivered'), says('returned'), today)).toMatchObject({ kind: 'moves', to: 'returned' })
    expect(judgeAnswer(payment('in-flight'), says('returned'), today)).toMatchObject({ kind: 'moves', to: 'returned' })
    expect(judgeAnswer(payment('returned'), says('succeeded'), today)).toEqual({ kind: 'repeated' })
  })

  test('PAY-5: what is known already changes nothing', () => {
    expect(judgeAnswer(payment('delivered'), says('succeeded'), today)).toEqual({ kind: 'repeated' })
    expect(judgeAnswer(payment('failed'), says('failed'), today)).toEqual({ kind: 'repeated' })
    expect(judgeAnswer(payment('returned'), says('returned'), today)).toEqual({ kind: 'repeated' })
  })

  test.each([
    ['another account', says('succeeded', { account: '9999999999' }), 'account-differs'],
    ['another amount', says('succeeded', { amount: 60_000 }), 'amount-differs'],
    ['a day before the request', says('succeeded', { on: '2026-11-09' }), 'day-unsound'],
    ['a day that has not come', says('succeeded', { on: '2026-11-22' }), 'day-unsound'],
  ])('PAY-6: a line with %s changes nothing and is kept', (_, line, fault) => {
    expect(judgeAnswer(payment('in-flight'), line, today)).toEqual({ kind: 'fault', fault })
  })

  test('PAY-6: the bank contradicts itself: nothing changes, since money might be paid twice', () => {
    expect(judgeAnswer(payment('failed'), says('succeeded'), today)).toEqual({ kind: 'fault', fault: 'contradicts' })
    expect(judgeAnswer(payment('delivered'), says('failed'), today)).toEqual({ kind: 'fault', fault: 'contradicts' })
  })

  test('PAY-4: any order and repetition of what one bank says of one payment ends the same', () => {
    const truths: BankWord['kind'][][] = [[], ['succeeded'], ['failed'], ['succeeded', 'returned']]
    const ends: PaymentState[] = ['in-flight', 'delivered', 'failed', 'returned']
    fc.assert(
      fc.property(fc.nat(3), fc.array(fc.nat(5), { minLength: 2, maxLength: 12 }), (which, picks) => {
        const words = truths[which] ?? []
        const told = [...picks.flatMap((pick) => words[pick % (words.length || 1)] ?? []), ...words]
        const end = told.reduce((seen, kind) => {
          const verdict = judgeAnswer(seen, says(kind), today)
          if (verdict.kind === 'fault') throw new Error('a bank that tells the truth is never contradicted')
          return verdict.kind === 'moves' ? { ...seen, state: verdict.to, deliveredOn: verdict.deliveredOn } : seen
        }, payment('in-flight'))
        return end.state === ends[which]
      }),
    )
  })

  test('PAY-1: what failed or came back waits to be put right; what is in flight or delivered is taken', () => {
    const states: PaymentState[] = ['in-flight', 'delivered', 'failed', 'returned']
    expect(states.map(entitlementStateAfter)).toEqual(['in-flight', 'delivered', 'to-fix', 'to-fix'])
  })

  test('a code has a reason that tells what to do next', () => {
    expect(['05', '14', '76', '62', '91', 'constructor'].map((code) => reasonOf(layoutOf('cms'), code))).toEqual([
      'account-closed',
      'account-not-found',
      'name-differs',
      'sent-back',
      'other',
      'other',
    ])
  })
})
