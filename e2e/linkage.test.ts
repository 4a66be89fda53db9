import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'

describe('who is entered twice', () => {
  journey('an officer searches the regency, judges the first pair by a key, and takes the verdict back', async (page) => {
    await beSignedIn(page, accounts.officer)
    await open(page, '/data/ganda')
    await page.getByText('Belum pernah dicari').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Cari data ganda' }).click()

    const pair = page.getByRole('heading', { level: 2, name: /orang yang sama:/ })
    await pair.waitFor({ timeout: 60_000 })
    const first = await pair.innerText()
    expect(await barriersOn(page)).toEqual([])
    await page.getByText(/^0 dari \d+ pasangan sudah diputuskan/).waitFor()

    await page.keyboard.press('s')
    await page.getByText(/: orang yang sama\.$/).waitFor()
    await page.getByText(/^1 dari \d+ pasangan sudah diputuskan/).waitFor()
    expect(await pair.innerText()).not.toBe(first)

    await page.keyboard.press('u')
    await page.getByText(/^Putusan atas .* ditarik\.$/).waitFor()
    await page.getByRole('heading', { level: 2, name: first }).waitFor()

    await open(page, '/')
    await page.getByText(/pasangan mungkin orang yang sama/).waitFor()
  })

  journey(
    'on a phone one value stands above the other, and a verdict is there to be looked up',
    async (page) => {
      await beSignedIn(page, accounts.officer)
      await open(page, '/data/ganda')
      await page.getByRole('heading', { level: 2, name: /orang yang sama:/ }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Ragu' }).click()
      await page.getByText(/: ragu, biar diperiksa lagi\.$/).waitFor()

      await open(page, '/data/ganda?tampak=putusan&putusan=unsure')
      await page.getByRole('button', { name: /^Pasangan: / }).click()
      await page.getByRole('button', { name: 'Tarik putusan saya' }).click()
      await page.getByRole('button', { name: 'Sama' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
