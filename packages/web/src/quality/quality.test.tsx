import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { registry, sitiId } from '../people/testing/registry.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'

const province = { code: '64', name: 'Kalimantan Timur', within: [] }
const kutim = { code: '64.08', name: 'Kutai Timur', within: ['Kalimantan Timur'] }
const kukar = { code: '64.02', name: 'Kutai Kartanegara', within: ['Kalimantan Timur'] }
const sepaso = { code: '64.08.03.2001', name: 'Sepaso', within: ['Bengalon', 'Kutai Timur', 'Kalimantan Timur'] }
const counts = (persons: number | null, any: number | null, completeness: number | null) => ({
  persons,
  any,
  faulty: { validity: 10, completeness, age: 0, duplicates: 0 },
})
const board = {
  within: province,
  total: counts(3000, 300, 290),
  regions: [
    { ...counts(2000, 100, 90), place: kutim },
    { ...counts(1000, 200, 200), place: kukar },
  ],
  sources: ['dtsen', 'visit'],
  trend: [
    { ...counts(3000, 600, 590), month: '2026-10' },
    { ...counts(3000, 300, 290), month: '2026-11' },
  ],
  kinds: [
    { kind: 'nik.missing', subjects: 120 },
    { kind: 'mother-name.missing', subjects: 170 },
  ],
  countedAt: '2026-11-21T18:10:00Z',
}
const row = {
  id: sitiId,
  subject: 'person',
  person: { id: sitiId, name: 'SITI RAHMAH' },
  place: sepaso,
  source: 'dtsen',
  since: '2026-11-20T18:10:00Z',
  kinds: ['nik.missing', 'mother-name.missing'],
}
const everything: Permission[] = ['people.read', 'people.register', 'quality.read']

function server({
  permissions = everything,
  shown = board,
  rows = [row],
}: {
  permissions?: Permission[]
  shown?: object
  rows?: object[]
} = {}) {
  return registry(({ url, method }) => {
    if (method !== 'GET') return undefined
    if (url.startsWith('/api/quality/board')) return { status: 200, body: shown }
    if (url.startsWith('/api/quality/faulty/counts')) return { status: 200, body: { kinds: board.kinds, sources: board.sources } }
    if (url.startsWith('/api/quality/faulty')) return { status: 200, body: { rows, next: null } }
    return undefined
  }, permissions)
}

describe('the board of quality', () => {
  test('shows the share of people without a fault, in figures, on the map and by region, the worst first', async () => {
    server()
    openPage('/data/mutu')
    const figures = await screen.findByRole('group', { name: 'Kalimantan Timur: 3.000 warga' })
    expect(within(figures).getByRole('region', { name: 'Tanpa masalah' }).textContent).toMatch(/90%/)
    expect(within(figures).getByRole('region', { name: 'Kelengkapan' }).textContent).toMatch(/90,3%/)
    expect(screen.getByRole('button', { name: /Kutai Kartanegara: 80%/ })).toBeDefined()
    const names = screen.getAllByRole('button', { name: /^Lihat / }).map(({ textContent }) => textContent)
    expect(names).toEqual(['Kutai Kartanegara', 'Kutai Timur'])
    expect(screen.getByRole('cell', { name: 'Okt 2026' })).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('leads down by region, and to the list of a kind for whoever may mend', async () => {
    server()
    const { router } = openPage('/data/mutu')
    fireEvent.click(await screen.findByRole('button', { name: /Nama ibu belum ada/ }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/data/mutu/daftar'))
    expect(router.state.location.search).toMatchObject({ masalah: 'mother-name.missing' })
  })

  test('says where a figure is withheld, and shows no faults by kind to whoever may not open people', async () => {
    const shown = { ...board, total: counts(3000, null, 290), sources: [], kinds: null, trend: null }
    server({ permissions: ['quality.read'], shown })
    openPage('/data/mutu')
    const figures = await screen.findByRole('group', { name: 'Kalimantan Timur: 3.000 warga' })
    expect(within(figures).getByRole('region', { name: 'Tanpa masalah' }).textContent).toMatch(/disamarkan/)
    expect(screen.queryByText('Masalah terbanyak')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Perlu dibetulkan' })).toBeNull()
  })
})

describe('the list of what is to be mended', () => {
  test('tells who, what and where, and opens the person', async () => {
    server()
    const { router } = openPage('/data/mutu/daftar')
    fireEvent.click(await screen.findByRole('button', { name: 'Buka Siti Rahmah' }))
    expect(screen.getByText('NIK belum ada · Nama ibu belum ada')).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
    await waitFor(() => expect(router.state.location.pathname).toBe(`/warga/${sitiId}`))
  })

  test('says what to do about the kind that is chosen, and asks for that kind only', async () => {
    const asked = server()
    openPage('/data/mutu/daftar')
    await screen.findByRole('option', { name: 'Nama ibu belum ada (170)' })
    fireEvent.change(screen.getByLabelText('Masalah'), { target: { value: 'mother-name.missing' } })
    expect(await screen.findByText(/Tanyakan atau lihat KK/)).toBeDefined()
    await waitFor(() => expect(asked.some(({ url }) => url.includes('kind=mother-name.missing'))).toBe(true))
  })

  test('says so when nothing is to be mended', async () => {
    server({ rows: [] })
    openPage('/data/mutu/daftar')
    expect(await screen.findByText('Tidak ada yang perlu dibetulkan')).toBeDefined()
  })
})

test('a person’s page says what is wrong, what to do, and offers to correct the facts right there', async () => {
  registry(
    ({ url }) =>
      url === `/api/quality/people/${sitiId}`
        ? {
            status: 200,
            body: {
              faults: [
                { kind: 'likeness.open', subject: 'person', since: row.since },
                { kind: 'mother-name.missing', subject: 'person', since: row.since },
                { kind: 'family.no-head', subject: 'family', since: row.since },
              ],
            },
          }
        : undefined,
    everything,
  )
  openPage(`/warga/${sitiId}`)
  const faults = await screen.findByRole('list', { name: 'Perlu dibetulkan' })
  expect(within(faults).getByText(/Keluarga tanpa kepala/)).toBeDefined()
  expect(within(faults).getByText(/Ini masalah seluruh keluarga\. Diselesaikan petugas kabupaten\./)).toBeDefined()
  expect(within(faults).queryByRole('link', { name: 'Putuskan pasangan' })).toBeNull()
  fireEvent.click(within(faults).getByRole('button', { name: 'Perbaiki data: Nama ibu belum ada' }))
  expect(await screen.findByRole('dialog')).toBeDefined()
})
