import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { barriersOn } from './axe.ts'
import { journey, screens } from './journey.ts'
import { accounts, become, beSignedIn, open } from './people.ts'
import { send } from './steps.ts'

/** Of the operator's villages those in which no other journey has anything before a meeting. */
const [village, lateVillage] = ['64.08.04.1010', '64.08.04.2012']
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const daysFrom = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

/** A family, and what the village found of it: with a photo, so that only the meeting is missing. */
async function claimFor(page: Page, at: number, of: string): Promise<string> {
  const { id } = await send<{ id: string }>(page, '/people', {
    name: `Keluarga Musyawarah ${String(at).padStart(2, '0')}`,
    nik: null,
    nikMissingReason: 'papers-lost',
    sex: 'female',
    birthDate: '1984-05-06',
    birthPlace: null,
    motherName: null,
    occupation: null,
    familyCardNumber: `640899${of === village ? '1203' : '1303'}20${String(at).padStart(4, '0')}`,
    relation: 'head',
    regionCode: of,
    address: null,
    source: 'visit',
    asOf: today,
  })
  const photo = await page.request.post(`${inject('address')}/api/proposals/papers?village=${of}&kind=photo`, {
    headers: { 'content-type': 'application/octet-stream', 'content-disposition': "attachment; filename*=UTF-8''rumah.jpg" },
    data: await page.screenshot({ type: 'jpeg', quality: 20 }),
  })
  const paper = (await photo.json()) as { id: string }
  const claim = await send<{ id: string }>(page, '/proposals/claims', {
    person: id,
    village: null,
    observedOn: today,
    note: 'Belum pernah menerima bantuan apa pun.',
    papers: [paper.id],
    details: { kind: 'receives-nothing' },
  })
  return claim.id
}

/** As officers in villages hold it; so long that nothing lies half beneath the bars that stay. */
async function sameOnPhone(page: Page): Promise<void> {
  const { width } = screens.phone.viewport
  await page.setViewportSize({ width, height: 14_000 })
  await page.evaluate('window.scrollTo(0, 0)')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  expect(await barriersOn(page)).toEqual([])
}

