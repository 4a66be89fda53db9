import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey } from './journey.ts'
import { accounts, open, signIn } from './people.ts'
import { digits, importList, placeOf } from './walks.ts'

const programme = 'Bantuan keluarga termiskin'
const perMonth = 100_000
const list = join(import.meta.dirname, 'files', 'kutai-timur-2026-Q4.csv')

/** What one leg of the line leaves to the next: addresses of pages, and what was seen there. */
const line = { programme: '', met: 0 }

describe('from a list of people to a list of families to be helped', () => {
  journey('the officer imports the list of the quarter', async (page) => {
    await signIn(page, accounts.officer)
    const rows = (await readFile(list, 'utf8')).trimEnd().split('\n')
    // One row less than the file of the other journey: the same file is not taken twice.
    await importList(page, {
      name: 'kutai-timur.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.toSpliced(12, 1).join('\n')),
    })
  })

  journey('the planner defines a programme by clicking its rule, and sees it as a sentence with its count', async (page) => {
    await signIn(page, accounts.planner)
    await open(page, '/program/baru')
    await page.getByLabel('Nama program').fill(programme)
    await page.getByText('Keluarga', { exact: true }).click()
    await page.getByLabel('Rupiah per penerima per bulan').fill(String(perMonth))
    await page.getByRole('button', { name: 'Tambah syarat' }).click()
    await page.getByRole('menuitem', { name: 'Tempat tinggal' }).click()
    await page.getByRole('button', { name: 'Tambah syarat' }).click()
    await page.getByRole('menuitem', { name: 'Desil', exact: true }).click()
    await page.getByLabel('Dari desil').selectOption('1')
    await page.getByLabel('Sampai desil').selectOption('4')

    // What is counted follows the clicks after a moment.
    await page.getByText(/^Desil 1: .* · Desil 4: \d+%$/).waitFor()
    await page.getByText(/^Keluarga yang tinggal di Kabupaten Kutai Timur dan berada di desil 1–4\.$/).waitFor()
    expect(await barriersOn(page)).toEqual([])
    line.met = digits(await fact(page, 'Memenuhi aturan').innerText())
    expect(line.met).toBeGreaterThan(3)
    await page.getByRole('button', { name: 'Simpan program' }).click()
    await page.getByRole('heading', { name: programme, level: 1 }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    line.programme = placeOf(page)
  })

  journey('the officer makes the list of this quarter and sees as many families as the rule counted', async (page) => {
    await signIn(page, accounts.officer)
    await open(page, line.programme)
    await page.getByRole('button', { name: 'Susun daftar' }).first().click()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Susun daftar' }).click()
    await page.getByRole('button', { name: 'Bekukan' }).waitFor()
    expect(await barriersOn(page)).toEqual([])

    expect(digits(await fact(page, 'Masuk daftar').innerText())).toBe(line.met)
    expect(
      await page
        .getByRole('cell')
        .filter({ hasText: /^Keluarga / })
        .count(),
    ).toBe(line.met)
  })
})

/** The value under a label among the large facts of a page. */
function fact(page: Page, label: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first()
}
