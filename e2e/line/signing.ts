import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriersOn } from '../axe.ts'
import { beSignedIn, open } from '../people.ts'
import { typeWord } from '../walks.ts'

/** Signs in, takes the file out of what waits, and approves it. */
export async function sign(page: Page, email: string, title: string): Promise<void> {
  await beSignedIn(page, email)
  await open(page, '/persetujuan')
  await page.getByRole('link').filter({ hasText: title }).first().click()
  await page.getByRole('button', { name: 'Setujui', exact: true }).click()
  expect(await barriersOn(page)).toEqual([])
  await typeWord(page, 'SETUJU', 'Setujui')
  await page.getByText('Berkas disetujui').waitFor()
}

/** On the page of a file that waits for an office of paper: the letter that went out. Somebody else records the answer. */
export async function recordSending(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Kirim ke Bagian Hukum' }).waitFor()
  await page.getByLabel('Nomor surat').fill('460/1201/Dinsos')
  await page.getByRole('button', { name: 'Catat pengiriman' }).click()
  await page.getByText('Jawaban kantor ini dicatat rekan Anda').waitFor()
  expect(await barriersOn(page)).toEqual([])
}

/** The letter that came back, as a second officer finds it on their home and records it with its scan. */
export async function recordAnswer(page: Page): Promise<void> {
  await open(page, '/')
  await page
    .getByRole('link', { name: /Jawaban di atas kertas perlu dicatat/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Jawaban Bagian Hukum' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByText('Disetujui', { exact: true }).first().click()
  await page.getByLabel('Nomor surat').fill('180/377/Huk')
  const scan = await page.screenshot({ type: 'png' })
  await page.locator('input[type=file]').setInputFiles({ name: 'jawaban-hukum.png', mimeType: 'image/png', buffer: scan })
  await page.getByRole('button', { name: 'Catat jawaban' }).click()
  await page.getByText('Jawaban dicatat').waitFor()
  await page
    .getByRole('button', { name: 'Unduh pindaian' })
    .or(page.getByRole('link', { name: 'Unduh pindaian' }))
    .waitFor()
}
