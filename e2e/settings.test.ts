import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, become, beSignedIn, open } from './people.ts'

const ofProvince = 'yuli.astuti@kaltim.contoh.id'

/** What waits for the second person, by what its line says. */
const waiting = (page: Page, words: RegExp) => page.getByRole('row', { name: words })

describe('what an agency sets itself', () => {
  journey('a planner proposes another limit, the province is told at home and confirms it', async (page) => {
    await beSignedIn(page, accounts.planner)
    await open(page, '/pengaturan')
    // A regency's is the last of the groups; a village has one of the same name.
    await page.getByRole('button', { name: 'Buka batas Dilihat mulai dari orang yang dikenal' }).last().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('100 orang').waitFor()
    await dialog.getByRole('button', { name: 'Usulkan nilai lain' }).click()
    await dialog.getByLabel('Nilai baru (orang)').fill('0')
    await dialog.getByText('Tulis bilangan bulat antara 1 dan 1.000.000.').waitFor()
    await dialog.getByLabel('Nilai baru (orang)').fill('150')
    await dialog.getByLabel('Dasar', { exact: true }).fill('Rapat mutu data, November 2026')
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Kirim untuk dikonfirmasi' }).click()
    const line = waiting(page, /Dilihat mulai dari orang yang dikenal: 100 orang menjadi 150 orang/)
    await line.getByRole('button', { name: 'Tarik' }).waitFor()

    await become(page, ofProvince)
    await open(page, '/')
    await page.getByRole('link', { name: /Batas atau jenis bantuan menunggu konfirmasi Anda/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Batas' }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await line.getByRole('button', { name: 'Konfirmasi' }).click()
    await page.getByText('Tersimpan.').waitFor()
    await page.getByRole('row', { name: /^Buka batas Dilihat mulai dari orang yang dikenal 150 orang/ }).waitFor()
  })

  journey('a new kind of benefit is confirmed and stands in the matrix, and is ended on a phone', async (page) => {
    await beSignedIn(page, accounts.planner)
    await open(page, '/pengaturan/bantuan')
    await page.getByRole('button', { name: 'Tambah jenis bantuan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Kode').fill('uji-kesra')
    await dialog.getByLabel('Nama dalam bahasa Indonesia').fill('Uji Kesra')
    await dialog.getByLabel('Nama dalam bahasa Inggris').fill('Trial aid')
    await dialog.getByLabel('Nama lain di daftar').fill('Program Keluarga Harapan')
    await dialog.getByText(/sudah nama lain dari PKH/).waitFor()
    await dialog.getByLabel('Nama lain di daftar').fill('Ujikesra')
    await dialog.getByLabel('Dasar', { exact: true }).fill('Surat dinas, November 2026')
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Kirim untuk dikonfirmasi' }).click()
    const line = waiting(page, /Uji Kesra: APBN/)
    await line.getByRole('button', { name: 'Tarik' }).waitFor()

    await become(page, ofProvince)
    await open(page, '/pengaturan/bantuan')
    await line.getByRole('button', { name: 'Konfirmasi' }).click()
    await page.getByText('Tersimpan.').waitFor()
    await open(page, '/bantuan/matriks')
    await page.getByRole('button', { name: /Uji Kesra dengan PKH/ }).waitFor()

    await page.setViewportSize(screens.phone.viewport)
    await open(page, '/pengaturan/bantuan')
    await page.getByRole('button', { name: 'Buka Uji Kesra' }).click()
    await dialog.getByRole('button', { name: 'Ubah atau akhiri' }).click()
    await dialog.getByLabel('Berakhir pada').fill('31-12-2030')
    await dialog.getByLabel('Dasar', { exact: true }).fill('Surat dinas, November 2026')
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Kirim untuk dikonfirmasi' }).click()
    await waiting(page, /Uji Kesra: .*Sampai/)
      .getByRole('button', { name: 'Tarik' })
      .waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })
})
