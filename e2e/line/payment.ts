import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriersOn } from '../axe.ts'
import { open } from '../people.ts'
import { typeWord, type Upload } from '../walks.ts'
import type { BankSays } from './bank.ts'
import { digits } from './facts.ts'

/** Uploads accounts for heads of families with a whole NIK in a list of people, as a bank sends them. */
export async function recordAccounts(page: Page, list: string): Promise<void> {
  await page.getByRole('link', { name: 'Rekening' }).click()
  await page.getByRole('heading', { name: 'Rekening', level: 1 }).waitFor()
  await page.locator('input[type=file]').setInputFiles(await accountsOf(list))
  const recorded = page.getByRole('list', { name: 'Hasil daftar rekening' }).getByText('rekening dicatat').locator('..')
  expect(digits(await recorded.innerText())).toBeGreaterThan(0)
  await page.getByText('Menunggu petugas lain').waitFor()
  expect(await barriersOn(page)).toEqual([])
}

/** The second officer finds the accounts of the file on their home, looks at the samples, and confirms them by one click. */
export async function confirmAccounts(page: Page): Promise<void> {
  await open(page, '/')
  await page.getByRole('link', { name: /^Konfirmasi: Rekening penerima menunggu konfirmasi Anda/ }).click()
  const waiting = page.getByRole('region', { name: 'Menunggu petugas kedua' })
  await waiting.getByText(/rekening dari berkas/).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await waiting.getByRole('button', { name: /^Konfirmasi .* rekening dari berkas/ }).click()
  await page.getByText(/rekening dikonfirmasi/).waitFor()
}

/** What is sent to the bank, and for how many. */
interface Sent {
  readonly request: Buffer
  readonly payees: number
}

/** Seals a payment run of what a programme owes under this SP2D, and sends it. Ends on the run's page. */
export async function pay(page: Page, programme: string, order: string): Promise<Sent> {
  await open(page, '/penyaluran/baru')
  await page.getByText(`${programme}, `).first().click()
  await page.getByLabel('Nomor SP2D').fill(order)
  await page.getByLabel('Tanggal SP2D').fill(today())
  const payees = /kepada ([\d.]+) penerima/.exec(await page.getByRole('region', { name: 'Akan dibayar' }).innerText())?.[1]
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Segel penyaluran' }).click()
  await typeWord(page, 'BAYAR', 'Segel penyaluran')

  const fetching = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh berkas bank' }).click()
  const request = await readFile(await (await fetching).path())
  await page.getByRole('button', { name: 'Tandai sudah dikirim' }).click()
  await page.getByText('Terkirim').first().waitFor()
  expect(await barriersOn(page)).toEqual([])
  return { request, payees: digits(payees ?? null) }
}

/** Uploads what the bank says on the page of a run that was sent; the page counts it line by line. */
export async function recordAnswer(page: Page, said: BankSays): Promise<void> {
  await page.getByLabel('Unggah jawaban bank').setInputFiles(said)
  const result = page.getByRole('list', { name: 'Hasil jawaban' })
  await result.waitFor()
  const lineOf = async (words: string) => digits(await result.getByRole('listitem').filter({ hasText: words }).innerText())
  expect(await lineOf('berhasil')).toBe(said.delivered)
  expect(await lineOf('gagal, masuk ke Perlu diperbaiki')).toBe(said.failed)
  expect(await lineOf('tidak cocok')).toBe(0)
  expect(await barriersOn(page)).toEqual([])
}

/** Of what a programme's list promises in rupiah: the part that stands in this column. */
export async function balanceOf(page: Page, programme: string, column: string): Promise<number> {
  const row = page.getByRole('row').filter({ hasText: programme }).filter({ hasText: 'Kutai Timur' })
  return digits(await row.locator(`td[data-label="${column}"]`).innerText())
}

async function accountsOf(list: string): Promise<Upload> {
  const heads = (await readFile(list, 'utf8')).split('\n').filter((line) => line.includes('KEPALA KELUARGA'))
  const niks = new Set(heads.flatMap((line) => line.match(/(?<=')\d{16}/) ?? []))
  // Nobody else has the account of these fifteen digits.
  const rows = [...niks].map((nik, at) => `${nik},BPD Kaltimtara,${nik.slice(1)},PENERIMA ${at}`)
  const text = ['NIK,Bank,Nomor Rekening,Nama Pemilik', ...rows].join('\n')
  return { name: 'rekening.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}

/** As it is typed: 05-11-2026. */
function today(): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Makassar' }).format(new Date()).replaceAll('/', '-')
}
