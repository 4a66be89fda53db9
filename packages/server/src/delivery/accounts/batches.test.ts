import { describe, expect, test } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import type { AccountBatchId } from '#domain/delivery/payee-account.ts'
import * as insight from '#domain/insight/insight.api.ts'
import { aWorld, type Caller } from '../../platform/testing/world.ts'
import { asOfficer } from '../../platform/testing/as-officer.ts'
import { anApprovedList, type Listed, someFamilies } from '../testing/approved-list.ts'
import { confirmAccounts, crew, giveAccounts } from '../testing/pay.ts'
import { listAccountsOf } from './accounts.sql.ts'
import { recordAccount } from './record-account.ts'

const world = aWorld()
let spare = 8_000_000_000
const fresh = () => String((spare += 1))
const second = () => world.signIn('regency-officer', '64.08')

const record = (officer: Caller, { id, name }: Listed, number = fresh()) =>
  world.send(api.recordAccount, { params: { id }, body: { bank: 'BRI', number, holderName: name } }, officer)
const batches = async (who: Caller) => (await world.send(api.listAccountBatches, { query: { limit: 100 } }, who)).body.rows
const confirm = (id: AccountBatchId, accounts: number, who: Caller) =>
  world.send(api.confirmAccountBatch, { params: { id }, body: { accounts } }, who)
const refuse = (id: AccountBatchId, who: Caller) =>
  world.send(api.refuseAccountBatch, { params: { id }, body: { reason: 'Bukan rekening penerima' } }, who)
const accountsOf = async (who: Caller, { id }: Listed) =>
  (await world.send(api.listAccounts, { params: { id } }, who)).body.rows.map((row) => [
    row.maskedNumber.slice(-4),
    row.confirmedAt !== null,
    row.replacedAt === null,
  ])

async function owed(count: number) {
  const { officer, treasurer } = await crew(world)
  const listed = await someFamilies(world, officer, count)
  const list = await anApprovedList(world, officer, listed)
  const preview = async () =>
    (await world.send(api.previewRun, { body: { listId: list.listId, months: list.months } }, treasurer)).body
  return { officer, listed, preview }
}

describe('an account of a recipient', () => {
  test('ACC-5: that is new or changed is not paid into before a second officer confirms it', async () => {
    const { officer, listed, preview } = await owed(2)
    const [one] = listed as [Listed]
    await giveAccounts(world, officer, listed)
    expect(await preview()).toMatchObject({ payments: 2, blocked: [] })

    const recorded = (await record(officer, one)).body
    const id = recorded.id as unknown as AccountBatchId
    expect(await preview()).toMatchObject({ payments: 1, blocked: [{ reason: 'account-unconfirmed', payees: 1 }] })
    const [batch] = await batches(await second())
    expect(batch).toMatchObject({ id, source: 'by-hand', accounts: 1, replacing: 1, isMine: false })
    expect(batch?.sample).toMatchObject([{ maskedNumber: recorded.maskedNumber, holderName: one.name }])
    expect(batch?.sample[0]?.before?.maskedNumber).toMatch(/•/)

    expect((await confirm(id, 1, officer)).problem).toBe('second-person-needed')
    const colleague = await second()
    expect((await confirm(id, 2, colleague)).problem).toBe('stale-version')
    expect((await confirm(id, 1, colleague)).body).toEqual({ accounts: 1 })
    expect((await confirm(id, 1, colleague)).problem).toBe('stale-version')
    expect(await preview()).toMatchObject({ payments: 2, blocked: [] })
    const [present] = (await world.send(api.listAccounts, { params: { id: one.id } }, officer)).body.rows
    expect([present?.recordedBy, present?.confirmedBy]).toEqual(['Petugas regency-officer', 'Petugas regency-officer'])
  })

  test('that is refused is not paid into, and the one before it counts again', async () => {
    const { officer, listed, preview } = await owed(1)
    const [one] = listed as [Listed]
    const first = fresh()
    await record(officer, one, first)
    await confirmAccounts(world)
    const [theirs, mine] = [fresh(), fresh()]
    const changed = (await record(officer, one, theirs)).body
    expect((await refuse(changed.id as unknown as AccountBatchId, await second())).body).toEqual({ accounts: 1 })
    expect(await preview()).toMatchObject({ payments: 1, blocked: [] })
    const again = (await record(officer, one, mine)).body
    expect((await refuse(again.id as unknown as AccountBatchId, officer)).status, 'one takes back one’s own').toBe(200)
    expect((await refuse(again.id as unknown as AccountBatchId, officer)).problem).toBe('stale-version')
    const [present, ...others] = await accountsOf(officer, one)
    expect(present).toEqual([first.slice(-4), true, true])
    expect(new Set(others.map(String))).toEqual(new Set([theirs, mine].map((number) => `${number.slice(-4)},false,false`)))
  })

  test('that is refused comes not back to a number that somebody else has by now', async () => {
    const { officer, listed } = await owed(2)
    const [one, other] = listed as [Listed, Listed]
    const number = fresh()
    await record(officer, one, number)
    await confirmAccounts(world)
    const changed = (await record(officer, one)).body
    await record(officer, other, number)
    expect((await refuse(changed.id as unknown as AccountBatchId, await second())).status).toBe(200)
    expect((await accountsOf(officer, one)).filter(([, , present]) => present)).toEqual([])
  })

  test('is not confirmed where the number was recorded for somebody else at the same moment', async () => {
    const { officer, listed } = await owed(2)
    const [one, other] = listed as [Listed, Listed]
    const number = fresh()
    let theirs: AccountBatchId | undefined
    const mine = await asOfficer(world, officer, async (work) => {
      await listAccountsOf(work.db, one.id)
      theirs ??= (await record(await second(), other, number)).body.id as unknown as AccountBatchId
      return recordAccount(work, one.id, { bank: 'BRI', number, holderName: one.name })
    })
    const colleague = await second()
    const ids = [mine.id as unknown as AccountBatchId, theirs as AccountBatchId] as const
    for (const id of ids) expect((await confirm(id, 1, colleague)).problem).toBe('account-taken')
    expect((await refuse(ids[1], colleague)).status).toBe(200)
    expect((await confirm(ids[0], 1, colleague)).body).toEqual({ accounts: 1 })
  })

  test('is not confirmed from a neighbouring regency, nor seen there', async () => {
    const { officer, listed } = await owed(1)
    const recorded = (await record(officer, listed[0] as Listed)).body
    const neighbour = await world.signIn('regency-officer', '64.02')
    expect(await batches(neighbour)).toEqual([])
    expect((await confirm(recorded.id as unknown as AccountBatchId, 1, neighbour)).problem).toBe('not-found')
    expect((await refuse(recorded.id as unknown as AccountBatchId, neighbour)).problem).toBe('not-found')
    await confirmAccounts(world)
  })
})

