import { describe, expect, test } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import type { Month } from '#domain/platform/period.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { makeEntitlements } from './rights/make-entitlements.ts'
import { type Listed, anApprovedList, asOfficer, draftOf, someFamilies } from './testing/approved-list.ts'
import { accountOf, answerFile, aRun, giveAccounts, order, paymentsOf, sendAnswer, theRun } from './testing/pay.ts'
import { registerPerson } from '../people/register-person.ts'

const world = aWorld()

async function crew() {
  const officer = await world.signIn('regency-officer', '64.08')
  const treasurer = await world.signIn('regency-treasurer', '64.08')
  return { officer, treasurer }
}

async function statesOf(listId: string): Promise<Record<string, number>> {
  const rows = await world.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from entitlement where list_id = $1 group by state',
    [listId],
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

describe('rights', () => {
  test('an approved list gives each family each month once, however often it is asked for', async () => {
    const { officer } = await crew()
    const listed = await someFamilies(world, officer, 3)
    const list = await anApprovedList(world, officer, listed)
    expect(await statesOf(list.listId)).toEqual({ open: 9 })
    expect(await asOfficer(world, officer, (work) => makeEntitlements(work, list.listId))).toBe(0)

    const overlapping = await anApprovedList(world, officer, listed, {
      programmeId: list.programmeId,
      months: ['2026-09', '2026-10'],
    })
    expect(await statesOf(overlapping.listId), 'September is theirs already').toEqual({ open: 3 })
  })

  test('PAY-10: a family is paid through its head, one without a head through its oldest adult, one of children through nobody', async () => {
    const { officer } = await crew()
    const [headed] = await someFamilies(world, officer, 1)
    if (!headed) throw new Error('one was asked for')
    const card = (tail: string) => `640899010120${tail}`
    const member = (name: string, birthDate: string, tail: string, relation: 'child' | 'relative' = 'relative') =>
      asOfficer(world, officer, (work) =>
        registerPerson(
          work,
          draftOf({
            name,
            birthDate: birthDate as never,
            nikMissingReason: 'papers-lost',
            familyCardNumber: card(tail),
            relation,
          }),
        ),
      )
    const [, grandmother] = [await member('Cucu', '2001-01-01', '0001'), await member('Nenek', '1950-01-01', '0001')]
    const orphan = await member('Anak', '2015-01-01', '0002', 'child')
    const familyOf = async (id: string) =>
      (await world.query<{ family_id: string }>('select family_id from person where person_id = $1', [id]))[0]?.family_id ?? ''
    const headless: Listed = { ...headed, id: grandmother.id, beneficiary: await familyOf(grandmother.id) }
    const children: Listed = { ...headed, id: orphan.id, beneficiary: await familyOf(orphan.id) }

    const list = await anApprovedList(world, officer, [headed, headless, children], { months: ['2026-07'] })
    const payees = await world.query<{ beneficiary_id: string; payee_person_id: string | null }>(
      'select beneficiary_id, payee_person_id from entitlement where list_id = $1',
      [list.listId],
    )
    const payeeOf = new Map(payees.map((row) => [row.beneficiary_id, row.payee_person_id]))
    expect(payeeOf.get(headed.beneficiary)).toBe(headed.id)
    expect(payeeOf.get(headless.beneficiary)).toBe(grandmother.id)
    expect(payeeOf.get(children.beneficiary)).toBeNull()
  })

  test('the page of a person shows the months of the person and the family', async () => {
    const { officer } = await crew()
    const listed = await someFamilies(world, officer, 1)
    await anApprovedList(world, officer, listed)
    const operator = await world.signIn('village-operator', '64.08.04.2001')
    const { body } = await world.send(api.getDelivered, { params: { id: listed[0]?.id ?? '' } }, operator)
    expect(body.rows.map(({ month, amount, state }) => [month, amount, state])).toEqual([
      ['2026-09', 200_000, 'open'],
      ['2026-08', 200_000, 'open'],
      ['2026-07', 200_000, 'open'],
    ])
  })
})

describe('a payment run', () => {
  test('is sealed with exactly what the treasurer saw, and its file is the same bytes each time', async () => {
    const { officer, treasurer } = await crew()
    const listed = await someFamilies(world, officer, 3)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed.slice(0, 2))

    const choice = { listId: list.listId, months: list.months }
    const preview = await world.send(api.previewRun, { body: choice }, treasurer)
    expect(preview.body).toEqual({
      payments: 2,
      entitlements: 6,
      amount: 1_200_000,
      smallest: 600_000,
      largest: 600_000,
      blocked: [{ reason: 'no-account', payees: 1, entitlements: 3, amount: 600_000 }],
      message: 'TUNJANGAN LANSIA JUL-SEP 2026',
    })
    const wrong = await world.send(
      api.sealRun,
      { body: { ...choice, order, seen: { payments: 3, amount: 1_800_000 } } },
      treasurer,
    )
    expect(wrong.problem).toBe('run-changed')

    const run = await aRun(world, treasurer, list)
    expect(run).toMatchObject({ state: 'ready', total: { payments: 2, amount: 1_200_000 }, by: { 'in-flight': { payments: 2 } } })
    const fetch = () => world.send(api.downloadBankFile, { params: { id: run.id } }, treasurer)
    const first = await fetch()
    const lines = first.text.split('\r\n')
    expect(lines[0]).toBe('H;20261121;DINSOS6408;64.08/04.0/000123/LS/2026;2;1200000')
    expect(lines[1]).toMatch(
      new RegExp(`^D;1;[A-F0-9]{16};${accountOf(listed[0] as Listed)};KEPALA [A-J]+;600000;TUNJANGAN LANSIA JUL-SEP 2026$`),
    )
    expect(lines.slice(3)).toEqual(['T;2;1200000', ''])
    expect((await fetch()).text).toBe(first.text)
    expect(await statesOf(list.listId)).toEqual({ 'in-flight': 6, open: 3 })

    const again = await world.send(
      api.sealRun,
      { body: { ...choice, order, seen: { payments: 2, amount: 1_200_000 } } },
      treasurer,
    )
    expect(again.problem, 'nothing is left that could be paid').toBe('nothing-to-pay')
  })

  test('two treasurers who seal the same months at once pay them once', async () => {
    const { officer, treasurer } = await crew()
    const listed = await someFamilies(world, officer, 2)
    const list = await anApprovedList(world, officer, listed, { months: ['2026-07'] })
    await giveAccounts(world, officer, listed)
    const body = { listId: list.listId, months: list.months, order, seen: { payments: 2, amount: 400_000 } }
    const asked = await Promise.all([world.send(api.sealRun, { body }, treasurer), world.send(api.sealRun, { body }, treasurer)])
    expect(asked.map((one) => one.status)).toEqual([202, 202])
    await world.settle()

    const runs = await Promise.all(asked.map((one) => theRun(world, treasurer, one.body.id)))
    expect(runs.map((run) => run.state).sort()).toEqual(['ready', 'refused'])
    expect(runs.find((run) => run.state === 'refused')?.refusedFor).toBe('run-changed')
    const [paid] = await world.query<{ n: number }>(
      'select count(*)::int as n from payment p join payment_run r using (run_id) where r.list_id = $1',
      [list.listId],
    )
    expect(paid?.n).toBe(2)
  })

  test("next year's order does not pay this year's months, and a list that is not approved pays nobody", async () => {
    const { officer, treasurer } = await crew()
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const body = { listId: list.listId, months: list.months, order, seen: { payments: 1, amount: 600_000 } }
    const early = { ...body, order: { ...order, date: '2025-12-30' as typeof order.date } }
    expect((await world.send(api.sealRun, { body: early }, treasurer)).problem).toBe('run-unsound')

    await world.query("update programme_list set state = 'returned' where list_id = $1", [list.listId])
    expect((await world.send(api.sealRun, { body }, treasurer)).problem).toBe('not-found')
    expect((await world.send(api.previewRun, { body: { listId: list.listId, months: list.months } }, treasurer)).problem).toBe(
      'not-found',
    )
  })

  test('is out of reach for another regency, and paying is not for those who prepare', async () => {
    const { officer, treasurer } = await crew()
    const kukar = await world.signIn('regency-treasurer', '64.02')
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const run = await aRun(world, treasurer, list)
    const params = { id: run.id }
    const choice = { listId: list.listId, months: list.months }

    for (const refused of [
      await world.send(api.getRun, { params }, kukar),
      await world.send(api.listPayments, { params, query: {} }, kukar),
      await world.send(api.downloadBankFile, { params }, kukar),
      await world.send(api.listLineFaults, { params, query: {} }, kukar),
      await world.send(api.listAnswers, { params }, kukar),
      await world.send(api.uploadAnswer, { params, upload: answerFile([]) }, kukar),
      await world.send(api.markSent, { params, body: { version: run.version } }, kukar),
      await world.send(api.previewRun, { body: choice }, kukar),
      await world.send(api.listAccounts, { params: { id: listed[0]?.id ?? '' } }, kukar),
    ]) {
      expect([refused.status, refused.problem]).toEqual([404, 'not-found'])
    }
    expect((await world.send(api.listRuns, { query: {} }, kukar)).body.rows).toEqual([])
    expect((await world.send(api.listPayable, {}, kukar)).body.rows).toEqual([])
    expect((await world.send(api.previewRun, { body: choice }, officer)).problem).toBe('not-allowed')
    expect((await world.send(api.downloadBankFile, { params }, officer)).problem).toBe('not-allowed')
  })

  test('waits for its file before it is sent, and is sent once', async () => {
    const { officer, treasurer } = await crew()
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const body = { listId: list.listId, months: list.months, order, seen: { payments: 1, amount: 600_000 } }
    const { id, version } = (await world.send(api.sealRun, { body }, treasurer)).body
    expect((await world.send(api.downloadBankFile, { params: { id } }, treasurer)).problem).toBe('run-not-ready')
    expect((await world.send(api.markSent, { params: { id }, body: { version } }, treasurer)).problem).toBe('run-not-ready')
    await world.settle()

    const run = await theRun(world, treasurer, id)
    expect((await world.send(api.markSent, { params: { id }, body: { version: run.version - 1 } }, treasurer)).problem).toBe(
      'stale-version',
    )
    const sent = await world.send(api.markSent, { params: { id }, body: { version: run.version } }, treasurer)
    expect(sent.body.state).toBe('sent')
    expect((await world.send(api.markSent, { params: { id }, body: { version: sent.body.version } }, treasurer)).problem).toBe(
      'run-not-ready',
    )
  })

  test('who died since is not paid; the family is paid through its next adult', async () => {
    const { officer, treasurer } = await crew()
    const listed = await someFamilies(world, officer, 1)
    const [family] = listed
    if (!family) throw new Error('one was asked for')
    const list = await anApprovedList(world, officer, listed, { months: ['2026-07'] })
    await giveAccounts(world, officer, listed)
    await world.query("update person set status = 'deceased', deceased_on = '2026-11-01' where person_id = $1", [family.id])
    const choice = { listId: list.listId, months: list.months }
    expect((await world.send(api.previewRun, { body: choice }, treasurer)).body).toMatchObject({
      payments: 0,
      blocked: [{ reason: 'no-payee', payees: 1 }],
    })

    await world.query(
      `insert into person (person_id, region_code, family_id, relation, nik_standing, nik_missing_reason, name, name_key, name_keys,
         birth_date, status, source, as_of, recorded_at, synthetic, version)
       select gen_random_uuid(), region_code, family_id, 'spouse', 'missing', 'papers-lost', 'JANDA', 'x', '{}', '1975-01-01', 'active',
         'visit', as_of, recorded_at, true, 1 from person where person_id = $1`,
      [family.id],
    )
    expect((await world.send(api.previewRun, { body: choice }, treasurer)).body.blocked).toMatchObject([{ reason: 'no-account' }])
  })
})

