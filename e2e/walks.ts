import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { barriersOn } from './axe.ts'
import { digits } from './line/facts.ts'
import { open } from './people.ts'

/** A file as a page takes it. */
export interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** What a list holds, as the import counts it: somebody may stand in two rows. */
interface Counts {
  readonly rows: number
  readonly persons: number
}

/** From the file to people, by the five steps of an import. Ends on the page of the applied batch. */
export async function importList(page: Page, list: string | Upload, holds: Counts): Promise<void> {
  await open(page, '/impor/baru')
  await page.locator('input[type=file]').setInputFiles(list)
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Unggah dan lihat kolom' }).click()

  await page.getByRole('heading', { name: 'Kolom berkas dan artinya' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Periksa berkas' }).click()

  await page.getByRole('button', { name: 'Lihat perubahan' }).waitFor()
  const counted = page.getByRole('list', { name: 'Isi berkas' }).getByRole('listitem')
  expect(digits(await counted.filter({ hasText: 'Baris' }).innerText())).toBe(holds.rows)
  expect(digits(await counted.filter({ hasText: 'Orang' }).innerText())).toBe(holds.persons)
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Lihat perubahan' }).click()
  await page.getByText('Lanjut ke Terapkan').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByText('Lanjut ke Terapkan').click()
  const apply = page.getByRole('button', { name: /^Terapkan untuk/ })
  await apply.waitFor()
  // Where the list is far smaller than the last one, its alarms must be owned up to.
  for (const alarm of await page.getByRole('checkbox').all()) await alarm.check()
  await apply.click()
  await page.getByText('Data sudah baru.').waitFor()
  expect(await barriersOn(page)).toEqual([])
}

/** Sends a list of that kind and has it checked; ends at its warnings. */
export async function sendList(page: Page, kind: string, ...lines: string[]): Promise<void> {
  await open(page, '/impor/baru')
  await page.getByLabel('Daftar', { exact: true }).selectOption(kind)
  const file = { name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
  await page.locator('input[type=file]').setInputFiles(file)
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Unggah dan lihat kolom' }).click()
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await page.getByRole('button', { name: 'Lihat perubahan' }).waitFor()
}

/** From the warnings of a list to the people. */
export async function applyList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lihat perubahan' }).click()
  await page.getByRole('button', { name: 'Lanjut ke Terapkan' }).click()
  const apply = page.getByRole('button', { name: 'Terapkan daftar ini' })
  await apply.waitFor()
  for (const alarm of await page.getByRole('checkbox').all()) await alarm.check()
  await apply.click()
  await page.getByText('Data sudah baru.').waitFor()
}

/** Takes back the import whose page is open. */
export async function undoImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Batalkan impor ini' }).click()
  await typeWord(page, 'BATALKAN', 'Ya, batalkan impor ini')
  await page.getByText('Hasil pembatalan').waitFor()
}

/** Types the word that a page asks for before what cannot be undone, and goes on. */
export async function typeWord(page: Page, word: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(`Ketik ${word} untuk melanjutkan`).fill(word)
  await dialog.getByRole('button', { name: action, exact: true }).click()
}
