import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { shownFor } from './authenticator.ts'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { open, password, signIn } from './people.ts'

const officer = 'halimah.sari@kukar.contoh.id'
const administrator = 'nadia.septiani@kaltim.contoh.id'
const secondAdministrator = 'bagas.prasetyo@kaltim.contoh.id'
const chosen = 'perahu biru di hulu Kelinjau'

/** Somebody else's browser, without memory of this one. */
async function anotherBrowser(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page belongs to no browser')
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Makassar', ...screens.office })
  const other = await context.newPage()
  other.setDefaultTimeout(15_000)
  return other
}

async function fillPassword(page: Page, email: string, given = password): Promise<void> {
  await page.getByLabel('Alamat surel').fill(email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(given)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

const home = (page: Page) => page.getByRole('heading', { name: 'Beranda', level: 1 }).waitFor()

describe('getting in', () => {
  journey('an officer sets up codes, loses the phone, throws a strange browser out, and signs in by a code', async (page) => {
    await signIn(page, officer)
    await page.getByRole('button', { name: /Akun/ }).click()
    await page.getByText('Akun saya', { exact: true }).click()
    await page.getByRole('heading', { name: 'Akun saya', level: 1 }).waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.getByRole('button', { name: 'Pasang kode masuk' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Kata sandi sekarang').fill(password)
    await dialog.getByRole('button', { name: 'Lanjut' }).click()
    const key = await dialog.locator('code').innerText()
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByLabel('Kode enam angka').fill(shownFor(key))
    await dialog.getByRole('button', { name: 'Nyalakan' }).click()
    const codes = dialog.getByRole('list', { name: 'Kode pemulihan' }).locator('code')
    await codes.first().waitFor()
    expect(await codes.count()).toBe(10)
    expect(await barriersOn(page)).toEqual([])
    const [first = ''] = await codes.allInnerTexts()
    await dialog.getByLabel('Sudah saya simpan').check()
    await dialog.getByRole('button', { name: 'Selesai' }).click()
    await page.getByText(/Terpasang sejak/).waitFor()

    const strange = await anotherBrowser(page)
    await open(strange, '/')
    await fillPassword(strange, officer)
    await strange.getByLabel('Kode enam angka').waitFor()
    expect(await barriersOn(strange)).toEqual([])
    await strange.getByRole('button', { name: /Pakai kode pemulihan/ }).click()
    await strange.getByLabel('Kode pemulihan').fill(first)
    await strange.getByRole('button', { name: 'Masuk', exact: true }).click()
    await home(strange)

    await open(page, '/')
    await page.getByText(/dibuka dari perangkat baru/).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Lihat sesi saya' }).click()
    await page.getByText('9 kode pemulihan tersisa').waitFor()
    await page.getByText('Masuk dengan kode pemulihan').waitFor()
    await page.getByRole('button', { name: 'Keluarkan', exact: true }).click()
    await page.getByText('Perangkat itu sudah keluar.').waitFor()

    await strange.getByRole('link', { name: 'Warga', exact: true }).first().click()
    await strange.getByRole('main').getByRole('searchbox').fill('siti rahmah')
    // The page learns of it by its own look or by the refusal, whichever comes first.
    await strange
      .getByRole('main')
      .getByRole('button', { name: 'Cari', exact: true })
      .click({ timeout: 2_000 })
      .catch(() => undefined)
    await strange.getByRole('heading', { name: 'Sesi Anda sudah berakhir' }).waitFor()
    expect(await barriersOn(strange)).toEqual([])
    expect(await strange.getByRole('main').locator('input').first().inputValue()).toBe('siti rahmah')
    await strange.context().close()

    await page.getByRole('button', { name: /Akun/ }).click()
    await page.getByText('Keluar', { exact: true }).click()
    await page.getByRole('heading', { name: 'Masuk ke Rangkul' }).waitFor()
    await fillPassword(page, officer)
    await page.getByLabel('Kode enam angka').fill(shownFor(key, 1))
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await home(page)

    await open(page, '/akun')
    await page.getByRole('button', { name: 'Lepas kode masuk' }).click()
    await page.getByRole('dialog').getByLabel('Kata sandi sekarang').fill(password)
    await page.getByRole('dialog').getByRole('button', { name: 'Lepas kode masuk' }).click()
    await page.getByText('Belum terpasang').waitFor()
  })

  journey(
    'an administrator registers somebody, who comes in by the invitation and works once a second one has confirmed',
    async (page) => {
      await signIn(page, administrator)
      await page.getByRole('link', { name: 'Akun', exact: true }).first().click()
      await page.getByRole('heading', { name: 'Akun', level: 1 }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('link', { name: 'Daftarkan orang' }).click()

      await page.getByLabel('Nama').fill('Norhayati Udin')
      await page.getByLabel('Alamat surel').fill('norhayati.udin@kutim.contoh.id')
      await page.getByLabel('Kantor').selectOption({ label: 'Dinas Sosial Kabupaten Kutai Timur' })
      await page.getByLabel('Peran').selectOption({ label: 'Petugas kabupaten/kota' })
      await page.getByLabel('Wilayah').first().fill('kutai timur')
      const regions = page.getByRole('listbox')
      await regions.getByText('Seluruh').waitFor({ state: 'hidden' })
      await regions
        .getByRole('option', { name: /Kutai Timur/ })
        .first()
        .click()
      await page.getByRole('listbox').waitFor({ state: 'hidden' })
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Daftarkan dan undang' }).click()
      const link = await page.getByLabel('Tautan', { exact: true }).inputValue()
      await page.getByText('Berlaku setelah dikonfirmasi pengelola lain').waitFor()
      expect(await barriersOn(page)).toEqual([])

      const theirs = await anotherBrowser(page)
      await open(theirs, link.slice(link.indexOf('/sandi')))
      await theirs.getByRole('heading', { name: 'Selamat datang di Rangkul' }).waitFor()
      expect(new URL(theirs.url()).hash, 'the secret does not stay in the address').toBe('')
      await theirs.getByLabel('Kata sandi baru', { exact: true }).fill('norhayati')
      await theirs.getByText('belum terpenuhi').first().waitFor()
      expect(await barriersOn(theirs)).toEqual([])
      for (const label of ['Kata sandi baru', 'Ulangi kata sandi baru'])
        await theirs.getByLabel(label, { exact: true }).fill(chosen)
      await theirs.getByRole('button', { name: 'Simpan kata sandi' }).click()
      await theirs.getByText('Kata sandi tersimpan').waitFor()
      expect(await theirs.getByLabel('Alamat surel').inputValue()).toBe('norhayati.udin@kutim.contoh.id')
      await theirs.getByLabel('Kata sandi', { exact: true }).fill(chosen)
      await theirs.getByRole('button', { name: 'Masuk', exact: true }).click()
      await home(theirs)
      expect(await theirs.getByRole('link', { name: 'Warga', exact: true }).count()).toBe(0)

      const second = await anotherBrowser(page)
      await signIn(second, secondAdministrator)
      await second.getByRole('link', { name: /^Konfirmasi: Mandat menunggu konfirmasi Anda/ }).click()
      const waiting = second.getByRole('region', { name: 'Menunggu orang kedua' })
      await waiting.getByText('Norhayati Udin: Petugas kabupaten/kota').waitFor()
      expect(await barriersOn(second)).toEqual([])
      await waiting.getByRole('button', { name: /^Konfirmasi: Norhayati Udin/ }).click()
      await second.getByText('Mandat Norhayati Udin berlaku.').waitFor()
      await second.context().close()
      await theirs.reload()
      await theirs.getByRole('link', { name: 'Warga', exact: true }).first().click()
      await theirs.getByRole('main').getByRole('searchbox').fill('siti rahmah')

      await page.getByRole('link', { name: 'Buka akun' }).click()
      await page.getByRole('heading', { name: 'Norhayati Udin', level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Akhiri', exact: true }).click()
      await page.getByRole('dialog').getByLabel('Alasan').fill('Hanya untuk perjalanan ini')
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click()
      await page.getByText('Sudah berakhir').waitFor()
      expect(await barriersOn(page)).toEqual([])

      // Their page learns of it by the refusal of this search or by its own look a minute later, whichever comes first.
      await theirs
        .getByRole('main')
        .getByRole('button', { name: 'Cari', exact: true })
        .click({ timeout: 2_000 })
        .catch(() => undefined)
      await expect.poll(() => theirs.getByRole('link', { name: 'Warga', exact: true }).count(), { timeout: 15_000 }).toBe(0)
      await theirs.context().close()
    },
  )
})
