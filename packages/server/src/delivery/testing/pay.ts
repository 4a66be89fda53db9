import { expect } from 'vitest'
import * as api from '#domain/delivery/delivery.api.ts'
import type { Payment, PaymentRun, RunId } from '#domain/delivery/payment.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Caller, World } from '../../platform/testing/world.ts'
import type { Listed, ListForTests } from './approved-list.ts'

/** Who prepares and who pays: never the same person. */
export async function crew(world: World): Promise<{ officer: Caller; treasurer: Caller }> {
  const officer = await world.signIn('regency-officer', '64.08')
  const treasurer = await world.signIn('regency-treasurer', '64.08')
  return { officer, treasurer }
}

/** How many rights of a list are in each state. */
export async function statesOf(world: World, listId: string): Promise<Record<string, number>> {
  const rows = await world.query<{ state: string; n: number }>(
    'select state, count(*)::int as n from entitlement where list_id = $1 group by state',
    [listId],
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** The account of the n-th recipient. */
export const accountOf = (listed: Listed): string => `64${listed.nik.slice(-8)}`

const seconds = new WeakMap<World, Map<string, Promise<Caller>>>()

/** A second officer of the regency says yes to every account that waits there. */
export async function confirmAccounts(world: World, regency = '64.08'): Promise<void> {
  const known = seconds.get(world) ?? new Map<string, Promise<Caller>>()
  seconds.set(world, known)
  known.set(regency, known.get(regency) ?? world.signIn('regency-officer', regency))
  const second = (await known.get(regency)) as Caller
  const { rows } = (await world.send(api.listAccountBatches, { query: { limit: 100 } }, second)).body
  for (const { id, accounts } of rows) {
    const answer = await world.send(api.confirmAccountBatch, { params: { id }, body: { accounts } }, second)
    expect(answer.status, answer.text).toBe(200)
  }
}

/** Accounts for these recipients, by the file that an office keeps, and confirmed by a second officer. */
export async function giveAccounts(
  world: World,
  officer: Caller,
  listed: readonly Listed[],
  numberOf = accountOf,
): Promise<api.AccountsRead> {
  const lines = listed.map((one) => `${one.nik},BRI,${numberOf(one)},${one.name}`)
  const bytes = Buffer.from(['NIK,BANK,NOMOR REKENING,NAMA PEMILIK', ...lines].join('\n'))
  const answer = await world.send(api.uploadAccounts, { upload: { name: 'rekening.csv', bytes } }, officer)
  expect(answer.status, answer.text).toBe(200)
  for (const regency of new Set(listed.map(({ nik }) => `${nik.slice(0, 2)}.${nik.slice(2, 4)}`)))
    await confirmAccounts(world, regency)
  return answer.body
}

export const order = { number: '64.08/04.0/000123/LS/2026', date: '2026-11-20' as LocalDate }

/** Looks, seals, waits: a run whose file can be fetched. */
export async function aRun(world: World, treasurer: Caller, list: ListForTests, months = list.months): Promise<PaymentRun> {
  const choice = { listId: list.listId, months }
  const preview = await world.send(api.previewRun, { body: choice }, treasurer)
  expect(preview.status, preview.text).toBe(200)
  const { payments, amount } = preview.body
  const asked = await world.send(api.sealRun, { body: { ...choice, order, seen: { payments, amount } } }, treasurer)
  expect(asked.status, asked.text).toBe(202)
  await world.settle()
  return theRun(world, treasurer, asked.body.id)
}

export async function theRun(world: World, treasurer: Caller, id: RunId): Promise<PaymentRun> {
  return (await world.send(api.getRun, { params: { id } }, treasurer)).body
}

export async function paymentsOf(world: World, treasurer: Caller, { id }: PaymentRun): Promise<Payment[]> {
  return (await world.send(api.listPayments, { params: { id }, query: { limit: 100 } }, treasurer)).body.rows
}

export interface Said {
  readonly reference: string
  readonly account: string
  readonly amount: number
  readonly status: 'BERHASIL' | 'GAGAL' | 'RETUR'
  readonly code?: string
  readonly day?: string
}

const titles = 'TANGGAL;REKENING;NAMA REKENING;REFERENSI;NOMINAL;STATUS;KODE;KETERANGAN'
const idr = (amount: number) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')},00`

/** A report of the bank. */
export function answerFile(said: readonly Said[], name = 'jawaban-1.csv'): { name: string; bytes: Buffer } {
  const lines = said.map(
    ({ reference, account, amount, status, code = '00', day = '21/11/2026' }) =>
      `${day};${account};KEPALA;${reference};${idr(amount)};${status};${code};`,
  )
  const sum = `TOTAL BARIS ${lines.length};BERHASIL ${said.filter((one) => one.status === 'BERHASIL').length}`
  return { name, bytes: Buffer.from(['LAPORAN TRANSAKSI MASSAL', titles, ...lines, sum].join('\r\n'), 'latin1') }
}

/** Sends a report and waits until it is read. */
export async function sendAnswer(world: World, treasurer: Caller, id: RunId, upload: { name: string; bytes: Buffer }) {
  const taken = await world.send(api.uploadAnswer, { params: { id }, upload }, treasurer)
  expect(taken.status, taken.text).toBe(202)
  await world.settle()
  const { rows } = (await world.send(api.listAnswers, { params: { id } }, treasurer)).body
  const read = rows.find((row) => row.id === taken.body.id)
  if (!read) throw new Error('the answer was taken')
  return read
}
