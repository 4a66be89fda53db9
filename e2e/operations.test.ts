import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, open, signIn } from './people.ts'

const administrator = 'bagas.prasetyo@kaltim.contoh.id'

describe('keeping the system running', () => {
  journey('the administrator sees at one glance what is all right and what to do, and nobody’s data', async (page) => {
    await signIn(page, administrator)
    await page.getByRole('navigation').getByRole('link', { name: 'Keadaan sistem' }).click()
    const checks = page.getByRole('list', { name: 'Pemeriksaan' })
    await checks.waitFor()
    expect(await checks.getByRole('listitem').filter({ hasText: 'Pekerja antrean' }).innerText()).toMatch(/Baik[\s\S]*1 proses/)
    const backup = checks.getByRole('listitem').filter({ hasText: 'Cadangan data' })
    expect(await backup.innerText()).toMatch(/Tindak sekarang[\s\S]*npx rangkul backup --to FOLDER/)
    expect(await page.getByText(/hal perlu diperhatikan/).isVisible()).toBe(true)
    expect(await barriersOn(page)).toEqual([])

    const looked = page.getByText(/^Diperiksa /)
    const before = await looked.innerText()
    await page.waitForResponse((response) => response.url().endsWith('/api/operations/state'), { timeout: 20_000 })
    expect(before).toMatch(/WITA$/)
  })

  journey('an officer has no such place', async (page) => {
    await signIn(page, accounts.officer)
    expect(await page.getByRole('link', { name: 'Keadaan sistem' }).count()).toBe(0)
  })

  journey(
    'it fits the phone',
    async (page) => {
      await signIn(page, administrator)
      await open(page, '/keadaan')
      await page.getByRole('list', { name: 'Pemeriksaan' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    },
    screens.phone,
  )
})
