import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { needCategory } from '../packages/domain/src/people/need-categories.ts'
import { pagesOfPdf } from '../packages/server/src/platform/testing/pdf-text.ts'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, become, beSignedIn, open } from './people.ts'
import { attach, paper, send, withReason } from './steps.ts'

const village = '64.08.04.2001'
const name = 'Halimah Pemberitahuan'
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

interface Somebody {
  readonly name: string
  readonly birthDate: string
  readonly familyCardNumber: string
}

function register(page: Page, somebody: Somebody): Promise<{ id: string }> {
  return send(page, '/people', {
    ...somebody,
    nik: null,
    nikMissingReason: 'papers-lost',
    sex: 'female',
    birthPlace: null,
    motherName: null,
    occupation: null,
    relation: 'head',
    regionCode: village,
    address: 'Jl. Poros 75',
    source: 'visit',
    asOf: today,
  })
}

/** A family, and that its village found it well off, with every paper. */
async function aClaim(page: Page): Promise<{ person: string; claim: string }> {
  const { id: person } = await register(page, { name, birthDate: '1979-04-17', familyCardNumber: '6408991104200075' })
  const { id: claim } = await send<{ id: string }>(page, '/proposals/claims', {
    person,
    village: null,
    observedOn: today,
    note: 'Warung sudah besar dan ramai.',
    papers: [await paper(page, village, 'photo'), await paper(page, village, 'minutes')],
    details: { kind: 'already-well-off', reasons: ['business-grown'] },
  })
  return { person, claim }
}

/** What the letter says that this prints, and the code on it. */
async function letter(page: Page, print: () => Promise<void>): Promise<{ text: string; code: string }> {
  const printing = page.waitForEvent('download')
  await print()
  const saved = await printing
  expect(saved.suggestedFilename()).toMatch(/^surat-pemberitahuan-.*\.pdf$/)
  const text = (await pagesOfPdf(await readFile(await saved.path()))).join('\n')
  return { text, code: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? '' }
}

