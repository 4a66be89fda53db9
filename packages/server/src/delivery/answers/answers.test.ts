import { describe, expect, test } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import { aWorld, type Caller } from '../../platform/testing/world.ts'
import { type Listed, anApprovedList, someFamilies } from '../testing/approved-list.ts'
import {
  confirmAccounts,
  accountOf,
  answerFile,
  aRun,
  crew,
  giveAccounts,
  paymentsOf,
  sendAnswer,
  statesOf,
  theRun,
} from '../testing/pay.ts'

const world = aWorld()

describe("the bank's answer", () => {
  async function aSentRun(count: number): Promise<
    Awaited<ReturnType<typeof crew>> & {
      run: Awaited<ReturnType<typeof aRun>>
      listed: Listed[]
      list: Awaited<ReturnType<typeof anApprovedList>>
    }
  > {
    const { officer, treasurer } = await crew(world)
    const listed = await someFamilies(world, officer, count)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    return { officer, treasurer, run: await aRun(world, treasurer, list), listed, list }
  }

  async function tallied(programmeId: string) {
    const rows = await world.query<{ unit: string; quarter: string; amount: string; delivered: string }>(
      'select unit, quarter, amount, delivered from delivery_tally where programme_id = $1 order by unit',
      [programmeId],
    )
    return rows.map(({ unit, quarter, amount, delivered }) => [unit, quarter, Number(amount), Number(delivered)])
  }

  test('sent twice in the same moment is taken once, and both senders hear of the same answer', async () => {
    const { treasurer, run, listed } = await aSentRun(1)
    const [payment] = await paymentsOf(world, treasurer, run)
    if (!payment) throw new Error('one payment')
    const account = accountOf(listed[0] as Listed)
    const upload = answerFile([{ reference: payment.reference, account, amount: 600_000, status: 'BERHASIL' }])

    const sent = await Promise.all(
      Array.from({ length: 3 }, () => world.send(api.uploadAnswer, { params: { id: run.id }, upload }, treasurer)),
    )
    expect(sent.map(({ status }) => status)).toEqual([202, 202, 202])
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1)
    await world.settle()
    expect((await theRun(world, treasurer, run.id)).by).toMatchObject({ delivered: { payments: 1 } })
  })

  test('delivers, fails and returns; what is missing stays open; a second reading changes nothing', async () => {
    const { treasurer, run, listed, list } = await aSentRun(4)
    const payments = await paymentsOf(world, treasurer, run)
    const said = payments.map(({ reference, number }) => ({
      reference,
      account: accountOf(listed[number - 1] as Listed),
      amount: 600_000,
      status: 'BERHASIL' as const,
    }))
    const [a, b, c] = said
    if (!a || !b || !c) throw new Error('four payments')
    const first = answerFile([b, { ...c, status: 'GAGAL', code: '05' }, a, a])

    const read = await sendAnswer(world, treasurer, run.id, first)
    expect(read.counts).toEqual({ lines: 4, delivered: 2, failed: 1, returned: 0, repeated: 1, faults: {}, claimed: 4 })
    expect(await theRun(world, treasurer, run.id)).toMatchObject({
      state: 'sent',
      by: { 'in-flight': { payments: 1, amount: 600_000 }, delivered: { payments: 2 }, failed: { payments: 1 } },
    })
    expect(await statesOf(world, list.listId)).toEqual({ delivered: 6, 'to-fix': 3, 'in-flight': 3 })
    expect(await tallied(list.programmeId)).toEqual([
      ['families', '2026-Q4', 2, 2],
      ['payments', '2026-Q4', 2, 2],
      ['rupiah', '2026-Q4', 1_200_000, 2],
    ])

    await sendAnswer(world, treasurer, run.id, first)
    const files = await world.send(api.listAnswers, { params: { id: run.id } }, treasurer)
    expect(files.body.rows, 'the same bytes are the same answer').toHaveLength(1)
    const reordered = await sendAnswer(
      world,
      treasurer,
      run.id,
      answerFile([a, b, { ...c, status: 'GAGAL', code: '05' }], 'lagi.csv'),
    )
    expect(reordered.counts).toMatchObject({ delivered: 0, failed: 0, repeated: 3, faults: {} })

    await sendAnswer(world, treasurer, run.id, answerFile([{ ...a, status: 'RETUR', code: '62' }], 'retur-2.csv'))
    expect(await tallied(list.programmeId)).toEqual([
      ['families', '2026-Q4', 1, 1],
      ['payments', '2026-Q4', 1, 1],
      ['rupiah', '2026-Q4', 600_000, 1],
    ])
    expect(await statesOf(world, list.listId)).toEqual({ delivered: 3, 'to-fix': 6, 'in-flight': 3 })
  })

  test('lines that disagree are kept and change nothing', async () => {
    const { treasurer, run, listed, list } = await aSentRun(3)
    const payments = await paymentsOf(world, treasurer, run)
    const said = payments.map(({ reference, number }) => ({
      reference,
      account: accountOf(listed[number - 1] as Listed),
      amount: 600_000,
      status: 'BERHASIL' as const,
    }))
    const [a, b, c] = said
    if (!a || !b || !c) throw new Error('three payments')
    const read = await sendAnswer(
      world,
      treasurer,
      run.id,
      answerFile([
        { ...a, account: '9999999999' },
        { ...b, amount: 200_000 },
        { ...c, day: '01/11/2026' },
        { ...a, reference: 'ASING' },
        { ...a, reference: '' },
      ]),
    )
    expect(read.counts).toMatchObject({
      delivered: 0,
      faults: { 'account-differs': 1, 'amount-differs': 1, 'day-unsound': 1, 'unknown-reference': 1, unreadable: 1 },
    })
    expect(await statesOf(world, list.listId)).toEqual({ 'in-flight': 9 })

    const page = await world.send(api.listLineFaults, { params: { id: run.id }, query: { limit: 2 } }, treasurer)
    expect(page.body.rows.map(({ line, fault }) => [line, fault])).toEqual([
      [3, 'account-differs'],
      [4, 'amount-differs'],
    ])
    expect(page.text, 'the account of somebody else is masked').not.toContain('9999999999')
    const next = await world.send(
      api.listLineFaults,
      { params: { id: run.id }, query: { limit: 100, after: page.body.next ?? '' } },
      treasurer,
    )
    expect(next.body.rows).toHaveLength(3)
    expect((await theRun(world, treasurer, run.id)).faults).toBe(5)
  })

  test('a file that is no answer is refused', async () => {
    const { treasurer, run } = await aSentRun(1)
    const letter = { name: 'surat.csv', bytes: Buffer.from('Kepada Yth.\nBank\n') }
    expect((await world.send(api.uploadAnswer, { params: { id: run.id }, upload: letter }, treasurer)).problem).toBe(
      'no-table-found',
    )
    expect(
      (
        await world.send(
          api.uploadAnswer,
          { params: { id: run.id }, upload: { name: 'x.csv', bytes: Buffer.alloc(0) } },
          treasurer,
        )
      ).problem,
    ).toBe('file-unreadable')
  })

  test('PAY-1: what failed is a task with its reason; once the account is right it is paid in a new payment, once', async () => {
    const { officer, treasurer, run, listed, list } = await aSentRun(2)
    const [payment, other] = await paymentsOf(world, treasurer, run)
    if (!payment || !other) throw new Error('two payments')
    const lineOf = (one: typeof payment, status: 'GAGAL' | 'BERHASIL', code: string) => ({
      reference: one.reference,
      account: accountOf(listed[one.number - 1] as Listed),
      amount: 600_000,
      status,
      code,
    })
    await sendAnswer(world, treasurer, run.id, answerFile([lineOf(payment, 'GAGAL', '14'), lineOf(other, 'BERHASIL', '00')]))
    expect((await theRun(world, treasurer, run.id)).state, 'nothing is open any more').toBe('answered')
    const fixes = async (who: Caller) =>
      (await world.send(api.listFixes, { query: { limit: 100 } }, who)).body.rows.filter((fix) => fix.runId === run.id)
    expect(await fixes(treasurer)).toMatchObject([{ reason: 'account-not-found', code: '14', payee: { id: payment.payee.id } }])

    const preview = await world.send(api.previewRun, { body: { listId: list.listId, months: list.months } }, treasurer)
    expect(preview.body, 'it waits for the account, not for the next run').toMatchObject({ payments: 0, blocked: [] })

    const params = { id: payment.payee.id }
    const draft = { bank: 'BNI' as const, number: '0987654321', holderName: payment.payee.name }
    expect((await world.send(api.recordAccount, { params, body: { ...draft, number: '12' } }, officer)).problem).toBe(
      'account-unsound',
    )
    const taken = { ...draft, bank: 'BRI' as const, number: accountOf(listed.find(({ id }) => id === other.payee.id) as Listed) }
    expect((await world.send(api.recordAccount, { params, body: taken }, officer)).problem).toBe('account-taken')
    const recorded = await world.send(api.recordAccount, { params, body: draft }, officer)
    expect(recorded.status, recorded.text).toBe(201)
    expect(recorded.body).toMatchObject({ maskedNumber: '••••••4321', refusedFor: null, confirmedAt: null })
    expect(
      (await fixes(officer)).map(({ waits }) => waits),
      'it waits for a second officer',
    ).toEqual([true])
    await confirmAccounts(world)
    expect(await fixes(officer)).toEqual([])
    const history = await world.send(api.listAccounts, { params }, officer)
    expect(history.body.rows.map((row) => [row.bank, row.refusedFor, row.replacedAt === null])).toEqual([
      ['BNI', null, true],
      ['BRI', 'account-not-found', false],
    ])

    const second = await aRun(world, treasurer, list)
    expect(second.total).toEqual({ payments: 1, amount: 600_000 })
    const [again] = await paymentsOf(world, treasurer, second)
    expect(again?.reference).not.toBe(payment.reference)
    const late = await sendAnswer(world, treasurer, run.id, answerFile([lineOf(payment, 'BERHASIL', '00')], 'susulan.csv'))
    expect(late.counts.faults, 'the bank contradicts itself after the new payment').toEqual({ contradicts: 1 })
    const read = await sendAnswer(
      world,
      treasurer,
      second.id,
      answerFile([{ reference: again?.reference ?? '', account: '0987654321', amount: 600_000, status: 'BERHASIL' }]),
    )
    expect(read.counts.delivered).toBe(1)
    expect(await statesOf(world, list.listId)).toEqual({ delivered: 6 })
    const wrongRun = await sendAnswer(world, treasurer, second.id, answerFile([lineOf(other, 'BERHASIL', '00')], 'salah.csv'))
    expect(wrongRun.counts.faults).toEqual({ 'other-run': 1 })
  })

  test('an account that was right after all is confirmed with a reason, and its months are paid again', async () => {
    const { officer, treasurer, run, listed, list } = await aSentRun(1)
    const [payment] = await paymentsOf(world, treasurer, run)
    if (!payment) throw new Error('one payment')
    const base = { reference: payment.reference, account: accountOf(listed[0] as Listed), amount: 600_000 }
    await sendAnswer(world, treasurer, run.id, answerFile([{ ...base, status: 'RETUR', code: '62' }]))
    const fix = (await world.send(api.listFixes, { query: { limit: 100 } }, officer)).body.rows.find(
      (one) => one.runId === run.id,
    )
    const params = { id: payment.payee.id }
    const confirm = (accountId: string) =>
      world.send(
        api.confirmAccount,
        { params, body: { accountId, reason: 'Rekening dorman sudah dibuka lagi oleh bank' } },
        officer,
      )
    expect((await confirm(run.id)).problem, 'another account than the one that was looked at').toBe('stale-version')
    expect((await confirm(fix?.accountId ?? '')).status).toBe(200)
    expect(await statesOf(world, list.listId)).toEqual({ open: 3 })
    expect((await aRun(world, treasurer, list)).total.payments).toBe(1)
  })
})
