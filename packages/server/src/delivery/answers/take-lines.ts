import type { AnswerLine } from '#domain/delivery/bank-answer.rules.ts'
import type { AnswerCounts } from '#domain/delivery/delivery.api.ts'
import type { Layout } from '#domain/delivery/layouts.ts'
import { type AwaitedPayment, type BankWord, judgeAnswer, type LineFault, reasonOf } from '#domain/delivery/payment.rules.ts'
import type { BankFileId, PaymentRun, PaymentState } from '#domain/delivery/payment.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { quarterOf } from '#domain/platform/period.ts'
import { refuseAccounts } from '../accounts/accounts.sql.ts'
import type { Work } from '../../platform/work.ts'
import { addToRunSums } from '../runs/runs.sql.ts'
import {
  findReading,
  insertLines,
  listAwaited,
  listKnownReferences,
  noCounts,
  type StoredLine,
  updateBankFile,
} from './answers.sql.ts'
import { movePayments, type PaymentMove } from './moves.sql.ts'
import { type DeliveryChange, tallyDeliveries } from './tally.sql.ts'

export interface ReadLine {
  /** As Excel shows it. */
  readonly line: number
  readonly said: AnswerLine
}

interface Reading {
  readonly fileId: BankFileId
  readonly run: PaymentRun
  readonly layout: Layout
}

type Found = Awaited<ReturnType<typeof listAwaited>>[number]

/** Takes some lines of an answer in: judges each, moves the payments they speak of, and keeps sums, tally and accounts in step. */
export async function takeLines(work: Work, { fileId, run, layout }: Reading, lines: readonly ReadLine[]): Promise<void> {
  const reading = await findReading(work.db, fileId)
  const fresh = lines.filter(({ line }) => reading?.state === 'reading' && line > reading.readTo)
  const last = fresh.at(-1)
  if (!reading || !last) return

  const judged = await judge(work, run, layout, fresh)
  const at = { fileId, runId: run.id, region: run.region.code }
  if (judged.stored.length > 0) await insertLines(work.db, at, judged.stored)
  if (judged.moves.length > 0) {
    await movePayments(work.db, judged.moves)
    await refuseAccounts(work.db, refusals(judged.moves))
    await addToRunSums(work.db, run, sumsOf(judged.moves))
    await tallyDeliveries(work.db, judged.deliveries)
  }
  const counts = added((reading.counts as unknown as AnswerCounts | null) ?? noCounts, judged, fresh)
  await updateBankFile(work.db, fileId, { read_to: last.line, counts: JSON.stringify(counts) })
}

interface Judged {
  readonly stored: StoredLine[]
  readonly moves: PaymentMove[]
  readonly deliveries: DeliveryChange[]
}

async function judge(work: Work, run: PaymentRun, layout: Layout, lines: readonly ReadLine[]): Promise<Judged> {
  const references = lines.flatMap(({ said }) => (said.kind === 'answer' ? [said.reference] : []))
  const found = new Map((await listAwaited(work.db, run.id, references)).map((payment) => [payment.reference, payment]))
  const elsewhere = await listKnownReferences(
    work.db,
    references.filter((reference) => !found.has(reference)),
  )
  const now = new Map<string, AwaitedPayment>([...found].map(([reference, payment]) => [reference, awaited(payment)]))
  const words = new Map<string, BankWord>()

  const stored = lines.flatMap(({ line, said }): StoredLine[] => {
    if (said.kind === 'sum') return []
    if (said.kind === 'unreadable') return [{ line, reference: said.reference ?? null, verdict: 'unreadable' }]
    const payment = now.get(said.reference)
    const verdict = payment && judgeAnswer(payment, said, work.today)
    if (payment && verdict?.kind === 'moves') {
      now.set(said.reference, { ...payment, state: verdict.to, deliveredOn: verdict.deliveredOn })
      words.set(said.reference, said.word)
    }
    return [lineOf(line, said, verdictWord(verdict, elsewhere.has(said.reference)))]
  })

  const moved = [...words].flatMap(([reference, word]) => {
    const [before, after] = [found.get(reference), now.get(reference)]
    return before && after ? [{ before, after, word }] : []
  })
  return {
    stored,
    moves: moved.map(({ before, after, word }) => moveOf(layout, before, after, word)),
    deliveries: moved.flatMap(({ before, after }) => deliveriesOf(before, after)),
  }
}

