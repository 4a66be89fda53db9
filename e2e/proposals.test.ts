import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, beSignedIn, open } from './people.ts'

const name = 'Tarmizi Batuampar'

/** Somebody else sits down before the same screen. */
async function become(page: Page, email: string): Promise<void> {
  await page.context().clearCookies()
  await beSignedIn(page, email)
}

async function attach(page: Page, label: string): Promise<void> {
  const buffer = await page.screenshot({ type: 'jpeg' })
  await page.getByLabel(label, { exact: true }).setInputFiles({ name: 'surat.jpg', mimeType: 'image/jpeg', buffer })
}

/** As officers in villages hold it. */
async function onPhone(page: Page): Promise<void> {
  await page.setViewportSize(screens.phone.viewport)
  // Nothing lies beneath the head of the page then.
  await page.evaluate('window.scrollTo(0, 0)')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  expect(await barriersOn(page)).toEqual([])
}

async function withReason(page: Page, deed: string, words: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${deed}`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alasan').fill(words)
  expect(await barriersOn(page)).toEqual([])
  await dialog.getByRole('button', { name: deed, exact: true }).click()
}

describe('what a village finds', () => {
  journey('somebody new is registered, a correction is refused, objected to, and carried out after all', async (page) => {
    await beSignedIn(page, accounts.villageOperator)
    await open(page, '/usulan/baru')
    await onPhone(page)
    await page.getByRole('button', { name: /^Belum tercatat/ }).click()
    await page.getByRole('radio', { name: 'Tanpa NIK' }).check()
    await page.getByRole('radio', { name: /surat-suratnya hilang/i }).check()
    await page.getByLabel('Nama', { exact: true }).fill(name)
    await page.getByRole('radio', { name: 'Laki-laki' }).check()
    await page.getByLabel('Tanggal lahir').fill('03-02-1971')
    await page.getByRole('textbox', { name: 'Desa/kelurahan' }).click()
    await page.getByRole('option', { name: /Singa Gembara/ }).click()
    await page.getByRole('textbox', { name: 'Pekerjaan' }).fill('Buruh')
    await page.getByLabel('Catatan').fill('Tinggal di bedeng kayu, belum pernah didata.')
    await attach(page, 'Dokumen')
    await page.getByRole('button', { name: 'Buang Dokumen 1' }).waitFor()
    await onPhone(page)
    await page.reload()
    expect(await page.getByLabel('Nama', { exact: true }).inputValue()).toBe(name)
    await page.getByRole('button', { name: 'Kirim usulan' }).click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await page.getByText('Menunggu putusan').waitFor()
    await onPhone(page)

    await page.setViewportSize(screens.office.viewport)
    await become(page, accounts.officer)
    await open(page, '/usulan?jenis=new-person')
    await page.getByRole('button', { name: `Warga yang belum tercatat: ${name}` }).click()
    await page.getByRole('complementary').getByText('Yang diusulkan').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.keyboard.press('s')
    await page.getByText('Usulan disetujui dan dijalankan.').waitFor()

    await become(page, accounts.villageOperator)
    await open(page, '/usulan/baru')
    await page.getByRole('main').getByRole('searchbox').fill(name)
    await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).click()
    await page.getByRole('main').getByRole('button', { name, exact: true }).click()
    await page.getByRole('radio', { name: 'Data perlu diperbaiki' }).check()
    await page.getByRole('textbox', { name: 'Pekerjaan' }).fill('Nelayan')
    await page.getByRole('button', { name: 'Kirim usulan' }).click()
    await page.getByText('Usulan tersimpan. Lengkapi buktinya agar sampai ke kabupaten/kota.').waitFor()
    const claim = page.url()
    await page.getByText(/Masih kurang: Dokumen/).waitFor()
    await onPhone(page)
    await attach(page, 'Dokumen')
    await page.getByRole('button', { name: 'Kirim bukti' }).click()
    await page.getByText('Menunggu putusan').waitFor()

    await page.setViewportSize(screens.office.viewport)
    await become(page, accounts.officer)
    await page.goto(claim)
    await page.getByText('Buruh menjadi Nelayan').waitFor()
    await withReason(page, 'Tolak', 'Suratnya tidak terbaca')
    await page.getByText('Usulan ditolak.').waitFor()

    await become(page, accounts.villageOperator)
    await page.goto(claim)
    await withReason(page, 'Ajukan keberatan', 'Surat asli ada di kantor desa')
    await page.getByText('Keberatan dikirim.').waitFor()

    await become(page, accounts.officer)
    await page.goto(claim)
    await page
      .getByText(/^Keberatan dari Dayang Rohani: /)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: 'Batalkan putusan' }).count()).toBe(0)
    await become(page, accounts.secondOfficer)
    await open(page, '/usulan?tampak=objections')
    await page.getByRole('button', { name: `Data perlu diperbaiki: ${name}` }).waitFor()
    await page.goto(claim)
    await withReason(page, 'Batalkan putusan', 'Surat asli sudah diperiksa')
    await page.getByText('Putusan dibatalkan Eko Handoko: Surat asli sudah diperiksa').waitFor()
    await page.getByText('Ditolak Rabiatul Hasanah: Suratnya tidak terbaca').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Buka warga' }).click()
    await page.getByText('Nelayan').first().waitFor()
    await page.getByText(/Usulan: perbaikan data \(diputus ulang\)/).waitFor()
  })
})
