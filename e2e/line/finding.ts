import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriersOn } from '../axe.ts'
import { open } from '../people.ts'

/** Claims of a family, found by the number of its card, that it is well off, with a photo and the minutes of the meeting. */
export async function reportWellOff(page: Page, { card, head }: { card: string; head: string }): Promise<void> {
  await open(page, '/usulan/baru')
  const main = page.getByRole('main')
  await main.getByRole('searchbox').fill(card)
  await main.getByRole('button', { name: 'Cari', exact: true }).click()
  await main.getByRole('row').filter({ hasText: head }).filter({ hasText: 'Kepala keluarga' }).click()

  await page.getByRole('form', { name: 'Usulan baru' }).waitFor()
  await page.getByRole('radio', { name: 'Sudah mampu' }).check()
  await page.getByLabel('Usaha berkembang').check()
  const buffer = await page.screenshot({ type: 'jpeg' })
  for (const [label, name] of [
    ['Ambil atau pilih foto', 'Foto 1'],
    ['Berita acara musdes/muskel', 'Berita acara musdes/muskel 1'],
  ] as const) {
    await page
      .locator('input[type=file]')
      .and(page.getByLabel(label))
      .setInputFiles({ name: 'bukti.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: `Buang ${name}`, exact: true }).waitFor()
  }
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Kirim usulan' }).click()
  await page.getByText('Usulan terkirim dan menunggu kabupaten/kota.').waitFor()
}

/** Takes the claim about this family out of the queue, looks at its photo and accepts it. */
export async function acceptClaim(page: Page, head: string): Promise<void> {
  await open(page, '/usulan?jenis=already-well-off')
  await page.getByRole('button', { name: `Sudah mampu: ${head}` }).click()
  await page.getByRole('complementary', { name: head }).getByRole('link', { name: 'Buka sebagai halaman penuh' }).click()
  await page.getByRole('heading', { name: head, level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Foto 1' }).click()
  const photo = page.getByRole('dialog').getByRole('img', { name: 'Foto 1' })
  await photo.waitFor()
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await photo.waitFor({ state: 'hidden' })
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: /^Setujui/ }).click()
  await page.getByText('Usulan disetujui dan dijalankan.').waitFor()
}

/** From the notice of a family to the claim that it came of. */
export async function toClaim(page: Page, view: 'running' | 'objected', head: string): Promise<void> {
  await open(page, `/pemberitahuan?tampak=${view}`)
  await page.getByRole('button', { name: `Buka pemberitahuan keluarga ${head}` }).click()
  await page.getByRole('link', { name: 'Buka usulannya' }).click()
  await page.getByRole('heading', { name: head, level: 1 }).waitFor()
}

/** Does something with a claim that asks for a reason. */
export async function withReason(page: Page, deed: string, words: string): Promise<void> {
  await page.getByRole('button', { name: deed, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: deed })
  await dialog.getByLabel('Alasan').fill(words)
  expect(await barriersOn(page)).toEqual([])
  await dialog.getByRole('button', { name: deed, exact: true }).click()
}
