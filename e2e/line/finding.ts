import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriersOn } from '../axe.ts'
import { open } from '../people.ts'

/** Says of a family, found by the number of its card, that it is well off, with a photo of what was seen. */
export async function reportWellOff(page: Page, { card, head }: { card: string; head: string }): Promise<void> {
  await open(page, '/pemutakhiran/baru')
  const main = page.getByRole('main')
  await main.getByRole('searchbox').fill(card)
  await main.getByRole('button', { name: 'Cari', exact: true }).click()
  await main.getByRole('row').filter({ hasText: head }).filter({ hasText: 'Kepala keluarga' }).click()

  await page.getByRole('form', { name: 'Catat keluarga sudah mampu' }).waitFor()
  await page.getByLabel('Usaha berkembang').check()
  const photo = await page.screenshot({ type: 'jpeg' })
  await page.locator('input[type=file]').setInputFiles({ name: 'warung.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByRole('img', { name: 'Foto 1' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Kirim ke kabupaten' }).click()
  await page.getByText('Temuan terkirim ke kabupaten.').waitFor()
}

/** Takes the finding about this family out of the queue, looks at its photo and accepts it. */
export async function acceptFinding(page: Page, head: string): Promise<void> {
  await open(page, '/pemutakhiran')
  await page.getByRole('button', { name: `Temuan tentang keluarga ${head}` }).click()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Foto 1' }).click()
  const photo = page.getByRole('dialog').getByRole('img', { name: 'Foto 1' })
  await photo.waitFor()
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await photo.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Terima', exact: true }).click()
  await page.getByText('Temuan diterima.').waitFor()
}

/** From its notice to the page of the family. */
export async function toFamily(page: Page, view: 'running' | 'objected', head: string): Promise<void> {
  await open(page, `/pemberitahuan?tampak=${view}`)
  await page.getByRole('button', { name: `Buka pemberitahuan keluarga ${head}` }).click()
  await page.getByRole('link', { name: 'Buka halaman keluarga' }).click()
  await page.getByRole('list', { name: 'Temuan desa' }).waitFor()
}

/** Objects on the page of a family, or answers, in words. */
export async function settle(page: Page, deed: string, words: string, choice?: string): Promise<void> {
  await page.getByRole('button', { name: deed, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: deed })
  if (choice !== undefined) await dialog.getByRole('radio', { name: choice }).check()
  await dialog.getByRole('textbox').fill(words)
  expect(await barriersOn(page)).toEqual([])
  await dialog.getByRole('button', { name: deed, exact: true }).click()
}
