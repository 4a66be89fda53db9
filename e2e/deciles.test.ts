import { readFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'

describe('how deciles move', () => {
  journey(
    'a planner looks from quarter to quarter and region to region, takes the table along, and opens a family',
    async (page) => {
      await beSignedIn(page, accounts.planner)
      await open(page, '/data/desil')
      await page.getByRole('heading', { name: 'Desil', level: 1 }).waitFor()
      const matrix = page.getByRole('table', { name: /menurut desil sebelum dan sekarang$/ })
      await matrix.waitFor()
      // A header, ten deciles, and those who come in.
      expect(await matrix.getByRole('row').count()).toBe(12)
      for (const move of ['Naik', 'Turun', 'Tetap', 'Masuk', 'Keluar'])
        await page.getByRole('region', { name: move, exact: true }).waitFor()
      const findings = page.getByRole('table', { name: 'Temuan desa dan jawaban pusat' })
      for (const kind of ['Sudah mampu', 'Belum menerima bantuan', 'Perbaikan data'])
        await findings.getByRole('cell', { name: kind, exact: true }).waitFor()
      expect(await barriersOn(page)).toEqual([])

      const quarter = page.getByLabel('Triwulan', { exact: true })
      const quarters = await quarter
        .getByRole('option')
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
      const [newest, first] = [quarters[0] ?? '', quarters.at(-1) ?? '']
      expect(newest > first, 'newest first').toBe(true)
      await quarter.selectOption(first)
      await page.getByRole('group', { name: /Daftar pertama: belum ada pembanding/ }).waitFor()
      expect(new URL(page.url()).searchParams.get('triwulan')).toBe(first)
      await quarter.selectOption(newest)
      await page.getByRole('group', { name: /Dibandingkan dengan Triwulan/i }).waitFor()

      const districts = page.getByRole('table', { name: 'Wilayah di Kutai Timur' })
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Unduh CSV' }).click()
      const saved = await saving
      expect(saved.suggestedFilename()).toBe(`desil-64.08-${newest}.csv`)
      const lines = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n')
      expect(lines[0]).toMatch(/^kode,Wilayah,Naik,Turun,Tetap,Masuk,Keluar,/)
      expect(lines.slice(1).every((line) => line.startsWith('64.08'))).toBe(true)
      expect(lines.length).toBeGreaterThan(1)

      await districts
        .getByRole('button', { name: /^Buka / })
        .first()
        .click()
      await page.getByRole('button', { name: 'Wilayah di atasnya' }).waitFor()
      await page.waitForURL(/wilayah=/)
      await page.getByRole('table', { name: /^Keluarga di .* menurut desil sebelum dan sekarang$/ }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Wilayah di atasnya' }).click()
      await districts.waitFor()

      // Of somebody whom nothing reaches, the poorest first: their family has a decile.
      await open(page, '/bantuan?tampak=terlewat')
      await page
        .getByRole('button', { name: /^Buka halaman / })
        .first()
        .click()
      const family = page.getByRole('region', { name: 'Desil keluarga' })
      await family.getByRole('img', { name: /desil \d+/i }).waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
  )

  journey(
    'on a phone the page is read, and goes down a region',
    async (page) => {
      await beSignedIn(page, accounts.planner)
      await open(page, '/data/desil')
      await page.getByRole('table', { name: /menurut desil sebelum dan sekarang$/ }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        'nothing stands beside the screen',
      ).toBe(0)
      await page
        .getByRole('table', { name: 'Wilayah di Kutai Timur' })
        .getByRole('button', { name: /^Buka / })
        .first()
        .click()
      await page.getByRole('button', { name: 'Wilayah di atasnya' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
