import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering } from '../platform/testing/server.ts'

const programmeId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d01'
const asOf = '2026-11-21T06:00:00Z'
const kutim = { code: '64.08', name: 'Kutai Timur', within: ['Kalimantan Timur'] }
const kukar = { code: '64.02', name: 'Kutai Kartanegara', within: ['Kalimantan Timur'] }
const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']

const cell = (regency: string, unit: string, target: number | null, realised: number | null, quarter = '2026-Q4') => ({
  regency,
  quarter,
  unit,
  target,
  realised,
})
const reached = {
  id: programmeId,
  name: 'Tunjangan Lansia',
  quarters,
  units: ['persons', 'payments'],
  regencies: [kukar, kutim],
  cells: [
    cell('64.08', 'persons', 1200, 900),
    cell('64.02', 'persons', 800, 800),
    cell('64.08', 'payments', null, 950),
    cell('64.08', 'persons', 1000, 500, '2026-Q3'),
  ],
  totals: [
    { quarter: '2026-Q4', unit: 'persons', realised: 1700 },
    { quarter: '2026-Q4', unit: 'payments', realised: 950 },
    { quarter: '2026-Q3', unit: 'persons', realised: 500 },
  ],
  asOf,
}
const states = {
  quarter: '2026-Q4',
  programmes: [{ id: programmeId, name: 'Tunjangan Lansia', units: [{ unit: 'persons', target: 2000, realised: 1700 }] }],
  asOf,
}
const registry = {
  regions: [
    { place: kutim, persons: 2000, families: 600, poorest: 150, openNeeds: 40, withoutNames: 7 },
    { place: kukar, persons: 4000, families: 1100, poorest: 300, openNeeds: 90, withoutNames: 7 },
  ],
  total: { persons: 6000, families: 1700, poorest: 450, openNeeds: 130, withoutNames: 7 },
  asOf,
}

function server(
  programmes: object[] = states.programmes,
  permissions: Permission[] = ['insight.read', 'delivery.read'],
  answers: { reached?: object; registry?: object } = {},
) {
  return answering(({ url }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/session') return { status: 200, body: officer(permissions) }
    if (url === '/api/insight/programmes') return { status: 200, body: { ...states, programmes } }
    if (url === '/api/insight/registry') return { status: 200, body: answers.registry ?? registry }
    if (url.startsWith(`/api/insight/programmes/${programmeId}/reached`)) return { status: 200, body: answers.reached ?? reached }
    if (url.startsWith('/api/insight/deliveries')) return { status: 200, body: { rows: [], next: null } }
    return undefined
  })
}

