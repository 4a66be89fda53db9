import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, become, beSignedIn, open } from './people.ts'
import { attach, expectSoundOnPhone } from './steps.ts'

const name = 'Sarwani Tanjungpura'

/** Somebody of the operator's village whom no other journey knows; answers their id. */
async function register(page: Page): Promise<string> {
  const person = {
    name,
    nik: null,
    nikMissingReason: 'papers-lost',
    sex: 'male',
    birthDate: '1979-04-05',
    birthPlace: null,
    motherName: null,
    occupation: null,
    familyCardNumber: null,
    relation: null,
    regionCode: '64.08.04.2001',
    address: 'Jl. Mulawarman 4',
    source: 'visit',
    asOf: '2026-11-01',
  }
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(person) }
  const { id } = await page.evaluate<{ id: string }>(`fetch('/api/people', ${JSON.stringify(sent)}).then((one) => one.json())`)
  return id
}

describe('a claim about health', () => {
  journey(
    'goes from the village over the health centre to the regency’s decision, and nobody learns more than the step needs',
    async (page) => {
      await beSignedIn(page, accounts.villageOperator)
      await open(page, '/')
      await open(page, `/usulan/baru?orang=${await register(page)}`)
      await page.getByRole('radio', { name: 'Kategori ditemukan' }).check()
      await page.getByRole('button', { name: /^Penyandang Disabilitas/ }).click()
      await page.getByRole('checkbox', { name: /dalam jangka lama/ }).check()
      await page.getByRole('checkbox', { name: /kegiatan sehari-hari/ }).check()
      await page.getByLabel('Catatan').fill('Belum pernah menerima bantuan; tetangga yang mengantar makan.')
      await attach(page, 'Berita acara musdes/muskel')
      await page.getByRole('button', { name: /^Buang Berita acara/ }).waitFor()
      await expectSoundOnPhone(page)
      await page.getByRole('button', { name: 'Kirim usulan' }).click()
      await page.getByText('Usulan terkirim dan menunggu pemeriksaan puskesmas.').waitFor()
      await page.getByText(/^Menunggu pemeriksaan puskesmas\. Bila suratnya/).waitFor()
      await expectSoundOnPhone(page)
      const claim = page.url()

      await become(page, accounts.healthVerifier)
      await open(page, '/')
      await page
        .getByRole('link', { name: /Periksa/ })
        .first()
        .waitFor()
      await open(page, '/pemeriksaan')
      await page.getByRole('button', { name: new RegExp(name) }).waitFor()
      await expectSoundOnPhone(page)
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await page.getByRole('heading', { name, level: 1 }).waitFor()
      await page.getByText('Jl. Mulawarman 4', { exact: false }).waitFor()
      expect(await page.getByText(/menerima bantuan|desil|tetangga/i).count()).toBe(0)
      await page.getByRole('radio', { name: 'Ya, benar' }).check()
      await page.getByRole('checkbox', { name: 'Fisik: gerak terganggu' }).check()
      await page.getByRole('button', { name: 'Kirim jawaban' }).click()
      await page.getByText('Pilih sedikitnya satu pada: Lamanya.').waitFor()
      await page.getByRole('checkbox', { name: 'Menetap' }).check()
      await page.getByRole('checkbox', { name: 'Berjalan, berpindah, atau bepergian' }).check()
      await page.getByLabel('Catatan pemeriksaan (bila perlu)').fill('Kaki kanan layu sejak kecil')
      await attach(page, 'Dokumen pemeriksaan (bila ada)')
      await page.getByText('Dokumen pemeriksaan terlampir').waitFor()
      await expectSoundOnPhone(page)
      const asked = page.url()
      await page.getByRole('button', { name: 'Kirim jawaban' }).click()
      await page.getByText('Jawaban dikirim. Kabupaten/kota yang memutuskan.').waitFor()
      await page.goto(asked)
      await page.getByText('Tidak menunggu pemeriksaan').waitFor()
      await expectSoundOnPhone(page)

      await become(page, accounts.villageOperator)
      await page.goto(claim)
      await page.getByText(/^Puskesmas sudah menjawab pada /).waitFor()
      expect(await page.getByText('Kaki kanan layu sejak kecil').count()).toBe(0)
      await expectSoundOnPhone(page)

      await page.setViewportSize(screens.office.viewport)
      await become(page, accounts.officer)
      await page.goto(claim)
      await page.getByText('Kaki kanan layu sejak kecil').waitFor()
      await page.getByText('Fisik: gerak terganggu').waitFor()
      expect(await barriersOn(page)).toEqual([])
      await page.keyboard.press('s')
      await page.getByText('Usulan disetujui dan dijalankan.').waitFor()
      await page.goto(claim)
      await page.getByRole('link', { name: 'Buka warga' }).click()
      await page.getByText('Penyandang Disabilitas').first().waitFor()
    },
    screens.phone,
  )
})
