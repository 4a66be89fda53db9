import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { beSignedIn, open } from './people.ts'

/** Both officers of the regency; a village and people of their own. */
const officers = { first: 'widodo@kukar.contoh.id', second: 'halimah.sari@kukar.contoh.id' }
const village = '64.02.16.2005'
const roundName = 'Pemulung di atas kertas (perjalanan)'
const names = ['RUDI KERTAS', 'MINAH KERTAS'] as const

const api = () => `${inject('address')}/api`

async function sent<Answer>(page: Page, path: string, data: object, status: number): Promise<Answer> {
  const answer = await page.request.post(`${api()}${path}`, { data })
  expect([path, answer.status(), answer.status() === status ? '' : await answer.text()]).toEqual([path, status, ''])
  return (await answer.json()) as Answer
}

/** A round that is open, with two candidates whom its planner visits. */
async function openRound(page: Page): Promise<string> {
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
      address: 'Gg. Kertas 5',
      source: 'visit',
      asOf: '2026-11-01',
    }
    await sent(page, '/people', person, 201)
  }
  await sent(page, '/candidates/searches', { region: '64.02' }, 202)
  const found = async () => {
    const answer = await page.request.get(`${api()}/candidates?within=${village}&category=PMKS-13`)
    return ((await answer.json()) as { rows: unknown[] }).rows.length
  }
  await expect.poll(found, { timeout: 30_000, interval: 1_000 }).toBe(names.length)

  const session = (await (await page.request.get(`${api()}/session`)).json()) as { account: { id: string } }
  const draft = {
    name: roundName,
    region: '64.02',
    categories: ['PMKS-13'],
    from: '2026-11-01',
    to: '2026-12-31',
    villages: [{ region: village, enumerator: session.account.id, expected: 2 }],
  }
  const { id, version } = await sent<{ id: string; version: number }>(page, '/enumeration/rounds', draft, 201)
  await sent(page, `/enumeration/rounds/${id}/opening`, { version, all: true }, 200)
  return id
}

/** The printed forms as a scanner sees them, with the codes that stand on them. */
async function scanForms(page: Page, id: string) {
  await open(page, `/pendataan/${id}/formulir?desa=${village}`)
  const sheets = page.getByRole('listitem').filter({ hasText: 'Kertas ·' })
  await sheets.nth(names.length - 1).waitFor()
  const forms = []
  for (const sheet of await sheets.all()) {
    const text = await sheet.innerText()
    const [, code = ''] = /Kode formulir (\S+)/.exec(text) ?? []
    forms.push({ code, name: /^(\S+ Kertas)/.exec(text)?.[1] ?? '', picture: await sheet.screenshot() })
  }
  return forms
}

async function scansOf(page: Page, round: string): Promise<string[]> {
  const answer = await page.request.get(`${api()}/enumeration/rounds/${round}/scans?limit=100`)
  return ((await answer.json()) as { rows: { id: string }[] }).rows.map(({ id }) => id)
}

/** How much of a picture is dark: a sheet that could not be drawn is white. */
function inkOn(picture: Locator): Promise<number> {
  return picture.evaluate(async (element) => {
    const image = element as HTMLImageElement
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const drawing = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    drawing.drawImage(image, 0, 0)
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++
    return dark / (data.length / 4)
  })
}

const sheet = (page: Page) => page.getByRole('form', { name: 'Memasukkan formulir' })