describe('the board of a programme', () => {
  test('shows figures, map, series and table of the same unit and quarter', async () => {
    server()
    openPage('/pantauan')
    const figures = await screen.findByRole('group', { name: /Angka utama/ })
    expect(within(figures).getByRole('region', { name: 'Tercapai' }).textContent).toMatch(/1\.700 orang/)
    expect(within(figures).getByRole('region', { name: 'Capaian' }).textContent).toMatch(/85%/)
    expect(screen.getByRole('button', { name: /Kutai Timur: 900 dari 1\.200 orang, 75%, Sedang/ })).toBeDefined()
    expect(screen.getByRole('img', { name: /Triwulan 3 2026: tercapai 500, target 1\.000/ })).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('a region that is chosen on the map narrows figures and series, and stands in the address', async () => {
    server()
    const { router } = openPage('/pantauan')
    fireEvent.click(await screen.findByRole('button', { name: /Kutai Timur: 900/ }))
    const figures = await screen.findByRole('group', { name: 'Angka utama: Tunjangan Lansia · Kutai Timur · Triwulan 4 2026' })
    expect(within(figures).getByRole('region', { name: 'Tercapai' }).textContent).toMatch(/900 orang/)
    expect(router.state.location.search).toMatchObject({ wilayah: '64.08' })
  })

  test('each figure says how it is reckoned, from what and as of when', async () => {
    server()
    openPage('/pantauan')
    const figure = await screen.findByRole('region', { name: 'Tercapai' })
    expect(figure.textContent).toMatch(/tiap penerima dihitung sekali per triwulan/)
    expect(figure.textContent).toMatch(/Sumber: jawaban bank atas pembayaran\.Dibaca 21 Nov 2026, 14\.00 WITA/)
  })

  test('the table leads to the deliveries behind a figure, for whoever may see names', async () => {
    const asked = server()
    openPage('/pantauan')
    fireEvent.click(await screen.findByRole('button', { name: 'Buka penyaluran di Kutai Timur' }))
    await waitFor(() =>
      expect(asked.some(({ url }) => url.startsWith('/api/insight/deliveries') && url.includes('regency=64.08'))).toBe(true),
    )
  })

  test('who may not see names is not led to them', async () => {
    server(states.programmes, ['insight.read'])
    openPage('/pantauan')
    await screen.findByRole('cell', { name: 'Kutai Timur' })
    expect(screen.queryByRole('button', { name: /Buka penyaluran/ })).toBeNull()
  })
})

describe('before anything is planned or delivered', () => {
  test('the board shows the registry by region', async () => {
    server([])
    openPage('/pantauan')
    const figures = await screen.findByRole('group', { name: 'Data warga: Seluruh wilayah Anda' })
    expect(within(figures).getByRole('region', { name: 'Keluarga desil 1–2' }).textContent).toMatch(/450 keluarga/)
    expect(screen.getByRole('button', { name: /Kukar.*Kutai Kartanegara: 300 keluarga/ })).toBeDefined()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Berau/ }).disabled).toBe(true)
    expect(await accessibilityFaults()).toEqual([])
  })
})

describe('where a count is withheld', () => {
  test('map, table and figures say so in a word, and below them what it means', async () => {
    const few = { ...reached, cells: [cell('64.08', 'persons', 1200, null), cell('64.02', 'persons', 800, null)] }
    server(states.programmes, ['insight.read'], { reached: few })
    openPage('/pantauan')
    expect(await screen.findByRole('button', { name: /Kutai Timur: disamarkan/ })).toBeDefined()
    const row = screen.getByRole('cell', { name: 'Kutai Timur' }).closest('tr')
    expect(row?.textContent).toMatch(/1\.200.*disamarkan.*disamarkan/)
    expect(screen.getByText(/“disamarkan”.*jumlahnya kurang dari 5/)).toBeDefined()
    // All of them together are told: a sum of those that are shown would be another figure.
    const figures = screen.getByRole('group', { name: /Angka utama/ })
    expect(within(figures).getByRole('region', { name: 'Tercapai' }).textContent).toMatch(/1\.700 orang/)
    expect(await accessibilityFaults()).toEqual([])
  })

  test('the registry shows it neither as nought nor as a sum of the others', async () => {
    const hidden = registry.regions.map((region) => ({ ...region, poorest: null }))
    server([], ['insight.read'], { registry: { ...registry, regions: hidden } })
    openPage('/pantauan')
    expect(await screen.findByRole('button', { name: /Kukar.*Kutai Kartanegara: disamarkan keluarga/ })).toBeDefined()
    const figures = screen.getByRole('group', { name: 'Data warga: Seluruh wilayah Anda' })
    expect(within(figures).getByRole('region', { name: 'Keluarga desil 1–2' }).textContent).toMatch(/450 keluarga/)
    expect(screen.getByText(/“disamarkan”.*jumlahnya kurang dari 5/)).toBeDefined()
  })

  test('where everything is told, nothing is said of it', async () => {
    server()
    openPage('/pantauan')
    await screen.findByRole('cell', { name: 'Kutai Timur' })
    expect(screen.queryByText(/disamarkan/)).toBeNull()
  })
})
