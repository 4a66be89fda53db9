import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { beSignedIn, open } from './people.ts'

/** In another regency than the line of money. */
const planner = 'erna.norliani@kukar.contoh.id'
const officer = 'widodo@kukar.contoh.id'
const worker = 'petrus.lejau@kukar.contoh.id'
const name = 'Bantuan uji sasaran (perjalanan)'

/** A programme of one's own, so that no other journey draws its sample of the month. */
async function bringProgramme(page: Page): Promise<string> {
  const year = new Date().getFullYear()
  const draft = {
    name,
    pillar: 'protection',
    budgetSource: 'apbd-regency',
    accountKind: 'social-assistance',
    beneficiary: 'family',
    owner: '64.02',
    rule: { kind: 'decile', from: 1, to: 2 },
    amount: 100_000,
    firstMonth: `${year}-01`,
    lastMonth: `${year}-12`,
    quota: null,
  }
  const answer = await page.request.post(`${inject('address')}/api/programmes`, { data: draft })
  expect(answer.status()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

describe('how wrong the lists are', () => {
  journey('an officer draws the sample of the month, and somebody else answers for a family who was drawn', async (page) => {
    await beSignedIn(page, planner)
    const id = await bringProgramme(page)

    await page.context().clearCookies()
    await beSignedIn(page, officer)
    await open(page, `/sasaran?program=${id}`)
    await page.getByRole('heading', { name: 'Ketepatan sasaran', level: 1 }).waitFor()
    await page.getByText(/^Keluarga desil 1–4 di luar daftar: [1-9]/).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Tarik sampel', exact: true }).click()
    await page
      .getByRole('table')
      .getByText(/^[0-9a-f]{32}$/)
      .waitFor()
    await page.getByText(/^oleh Widodo, /).waitFor({ timeout: 30_000 })
    await page.getByText('Sampel bulan ini sudah ditarik.').waitFor()
    await page
      .getByText(/^0 dari \d+ kunjungan$/)
      .first()
      .waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.context().clearCookies()
    await beSignedIn(page, worker)
    await open(page, '/sasaran/kunjungan')
    await page
      .getByRole('button', { name: /^Catat kunjungan ke / })
      .first()
      .click()
    await page.getByLabel('Ya, dan mau menjawab').check()
    await page.getByRole('button', { name: 'Simpan hasil' }).click()
    await page.getByText('Pilih jawabannya.').waitFor()
    const answer = (question: string, word: 'Ya' | 'Tidak') =>
      page.getByRole('group', { name: question }).getByLabel(word, { exact: true }).check()
    await answer('Apakah rumah di alamat ini dihuni?', 'Ya')
    await answer('Apakah yang tinggal di sini keluarga yang tercatat?', 'Ya')
    await answer('Apakah keluarga ini sudah mampu?', 'Tidak')
    await answer('Apakah miskin menurut kriteria daerah?', 'Ya')
    await answer('Apakah termasuk sasaran program ini?', 'Ya')
    await answer('Apakah menerima bantuan dari program ini?', 'Tidak')
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Simpan hasil' }).click()
    await page.getByText('Kunjungan dicatat').waitFor()

    await page.context().clearCookies()
    await beSignedIn(page, officer)
    await open(page, `/sasaran?program=${id}`)
    await page
      .getByText(/^1 dari \d+ kunjungan$/)
      .first()
      .waitFor()
  })

  journey(
    'on a phone the visits stand on cards, and on paper with the same questions',
    async (page) => {
      await beSignedIn(page, worker)
      await open(page, '/sasaran/kunjungan')
      await page
        .getByRole('button', { name: /^Catat kunjungan ke / })
        .first()
        .waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Daftar di kertas' }).click()
      await page.getByText('Apakah miskin menurut kriteria daerah?').first().waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
