import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, open, signIn } from './people.ts'
import { applyList, importList, sendList, typeWord, undoImport } from './walks.ts'

const nik = '6408990203570701'
const header =
  'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,DESIL,PKH,BPNT,PBI JK'
const family = [
  header,
  `LIFE1,MUARA BENGKAL,SENAMBAH,6408990101100701,'${nik},JUNAIDI KELINJAU,02/03/1957,LAKI-LAKI,KEPALA KELUARGA,1,TIDAK,TIDAK,YA`,
  "LIFE2,MUARA BENGKAL,SENAMBAH,6408990101100701,'6408994203850702,HALIMAH KELINJAU,02/03/1985,PEREMPUAN,ISTRI,1,TIDAK,TIDAK,TIDAK",
  "LIFE3,MUARA BENGKAL,SENAMBAH,6408990101100701,'6408994203150703,RAHMA KELINJAU,02/03/2015,PEREMPUAN,ANAK,1,TIDAK,TIDAK,TIDAK",
].join('\n')

async function openPerson(page: Page, name: string): Promise<void> {
  await open(page, '/warga')
  await page.getByRole('main').getByRole('searchbox').fill(name)
  await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).click()
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await page.getByRole('link', { name: 'Buka halaman lengkap' }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

describe('a death in a family', () => {
  journey('that gets three kinds of aid from three sources ends all of it, and is undone', async (page) => {
    await signIn(page, accounts.officer)
    const upload = { name: 'keluarga.csv', mimeType: 'text/csv', buffer: Buffer.from(family) }
    await importList(page, upload, { rows: 3, persons: 3 })
    const batches = [page.url()]
    for (const programme of ['PKH', 'SEMBAKO']) {
      await sendList(page, programme, 'NIK;NAMA', `'${nik};JUNAIDI KELINJAU`)
      await applyList(page)
      batches.push(page.url())
    }

    await openPerson(page, 'Junaidi Kelinjau')
    const died = page.url()
    await page.getByRole('button', { name: 'Catat peristiwa' }).click()
    await page.getByRole('heading', { name: 'Catat peristiwa: Junaidi Kelinjau' }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
    await page.getByText('Masih ada isian yang perlu diperbaiki.').waitFor()
    await page.getByLabel('Tanggal kejadian').fill('10-11-2026')
    await page.getByLabel('Dokumen').check()
    await page.getByLabel('Nomor surat atau akta').fill('6408-KM-10112026-0007')
    await page.getByRole('button', { name: 'Lihat akibatnya' }).click()

    await page.getByRole('heading', { name: 'Meninggal dunia: Junaidi Kelinjau' }).waitFor()
    for (const programme of ['PBI-JK', 'PKH', 'SEMBAKO'])
      expect(await page.getByRole('checkbox', { name: new RegExp(`Bantuan ${programme} berakhir`) }).isChecked()).toBe(true)
    const head = page.getByRole('checkbox', { name: /Menjadi kepala keluarga: Halimah Kelinjau/ })
    await head.focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Jalankan', exact: true }).click()
    await page.getByText('Tulis alasannya, sedikitnya lima huruf.').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await head.check()
    expect(await barriersOn(page)).toEqual([])
    await page.setViewportSize(screens.phone.viewport)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect(await barriersOn(page)).toEqual([])
    await page.setViewportSize(screens.office.viewport)
    await page.getByRole('button', { name: 'Jalankan', exact: true }).click()
    expect(await barriersOn(page)).toEqual([])
    await typeWord(page, 'jalankan', 'Jalankan')
    await page.getByText('Peristiwa sudah dijalankan.').waitFor()
    const event = page.url()
    expect(await barriersOn(page)).toEqual([])

    await page.goto(died)
    await page
      .getByText(/meninggal 10 Nov 2026/i)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Meninggal dunia', exact: true }).waitFor()
    for (const programme of ['PKH', 'SEMBAKO', 'PBI-JK'])
      await page
        .getByText(new RegExp(`${programme}: sampai`))
        .first()
        .waitFor()
    await openPerson(page, 'Halimah Kelinjau')
    await page.getByRole('link', { name: 'Dalam keluarga: meninggal dunia', exact: false }).waitFor()

    await page.goto(event)
    await page.getByRole('button', { name: 'Batalkan peristiwa' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Akta milik orang lain')
    await dialog.getByRole('button', { name: 'Batalkan peristiwa' }).click()
    await page.getByText('Peristiwa dibatalkan; semuanya kembali seperti semula.').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.goto(died)
    await page.getByRole('heading', { name: 'Junaidi Kelinjau', level: 1 }).waitFor()
    expect(await page.getByText(/meninggal 10 Nov 2026/i).count()).toBe(0)

    for (const batch of batches.toReversed()) {
      await page.goto(batch)
      await undoImport(page)
    }
  })
})

const couple = [
  header,
  "WED1,MUARA BENGKAL,SENAMBAH,6408990101100711,'6408990203600711,SAHRUN BENGALON,02/03/1960,LAKI-LAKI,KEPALA KELUARGA,2,TIDAK,TIDAK,TIDAK",
  "WED2,MUARA BENGKAL,SENAMBAH,6408990101100711,'6408994203990712,RATNA BENGALON,02/03/1999,PEREMPUAN,ANAK,2,TIDAK,TIDAK,TIDAK",
  "WED3,MUARA BENGKAL,SENAMBAH,6408990101100712,'6408990203970713,GUNTUR BENGALON,02/03/1997,LAKI-LAKI,KEPALA KELUARGA,3,TIDAK,TIDAK,TIDAK",
].join('\n')

async function tellOf(page: Page, name: string, kind: string): Promise<void> {
  await openPerson(page, name)
  await page.getByRole('button', { name: 'Catat peristiwa' }).click()
  await page.getByRole('heading', { name: `Catat peristiwa: ${name}` }).waitFor()
  await page.getByRole('radio', { name: kind, exact: true }).check()
}

async function lookAndCarryOut(page: Page): Promise<void> {
  await page.getByLabel('Tanggal kejadian').fill('10-11-2026')
  await page.getByLabel('Dokumen').check()
  await page.getByRole('button', { name: 'Lihat akibatnya' }).click()
  await page.getByRole('button', { name: 'Jalankan', exact: true }).click()
  await typeWord(page, 'jalankan', 'Jalankan')
  await page.getByText('Peristiwa sudah dijalankan.').waitFor()
  expect(await barriersOn(page)).toEqual([])
}

async function undoEvent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Batalkan peristiwa' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Alasan').fill('Ternyata salah orang')
  await dialog.getByRole('button', { name: 'Batalkan peristiwa' }).click()
  await page.getByText('Peristiwa dibatalkan; semuanya kembali seperti semula.').waitFor()
}

describe('a marriage', () => {
  journey('found by name, puts the two on a card of their own, and is undone', async (page) => {
    await signIn(page, accounts.officer)
    const upload = { name: 'pasangan.csv', mimeType: 'text/csv', buffer: Buffer.from(couple) }
    await importList(page, upload, { rows: 3, persons: 3 })
    const batch = page.url()

    await tellOf(page, 'Ratna Bengalon', 'Menikah')
    await page.getByLabel('NIK atau nama').fill('Guntur Bengalon')
    await page.getByRole('radio', { name: /^Guntur Bengalon/ }).check()
    expect(await barriersOn(page)).toEqual([])
    await lookAndCarryOut(page)
    await page.getByText('Menikah dengan Guntur Bengalon', { exact: false }).first().waitFor()
    const event = page.url()
    await openPerson(page, 'Guntur Bengalon')
    const family = page.getByRole('main').getByText('Ratna Bengalon')
    await family.first().waitFor()

    await page.goto(event)
    await undoEvent(page)
    await page.goto(batch)
    await undoImport(page)
  })
})

const leaver = [
  header,
  "AWAY1,MUARA BENGKAL,SENAMBAH,6408990101100721,'6408990203800721,HARUN PERANTAU,02/03/1980,LAKI-LAKI,KEPALA KELUARGA,2,TIDAK,TIDAK,TIDAK",
].join('\n')

describe('a move out of the province', () => {
  journey('leaves a mark by which the person is found, offers the return, and is undone', async (page) => {
    await signIn(page, accounts.officer)
    const upload = { name: 'perantau.csv', mimeType: 'text/csv', buffer: Buffer.from(leaver) }
    await importList(page, upload, { rows: 1, persons: 1 })
    const batch = page.url()

    await tellOf(page, 'Harun Perantau', 'Pindah ke luar provinsi')
    await page.getByLabel('Ke mana').fill('Sulawesi Selatan')
    expect(await barriersOn(page)).toEqual([])
    await lookAndCarryOut(page)
    const event = page.url()
    await open(page, '/warga')
    await page.getByRole('main').getByRole('searchbox').fill('Harun Perantau')
    await page.getByRole('main').getByRole('button', { name: 'Cari', exact: true }).click()
    await page.getByRole('row', { name: /Harun Perantau.*Pindah ke luar provinsi/ }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Harun Perantau/ })
      .click()
    await page.getByRole('link', { name: 'Buka halaman lengkap' }).click()
    await page.getByText('di Sulawesi Selatan sejak 10 Nov 2026').first().waitFor()
    await page.getByRole('button', { name: 'Catat peristiwa' }).click()
    await page.getByRole('radio', { name: 'Kembali ke provinsi', exact: true }).waitFor()
    expect(await page.getByRole('radio', { name: 'Pindah', exact: true }).count()).toBe(0)

    await page.goto(event)
    await undoEvent(page)
    await page.goto(batch)
    await undoImport(page)
  })
})
