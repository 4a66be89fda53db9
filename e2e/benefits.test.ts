import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'

describe('what may not be held together', () => {
  journey('a planner writes a cell of the matrix; an officer answers one of the doubles that it makes', async (page) => {
    await beSignedIn(page, accounts.planner)
    await open(page, '/bantuan/matriks')
    await page.getByRole('button', { name: 'PKH dengan PBI-JKN dari pusat: tidak diatur' }).click()
    await page.getByText('Belum ada yang diatur untuk kedua bantuan ini.').waitFor()
    await page.getByRole('button', { name: 'Tulis aturan' }).click()
    await page.getByRole('radio', { name: 'Dilarang' }).check()
    await page.getByRole('textbox', { name: 'Dasar' }).fill('Surat edaran bupati 7/2026')
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Simpan aturan' }).click()
    await page.getByRole('button', { name: 'PKH dengan PBI-JKN dari pusat: Dilarang' }).waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.context().clearCookies()
    await beSignedIn(page, accounts.officer)
    const first = page.getByRole('button', { name: /^Rangkap: / }).first()
    // The search that the change asked for is long work of its own.
    await expect
      .poll(
        async () => {
          await open(page, '/bantuan')
          await page.getByRole('heading', { name: 'Rangkap & terlewat', level: 1 }).waitFor()
          return first.waitFor({ timeout: 3_000 }).then(
            () => true,
            () => false,
          )
        },
        { timeout: 60_000 },
      )
      .toBe(true)
    expect(await barriersOn(page)).toEqual([])
    await first.click()
    await page.getByRole('radio', { name: 'PKH akan diakhiri' }).check()
    await page.getByRole('textbox', { name: 'Alasan' }).fill('Keputusan rapat pemadanan')
    await page.getByRole('button', { name: 'Simpan jawaban' }).click()
    await page.getByText('Jawaban disimpan.', { exact: false }).waitFor()

    await open(page, '/bantuan?keadaan=to-end')
    await page.getByRole('button', { name: /^Rangkap: / }).click()
    await page.getByText('Keputusan rapat pemadanan').waitFor()
    await page.getByRole('link', { name: 'Buka halaman orang ini' }).click()
    await page.getByRole('heading', { name: 'Paspor bantuan' }).waitFor()
    await page.getByText(/PBI-JKN dari pusat \+ PKH: Dilarang untuk satu keluarga/).waitFor()
    await page
      .getByText(/kira-kira Rp[\d.]+ per bulan/)
      .first()
      .waitFor()
    expect(await barriersOn(page)).toEqual([])

    await open(page, '/')
    await page.getByText(/bantuan rangkap belum dijawab/).waitFor()
  })

  journey(
    'on a phone the families whom nothing reaches are listed, the poorest first',
    async (page) => {
      await beSignedIn(page, accounts.officer)
      await open(page, '/bantuan?tampak=terlewat')
      await page
        .getByRole('button', { name: /^Buka halaman / })
        .first()
        .waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page
        .getByRole('button', { name: /^Buka halaman / })
        .first()
        .click()
      await page.getByRole('heading', { name: 'Paspor bantuan' }).waitFor()
      await open(page, '/bantuan/matriks')
      await page.getByRole('button', { name: /^Sembako \(BPNT\) dengan PKH/ }).waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
