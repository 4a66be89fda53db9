import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'
import { importList, type Upload } from './walks.ts'

/** In another regency than the line of money, whose findings take families off. */
const officer = 'halimah.sari@kukar.contoh.id'

/** Three of the poorest, each on a card of their own. */
const poorest: Upload = {
  name: '64.02-2026-Q3-termiskin.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kecamatan,desa,hubungan keluarga,desil',
      ...['KARDI SEBULU', 'PARDI SEBULU', 'WARDI SEBULU'].map(
        (name, at) =>
          `T${at},640299120385080${at},${name},640299010112090${at},L,1985-03-12,TENGGARONG SEBERANG,LOA LEPU,KEPALA KELUARGA,1`,
      ),
    ].join('\n'),
  ),
}

describe('whom the facts propose for a category', () => {
  journey('an officer refuses one candidate by keyboard, takes it back, and confirms many with one left out', async (page) => {
    await beSignedIn(page, officer)
    await importList(page, poorest, { rows: 3, persons: 3 })
    await open(page, '/data/kategori?kategori=PMKS-24&wilayah=64.02')
    await page.getByText(/^Dihitung terakhir /).waitFor()
    await page.getByRole('button', { name: 'Hitung ulang' }).click()
    await expect
      .poll(
        async () => {
          await open(page, '/data/kategori?kategori=PMKS-24&wilayah=64.02')
          await page.getByText(/^Dihitung terakhir /).waitFor()
          await page.getByRole('table').waitFor()
          return page.getByText(/Wardi Sebulu/).count()
        },
        { timeout: 20_000, interval: 1_000 },
      )
      .toBe(1)
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

    await open(page, '/data/kategori?kategori=PMKS-24&wilayah=64.02')
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
