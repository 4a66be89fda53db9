import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { pagesOfPdf } from '../packages/server/src/platform/testing/pdf-text.ts'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, become, open } from './people.ts'
import { paper, send, withReason } from './steps.ts'

const name = 'Rusmini Sangkima'
const village = '64.08.04.2001'
const nik = '6408995508660077'
const words = 'Bedeng kami bocor dan kami belum pernah menerima bantuan apa pun.'

interface Woman {
  name: string
  nik: string
  familyCardNumber: string
  address: string
}

/** Of somebody of their own, so that no other journey's people are touched. */
function aWoman(page: Page, { name, nik, familyCardNumber, address }: Woman): Promise<{ id: string }> {
  return send(page, '/people', {
    name,
    nik,
    nikMissingReason: null,
    sex: 'female',
    birthDate: '1966-08-15',
    birthPlace: 'Sangatta',
    motherName: 'Halimah',
    occupation: null,
    familyCardNumber,
    relation: 'head',
    regionCode: village,
    address,
    source: 'visit',
    asOf: '2026-01-10',
  })
}

/** On the page of a person: what the printed card says, and its code. */
async function printCard(page: Page): Promise<{ paper: string; code: string }> {
  await page.getByRole('button', { name: 'Cetak kartu', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alasan').fill('Diminta keluarga di kantor desa')
  expect(await barriersOn(page)).toEqual([])
  const printing = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Cetak kartu', exact: true }).click()
  const [paper = ''] = await pagesOfPdf(await readFile(await (await printing).path()))
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(paper)?.[0] ?? ''
  expect(code).not.toBe('')
  return { paper, code }
}

/**
 * On a phone, in both schemes: nothing is wider than the screen, nobody is kept out. Who looks for barriers is a script, so
 * what the page without scripts shows is looked at on `glass`.
 */
async function expectSound(page: Page, glass: Page): Promise<void> {
  await glass.setContent(await page.content())
  for (const colorScheme of ['dark', 'light'] as const) {
    await glass.emulateMedia({ colorScheme })
    expect(await barriersOn(glass)).toEqual([])
  }
  expect(await glass.evaluate('document.documentElement.scrollWidth')).toBe(360)
}

describe('a family', () => {
  journey('looks up its status by its card without scripts, objects with a photo, and reads what became of it', async (page) => {
    const buffer = await page.screenshot({ type: 'jpeg' })
    await become(page, accounts.officer)
    const person = await aWoman(page, { name, nik, familyCardNumber: '6408990101200077', address: 'Jl. Poros 77' })
    await become(page, accounts.villageOperator)
    const claim = await send<{ id: string }>(page, '/proposals/claims', {
      person: person.id,
      village: null,
      observedOn: today(),
      note: 'Rumah bedeng kayu, tidak pernah terdata.',
      papers: [await paper(page, village, 'photo'), await paper(page, village, 'minutes')],
      details: { kind: 'receives-nothing' },
    })

    await open(page, `/warga/${person.id}`)
    const { code, paper: printed } = await printCard(page)
    expect(printed).not.toContain('Rusmini')
    await page.getByText('Berlaku', { exact: true }).waitFor()

    const browser = page.context().browser()
    if (!browser) throw new Error('the browser is gone')
    const context = await browser.newContext({ ...screens.phone, locale: 'id-ID', javaScriptEnabled: false })
    const phone = await context.newPage()
    phone.setDefaultTimeout(15_000)
    const seeing = await browser.newContext(screens.phone)
    const glass = await seeing.newPage()
    const look = async () => {
      await open(phone, '/cek')
      await phone.getByLabel('Kode pada kartu atau surat').fill(code.toLowerCase())
      await phone.getByLabel('Enam angka', { exact: true }).fill(nik.slice(-6))
      await phone.getByRole('button', { name: 'Lihat status' }).click()
      await phone.getByRole('heading', { name: 'Status keluarga Anda', level: 1 }).waitFor()
    }

    await open(phone, '/cek')
    await expectSound(phone, glass)
    await phone.getByLabel('Kode pada kartu atau surat').fill(code)
    await phone.getByLabel('Enam angka', { exact: true }).fill('000000')
    await phone.getByRole('button', { name: 'Lihat status' }).click()
    await phone.getByText('Kode atau angkanya tidak cocok').waitFor()
    await expectSound(phone, glass)
    await look()
    await phone.getByText('di dinas sosial kabupaten/kota, untuk diputus').waitFor()
    await expectSound(phone, glass)

    await become(page, accounts.officer)
    await open(page, `/usulan/${claim.id}`)
    await withReason(page, 'Tolak', 'Menurut data keluarga sudah menerima sembako')
    await page.getByText('Usulan ditolak.').waitFor()

    await phone.reload()
    await phone.getByText('Menurut data keluarga sudah menerima sembako').waitFor()
    await phone.getByRole('button', { name: 'Ajukan keberatan' }).click()
    await phone.getByLabel('Mengapa putusan ini tidak benar?').fill('Salah')
    await phone.getByRole('button', { name: 'Kirim keberatan' }).click()
    await phone.getByRole('alert').getByText('sedikitnya 10 huruf').waitFor()
    await expectSound(phone, glass)
    await phone.getByLabel('Mengapa putusan ini tidak benar?').fill(words)
    await phone.getByLabel('Foto (boleh kosong)').setInputFiles({ name: 'rumah.jpg', mimeType: 'image/jpeg', buffer })
    await phone.getByRole('button', { name: 'Kirim keberatan' }).click()
    await phone.getByText('Keberatan Anda sudah masuk.').waitFor()
    const ticket = (await phone.locator('.ticket').textContent()) ?? ''
    expect(ticket).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    await phone.getByText('Dijawab paling lambat').waitFor()
    await expectSound(phone, glass)
    await phone.getByRole('link', { name: 'English' }).click()
    await phone.getByRole('heading', { name: 'Your family’s status', level: 1 }).waitFor()
    await expectSound(phone, glass)
    await phone.getByRole('button', { name: 'Done, close the page' }).click()
    await phone.getByRole('heading', { name: 'Check your family’s status', level: 1 }).waitFor()

    await become(page, accounts.secondOfficer)
    await open(page, '/usulan?tampak=objections')
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByText('Keberatan keluarga')
      .waitFor()
    await open(page, `/usulan/${claim.id}`)
    await page.getByText(`Keberatan keluarga, nomor ${ticket}: ${words}`).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await withReason(page, 'Batalkan putusan', 'Kunjungan membenarkan keluarga ini')
    await page.getByText('Putusan dibatalkan Eko Handoko: Kunjungan membenarkan keluarga ini').waitFor()

    await look()
    await phone.getByText('Putusan diubah').waitFor()
    await phone.getByText('Kunjungan membenarkan keluarga ini').waitFor()
    await expectSound(phone, glass)
    await Promise.all([context.close(), seeing.close()])
  })

  journey('that gets nothing proposes itself, and follows its proposal step by step', async (page) => {
    const buffer = await page.screenshot({ type: 'jpeg' })
    await become(page, accounts.officer)
    const poor = { name: 'Jumiati Sangkima', nik: '6408995508660085' }
    const person = await aWoman(page, { ...poor, familyCardNumber: '6408990101200085', address: 'Jl. Poros 85' })
    await open(page, `/warga/${person.id}`)
    const { code } = await printCard(page)

    const browser = page.context().browser()
    if (!browser) throw new Error('the browser is gone')
    const context = await browser.newContext({ ...screens.phone, locale: 'id-ID', javaScriptEnabled: false })
    const phone = await context.newPage()
    phone.setDefaultTimeout(15_000)
    const seeing = await browser.newContext(screens.phone)
    const glass = await seeing.newPage()

    await open(phone, '/cek')
    await phone.getByLabel('Kode pada kartu atau surat').fill(code)
    await phone.getByLabel('Enam angka', { exact: true }).fill(poor.nik.slice(-6))
    await phone.getByRole('button', { name: 'Lihat status' }).click()
    await phone.getByRole('heading', { name: 'Perlu bantuan?' }).waitFor()
    await expectSound(phone, glass)
    await phone.getByRole('button', { name: 'Usulkan keluarga saya' }).click()
    await phone.getByLabel('Bagaimana keadaan keluarga Anda?').fill('Tolong')
    await phone.getByRole('button', { name: 'Kirim usulan' }).click()
    await phone.getByRole('alert').getByText('sedikitnya 10 huruf').waitFor()
    await expectSound(phone, glass)
    await phone.getByLabel('Bagaimana keadaan keluarga Anda?').fill(words)
    await phone.getByLabel('Foto (boleh kosong)').setInputFiles({ name: 'rumah.jpg', mimeType: 'image/jpeg', buffer })
    await phone.getByRole('button', { name: 'Kirim usulan' }).click()
    await phone.getByText('Usulan Anda sudah masuk.').waitFor()
    const ticket = (await phone.locator('.ticket').textContent()) ?? ''
    expect(ticket).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    await phone.getByRole('list', { name: 'Langkah usulan' }).getByText('Sekarang di sini').waitFor()
    expect(await phone.getByRole('button', { name: 'Usulkan keluarga saya' }).count()).toBe(0)
    await expectSound(phone, glass)

    await become(page, accounts.villageOperator)
    await open(page, '/usulan?tampak=village')
    const row = page.getByRole('row', { name: new RegExp(poor.name) })
    await row.getByText('Usulan keluarga').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await row.getByRole('button').first().click()
    await page.getByText(`keluarga sendiri, nomor ${ticket}`).waitFor()
    await page.getByText(words).waitFor()
    expect(await barriersOn(page)).toEqual([])

    await phone.getByRole('link', { name: 'English' }).click()
    await phone.getByRole('list', { name: 'Steps of the proposal' }).getByText('Here now').waitFor()
    await expectSound(phone, glass)

    await phone.getByRole('button', { name: 'Take the proposal back' }).click()
    await phone.getByRole('heading', { name: 'Take this proposal back?', level: 1 }).waitFor()
    await expectSound(phone, glass)
    await phone.getByRole('button', { name: 'Yes, take it back' }).click()
    await phone.getByText('Your proposal was taken back.').waitFor()
    await phone.getByText('Taken back by you').first().waitFor()
    await expectSound(phone, glass)
    await page.reload()
    await page.getByRole('img', { name: 'Ditarik keluarga sendiri' }).first().waitFor()
    await Promise.all([context.close(), seeing.close()])
  })
})

/** Of the machine, as the server counts it. */
function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
}
