import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, open, signIn } from './people.ts'

/** Somebody else's browser, without memory of this one. */
async function anotherBrowser(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page belongs to no browser')
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Makassar', ...screens.office })
  const other = await context.newPage()
  other.setDefaultTimeout(15_000)
  return other
}

async function pickVillage(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Desa/kelurahan' }).click()
  await page.getByRole('option', { name: /Kecamatan Bengalon/ }).click()
  await page.getByRole('option', { name: /Desa Sepaso$/ }).click()
}

/** Registered by hand, without papers; ends on the page of the one registered. */
async function register(page: Page, name: string, motherName: string): Promise<string> {
  await open(page, '/warga/baru')
  await page.getByLabel('Nama', { exact: true }).fill(name)
  await page.getByLabel('Tanpa NIK').check()
  await page.getByLabel('surat-suratnya hilang').check()
  await page.getByLabel('Perempuan').check()
  await page.getByLabel('Tanggal lahir').fill('05-03-1990')
  await page.getByLabel('Ibu kandung').fill(motherName)
  await pickVillage(page)
  await page.getByLabel('Kunjungan').check()
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  await page.waitForURL(/\/warga\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

async function search(page: Page, name: string): Promise<number> {
  await open(page, '/warga')
  await page.getByRole('main').getByRole('searchbox').fill(name)
  await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).click()
  await page.getByRole('main').getByRole('table').waitFor()
  return (await page.getByRole('main').getByRole('row').count()) - 1
}

describe('one person with two records', () => {
  journey('is proposed by one officer, confirmed by another, and parted again', async (page) => {
    await signIn(page, accounts.officer)
    const gone = await register(page, 'Zubaidah Kelinjau', 'Hapsah')
    const stays = await register(page, 'Subaidah Kelinjau', 'Hafsah binti Udin')
    await page.getByRole('button', { name: 'Orang yang sama' }).click()
    await page.getByRole('searchbox', { name: 'Cari catatan yang lain' }).fill('zubaidah kelinjau')
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).click()
    await page.getByRole('button', { name: 'Zubaidah Kelinjau' }).click()

    const name = page.getByRole('radio', { name: 'Nama: Zubaidah Kelinjau' })
    await name.focus()
    await page.keyboard.press('Space')
    expect(await name.isChecked()).toBe(true)
    expect(await barriersOn(page)).toEqual([])
    await page.setViewportSize(screens.phone.viewport)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect(await barriersOn(page)).toEqual([])
    await page.setViewportSize(screens.office.viewport)
    await page.getByRole('button', { name: 'Usulkan penggabungan' }).click()
    await page.getByText('Tulis alasannya').waitFor()
    await page.getByLabel('Mengapa ini orang yang sama?').fill('Rumah dan tanggal lahirnya sama')
    await page.getByRole('button', { name: 'Usulkan penggabungan' }).click()
    await page.getByText('Petugas lain mengonfirmasi').waitFor()
    expect(await page.getByRole('button', { name: 'Gabungkan' }).count()).toBe(0)
    expect(await barriersOn(page)).toEqual([])

    const second = await anotherBrowser(page)
    await signIn(second, accounts.secondOfficer)
    await second.getByRole('link', { name: /Penggabungan menunggu pendapat kedua/ }).click()
    await second.getByRole('heading', { name: 'Penggabungan', level: 1 }).waitFor()
    await second.getByRole('button', { name: 'Subaidah Kelinjau' }).click()
    await second.getByRole('button', { name: 'Gabungkan' }).click()
    const dialog = second.getByRole('dialog')
    expect(await barriersOn(second)).toEqual([])
    await dialog.getByRole('textbox').fill('gabung')
    await dialog.getByRole('button', { name: 'Gabungkan' }).click()
    await second.getByText('Dua catatan sudah menjadi satu.').waitFor()
    expect(await barriersOn(second)).toEqual([])

    expect(await search(second, 'zubaidah kelinjau')).toBe(1)
    await open(second, gone)
    await second.getByRole('link', { name: 'Buka catatan yang dipertahankan' }).click()
    await second.getByRole('heading', { name: 'Zubaidah Kelinjau', level: 1 }).waitFor()
    expect(new URL(second.url()).pathname).toBe(stays)
    await second.getByText(/Catatan Zubaidah Kelinjau dilebur ke sini/).waitFor()
    expect(await barriersOn(second)).toEqual([])

    await second.getByRole('link', { name: 'Lihat penggabungan' }).click()
    await second.getByRole('button', { name: 'Batalkan penggabungan' }).click()
    await dialog.getByLabel('Alasan').fill('Ternyata dua bersaudara')
    await dialog.getByRole('button', { name: 'Batalkan penggabungan' }).click()
    await second.getByText('Penggabungan dibatalkan; ada dua catatan lagi.').waitFor()
    expect(await barriersOn(second)).toEqual([])
    await open(second, gone)
    await second.getByRole('heading', { name: 'Zubaidah Kelinjau', level: 1 }).waitFor()
    await open(second, stays)
    await second.getByRole('heading', { name: 'Subaidah Kelinjau', level: 1 }).waitFor()
    await second.context().close()
  })
})
