import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey } from './journey.ts'
import { accounts, open, signIn } from './people.ts'

const list = join(import.meta.dirname, 'files', 'kutai-timur-2026-Q4.csv')

describe('a file becomes people', () => {
  journey(
    'an officer imports a list, finds somebody of it by an old spelling, records a need, and takes the import back',
    async (page) => {
      await signIn(page, accounts.officer)
      await open(page, '/impor/baru')
      await page.locator('input[type=file]').setInputFiles(list)
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Unggah dan lihat kolom' }).click()

      await page.getByRole('heading', { name: 'Kolom berkas dan artinya' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Periksa berkas' }).click()

      await page.getByText('Lihat perubahan').waitFor()
      expect(await page.getByText('Baris ini sudah ada di atas').count()).toBeGreaterThan(0)
      expect(await barriersOn(page)).toEqual([])
      await page.getByText('Lihat perubahan').click()
      await page.getByText('Lanjut ke Terapkan').waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByText('Lanjut ke Terapkan').click()
      // The list is far smaller than the last one: its alarms must be owned up to.
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: /^Terapkan untuk/ }).click()
      await page.getByText('Data sudah baru.').waitFor()
      expect(await barriersOn(page)).toEqual([])
      const batch = page.url()

      await open(page, '/warga')
      await page.getByRole('main').getByRole('searchbox').fill('muhammad yusuf')
      await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).click()
      await page.getByText('MUH. YOESOEF').first().click()
      await page.getByText('Buka halaman lengkap').click()
      await page.getByRole('heading', { name: 'MUH. YOESOEF', level: 1 }).waitFor()
      expect(page.url(), 'what was searched for is in no address').not.toMatch(/yusuf|yoesoef/i)
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Tetapkan kebutuhan' }).click()
      expect(await barriersOn(page)).toEqual([])
      await page.keyboard.press('Escape')

      await page.goto(batch)
      await page.getByRole('button', { name: 'Batalkan impor ini' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('BATALKAN')
      await page.getByRole('button', { name: 'Ya, batalkan impor ini' }).click()
      await page.getByText('Hasil pembatalan').waitFor()
    },
  )
})