describe('a file of accounts', () => {
  async function aFile(officer: Caller, listed: readonly Listed[]) {
    const lines = listed.map(({ nik, name }) => `${nik},BRI,${fresh()},${name}`)
    const bytes = Buffer.from(['NIK,BANK,NOMOR REKENING,NAMA PEMILIK', ...lines].join('\n'))
    await world.send(api.uploadAccounts, { upload: { name: 'rekening.csv', bytes } }, officer)
    const [batch] = (await batches(officer)).filter(({ source, isMine }) => source === 'file' && isMine)
    if (!batch) throw new Error('the file waits')
    return batch
  }

  test('is confirmed by one click, with some of its accounts shown: those that replace another first', async () => {
    const { officer, listed, preview } = await owed(7)
    const changed = listed[6] as Listed
    await record(officer, changed)
    await confirmAccounts(world)
    const batch = await aFile(officer, listed)
    expect(batch).toMatchObject({ accounts: 7, replacing: 1, isMine: true })
    expect(batch.sample).toHaveLength(5)
    expect(batch.sample.map(({ before }) => before !== null)).toEqual([true, false, false, false, false])
    expect(batch.sample[0]?.holderName).toBe(changed.name)
    expect(await preview()).toMatchObject({ payments: 0, blocked: [{ reason: 'account-unconfirmed', payees: 7 }] })
    expect((await confirm(batch.id, 7, await second())).body).toEqual({ accounts: 7 })
    expect(await preview()).toMatchObject({ payments: 7, blocked: [] })
  })

  test('stands on the home of the others, and the journal tells who confirmed what, without a number', async () => {
    const { officer, listed } = await owed(2)
    const batch = await aFile(officer, listed)
    const colleague = await second()
    const waiting = async (who: Caller) => (await world.send(insight.waitingAccounts, {}, who)).body.rows
    expect(await waiting(colleague)).toMatchObject([{ kind: 'accounts-to-confirm', count: 2, id: null, about: null }])
    expect(await waiting(officer)).toEqual([])
    await confirm(batch.id, 2, colleague)
    expect(await waiting(colleague)).toEqual([])
    const entries = await world.query<{ facts: object }>(
      "select facts from journal where event = 'payee-accounts.confirmed' and actor_id = $1",
      [colleague.accountId],
    )
    expect(entries).toMatchObject([{ facts: { batch: batch.id, accounts: 2, recordedBy: officer.accountId } }])
    expect(JSON.stringify(await world.query('select facts from journal'))).not.toContain(String(spare))
  })
})
