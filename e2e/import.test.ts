import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey } from './journey.ts'
import { accounts, open, signIn } from './people.ts'
import { importList } from './walks.ts'

const list = join(import.meta.dirname, 'files', 'kutai-timur-2026-Q4.csv')

describe('a file becomes people', () => {
  journey(
    'an officer imports a list, finds somebody of it by an old spelling, records a need, and takes the import back',
    async (page) => {
      await signIn(page, accounts.officer)
      await importList(page, list, { rows: 13, persons: 12 })
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