describe('before a family loses aid', () => {
  journey('it is told, objects, and another officer overturns the finding: nothing is lost', async (page) => {
    await beSignedIn(page, accounts.villageOperator)
    await open(page, '/usulan')
    const { person, claim } = await aClaim(page)

    await become(page, accounts.officer)
    await open(page, `/usulan/${claim}`)
    await page.getByRole('button', { name: /^Setujui/ }).click()
    await page.getByText('Usulan disetujui dan dijalankan.').waitFor()
    await open(page, `/usulan/${claim}`)
    await page.getByText('Belum diberi tahu').first().waitFor()
    await page.getByText('Belum: keluarga tetap ada di daftar').waitFor()

    await open(page, '/pemberitahuan')
    await page.getByRole('button', { name: `Buka pemberitahuan keluarga ${name}` }).click()
    const panel = page.getByRole('complementary', { name })
    const first = await letter(page, () => panel.getByRole('button', { name: 'Cetak surat' }).click())
    const again = await letter(page, () => panel.getByRole('button', { name: 'Cetak surat' }).click())
    expect(first.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(again.code).toBe(first.code)
    expect(first.text).not.toContain('cek?')
    expect(await barriersOn(page)).toEqual([])
    await panel.getByRole('button', { name: 'Catat sudah diserahkan' }).click()
    await page.getByText('Tercatat: keluarga sudah diberi tahu.').waitFor()
    await open(page, '/pemberitahuan?tampak=running')
    await page
      .getByRole('row')
      .filter({ hasText: name })
      .getByText(/^Boleh berkeberatan sampai/)
      .waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.setViewportSize(screens.phone.viewport)
    await open(page, '/cek')
    await page.getByLabel('Kode pada kartu atau surat').fill(first.code)
    // Of whoever has no NIK the birth date is asked.
    await page.getByLabel('Enam angka', { exact: true }).fill('170479')
    await page.getByRole('button', { name: 'Lihat status' }).click()
    await page.getByRole('heading', { name: 'Laporan bahwa keluarga sudah mampu' }).waitFor()
    await page.getByRole('button', { name: 'Ajukan keberatan' }).waitFor()
    await page.getByRole('button', { name: 'Selesai, tutup halaman' }).click()
    await page.getByLabel('Kode pada kartu atau surat').waitFor()

    await become(page, accounts.villageOperator)
    await open(page, `/usulan/${claim}`)
    await page
      .getByText(/^Boleh berkeberatan sampai/)
      .first()
      .waitFor()
    await withReason(page, 'Ajukan keberatan', 'Warung itu milik anaknya yang sudah pindah')
    await page.getByText('Keberatan dikirim.').waitFor()
    await page.getByText('Keluarga berkeberatan').first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)

    await page.setViewportSize(screens.office.viewport)
    await become(page, accounts.secondOfficer)
    await open(page, '/pemberitahuan?tampak=objected')
    await page.getByRole('button', { name: `Buka pemberitahuan keluarga ${name}` }).click()
    await page.getByRole('link', { name: 'Buka usulannya' }).click()
    await withReason(page, 'Batalkan putusan', 'Sudah dikunjungi: warung milik anaknya')
    await page.getByText('Dibatalkan setelah keberatan').first().waitFor()

    await open(page, '/pemberitahuan?tampak=overturned')
    await page.getByRole('row').filter({ hasText: name }).getByText('Dibatalkan setelah keberatan').waitFor()
    await open(page, `/warga/${person}`)
    await page.getByRole('list', { name: 'Temuan desa' }).getByText('Dibatalkan setelah keberatan').waitFor()
  })

  journey('the end of a category by which a programme chooses is claimed, and told first', async (page) => {
    const elder = 'Aminah Pemberitahuan'
    await beSignedIn(page, accounts.officer)
    await open(page, '/warga')
    const { id } = await register(page, { name: elder, birthDate: '1950-02-11', familyCardNumber: '6408991104200076' })
    await send(page, `/people/${id}/needs`, {
      category: 'PMKS-08',
      met: needCategory('PMKS-08')?.criteria.map((criterion) => criterion.id),
      since: today,
      evidence: null,
      source: 'visit',
    })
    await open(page, `/warga/${id}`)
    await page.getByRole('button', { name: /^Akhiri: Lanjut usia/i }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Sudah mandiri' }).check()
    await dialog.getByRole('button', { name: 'Akhiri', exact: true }).click()
    await dialog.getByText('Sebuah program memilih penerima menurut kategori ini', { exact: false }).waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.setViewportSize(screens.phone.viewport)
    await become(page, accounts.villageOperator)
    await open(page, `/usulan/baru?orang=${id}`)
    await page.getByRole('radio', { name: 'Kategori berakhir' }).check()
    await page.getByRole('radio', { name: /lanjut usia/i }).check()
    await page.getByRole('radio', { name: 'Sudah mandiri' }).check()
    await page.getByLabel('Catatan').fill('Tinggal bersama anaknya yang bekerja tetap.')
    await attach(page, 'Berita acara musdes/muskel')
    await page.getByRole('button', { name: 'Buang Berita acara musdes/muskel 1' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.getByRole('button', { name: 'Kirim usulan' }).click()
    await page.waitForURL(/\/usulan\/[0-9a-f-]{36}$/)
    const claim = page.url()

    await page.setViewportSize(screens.office.viewport)
    await become(page, accounts.officer)
    await page.goto(claim)
    await page.getByRole('button', { name: /^Setujui/ }).click()
    await page.getByText('Usulan disetujui dan dijalankan.').waitFor()
    await page.goto(claim)
    await page.getByText('Belum: keluarga tetap ada di daftar').waitFor()

    await open(page, '/pemberitahuan')
    const row = page.getByRole('row').filter({ hasText: elder })
    await row.getByText('Kategori berakhir').waitFor()
    await page.getByRole('button', { name: `Buka pemberitahuan keluarga ${elder}` }).click()
    const panel = page.getByRole('complementary', { name: elder })
    const { text } = await letter(page, () => panel.getByRole('button', { name: 'Cetak surat' }).click())
    expect(text).toMatch(/keadaan\s+Aminah\s+Pemberitahuan\s+yang\s+menjadi\s+dasar\s+bantuan/)
    expect(text).not.toMatch(/lanjut usia/i)
    await panel.getByRole('button', { name: 'Catat sudah diserahkan' }).click()
    await page.getByText('Tercatat: keluarga sudah diberi tahu.').waitFor()
  })
})