function awaited({ state, account, amount, payOn, deliveredOn }: Found): AwaitedPayment {
  return {
    state: state as PaymentState,
    account,
    amount,
    payOn: payOn as LocalDate,
    deliveredOn: deliveredOn as LocalDate | null,
  }
}

type Said = Extract<AnswerLine, { kind: 'answer' }>

function lineOf(line: number, { reference, account, amount, word }: Said, verdict: string): StoredLine {
  return { line, reference, account_number: account, amount, status: word.kind, code: word.code, answered_on: word.on, verdict }
}

function verdictWord(
  verdict: ReturnType<typeof judgeAnswer> | undefined,
  knownElsewhere: boolean,
): LineFault | 'moved' | 'repeated' {
  if (verdict === undefined) return knownElsewhere ? 'other-run' : 'unknown-reference'
  if (verdict.kind === 'fault') return verdict.fault
  return verdict.kind === 'moves' ? 'moved' : 'repeated'
}

function moveOf(layout: Layout, before: Found, after: AwaitedPayment, word: BankWord): PaymentMove {
  const state = after.state as PaymentMove['state']
  return {
    paymentId: before.id,
    payeeId: before.payeeId,
    accountId: before.accountId,
    amount: before.amount,
    before: before.state as PaymentState,
    state,
    code: word.code,
    reason: state === 'delivered' ? null : reasonOf(layout, word.code),
    answeredOn: word.on,
    deliveredOn: after.deliveredOn,
  }
}

/** A delivery counts in the quarter of its day; a return takes it back from that same quarter. */
function deliveriesOf(before: Found, after: AwaitedPayment): DeliveryChange[] {
  const change = (day: string | null, by: 1 | -1): DeliveryChange[] =>
    day === null ? [] : [{ paymentId: before.id, payeeId: before.payeeId, quarter: quarterOf(day as LocalDate), by }]
  return [
    ...(before.state === 'delivered' ? change(before.deliveredOn, -1) : []),
    ...(after.state === 'delivered' ? change(after.deliveredOn, 1) : []),
  ]
}

function refusals(moves: readonly PaymentMove[]) {
  return moves.flatMap(({ payeeId, accountId, reason }) => (reason === null ? [] : [{ personId: payeeId, accountId, reason }]))
}

function sumsOf(moves: readonly PaymentMove[]) {
  const sums: Partial<Record<PaymentState, { payments: number; amount: number }>> = {}
  const add = (state: PaymentState, payments: number, amount: number) => {
    const sum = sums[state] ?? { payments: 0, amount: 0 }
    sums[state] = { payments: sum.payments + payments, amount: sum.amount + amount }
  }
  for (const { before, state, amount } of moves) {
    add(before, -1, -amount)
    add(state, 1, amount)
  }
  return sums
}

function added(counts: AnswerCounts, { stored, moves }: Judged, lines: readonly ReadLine[]): AnswerCounts {
  const faults = { ...counts.faults }
  for (const { verdict } of stored) {
    if (verdict !== 'moved' && verdict !== 'repeated') faults[verdict as LineFault] = (faults[verdict as LineFault] ?? 0) + 1
  }
  const became = (state: PaymentState) => moves.filter((move) => move.state === state).length
  const sum = lines.map(({ said }) => (said.kind === 'sum' ? said.rows : undefined)).find((rows) => rows !== undefined)
  return {
    lines: counts.lines + stored.length,
    delivered: counts.delivered + became('delivered'),
    failed: counts.failed + became('failed'),
    returned: counts.returned + became('returned'),
    repeated: counts.repeated + stored.filter(({ verdict }) => verdict === 'repeated').length,
    faults,
    claimed: sum ?? counts.claimed,
  }
}
