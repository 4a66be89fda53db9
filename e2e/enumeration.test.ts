import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { beSignedIn, open } from './people.ts'

/** In another regency than the line of money; scavengers, whom no other journey looks for. */
const officer = 'halimah.sari@kukar.contoh.id'
const village = '64.02.16.2002'
const names = ['JUMRI SEPARI', 'HATTA SEPARI'] as const

/** People of one's own, found by a search: what an office has before it plans a round. */
async function bringCandidates(page: Page): Promise<void> {
  const api = `${inject('address')}/api`
  for (const name of names) {
    const person = {
      name,
      nik: null,
      nikMissingReason: 'papers-lost',
      sex: 'male',
      birthDate: '1985-03-12',
      birthPlace: null,
      motherName: null,
      occupation: 'PEMULUNG',
      familyCardNumber: null,
      relation: null,
      regionCode: village,
      address: 'Gg. Separi 3',
      source: 'visit',
      asOf: '2026-11-01',
    }
    expect((await page.request.post(`${api}/people`, { data: person })).status()).toBe(201)
  }
  expect((await page.request.post(`${api}/candidates/searches`, { data: { region: '64.02' } })).status()).toBe(202)
  const found = async () => {
    const answer = await page.request.get(`${api}/candidates?within=${village}&category=PMKS-13`)
    return ((await answer.json()) as { rows: unknown[] }).rows.length
  }
  await expect.poll(found, { timeout: 20_000, interval: 1_000 }).toBe(names.length)
}

describe('a round from door to door', () => {
  journey('an officer plans a round, opens it, records two visits, and draws one to be made again', async (page) => {
    await beSignedIn(page, officer)
    await bringCandidates(page)

    await open(page, '/pendataan')
    await page.getByRole('button', { name: 'Rencanakan putaran' }).click()
    await page.getByLabel('Nama putaran').fill('Pemulung Bukit Raya (perjalanan)')
    await page.getByLabel('Hari pertama').fill('01-11-2026')
    await page.getByLabel('Hari terakhir').fill('31-12-2026')
    await page.getByRole('button', { name: 'Pemulung', exact: true }).click()
    await page.getByRole('textbox', { name: 'Tambah desa atau kecamatan' }).fill('Bukit Raya')
    await page.getByRole('option').filter({ hasText: 'Bukit Raya' }).filter({ hasText: 'Tenggarong Seberang' }).click()
    const who = page.getByRole('combobox', { name: /^Petugas untuk / })
    await who.selectOption({ label: 'Halimah Sari' })
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Simpan rencana' }).click()

    await page.getByRole('button', { name: 'Buka putaran' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Kunjungi semua calon').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Buka putaran' }).click()
    await page.getByText('0 dari 2 dikunjungi').waitFor()
    await page.getByRole('link', { name: 'Bukit Raya' }).click()

    await page.getByRole('button', { name: 'Cetak formulir' }).click()
    await page.getByText('Warga baru, Bukit Raya').waitFor()
    expect(await barriersOn(page)).toEqual([])
    const code = (
      await page
        .getByText(/^Kode formulir /)
        .first()
        .innerText()
    ).replace('Kode formulir ', '')
    await open(page, '/pendataan')
    await page.getByLabel('Kode formulir').fill(code)
    await page.getByRole('button', { name: 'Buka', exact: true }).click()

    await page.getByRole('button', { name: /^Jumri Separi/ }).click()
    await page.getByLabel('Termasuk kategori ini').check()
    expect(await barriersOn(page)).toEqual([])
    await page.getByLabel('Tidak memiliki pekerjaan tetap').check()
    await page.getByRole('button', { name: 'Simpan hasil' }).click()
    await page.getByText('Jumri Separi: Termasuk kategori ini').waitFor()
    await page.getByRole('button', { name: /^Hatta Separi/ }).click()
    await page.getByLabel('Tidak termasuk', { exact: true }).check()
    await page.getByRole('button', { name: 'Simpan hasil' }).click()
    await page.getByText('Tidak ada yang menunggu kunjungan').waitFor()
    await page.getByRole('button', { name: 'Hasil kunjungan' }).click()
    await page.getByRole('link', { name: 'Jumri Separi' }).waitFor()
    expect(await barriersOn(page)).toEqual([])

    await open(page, '/pendataan')
    await page.getByRole('button', { name: 'Pemulung Bukit Raya (perjalanan)' }).click()
    await page.getByRole('table').getByText('2 dari 2 dikunjungi').waitFor()
    await page.getByRole('button', { name: 'Tarik sampel' }).click()
    await page.getByText(/^1 kunjungan \(5%\) ditarik .*, benih [0-9a-f]{16}\.$/).waitFor()
    expect(await barriersOn(page)).toEqual([])
  })

  journey(
    'a number that a village reports stands beside those with names, with its document, until it is ended',
    async (page) => {
      await beSignedIn(page, officer)
      await open(page, '/pendataan/angka')
      await page.getByRole('button', { name: 'Catat angka' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Desa' }).fill('Bukit Raya')
      await dialog.getByRole('option').filter({ hasText: 'Bukit Raya' }).filter({ hasText: 'Tenggarong Seberang' }).click()
      await dialog.getByLabel('Kategori').selectOption({ label: 'Pengemis' })
      await dialog.getByLabel('Jumlah').fill('9')
      await dialog.getByLabel('Sumber').fill('Laporan Desa Bukit Raya (perjalanan)')
      await dialog.getByLabel('Keadaan tanggal').fill('30-09-2026')
      expect(await barriersOn(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Simpan angka' }).click()
      await page.getByText('Angka dicatat.').waitFor()

      await page.getByRole('button', { name: /^Bukit Raya.*: Pengemis$/ }).click()
      const pdf = { name: 'laporan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 laporan') }
      await page.getByLabel('Lampirkan dokumen').setInputFiles(pdf)
      await page.getByRole('link', { name: 'Buka dokumen' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByLabel('Orangnya sudah terdata dengan nama').check()
      await page.getByRole('button', { name: 'Akhiri angka ini' }).click()
      await page.getByText('Tidak ada angka tanpa nama').waitFor()
    },
  )

  journey(
    'on a phone whoever goes there sees their villages',
    async (page) => {
      await beSignedIn(page, officer)
      await open(page, '/pendataan')
      await page.getByText('Desa saya: Pemulung Bukit Raya (perjalanan)').waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Kunjungi' }).first().click()
      await page.getByRole('heading', { name: 'Kunjungan di Bukit Raya' }).waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
