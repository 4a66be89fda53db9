import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'

/** Registered by hand long ago, in a village of the operator's. */
async function anOldRecord(page: Page, name: string, nik: string, card: string): Promise<string> {
  return page.evaluate(
    async (draft) => {
      const answer = await fetch('/api/people', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(draft),
      })
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
      return ((await answer.json()) as { id: string }).id
    },
    {
      name,
      nik,
      nikMissingReason: null,
      sex: 'female',
      birthDate: '1985-03-02',
      birthPlace: 'Sangatta',
      motherName: 'Aminah',
      occupation: 'Petani',
      familyCardNumber: card,
      relation: 'head',
      regionCode: '64.08.04.2001',
      address: 'Jl. Poros 7',
      source: 'statement',
      asOf: '2022-06-30',
    },
  )
}

describe('facts that have grown old', () => {
  journey('an officer records a visit that finds all as it was, and takes it back', async (page) => {
    await beSignedIn(page, accounts.officer)
    const id = await anOldRecord(page, 'Nurbaya Kesegaran', '6408994203850801', '6408990101100801')
    await open(page, `/warga/${id}`)
    await page.getByRole('heading', { name: 'Nurbaya Kesegaran', level: 1 }).waitFor()
    const old = page.getByRole('list', { name: 'Periksa ulang' })
    await old.getByText('Pekerjaan: pekerjaan').waitFor()
    await page.getByText(/^Periksa ulang: \d data lama$/).waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.getByRole('button', { name: 'Catat kunjungan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Simpan kunjungan' }).click()
    await dialog.getByText('Pilih apa yang ditemukan.').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByRole('radio', { name: 'Semua masih seperti tercatat' }).check()
    await dialog.getByRole('button', { name: 'Simpan kunjungan' }).click()
    await old.getByText('Pekerjaan: pekerjaan').waitFor({ state: 'detached' })
    await page.getByText('Tidak ada yang perlu diperiksa ulang').waitFor()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await old.getByText('Pekerjaan: pekerjaan').waitFor()
  })

  journey(
    'an operator finds on a phone that nobody is to be visited, or whom; a planner reads the half-lives',
    async (page) => {
      await beSignedIn(page, accounts.villageOperator)
      await open(page, '/data/kesegaran')
      await page.getByRole('heading', { level: 1, name: 'Kesegaran data' }).waitFor()
      await page.getByRole('button', { name: 'Perlu dikunjungi' }).click()
      await page.getByRole('heading', { level: 1, name: 'Perlu dikunjungi' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Bawa sebagai formulir' }).click()
      await page.getByRole('heading', { level: 1, name: 'Formulir kunjungan' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await open(page, '/data/kesegaran/waktu-paruh')
      await page.getByText('Berlaku, belum diverifikasi').first().waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
