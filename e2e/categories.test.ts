import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'

describe('whom the facts propose for a category', () => {
  journey('an officer refuses one candidate by keyboard, takes it back, and confirms many with one left out', async (page) => {
    await beSignedIn(page, accounts.officer)
    await open(page, '/data/kategori')
    await page.getByText(/^Dihitung terakhir /).waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Minta kunjungan' }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.keyboard.press('b')
    await page.getByLabel('Keadaannya tidak demikian').check()
    await page.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText(/: bukan /).waitFor()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await page.getByText('Putusan ditarik kembali').waitFor()

    await open(page, '/data/kategori?kategori=PMKS-24&wilayah=64.08')
    await page
      .getByRole('checkbox', { name: /^Kecualikan / })
      .first()
      .check()
    await page.getByRole('button', { name: 'Tetapkan banyak sekaligus' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Anda kecualikan dan tetap di daftar').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Laksanakan' }).click()
    await page.getByText(/ menunggu kunjungan$/).waitFor()
    await page.getByText('1 ditampilkan').waitFor()

    await open(page, '/data/kategori?tampak=kunjungi')
    await page.getByRole('button', { name: 'Formulir kunjungan' }).click()
    await page.getByText('Nama dan tanda tangan petugas').first().waitFor()
    expect(await barriersOn(page)).toEqual([])
  })

  journey(
    'on a phone a social worker sees why somebody is proposed, and the home page counts them',
    async (page) => {
      await beSignedIn(page, accounts.socialWorker)
      await open(page, '/')
      await page.getByText(/calon kategori PMKS perlu diperiksa/).waitFor()
      await open(page, '/data/kategori')
      await page
        .getByRole('button', { name: / tahun: / })
        .first()
        .click()
      await page.getByRole('button', { name: 'Tetapkan' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
