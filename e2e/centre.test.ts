import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, become, beSignedIn, open } from './people.ts'
import { paper, send } from './steps.ts'

/** Of the operator's villages. */
const village = '64.08.04.1010'
const nik = '6408994506840731'
const name = 'Sarinah Berkas Pusat'
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** A family that receives nothing, with a photo and a statement of responsibility: it waits for the regency. */
async function claim(page: Page): Promise<string> {
  const { id } = await send<{ id: string }>(page, '/people', {
    name,
    nik,
    nikMissingReason: null,
    sex: 'female',
    birthDate: '1984-06-05',
    birthPlace: null,
    motherName: null,
    occupation: null,
    familyCardNumber: '6408991203210731',
    relation: 'head',
    regionCode: village,
    address: null,
    source: 'visit',
    asOf: today,
  })
  const found = {
    person: id,
    village: null,
    observedOn: today,
    note: 'Belum pernah menerima bantuan apa pun.',
    papers: [await paper(page, village, 'photo'), await paper(page, village, 'statement')],
    details: { kind: 'receives-nothing' },
  }
  return (await send<{ id: string }>(page, '/proposals/claims', found)).id
}

/** As it looks on a phone; so long that nothing lies half beneath the bars that stay. */
async function sameOnPhone(page: Page): Promise<void> {
  const { width } = screens.phone.viewport
  await page.setViewportSize({ width, height: 9_000 })
  await page.evaluate('window.scrollTo(0, 0)')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  expect(await barriersOn(page)).toEqual([])
  await page.setViewportSize(screens.office.viewport)
}

describe('files for the centre', () => {
  journey('a claim is accepted, goes with a file, is answered, and its proposer reads why', async (page) => {
    await beSignedIn(page, accounts.villageOperator)
    const id = await claim(page)

    await become(page, accounts.officer)
    await open(page, `/usulan/${id}`)
    await page.getByRole('button', { name: /^Setujui/ }).click()
    await page.getByText('Usulan disetujui dan dijalankan.').waitFor()

    await open(page, '/usulan/berkas')
    await page.getByRole('heading', { name: 'Berkas pusat', level: 1 }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Buat berkas usulan' }).click()
    await page.getByRole('heading', { name: /^Berkas 64\.08-\d{4}-\d{3}$/, level: 1 }).waitFor()
    await page.getByText('Siap dikirim').waitFor()
    await page.getByRole('button', { name: `Buka usulan ${name}` }).waitFor()

    await page.getByRole('button', { name: 'Isi surat' }).click()
    const letter = page.getByRole('dialog')
    await letter.getByLabel('Nomor surat pengantar').fill('460/731/2026')
    await letter.getByLabel('Tempat').fill('Sangatta')
    await letter.getByLabel('Jabatan penanda tangan').fill('Kepala Dinas Sosial Kabupaten Kutai Timur')
    await letter.getByLabel('Nama penanda tangan').fill('Masdari Effendi')
    expect(await barriersOn(page)).toEqual([])
    await letter.getByRole('button', { name: 'Simpan' }).click()
    await page.getByText('Isi surat tersimpan.').waitFor()
    const printing = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh surat pengantar (PDF)' }).click()
    expect((await printing).suggestedFilename()).toMatch(/^surat-pengantar-64\.08-.*\.pdf$/)

    await page.getByRole('button', { name: 'Unduh berkas' }).click()
    const reason = page.getByRole('dialog')
    await reason.getByLabel('Alasan mengunduh').fill('Diunggah ke SIKS-NG')
    const fetching = page.waitForEvent('download')
    await reason.getByRole('button', { name: 'Unduh berkas' }).click()
    expect((await fetching).suggestedFilename()).toMatch(/^usulan-64\.08-.*\.xlsx$/)
    await reason.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Catat terkirim' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Catat terkirim' }).click()
    await page.getByText('Berkas dicatat terkirim.').waitFor()
    await page.getByText(/^Terkirim \d/).waitFor()

    const reply = [
      'NIK;HASIL;KETERANGAN',
      `${nik};DITOLAK;NIK tidak padan dengan Dukcapil`,
      '6408990101010009;DITERIMA;',
      '',
    ].join('\n')
    await page
      .getByLabel('Berkas jawaban pusat')
      .setInputFiles({ name: 'jawaban.csv', mimeType: 'text/csv', buffer: Buffer.from(reply) })
    await page.getByText('Tidak ada di berkas ini').waitFor()
    await sameOnPhone(page)
    await page.getByRole('button', { name: 'Terapkan jawaban' }).click()
    await page.getByText('Diterapkan pada 1 usulan').waitFor()

    await become(page, accounts.villageOperator)
    await open(page, `/usulan/${id}`)
    await page.getByText('NIK tidak padan dengan Dukcapil').waitFor()
    await page.getByText('460/731/2026', { exact: true }).waitFor()
    await sameOnPhone(page)
  })
})
