import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey } from './journey.ts'
import { accounts, open, signIn } from './people.ts'
import { applyList, importList, sendList, undoImport } from './walks.ts'

const persons = join(import.meta.dirname, 'files', 'kutai-timur-2026-Q4.csv')

describe('lists of other kinds', () => {
  journey(
    'an officer takes warnings along in the layout of the file, then brings a list of deaths and decides on it',
    async (page) => {
      await signIn(page, accounts.officer)
      await importList(page, persons, { rows: 13, persons: 12 })
      const batch = page.url()

      await page.getByRole('button', { name: 'Periksa' }).click()
      await page.getByRole('button', { name: 'Unduh peringatan' }).click()
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Berkas Anda, hanya baris bermasalah' }).click(),
      ])
      const lines = (await readFile(await saved.path(), 'utf8')).split('\r\n')
      expect(lines[3]).toMatch(/^ID_DTSEN,.*,PBI JK,PERINGATAN RANGKUL$/)
      expect(lines.find((line) => line.includes('BUNGA UBUNG'))).toMatch(/,NIK kosong$/)

      const dead = ["'6408990707510003;MUHAMMAD YUSUF;2/10/2026", "'6408990808490004;NURHAYATI;19/10/2026"]
      await sendList(page, 'DEATHS', 'NIK;NAMA;TANGGAL MENINGGAL', ...dead)
      await page.getByText('NIK ini milik orang dengan nama lain').first().waitFor()
      await applyList(page)
      expect(await barriersOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Catat semua yang pasti' }).click()
      await page.getByText('Dicatat meninggal · Rabiatul Hasanah').waitFor()
      await page.getByRole('button', { name: 'Masih hidup: KASIMAN' }).click()
      await page.getByText('Ditolak · Rabiatul Hasanah').waitFor()
      await undoImport(page)

      await page.goto(batch)
      await undoImport(page)
    },
  )

  journey("people of the office's own list come in only when the officer says so", async (page) => {
    await signIn(page, accounts.officer)
    await sendList(page, 'OWN', 'NIK,NAMA,KECAMATAN,DESA', '6408990203480555,WAHYUDI CONTOH,MUARA BENGKAL,NGAYAU')
    await page.getByRole('button', { name: 'Lihat perubahan' }).click()
    await page.getByRole('button', { name: 'Masukkan sebagai warga baru' }).click()
    await page.getByText('1 orang yang belum dikenal akan masuk').waitFor()
    await page.getByText('Desa', { exact: true }).click()
    const villages = page.getByRole('table', { name: 'Perubahan menurut desa' })
    await villages.getByText('Ngayau · Muara Bengkal').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Lanjut ke Terapkan' }).click()
    await page.getByRole('button', { name: 'Terapkan daftar ini' }).click()
    await page.getByText('Data sudah baru.').waitFor()
    await undoImport(page)

    await open(page, '/impor/baru')
    await page.getByLabel('Daftar', { exact: true }).selectOption('OWN')
    const again = { name: 'lagi.csv', mimeType: 'text/csv', buffer: Buffer.from('DESA,NAMA,NIK,KECAMATAN\n') }
    await page.locator('input[type=file]').setInputFiles(again)
    await page.getByRole('button', { name: 'Unggah dan lihat kolom' }).click()
    await page.getByText(/sudah dipastikan Rabiatul Hasanah/).waitFor()
  })
})
