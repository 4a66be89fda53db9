import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'

/** Of the operator's villages. */
const village = '64.08.04.1010'
const sheet = join(import.meta.dirname, 'files', 'opensid-sintetis.csv')
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Those of the sheet whom the registry knows, as it holds them. */
const known = [
  ['Wafat Sintetis Satu', '6408990101608301', '6408991203218301', 'male', '1960-01-01'],
  ['Pindah Sintetis Dua', '6408990101718302', '6408991203218302', 'male', '1971-01-01'],
  ['Keliru Sintetis Tiga', '6408990101828303', '6408991203218303', 'male', '1982-01-01'],
  ['Anak Sintetis Empat', '6408990101188304', '6408991203218304', 'male', '2018-01-01'],
  ['Hamil Sintetis Lima', '6408994101958305', '6408991203218305', 'female', '1995-01-01'],
  ['Sama Sintetis Enam', '6408990101808306', '6408991203218306', 'male', '1980-01-01'],
] as const

async function register(page: Page): Promise<void> {
  for (const [name, nik, card, sex, birthDate] of known) {
    const data = {
      name,
      nik,
      nikMissingReason: null,
      sex,
      birthDate,
      birthPlace: 'Sangatta',
      motherName: null,
      occupation: null,
      familyCardNumber: card,
      relation: 'head',
      regionCode: village,
      address: null,
      source: 'visit',
      asOf: today,
    }
    const answer = await page.request.post(`${inject('address')}/api/people`, { data })
    expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([201, ''])
  }
}

async function chooseVillage(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Desa/kelurahan' })
  if ((await field.inputValue()) !== '') return
  await field.fill('Teluk Lingga')
  await page
    .getByRole('option', { name: /Teluk Lingga/ })
    .first()
    .click()
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

describe('OpenSID by file', () => {
  journey('a sheet comes in, some of what differs is claimed, and sheets go back', async (page) => {
    await beSignedIn(page, accounts.villageOperator)
    await register(page)
    await open(page, '/usulan')
    await page.getByRole('button', { name: 'OpenSID' }).click()
    await page.getByRole('heading', { name: 'OpenSID', level: 1 }).waitFor()
    await chooseVillage(page)
    expect(await barriersOn(page)).toEqual([])

    const wrong = { name: 'anggaran.csv', mimeType: 'text/csv', buffer: Buffer.from('kode,uraian\n1,Contoh\n') }
    await page.getByLabel('Lembar penduduk OpenSID').setInputFiles(wrong)
    await page.getByRole('alert').first().waitFor()

    const file = { name: 'penduduk.csv', mimeType: 'text/csv', buffer: await readFile(sheet) }
    await page.getByLabel('Lembar penduduk OpenSID').setInputFiles(file)
    await page.getByRole('heading', { name: /^OpenSID /, level: 1 }).waitFor()
    const differences = page.getByRole('table', { name: 'Yang berbeda' })
    await differences.waitFor({ timeout: 60_000 })
    expect(await differences.getByRole('checkbox').count()).toBe(10)
    await page.getByRole('table', { name: 'Isian yang tidak dapat dipakai' }).waitFor()
    await sameOnPhone(page)

    await page.getByRole('button', { name: 'Pilih semua di halaman ini' }).click()
    // Their day, village or expected day is not known to the operator yet.
    for (const name of [/^Pilih Pindah Sintetis Dua/i, /^Pilih Hamil Sintetis Lima/i])
      await differences.getByRole('checkbox', { name }).uncheck()
    for (const name of ['Sembilan', 'Sepuluh', 'Sebelas'])
      await differences.getByRole('checkbox', { name: new RegExp(`^Pilih Baru Sintetis ${name}`, 'i') }).uncheck()
    await page.getByRole('button', { name: 'Usulkan 5 temuan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Usulkan 5 temuan' }).click()
    await dialog.getByText('Isi tanggal yang sudah tiba.').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByLabel('Tanggal kejadian').fill(today.split('-').reverse().join('-'))
    await dialog.getByRole('button', { name: 'Usulkan 5 temuan' }).click()
    await page.getByText('5 temuan diusulkan.').waitFor({ timeout: 30_000 })
    await dialog.waitFor({ state: 'detached' })

    await page.getByRole('group', { name: 'Keadaan usulan' }).getByRole('button', { name: 'Diusulkan', exact: true }).click()
    await differences.getByRole('link', { name: 'Lihat usulan' }).nth(4).waitFor()
    await sameOnPhone(page)

    for (const [button, name] of [
      ['Unduh desil per KK', /^opensid-desil-.*\.xlsx$/],
      ['Unduh penduduk', /^opensid-penduduk-.*\.xlsx$/],
    ] as const) {
      const fetching = page.waitForEvent('download')
      await page.getByRole('button', { name: button }).click()
      expect((await fetching).suggestedFilename()).toMatch(name)
    }

    await page.getByRole('button', { name: 'Sisihkan lembar' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sisihkan lembar' }).click()
    await page.getByText('Lembar disisihkan.').waitFor()
  })
})