describe('forms that were filled in by hand', () => {
  journey('two scans are keyed side by side: one twice with a difference that is decided, one goes back unread', async (page) => {
    await beSignedIn(page, officers.first)
    const id = await openRound(page)
    const forms = await scanForms(page, id)
    const [first] = forms
    if (first === undefined) throw new Error('two forms were printed')
    const files = forms.map(({ picture }, at) => ({ name: `pindai-${at}.png`, mimeType: 'image/png', buffer: picture }))

    await open(page, `/pendataan/${id}/pindaian`)
    await page.getByLabel('Persen dari lembar').fill('100')
    await page.getByRole('button', { name: 'Tetapkan' }).click()
    await page.getByText('100% lembar dimasukkan dua kali mulai sekarang').waitFor()
    const pick = page.getByLabel('Pindaian formulir, boleh banyak sekaligus')
    await pick.setInputFiles(files)
    await page.getByText('2 lembar diterima').waitFor()
    await pick.setInputFiles(files.slice(0, 1))
    await page.getByText('1 lembar sudah pernah dikirim').waitFor()
    expect(await barriersOn(page)).toEqual([])

    await page.getByRole('button', { name: 'Masukkan formulir (2)' }).click()
    const code = page.getByLabel('Kode formulir di lembar ini')
    await page.getByRole('img', { name: /^Lembar pindaian dari / }).waitFor()
    await code.fill(`${first.code.slice(0, -2)}00`)
    await page.getByText('angka pemeriksanya tidak cocok').waitFor()
    await code.fill(first.code.toLowerCase())
    await page.getByRole('heading', { name: first.name }).waitFor()
    await sheet(page).getByLabel('Termasuk kategori ini').check()
    for (const criterion of ['Tidak memiliki pekerjaan tetap', 'Mengumpulkan barang bekas'])
      await sheet(page).getByLabel(criterion).check()
    await page.keyboard.press('Alt+Equal')
    await page.keyboard.press('Alt+KeyR')
    expect(await barriersOn(page)).toEqual([])

    await page.reload()
    await page.getByRole('heading', { name: first.name }).waitFor()
    await sheet(page).getByLabel('Tanggal kunjungan').fill('05-11-2026')
    await sheet(page).getByLabel('Tanggal kunjungan').press('Enter')
    await page.getByText('Tersimpan. Orang lain akan memasukkan lembar ini juga.').waitFor()

    await page.getByText('1 lembar lagi untuk Anda').waitFor()
    await page.getByRole('button', { name: 'Tidak terbaca…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Bagian').selectOption({ label: 'Tanggal kunjungan' })
    await dialog.getByLabel('Mengapa tidak terbaca').fill('Tertutup noda')
    expect(await barriersOn(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Kirim ke petugas' }).click()
    await page.getByText('Tidak ada lembar untuk Anda sekarang').waitFor()

    await page.context().clearCookies()
    await beSignedIn(page, officers.second)
    await open(page, `/pendataan/${id}/masukkan`)
    await page.getByLabel('Kode formulir di lembar ini').fill(first.code)
    await page.getByRole('heading', { name: first.name }).waitFor()
    await sheet(page).getByLabel('Tidak termasuk', { exact: true }).check()
    await sheet(page).getByLabel('Tanggal kunjungan').fill('05-11-2026')
    await sheet(page).getByLabel('Tanggal kunjungan').press('Enter')
    await page.getByText('Tersimpan. Dua bacaan berbeda; orang lain akan memutuskan.').waitFor()

    await open(page, `/pendataan/${id}/pindaian`)
    await page.getByRole('button', { name: 'Dua bacaan berbeda · 1' }).click()
    await page.getByRole('button', { name: 'Dua bacaan berbeda · 1', pressed: true }).waitFor()
    await page.getByRole('button', { name: /, Buka lembar 1$/ }).click()
    const deciding = page.getByRole('form', { name: 'Putusan' })
    await deciding.getByRole('group', { name: 'Hasil kunjungan' }).getByLabel('Termasuk kategori ini').check()
    expect(await barriersOn(page)).toEqual([])
    await deciding.getByRole('button', { name: 'Simpan putusan' }).click()
    await deciding.getByText('Pilih satu.').waitFor()
    await deciding.getByRole('group', { name: 'Kriteria yang dicentang' }).getByLabel('Tidak memiliki pekerjaan tetap').check()
    await deciding.getByRole('button', { name: 'Simpan putusan' }).click()
    await page.getByText('Putusan dicatat').waitFor()

    await open(page, `/pendataan/${id}/kunjungan?desa=${village}&tampak=hasil`)
    await page.getByRole('row').filter({ hasText: first.name }).getByRole('link', { name: 'Lihat formulirnya' }).click()
    await page.getByText(/^Lembar ini sudah menjadi kunjungan/).waitFor()
    expect(await barriersOn(page)).toEqual([])
  })

  journey(
    'a pile scanned into one PDF becomes a sheet for each page, a fax too, and a broken one keeps nobody back',
    async (page) => {
      await beSignedIn(page, officers.first)
      const { rows } = (await (await page.request.get(`${api()}/enumeration/rounds`)).json()) as {
        rows: { id: string; name: string }[]
      }
      const round = rows.find(({ name }) => name === roundName)?.id ?? ''
      await open(page, `/pendataan/${round}/formulir?desa=${village}`)
      await page.getByRole('listitem').filter({ hasText: 'Kertas ·' }).first().waitFor()
      const pile = await page.pdf({ format: 'A4' })
      const pages = pile.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      expect(pages).toBeGreaterThan(0)

      await open(page, `/pendataan/${round}/pindaian`)
      const pdf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
      const fax = await readFile(new URL('./files/faks.pdf', import.meta.url))
      const files = [pdf('rusak.pdf', Buffer.from('%PDF-1.7 rusak')), pdf('tumpukan.pdf', pile)]
      const pick = page.getByLabel('Pindaian formulir, boleh banyak sekaligus')
      await pick.setInputFiles(files)
      await page.getByText(`${pages} lembar diterima`).waitFor()
      await page.getByText('rusak.pdf: PDF ini rusak atau bukan PDF').waitFor()
      expect(await barriersOn(page)).toEqual([])

      const known = await scansOf(page, round)
      await pick.setInputFiles(pdf('faks.pdf', fax))
      await page.getByText('1 lembar diterima').waitFor()
      const [faxed = ''] = (await scansOf(page, round)).filter((scan) => !known.includes(scan))
      await open(page, `/pendataan/${round}/masukkan?pindai=${faxed}`)
      const picture = page.getByRole('img', { name: /^Lembar pindaian dari / })
      await picture.waitFor()
      expect(await inkOn(picture)).toBeGreaterThan(0.001)
    },
  )

  journey(
    'on a phone whoever visits the village finds what could not be read, takes it back and sees the sheet above the questions',
    async (page) => {
      await beSignedIn(page, officers.first)
      await open(page, '/pendataan')
      const mine = page.getByRole('region', { name: 'Formulir yang tidak terbaca' })
      await mine.getByText('Tanggal kunjungan: Tertutup noda').waitFor()
      expect(await barriersOn(page)).toEqual([])
      await mine.getByRole('link', { name: 'Lihat formulirnya' }).click()
      await page.getByRole('button', { name: 'Ambil kembali' }).click()
      await page.getByLabel('Kode formulir di lembar ini').waitFor()
      expect(await barriersOn(page)).toEqual([])
    },
    screens.phone,
  )
})
