import { readFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, open, signIn } from './people.ts'

const auditor = 'zainuddin.maulani@kaltim.contoh.id'
const guard = 'monika.hajang@kaltim.contoh.id'
const seen = { villager: '' }

describe('watching over who looks', () => {
  journey('an officer opens a person', async (page) => {
    await signIn(page, accounts.officer)
    await open(page, '/warga')
    await page.getByRole('main').getByRole('searchbox').fill('siti')
    await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).click()
    await page.getByRole('table').getByRole('button').first().click()
    await page.getByRole('complementary').getByText('NIK', { exact: true }).waitFor()
    seen.villager = new URL(page.url()).searchParams.get('orang') ?? ''
    expect(seen.villager).toMatch(/^[0-9a-f-]{36}$/)
  })

  journey('the auditor finds that reading by its kind and event, looks at its seal and takes it out as a file', async (page) => {
    await signIn(page, auditor)
    await page.getByRole('navigation').getByRole('link', { name: 'Jurnal' }).click()
    await page.getByRole('heading', { name: 'Jurnal', level: 1 }).waitFor()
    await page.getByRole('table').first().waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.getByRole('button', { name: 'Pembacaan', exact: true }).click()
    await page.getByLabel('Kejadian').selectOption('person.read')
    // The list of before stands until the asked-for one comes.
    const readings = page.getByRole('row').filter({ hasText: 'Membuka data warga' })
    await readings.filter({ hasText: 'Rabiatul Hasanah' }).first().getByRole('button').click()
    const panel = page.getByRole('complementary', { name: 'Membuka data warga' })
    await panel.getByText(seen.villager).waitFor()
    expect(await panel.innerText()).toContain('127.0.0.1')
    expect(await barriersOn(page)).toEqual([])

    await panel.getByRole('button', { name: 'Hanya tentang ini' }).click()
    await page.getByRole('button', { name: 'Ekspor sebagai CSV' }).click()
    const waiting = page.waitForEvent('download')
    await page
      .getByRole('button', { name: /^Unduh ekspor/ })
      .first()
      .click()
    const lines = (await readFile(await (await waiting).path(), 'utf8')).trim().split('\r\n')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.slice(1).every((line) => line.includes(seen.villager))).toBe(true)
    expect(lines.some((line) => line.includes(',person.read,'))).toBe(true)

    await page.getByRole('button', { name: 'Verifikasi sekarang' }).click()
    await page.getByText(/^Utuh:/).waitFor()
  })

  journey('the data-protection officer sees the same reading at the person, and no name of theirs', async (page) => {
    await signIn(page, guard)
    await page.getByRole('navigation').getByRole('link', { name: 'Pelindungan data' }).click()
    await page.getByRole('heading', { name: 'Pembacaan tidak biasa' }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('main').getByRole('searchbox').fill(seen.villager)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Siapa melihat warga ini' }).waitFor()
    await page.getByRole('table').first().waitFor()
    expect(await page.getByRole('table').first().innerText()).toContain('Rabiatul Hasanah')
    expect(await barriersOn(page)).toEqual([])
    expect(await page.getByRole('main').innerText()).not.toMatch(/siti/i)
  })

  journey(
    'the journal fits the phone',
    async (page) => {
      await signIn(page, auditor)
      await open(page, '/pengawasan')
      await page.getByRole('table').first().waitFor()
      expect(await barriersOn(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    },
    screens.phone,
  )
})
