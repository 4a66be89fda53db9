import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'
import { applyList, importList, undoImport } from './walks.ts'

// People of one's own, so that no other journey names them.
const people = [
  'NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,KECAMATAN,DESA/KELURAHAN,DESIL',
  '6408990101990771,6408990203660771,HADRIANSYAH PENERIMA,02/03/1966,LAKI-LAKI,KEPALA KELUARGA,MUARA BENGKAL,SENAMBAH,2',
  '6408990101990772,6408990203670772,MARDIANA PENERIMA,02/03/1967,LAKI-LAKI,KEPALA KELUARGA,MUARA BENGKAL,NGAYAU,3',
]
const file = (name: string, ...lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
const benefit = 'PANGAN-DAERAH'

/** Sends a list of recipients of the benefit as far as its columns. */
async function sendRecipients(page: Page, name: string, ...lines: string[]): Promise<void> {
  await open(page, '/impor/baru')
  await page.getByLabel('Daftar', { exact: true }).selectOption('RECIPIENTS')
  await page.getByLabel('Jenis bantuan', { exact: true }).selectOption(benefit)
  await page.locator('input[type=file]').setInputFiles(file(name, 'NIK;NAMA;NOMINAL (Rp);TAHAP', ...lines))
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Unggah dan lihat kolom' }).click()
  await page.getByRole('heading', { name: 'Kolom berkas dan artinya' }).waitFor()
}

async function openPassport(page: Page): Promise<void> {
  await open(page, '/warga')
  await page.getByRole('main').getByRole('searchbox').fill('hadriansyah penerima')
  await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).click()
  await page.getByText('HADRIANSYAH PENERIMA').first().click()
  await page.getByText('Buka halaman lengkap').click()
  await page.getByRole('heading', { name: 'HADRIANSYAH PENERIMA', level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'Paspor bantuan' }).waitFor()
}

describe('lists of recipients with amounts', () => {
  journey(
    'an officer brings two lists of a benefit; the passport tells amount and period, and both are taken back',
    async (page) => {
      await beSignedIn(page, accounts.officer)
      await importList(page, file('orang.csv', ...people), { rows: 2, persons: 2 })
      const persons = page.url()

      const year = new Date().getFullYear()
      const [hadri, mardi] = ['6408990203660771;HADRIANSYAH PENERIMA', '6408990203670772;MARDIANA PENERIMA']
      await sendRecipients(page, 'satu.csv', `'${hadri};Rp 300.000;Tahap I ${year}`, `'${mardi};300 ribu;Tahap I ${year}`)
      const columns = page.getByRole('combobox')
      await page.getByRole('combobox', { name: 'NOMINAL (Rp)' }).waitFor()
      expect(await columns.evaluateAll((fields) => fields.map((field) => (field as HTMLSelectElement).value))).toEqual([
        'nik',
        'name',
        'aidAmount',
        'aidPeriod',
      ])
      await page.getByRole('button', { name: 'Periksa berkas' }).click()
      await page.getByText('Nominal bantuan bukan rupiah utuh yang jelas').first().waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Lihat perubahan' }).click()
      await page.getByRole('table', { name: 'Mulai menerima' }).getByText('Rp300.000').waitFor()
      await page.getByRole('button', { name: 'Periksa', exact: true }).click()
      await applyList(page)
      const first = page.url()

      await openPassport(page)
      await page.getByText(new RegExp(`menurut daftar Rp300\\.000 untuk tahap 1 ${year}`)).waitFor()
      expect(await barriersOn(page)).toEqual([])

      await sendRecipients(page, 'dua.csv', `'${hadri};450.000,00;Tahap II ${year}`, `'${mardi};300.000;Tahap II ${year}`)
      await page.getByRole('button', { name: 'Periksa berkas' }).click()
      await page.getByRole('button', { name: 'Lihat perubahan' }).click()
      await page.getByRole('button', { name: /^Nominal berubah/ }).click()
      const changed = page.getByRole('table', { name: 'Nominal berubah' })
      await changed.getByText('Rp300.000').waitFor()
      await changed.getByText('Rp450.000').waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Periksa', exact: true }).click()
      await applyList(page)
      const second = page.url()

      await openPassport(page)
      await page.getByText(/menurut daftar Rp450\.000 untuk tahap 2 \d+ · sebelumnya Rp300\.000 untuk tahap 1 \d+/).waitFor()

      for (const batch of [second, first, persons]) {
        await page.goto(batch)
        await undoImport(page)
      }
    },
  )

  journey(
    'on a phone the columns of such a list are read and chosen',
    async (page) => {
      await beSignedIn(page, accounts.officer)
      await sendRecipients(page, 'hp.csv', "'6408990203660771;HADRIANSYAH PENERIMA;300.000;Juli 2026")
      await page.getByRole('combobox', { name: 'TAHAP' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Singkirkan berkas' }).click()
      await page.getByRole('dialog', { name: 'Singkirkan berkas' }).getByRole('button', { name: 'Singkirkan berkas' }).click()
      await page.getByText('Berkas ini disingkirkan tanpa diterapkan.', { exact: false }).waitFor()
    },
    screens.phone,
  )
})
