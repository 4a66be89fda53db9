import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { officer } from '../app/testing/sessions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { aBatch, aColumn, batchId, importServer, quietCounts } from './testing/import-server.ts'

const counts = (changes: object) => ({
  ...quietCounts,
  rows: 40,
  faults: {},
  changes: { ...quietCounts.changes, new: 0, changed: 0, same: 0, gone: 0, elsewhere: 0, unusable: 0, ...changes },
})
const counters = async () =>
  within(await screen.findByRole('list', { name: 'Perubahan menurut jenis' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

describe('lists of other kinds than persons', () => {
  test('a list of recipients tells who begins, goes on and ends, and alarms in its own words', async () => {
    importServer({
      batch: aBatch({
        state: 'checked',
        source: 'PKH',
        counts: counts({ changed: 4, same: 20, aidAmount: 1, gone: 16, unknown: 2 }),
      }),
      others: ({ url }) =>
        url.includes('kind=amount')
          ? {
              status: 200,
              body: {
                rows: [
                  {
                    personId: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b0a',
                    kind: 'same',
                    row: 2,
                    name: 'SITI AMINAH',
                    village: 'Senambah',
                    fields: [{ field: 'aidAmount', before: '400000', after: '600000' }],
                    kept: [],
                  },
                ],
                next: null,
              },
            }
          : undefined,
    })
    openPage(`/impor/${batchId}?langkah=perubahan`)

    expect((await counters()).map((text) => text?.replace(/\d.*/, ''))).toEqual([
      'Mulai menerima',
      'Tetap menerima',
      'Nominal berubah',
      'Berhenti menerima',
      'Belum dikenal',
      'Di wilayah lain',
      'Tidak terpakai',
    ])
    expect(screen.getByText(/16 dari 36 penerima di wilayah ini/)).toBeTruthy()
    expect(screen.queryByText('Di antara yang berubah')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /^Nominal berubah/ }))
    const amounts = await screen.findByRole('table', { name: 'Nominal berubah' })
    expect(await within(amounts).findByText('Rp600.000')).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('its columns offer only what such a list carries, and say what it lacks', async () => {
    importServer({ batch: aBatch({ source: 'PKH', columns: [aColumn('NIK', 'nik'), aColumn('KET', 'ignore')] }) })
    openPage(`/impor/${batchId}`)
    const choice = await screen.findByRole('combobox', { name: 'KET' })
    const offered = within(choice)
      .getAllByRole('option')
      .map((option) => option.getAttribute('value'))
    expect(offered).toContain('name')
    expect(offered).not.toContain('decile')
    expect(screen.getByText(/NIK saja tidak cukup/)).toBeTruthy()
  })

  test("people of an agency's own list whom nobody knows come in only when an officer says so", async () => {
    const standing = {
      batch: aBatch({ state: 'checked', version: 3, source: 'OWN', counts: counts({ same: 28, unknown: 12 }) }),
      others: ({ url, method }: { url: string; method: string }) => {
        if (method !== 'POST' || !url.endsWith('/unknown')) return undefined
        standing.batch = aBatch({
          state: 'checked',
          version: 4,
          source: 'OWN',
          addsUnknown: true,
          counts: counts({ same: 28, new: 12 }),
        })
        return { status: 202, body: standing.batch }
      },
    }
    const asked = importServer(standing)
    openPage(`/impor/${batchId}?langkah=perubahan`)
    expect(await screen.findByText(/12 orang di daftar ini belum dikenal/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Masukkan sebagai warga baru' }))

    expect(await screen.findByText(/12 orang yang belum dikenal akan masuk/)).toBeTruthy()
    expect(asked.find(({ url }) => url.endsWith('/unknown'))?.body).toEqual({ version: 3, add: true })
  })

  test('an officer decides on each death, or on all that are sure', async () => {
    const report = {
      personId: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b0a',
      row: 2,
      listedName: 'MUHAMMAD YUSUF',
      name: 'MUH. YOESOEF',
      village: 'Senambah',
      birthDate: '1951-07-07',
      diedOn: '2026-10-02',
      sure: true,
      outcome: null as string | null,
      decidedBy: null as string | null,
    }
    const asked = importServer({
      batch: aBatch({ state: 'applied', source: 'DEATHS', counts: counts({ changed: 1 }), appliedAt: '2026-11-21T06:10:00Z' }),
      others: ({ url, method }) => {
        if (url === '/api/session') return { status: 200, body: officer(['intake.read', 'intake.import', 'people.register']) }
        if (method === 'POST') {
          Object.assign(report, { outcome: 'confirmed', decidedBy: 'Rina Wulandari' })
          return { status: 200, body: { decided: 1 } }
        }
        return url.includes('/death-reports/') ? { status: 200, body: { rows: [report], next: null } } : undefined
      },
    })
    openPage(`/impor/${batchId}`)
    expect(await screen.findByRole('button', { name: 'Catat meninggal: MUH. YOESOEF' })).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Catat semua yang pasti' }))

    expect(await screen.findByText('Dicatat meninggal · Rina Wulandari')).toBeTruthy()
    expect(asked.find(({ url, method }) => method === 'POST' && url.endsWith('/decision'))?.body).toEqual({
      people: 'sure',
      outcome: 'confirmed',
    })
  })
})

describe('changes by village', () => {
  const none = { new: 0, changed: 0, gone: 0, moved: 0, decileUp: 0, decileDown: 0, aidBegan: 0, aidEnded: 0 }
  const village = (code: string, name: string, counts: object) => ({
    code,
    name,
    district: 'Muara Bengkal',
    regency: code.startsWith('64.08') ? 'Kutai Timur' : 'Bontang',
    known: 100,
    ...none,
    ...counts,
  })

  test('villages out of line with the past are told of before anything else, and come first', async () => {
    importServer({
      batch: aBatch({ state: 'checked', counts: quietCounts }),
      others: ({ url }) =>
        url.endsWith('/regions')
          ? {
              status: 200,
              body: {
                rows: [village('64.08.03.2001', 'Senambah', { new: 9 }), village('64.08.03.2002', 'Ngayau', { gone: 60 })],
              },
            }
          : undefined,
    })
    openPage(`/impor/${batchId}?langkah=perubahan`)
    expect(await screen.findByText(/1 dari 2 desa berubah jauh lebih banyak/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Perubahan menurut desa' }))

    const names = async () =>
      within(await screen.findByRole('table', { name: 'Perubahan menurut desa' }))
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell')[0]?.textContent)
    expect(await names()).toEqual(['Ngayau · Muara Bengkal', 'Senambah · Muara Bengkal'])
    expect(screen.getByText('60% hilang')).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])

    fireEvent.change(screen.getByRole('combobox', { name: 'Urutkan' }), { target: { value: 'new' } })
    expect(await names()).toEqual(['Senambah · Muara Bengkal', 'Ngayau · Muara Bengkal'])
  })

  test('of a province’s file regencies come first, and lead to their villages', async () => {
    importServer({
      batch: aBatch({ state: 'checked', counts: quietCounts, regency: { code: '64', name: 'Kalimantan Timur' } }),
      others: ({ url }) =>
        url.endsWith('/regions')
          ? {
              status: 200,
              body: {
                rows: [village('64.08.03.2002', 'Ngayau', { gone: 30 }), village('64.74.01.1001', 'Bontang Kuala', { new: 3 })],
              },
            }
          : undefined,
    })
    openPage(`/impor/${batchId}?langkah=perubahan&menurut=desa`)
    expect(await screen.findByText(/Tidak wajar: Kutai Timur/)).toBeTruthy()
    const table = await screen.findByRole('table', { name: 'Kabupaten/kota' })
    expect(within(table).getByText('30% hilang')).toBeTruthy()
    fireEvent.click(within(table).getByRole('button', { name: 'Bontang' }))
    const villages = await screen.findByRole('table', { name: 'Perubahan menurut desa' })
    expect(within(villages).getByText('Bontang Kuala · Muara Bengkal')).toBeTruthy()
    expect(within(villages).queryByText(/Ngayau/)).toBeNull()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('a list of recipients of any other benefit names its kind before it is sent, and afterwards', async () => {
    const kind = (code: string, name: string, until: string | null) => ({
      id: `01900000-0000-7000-8000-0000000000${code.length}a`,
      code,
      name: { id: name, en: name },
      payer: 'APBD',
      unit: 'family',
      rhythm: 'regular',
      until,
      aliases: [],
      monthly: null,
      verified: false,
      since: '2020-01-01',
      ground: 'Bawaan',
      state: 'in-force',
      proposedBy: null,
      confirmedBy: null,
      may: { confirm: false, withdraw: false },
    })
    const kinds = [kind('PKH', 'PKH', null), kind('BLT-DD', 'BLT Dana Desa', null), kind('PIP', 'PIP', '2021-01-01')]
    const standing = {
      batch: aBatch({ source: 'RECIPIENTS', benefit: 'BLT-DD', columns: [aColumn('NIK', 'nik'), aColumn('NAMA', 'name')] }),
      others: ({ url }: { url: string }) =>
        url === '/api/settings/benefit-kinds' ? { status: 200, body: { rows: kinds, mayPropose: false } } : undefined,
    }
    importServer(standing)
    const { unmount } = openPage('/impor/baru')
    fireEvent.change(await screen.findByLabelText('Daftar'), { target: { value: 'RECIPIENTS' } })
    const choice = await screen.findByLabelText('Jenis bantuan')
    const offered = () =>
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent)
    await waitFor(() => expect(offered()).toEqual(['Pilih jenis bantuan', 'BLT Dana Desa']))
    expect(screen.getByText('Pilih dulu jenis bantuannya')).toBeTruthy()
    fireEvent.change(choice, { target: { value: 'BLT-DD' } })
    expect(screen.queryByText('Pilih dulu jenis bantuannya')).toBeNull()
    expect(await accessibilityFaults()).toEqual([])
    unmount()

    openPage(`/impor/${batchId}`)
    expect(await screen.findByRole('heading', { level: 1, name: /^Penerima BLT Dana Desa · / })).toBeTruthy()
  })
})
