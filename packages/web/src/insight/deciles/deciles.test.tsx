import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { registry } from '../../people/testing/registry.ts'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'

const province = { code: '64', name: 'Kalimantan Timur', within: [] }
const moves = { rose: 120, fell: 80, stayed: 1000, came: 12, left: 9 }
const figures = { confirmed: 2, followed: 1, refused: 1, waiting: 4, medianDays: 34.5 }
const nothing = { confirmed: 0, followed: 0, refused: 0, waiting: 0, medianDays: null }
const board = {
  within: province,
  quarters: ['2026-Q3', '2026-Q2'],
  quarter: '2026-Q3',
  comparedWith: ['2026-Q2'],
  total: moves,
  matrix: [
    { before: 2, now: 2, families: 1000 },
    { before: 2, now: 5, families: 120 },
    { before: 0, now: 3, families: 12 },
  ],
  regions: [
    { place: { code: '64.02', name: 'Kutai Kartanegara', within: ['Kalimantan Timur'] }, moves, findings: nothing },
    { place: { code: '64.08', name: 'Kutai Timur', within: ['Kalimantan Timur'] }, moves, findings: figures },
  ],
  findings: {
    total: figures,
    kinds: [
      { kind: 'already-well-off', figures },
      { kind: 'receives-nothing', figures: nothing },
      { kind: 'correction', figures: nothing },
    ],
    countedAt: '2026-11-21T19:40:00Z',
  },
}

function server(answer: object = board) {
  const asked: string[] = []
  registry(
    ({ url }) => {
      if (!url.startsWith('/api/insight/deciles')) return undefined
      asked.push(url)
      return { status: 200, body: answer }
    },
    ['people.read', 'quality.read'],
  )
  return asked
}

describe('the page of deciles', () => {
  test('shows how families moved, from which decile to which, and what the centre said to findings', async () => {
    server()
    openPage('/data/desil')
    const row = await screen.findByRole('group', {
      name: /Kalimantan Timur, Triwulan 3 2026. Dibandingkan dengan Triwulan 2 2026/i,
    })
    expect(within(row).getByRole('region', { name: 'Naik' }).textContent).toMatch(/120/)
    const matrix = screen.getByRole('table', { name: /desil sebelum dan sekarang/ })
    expect(within(matrix).getAllByRole('row')).toHaveLength(12)
    expect(within(matrix).getByRole('cell', { name: '1.000' })).toBeDefined()
    const findings = screen.getByRole('table', { name: 'Temuan desa dan jawaban pusat' })
    expect(within(findings).getAllByRole('cell', { name: '34,5 hari' })).toHaveLength(2)
    expect(await accessibilityFaults()).toEqual([])
  })

  test('goes down by region and to another quarter, and keeps both in the address', async () => {
    const asked = server()
    openPage('/data/desil')
    fireEvent.change(await screen.findByLabelText('Triwulan'), { target: { value: '2026-Q2' } })
    await waitFor(() => expect(asked.at(-1)).toContain('quarter=2026-Q2'))
    fireEvent.click(await screen.findByRole('button', { name: 'Buka Kutai Timur' }))
    await waitFor(() => expect(asked.at(-1)).toMatch(/within=64.08.*quarter=2026-Q2|quarter=2026-Q2.*within=64.08/))
  })

  test('hands the table over for a spreadsheet', async () => {
    server()
    let text = ''
    vi.stubGlobal(
      'Blob',
      class {
        constructor([content]: string[]) {
          text = content ?? ''
        }
      },
    )
    URL.createObjectURL = () => 'blob:x'
    openPage('/data/desil')
    fireEvent.click(await screen.findByRole('button', { name: 'Unduh CSV' }))
    expect(text.split('\r\n')[2]).toBe('64.08,Kutai Timur,120,80,1000,12,9,2,1,1,4,34.5')
    vi.unstubAllGlobals()
  })

  test('says what is withheld from whoever may not open people, and that no list has come yet', async () => {
    const none = { rose: null, fell: null, stayed: null, came: null, left: null }
    server({ ...board, total: none, matrix: null, regions: null, findings: null })
    const { unmount } = openPage('/data/desil')
    expect(await screen.findAllByText('disamarkan')).toHaveLength(5)
    unmount()
    server({ ...board, quarters: [], quarter: null, comparedWith: [], matrix: [], regions: [] })
    openPage('/data/desil')
    expect(await screen.findByText('Belum ada daftar desil')).toBeDefined()
  })
})