describe("the bank's answer", () => {
  async function aSentRun(count: number): Promise<
    Awaited<ReturnType<typeof crew>> & {
      run: Awaited<ReturnType<typeof aRun>>
      listed: Listed[]
      list: Awaited<ReturnType<typeof anApprovedList>>
    }
  > {
    const { officer, treasurer } = await crew()
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
    expect(await statesOf(list.listId)).toEqual({ delivered: 6, 'to-fix': 3, 'in-flight': 3 })
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
    expect(await statesOf(list.listId)).toEqual({ delivered: 3, 'to-fix': 6, 'in-flight': 3 })
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
    expect(await statesOf(list.listId)).toEqual({ 'in-flight': 9 })

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
    expect(recorded.body).toMatchObject({ maskedNumber: '••••••4321', refusedFor: null })
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
    expect(await statesOf(list.listId)).toEqual({ delivered: 6 })
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
    expect(await statesOf(list.listId)).toEqual({ open: 3 })
    expect((await aRun(world, treasurer, list)).total.payments).toBe(1)
  })
})

describe('accounts of recipients', () => {
  test('a list of accounts is taken line by line; what cannot be taken is given back with its reason', async () => {
    const { officer } = await crew()
    const listed = await someFamilies(world, officer, 3)
    const [a, b, c] = listed
    if (!a || !b || !c) throw new Error('three families')
    const bytes = Buffer.from(
      [
        'DAFTAR REKENING PENERIMA',
        'NO;NIK;NAMA PEMILIK;BANK;NO REKENING',
        `1;'${a.nik};${a.name};BPD Kaltim;0011223344`,
        `2;${b.nik};${b.name};BPD Kaltim;0011223344`,
        `3;${c.nik};${c.name};Bank Antah;0011223355`,
        '4;6408990101709999;SIAPA;BRI;0011223366',
        `5;${a.nik};${a.name};BRI;0011223377`,
      ].join('\r\n'),
    )
    const send = () => world.send(api.uploadAccounts, { upload: { name: 'rekening.csv', bytes } }, officer)
    const first = await send()
    expect(first.body).toEqual({
      lines: 5,
      recorded: 1,
      same: 0,
      faultCount: 4,
      faults: [
        { line: 4, fault: 'account-taken' },
        { line: 5, fault: 'bank-unknown' },
        { line: 6, fault: 'person-unknown' },
        { line: 7, fault: 'repeated' },
      ],
    })
    expect((await send()).body).toMatchObject({ recorded: 0, same: 1 })
    expect(
      (await world.send(api.uploadAccounts, { upload: { name: 'x.csv', bytes: Buffer.from('a;b\n1;2\n') } }, officer)).problem,
    ).toBe('no-table-found')
  })

  test('who is owed money and has no account is listed, page by page', async () => {
    const { officer } = await crew()
    const listed = await someFamilies(world, officer, 3)
    await anApprovedList(world, officer, listed, { months: ['2026-07', '2026-08'] })
    await giveAccounts(world, officer, listed.slice(0, 1))
    const missing: string[] = []
    let after: string | undefined
    do {
      const page = await world.send(
        api.listMissingAccounts,
        { query: { limit: 2, ...(after !== undefined && { after }) } },
        officer,
      )
      expect(page.body.rows.every((row) => row.maskedNik === null || /•/.test(row.maskedNik))).toBe(true)
      missing.push(...page.body.rows.map((row) => row.personId))
      after = page.body.next ?? undefined
    } while (after !== undefined)
    expect(missing.filter((id) => listed.some((one) => one.id === id)).sort()).toEqual(
      listed
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    )
  })

  test('who looks and who records is journalled, and no account number stands in the journal or the log', async () => {
    const { officer } = await crew()
    const [one] = await someFamilies(world, officer, 1)
    const params = { id: one?.id ?? '' }
    await world.send(api.recordAccount, { params, body: { bank: 'BRI', number: '555566667777', holderName: 'Kepala' } }, officer)
    await world.send(api.listAccounts, { params }, officer)
    const entries = await world.query<{ event: string; facts: object }>(
      'select event, facts from journal where subject_id = $1',
      [params.id],
    )
    expect(entries.map(({ event }) => event)).toContain('payee-account.recorded')
    expect(entries.map(({ event }) => event)).toContain('payee-accounts.read')
    expect(JSON.stringify(entries)).not.toContain('555566667777')
    expect(world.logged()).not.toContain('555566667777')
  })

  test('months of the year can be chosen in any order; the run keeps them in theirs', async () => {
    const { officer, treasurer } = await crew()
    const listed = await someFamilies(world, officer, 1)
    const list = await anApprovedList(world, officer, listed)
    await giveAccounts(world, officer, listed)
    const run = await aRun(world, treasurer, list, ['2026-09', '2026-07', '2026-09'] as Month[])
    expect(run.months).toEqual(['2026-07', '2026-09'])
    expect(run.total).toEqual({ payments: 1, amount: 400_000 })
  })
})