describe('a village decides together', () => {
  journey('forty families in one sitting, signed once, and decided by the regency', async (page) => {
    await beSignedIn(page, accounts.villageOperator)
    const claims: string[] = []
    for (let at = 0; at < 40; at++) claims.push(await claimFor(page, at, village))

    await open(page, '/usulan/musyawarah')
    await page.getByRole('button', { name: 'Undang musyawarah' }).click()
    const call = page.getByRole('dialog')
    await call.getByRole('textbox', { name: 'Desa/kelurahan' }).click()
    await page.getByRole('option', { name: /Teluk Lingga/ }).click()
    await call.getByRole('radio', { name: 'Muskel' }).check()
    await call.getByLabel('Tempat').fill('Aula kelurahan')
    expect(await barriersOn(page)).toEqual([])
    await call.getByRole('button', { name: 'Undang musyawarah' }).click()
    await page.getByRole('heading', { name: 'Muskel Teluk Lingga', level: 1 }).waitFor()

    const sitting = page.getByRole('list', { name: 'Putusan musyawarah' })
    const groupOf = (at: number) => sitting.getByRole('group', { name: `Keluarga Musyawarah ${String(at).padStart(2, '0')}` })
    await groupOf(39).waitFor()
    await groupOf(0).getByRole('button', { name: 'Setuju', exact: true }).focus()
    const pressed = (at: number, deed: string) => groupOf(at).getByRole('button', { name: deed, exact: true, pressed: true })
    for (let at = 0; at < 37; at++) {
      await page.keyboard.press('s')
      await pressed(at, 'Setuju').waitFor()
    }
    await page.keyboard.press('s')
    await pressed(37, 'Setuju').waitFor()
    await page.keyboard.press('u')
    await groupOf(37).getByRole('button', { name: 'Setuju', exact: true, pressed: false }).waitFor()
    await page.keyboard.press('t')
    await page.getByLabel('Alasan untuk Keluarga Musyawarah 37').fill('Rumahnya sudah layak huni')
    await page.keyboard.press('Enter')
    await page.keyboard.press('d')
    await pressed(38, 'Tunda').waitFor()
    await sameOnPhone(page)
    await groupOf(39).getByRole('button', { name: 'Setuju', exact: true }).click()
    await pressed(39, 'Setuju').waitFor()
    await page.setViewportSize(screens.office.viewport)

    const people = [
      ['Ahmad Sulaiman', 'Lurah'],
      ['Rusmini', 'Ketua LPM'],
      ['Yohanes Lawing', 'Ketua RT 03'],
    ] as const
    for (const [at, [name, office]] of people.entries()) {
      const line = page.getByRole('group', { name: `Hadir ${at + 1}` })
      await line.getByLabel('Nama').fill(name)
      await line.getByLabel('Jabatan').fill(office)
      await line.getByLabel('Jabatan').blur()
    }
    await page.getByText('Catat sedikitnya 3 orang yang hadir.').waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('40 dari 40 diputuskan').waitFor()
    await page.getByRole('button', { name: 'Susun berita acara' }).click()
    await page.getByText(/^BA\/\d{3}\/MUSKEL\/64\.08\.04\.1010\//).waitFor()
    const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ''
    const printing = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh berita acara (PDF)' }).click()
    expect((await printing).suggestedFilename()).toMatch(/^berita-acara-.*\.pdf$/)

    const scan = { name: 'berita-acara.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 ditandatangani') }
    await page.getByLabel('Berita acara yang sudah ditandatangani').setInputFiles(scan)
    const binding = page.getByRole('dialog')
    await binding.getByText('disetujui, lanjut ke kabupaten/kota').waitFor()
    expect(await barriersOn(page)).toEqual([])
    await binding.getByLabel('Kode berita acara').fill(code)
    await binding.getByRole('button', { name: 'Lampirkan dan berlakukan' }).click()
    await page.getByText('Putusan musyawarah berlaku.').waitFor()
    await page.getByRole('button', { name: 'Buka kembali' }).waitFor()
    expect(await barriersOn(page)).toEqual([])

    await open(page, `/usulan/${claims[37]}`)
    await page.getByText(/^Tidak disetujui musyawarah, dicatat Dayang Rohani: Rumahnya sudah layak huni/).waitFor()
    await become(page, accounts.officer)
    await open(page, `/usulan/${claims[0]}`)
    await page.getByText('Menunggu putusan').waitFor()
    await page.getByRole('button', { name: /^Setujui/ }).click()
    await page.getByText('Usulan disetujui dan dijalankan.').waitFor()
  })

  journey('a month’s cut-off with one village late', async (page) => {
    await beSignedIn(page, accounts.villageOperator)
    await claimFor(page, 1, lateVillage)
    await become(page, accounts.planner)
    const dates = {
      opens: daysFrom(-20),
      meetingsUntil: daysFrom(-1),
      decisionsUntil: daysFrom(2),
      cutOff: daysFrom(3),
      pulledOn: daysFrom(4),
    }
    const rule = { kind: 'once', ...dates }
    const body = { region: lateVillage, rule, ground: 'Edaran percepatan data (contoh)' }
    const { id } = await send<{ id: string }>(page, '/proposals/calendars', body)
    await open(page, '/usulan/kalender')
    await page.getByRole('heading', { name: 'Kalender usulan', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Tetapkan tanggal' }).waitFor()
    expect(await barriersOn(page)).toEqual([])
    await become(page, accounts.secondPlanner)
    await send(page, `/proposals/calendars/${id}/decision`, { decision: 'confirmed' })

    await become(page, accounts.officer)
    await open(page, `/usulan/kalender?wilayah=${lateVillage}`)
    await page.getByRole('cell', { name: /^Terlambat sejak/ }).waitFor()
    await page.getByText('usulan masuk periode berikutnya', { exact: true }).waitFor()
    await sameOnPhone(page)
    await become(page, accounts.villageOperator)
    await open(page, '/')
    await page.getByText(/^Usulan di desa sebelum batas musyawarah: \d+$/).waitFor()
  })
})
