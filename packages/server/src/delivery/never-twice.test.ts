import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import type { Payment, PaymentRun } from '#domain/delivery/payment.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { asOfficer } from '../platform/testing/as-officer.ts'
import { anApprovedList, type Listed, type ListForTests, someFamilies } from './testing/approved-list.ts'
import { expectBooksToBalance } from './testing/books.ts'
import {
  confirmAccounts,
  answerFile,
  crew,
  giveAccounts,
  order,
  paymentsOf,
  type Said,
  sendAnswer,
  theRun,
} from './testing/pay.ts'
import { makeEntitlements } from './rights/make-entitlements.ts'

const world = aWorld()

/** What the bank does with one payment; a truth that its files tell in any order, any number of times. */
type Fate = 'silent' | 'paid' | 'closed' | 'paid-and-returned'
const fates: Fate[] = ['silent', 'paid', 'paid', 'closed', 'paid-and-returned']

type Deed =
  | { do: 'pay'; months: number }
  | { do: 'answer'; picks: number[]; lies: boolean }
  | { do: 'answer-again' }
  | { do: 'cure'; whose: number }
  | { do: 'confirm'; whose: number }
  | { do: 'entitle-again' }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pay' as const), months: fc.integer({ min: 1, max: 7 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      picks: fc.array(fc.nat(30), { minLength: 1, maxLength: 14 }),
      lies: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'answer-again' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cure' as const), whose: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('confirm' as const), whose: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'entitle-again' as const }) },
)

/** One story: an officer, a treasurer, a bank, a list. */
interface Story {
  readonly officer: Caller
  readonly treasurer: Caller
  readonly list: ListForTests
  readonly runs: PaymentRun[]
  last: { run: PaymentRun; upload: { name: string; bytes: Buffer } } | undefined
  files: number
}

test('PAY-1: whatever the bank says, in whatever order and how often, nothing is paid twice and the books balance', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 12 }), async (deeds) => {
      const story = await begin()
      for (const one of [{ do: 'pay', months: 7 } as const, ...deeds]) {
        await play(story, one)
        await expectBooksToBalance(world, `after ${JSON.stringify(one)}`)
      }
    }),
    { numRuns: 6, seed: 6408, endOnFailure: true },
  )
})

async function begin(): Promise<Story> {
  const { officer, treasurer } = await crew(world)
  const listed = await someFamilies(world, officer, 4)
  const list = await anApprovedList(world, officer, listed)
  await giveAccounts(world, officer, listed, fresh)
  return { officer, treasurer, list, runs: [], last: undefined, files: 0 }
}

const numbers = new Map<string, string>()
let next = 1_000_000_000
function fresh(listed: Listed): string {
  const number = numbers.get(listed.id) ?? String((next += 1))
  numbers.set(listed.id, number)
  return number
}

async function play(story: Story, one: Deed): Promise<void> {
  const { officer, treasurer, list } = story
  switch (one.do) {
    case 'pay':
      return pay(
        story,
        list.months.filter((_, at) => (one.months >> at) & 1),
      )
    case 'answer':
      return answer(story, one)
    case 'answer-again':
      if (story.last) await sendAnswer(world, treasurer, story.last.run.id, story.last.upload)
      return
    case 'cure':
      return cure(story, list.listed[one.whose % list.listed.length] as Listed)
    case 'confirm': {
      const who = list.listed[one.whose % list.listed.length] as Listed
      const { rows } = (await world.send(api.listAccounts, { params: { id: who.id } }, officer)).body
      const body = { accountId: rows[0]?.id ?? '', reason: 'Bank membenarkan rekeningnya' }
      expect((await world.send(api.confirmAccount, { params: { id: who.id }, body }, officer)).status).toBe(200)
      return
    }
    default:
      expect(await asOfficer(world, officer, (work) => makeEntitlements(work, list.listId))).toBe(0)
  }
}

async function pay({ treasurer, list, runs }: Story, months: ListForTests['months']): Promise<void> {
  const choice = { listId: list.listId, months }
  const { payments, amount } = (await world.send(api.previewRun, { body: choice }, treasurer)).body
  const asked = await world.send(api.sealRun, { body: { ...choice, order, seen: { payments, amount } } }, treasurer)
  if (payments === 0) return expect(asked.problem).toBe('nothing-to-pay')
  await world.settle()
  const run = await theRun(world, treasurer, asked.body.id)
  expect(run.state).toBe('ready')
  runs.push(run)
}

/** Picks of all that the bank could say of all payments so far, with some lies about amounts and accounts between. */
async function answer(story: Story, { picks, lies }: Extract<Deed, { do: 'answer' }>): Promise<void> {
  const run = story.runs[(picks[0] ?? 0) % story.runs.length]
  if (!run) return
  const payments = await paymentsOf(world, story.treasurer, run)
  const sent = await world.query<{ reference: string; account_number: string }>(
    'select reference, account_number from payment where run_id = $1',
    [run.id],
  )
  const accounts = new Map(sent.map((row) => [row.reference, row.account_number]))
  const truths = payments.flatMap((payment) => truthOf(payment, accounts.get(payment.reference) ?? ''))
  const told = picks.flatMap((pick): Said[] => {
    const truth = truths[pick % (truths.length || 1)]
    if (!truth) return []
    return lies && pick % 3 === 0 ? [truth, { ...truth, amount: truth.amount + 1 }, { ...truth, account: '0000000000' }] : [truth]
  })
  story.files += 1
  const upload = answerFile(told, `jawaban-${story.files}.csv`)
  const read = await sendAnswer(world, story.treasurer, run.id, upload)
  expect(read.counts.faults.contradicts ?? 0, 'a bank that tells the truth is never contradicted').toBe(0)
  story.last = { run, upload }
}

function truthOf({ reference, amount }: Payment, account: string): Said[] {
  const base = { reference, account, amount }
  const fate = fates[Number.parseInt(reference.slice(-4), 16) % fates.length]
  switch (fate) {
    case 'paid':
      return [{ ...base, status: 'BERHASIL' }]
    case 'closed':
      return [{ ...base, status: 'GAGAL', code: '05' }]
    case 'paid-and-returned':
      return [
        { ...base, status: 'BERHASIL' },
        { ...base, status: 'RETUR', code: '62' },
      ]
    default:
      return []
  }
}

async function cure({ officer }: Story, who: Listed): Promise<void> {
  next += 1
  const body = { bank: 'BNI' as const, number: String(next), holderName: who.name }
  expect((await world.send(api.recordAccount, { params: { id: who.id }, body }, officer)).status).toBe(201)
  await confirmAccounts(world)
}
