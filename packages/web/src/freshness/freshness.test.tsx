import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { freshSiti, registry, sitiId } from '../people/testing/registry.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'

const province = { code: '64', name: 'Kalimantan Timur', within: [] }
const sepaso = { code: '64.08.03.2001', name: 'Sepaso', within: ['Bengalon', 'Kutai Timur', 'Kalimantan Timur'] }
const region = (code: string, name: string, families: number | null, fresh: number | null) => ({
  place: { code, name, within: ['Kalimantan Timur'] },
  families,
  fresh,
  atStake: fresh === null ? null : 4_000_000,
})
const board = {
  within: province,
  total: { families: 1000, fresh: 800, atStake: 40_000_000 },
  regions: [
    region('64.02', 'Kutai Kartanegara', 400, 200),
    region('64.08', 'Kutai Timur', 600, 540),
    region('64.11', 'Mahakam Ulu', 20, null),
  ],
  trend: [
    { month: '2026-10', families: 1000, fresh: 700 },
    { month: '2026-11', families: 1000, fresh: 800 },
  ],
  countedAt: '2026-11-21T19:10:00Z',
}
const [member] = freshSiti.house.members
const house = {
  id: sitiId,
  subject: 'family',
  place: sepaso,
  neighbourhood: 'RT 002',
  address: 'Jl. Poros 7',
  members: [member],
  kinds: ['residence', 'work'],
  knownAsOf: '2022-06-30',
  since: '2023-06-30',
  atStake: 200_000,
  withoutAmount: 1,
  lastVisit: { on: '2026-11-01', result: 'not-met' },
}
const delivered = {
  id: '01900000-0000-7000-8000-0000000000f1',
  kind: 'work',
  months: 12,
  region: 'ID',
  regionName: '',
  since: '2020-01-01',
  ground: 'Anggapan',
  verified: false,
  state: 'in-force',
  proposedBy: null,
  confirmedBy: null,
  may: { confirm: false, withdraw: false },
}
const set = {
  ...delivered,
  id: '01900000-0000-7000-8000-0000000000f2',
  months: 9,
  state: 'waiting',
  proposedBy: 'Misrah',
  verified: true,
  may: { confirm: true, withdraw: false },
}
const everything: Permission[] = ['people.read', 'people.register', 'quality.read', 'upkeep.propose', 'programmes.define']

function server({
  permissions = everything,
  rows = [house],
  person,
}: {
  permissions?: Permission[]
  rows?: object[]
  person?: object
} = {}) {
  return registry(({ url, method }) => {
    if (method === 'POST')
      return url.includes('/rechecks') ? { status: 201, body: { id: delivered.id, confirmed: 9 } } : { status: 204 }
    if (url.startsWith('/api/freshness/board')) return { status: 200, body: board }
    if (url.startsWith('/api/freshness/houses')) return { status: 200, body: { rows, next: null } }
    if (url === '/api/freshness/half-lives') return { status: 200, body: { rows: [delivered, set], mayPropose: ['64'] } }
    if (person !== undefined && url === `/api/freshness/people/${sitiId}`) return { status: 200, body: person }
    return undefined
  }, permissions)
}

describe('the board of freshness', () => {
  test('shows the share, the rank of regions and no rank where the share is withheld', async () => {
    server()
    openPage('/data/kesegaran')
    const figures = await screen.findByRole('group', { name: 'Kalimantan Timur: 1.000 keluarga penerima' })
    expect(within(figures).getByRole('region', { name: 'Data segar' }).textContent).toMatch(/80%/)
    expect(screen.getByRole('cell', { name: '1 dari 2' })).toBeDefined()
    const names = screen.getAllByRole('button', { name: /^Buka / }).map(({ textContent }) => textContent)
    expect(names).toEqual(['Kutai Timur', 'Kutai Kartanegara', 'Mahakam Ulu'])
    expect(screen.getByRole('cell', { name: 'Okt 2026' })).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('leads to the queue only whoever may visit', async () => {
    server({ permissions: ['quality.read'] })
    openPage('/data/kesegaran')
    await screen.findByRole('group', { name: /keluarga penerima/ })
    expect(screen.queryByRole('button', { name: 'Perlu dikunjungi' })).toBeNull()
  })
})

describe('the queue of those to be visited', () => {
  test('tells who, where, what and how much; what a visit found is sent with everybody of the house', async () => {
    const asked = server()
    openPage('/data/kesegaran/periksa')
    fireEvent.click(await screen.findByRole('button', { name: /^Buka Keluarga / }))
    expect(screen.getAllByText(/Rp200\.000 \+ 1 lain/).length).toBeGreaterThan(0)
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Simpan kunjungan' }))
    expect(await screen.findByText('Pilih apa yang ditemukan.')).toBeDefined()
    fireEvent.click(screen.getByRole('radio', { name: 'Semua masih seperti tercatat' }))
    fireEvent.click(screen.getByRole('button', { name: 'Simpan kunjungan' }))
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
        result: 'as-it-was',
        members: [{ id: sitiId, version: 3 }],
      }),
    )
  })

  test('asks in words what differs, and leads to a claim', async () => {
    server()
    openPage('/data/kesegaran/periksa')
    fireEvent.click(await screen.findByRole('button', { name: /^Buka Keluarga/ }))
    fireEvent.click(screen.getByRole('radio', { name: 'Ada yang berbeda' }))
    fireEvent.click(screen.getByRole('button', { name: 'Simpan kunjungan' }))
    expect(await screen.findByText(/paling sedikit 10 huruf/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'Buat usulan' }).getAttribute('href')).toContain('/usulan/baru')
  })

  test('is printed as forms, one for each family', async () => {
    server()
    openPage('/data/kesegaran/formulir')
    const forms = await screen.findByRole('list', { name: 'Formulir kunjungan' })
    expect(within(forms).getByRole('heading', { name: /^Keluarga / })).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })
})

test('a person’s page marks what is to be checked again, by word, with since when and what cures it', async () => {
  const old = {
    field: 'occupation',
    kind: 'work',
    source: 'dtsen',
    knownAsOf: '2024-06-30',
    freshUntil: '2025-06-30',
    stale: true,
  }
  server({
    person: {
      ...freshSiti,
      facts: [...freshSiti.facts, old],
      decile: { knownAsOf: '2025-06-30', freshUntil: '2025-12-30', stale: true },
      may: { recheck: true, claim: true },
    },
  })
  openPage(`/warga/${sitiId}`)
  const list = await screen.findByRole('list', { name: 'Periksa ulang' })
  expect(within(list).getByText('Pekerjaan: pekerjaan')).toBeDefined()
  expect(within(list).getByText(/perlu diperiksa sejak 1 Jul 2025.*kunjungan atau surat baru/)).toBeDefined()
  expect(within(list).getByText(/daftar pusat berikutnya/)).toBeDefined()
  expect(await screen.findByText('Periksa ulang: 1 data lama')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Catat kunjungan' }))
  expect(await screen.findByRole('dialog')).toBeDefined()
})

test('half-lives say which are assumptions, and a second person confirms those that wait', async () => {
  const asked = server()
  openPage('/data/kesegaran/waktu-paruh')
  expect(await screen.findByText('Berlaku, belum diverifikasi')).toBeDefined()
  expect(await accessibilityFaults()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Sahkan' }))
  await waitFor(() => expect(asked.some(({ url }) => url === `/api/freshness/half-lives/${set.id}/decision`)).toBe(true))
})
