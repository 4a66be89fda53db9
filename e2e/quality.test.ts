import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'

describe('what is to be mended', () => {
  journey('an officer goes from home to the list, corrects a sex, and the fault is gone', async (page) => {
    await beSignedIn(page, accounts.officer)
    await page.getByText(/Data warga dan keluarga yang perlu dibetulkan: \d+/).waitFor()
    await page.getByRole('link', { name: /^Perbaiki: Data warga/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Perlu dibetulkan' }).waitFor()
    expect(await barriersOn(page)).toEqual([])

    const kind = page.getByLabel('Masalah')
    await kind.selectOption({ label: (await kind.getByText(/^Jenis kelamin lain dari NIK/).textContent()) ?? '' })
    await page.getByText(/Cocokkan dengan KTP/).waitFor()
    // What was listed before can't be opened, and goes when the answer is there.
    await page.locator('tbody:not([inert]) [data-row-key]').first().waitFor()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const faults = page.getByRole('list', { name: 'Perlu dibetulkan' })
    await faults.getByText('Jenis kelamin lain dari NIK').waitFor()
    expect(await barriersOn(page)).toEqual([])

    await faults.getByRole('button', { name: 'Perbaiki data: Jenis kelamin lain dari NIK' }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('radio', { name: /^(laki-laki|perempuan)$/i, checked: false })
      .first()
      .check()
    await dialog.getByRole('radio', { name: /^Kunjungan/ }).check()
    await dialog.getByRole('button', { name: 'Simpan perbaikan' }).click()
    await faults.getByText('Jenis kelamin lain dari NIK').waitFor({ state: 'detached' })
  })

  journey(
    'a head of office sees on a phone how good the register is, and goes down to a district',
    async (page) => {
      await beSignedIn(page, accounts.head)
      await open(page, '/data/mutu')
      await page.getByRole('region', { name: 'Tanpa masalah' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page
        .getByRole('button', { name: /^Lihat / })
        .first()
        .click()
      await page.getByRole('button', { name: 'Wilayah di atasnya' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
