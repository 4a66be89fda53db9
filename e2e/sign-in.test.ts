import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, open, signIn } from './people.ts'

describe('signing in', () => {
  journey('a wrong password is refused in words, and what was typed stays', async (page) => {
    await open(page, '/')
    await page.getByLabel('Alamat surel').fill(accounts.officer)
    await page.getByLabel('Kata sandi', { exact: true }).fill('keliru')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Alamat surel').inputValue()).toBe(accounts.officer)
    expect(await barriersOn(page)).toEqual([])
  })

  journey(
    'a village operator signs in on the phone and sees what is theirs, in both languages',
    async (page) => {
      await signIn(page, accounts.villageOperator)
      expect(await barriersOn(page)).toEqual([])
      expect(await page.getByRole('link', { name: 'Impor' }).count()).toBe(0)
      await page.getByRole('button', { name: /Akun/ }).click()
      await page.locator(':text-is("EN"):visible').click()
      await page.getByRole('heading', { name: 'Home', level: 1 }).waitFor()
    },
    screens.phone,
  )

  journey('signing out ends it: the way back leads to the sign-in page', async (page) => {
    await signIn(page, accounts.officer)
    await page.getByRole('button', { name: /Akun/ }).click()
    await page.getByText('Keluar', { exact: true }).click()
    await page.getByRole('heading', { name: 'Masuk ke Rangkul' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Masuk ke Rangkul' }).waitFor()
  })
})
