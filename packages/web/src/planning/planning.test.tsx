import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'

const programmeId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c01'

function aRow(code: string, name: string, over: object = {}) {
  const cell = { amount: null as number | null, version: null as number | null, realised: 0, open: true }
  return {
    programmeId,
    programme: 'Tunjangan Lansia',
    regency: { code, name, within: ['Kalimantan Timur'] },
    unit: 'packages',
    cells: [1, 2, 3, 4].map((n) => ({ ...cell, quarter: `2026-Q${n}` })),
    may: { set: true },
    ...over,
  }
}

interface Plan {
  rows: ReturnType<typeof aRow>[]
}

function server(plan: Plan, save: () => { status: number; body?: unknown } = () => ({ status: 200, body: { changed: 1 } })) {
  return answering(({ url, method }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/session') return { status: 200, body: officer(['planning.read', 'planning.set-targets']) }
    if (method === 'POST') return save()
    return {
      status: 200,
      body: { ...plan, more: false, programmes: [{ id: programmeId, name: 'Tunjangan Lansia' }], asOf: '2026-11-21T06:00:00Z' },
    }
  })
}

const field = (regency: string, quarter: number) =>
  screen.findByRole<HTMLInputElement>('textbox', { name: `Tunjangan Lansia, paket, ${regency}, Triwulan ${quarter}` })

describe('the plan of a year', () => {
  test('a block from a spreadsheet fills the cells to the right and below, and is saved with the versions seen', async () => {
    const plan = { rows: [aRow('64.02', 'Kutai Kartanegara'), aRow('64.08', 'Kutai Timur')] }
    const asked = server(plan)
    openPage('/rencana?tahun=2026')
    fireEvent.paste(await field('Kutai Kartanegara', 2), { clipboardData: { getData: () => '1.000\t2.000\n500\t' } })
    expect((await field('Kutai Timur', 2)).value).toBe('500')
    expect(screen.getByText('3 sel diubah')).toBeDefined()

    fireEvent.click(screen.getByRole('button', { name: 'Simpan target' }))
    await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toBeDefined())
    const at = (regency: string, quarter: string, amount: number) => ({
      programmeId,
      regency,
      quarter,
      unit: 'packages',
      amount,
      version: null,
    })
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      changes: [at('64.02', '2026-Q2', 1000), at('64.02', '2026-Q3', 2000), at('64.08', '2026-Q2', 500)],
    })
  })

  test('arrows and Enter walk through the grid', async () => {
    server({ rows: [aRow('64.02', 'Kutai Kartanegara'), aRow('64.08', 'Kutai Timur')] })
    openPage('/rencana?tahun=2026')
    const first = await field('Kutai Kartanegara', 1)
    first.focus()
    fireEvent.keyDown(first, { key: 'Enter' })
    expect(document.activeElement).toBe(await field('Kutai Timur', 1))
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' })
    expect(document.activeElement).toBe(await field('Kutai Timur', 2))
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' })
    expect(document.activeElement).toBe(await field('Kutai Kartanegara', 2))
  })

  test('what is no number is not saved, and is still there after a reload', async () => {
    server({ rows: [aRow('64.08', 'Kutai Timur')] })
    const { unmount } = openPage('/rencana?tahun=2026')
    fireEvent.change(await field('Kutai Timur', 3), { target: { value: '1,5' } })
    expect(screen.getByText('1 sel bukan angka bulat')).toBeDefined()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Simpan target' }).disabled).toBe(true)
    unmount()
    openPage('/rencana?tahun=2026')
    expect((await field('Kutai Timur', 3)).value).toBe('1,5')
  })

  test('somebody else was quicker: both values are shown, and one is chosen', async () => {
    const plan = { rows: [aRow('64.08', 'Kutai Timur')] }
    const asked = server(plan, () => {
      const [row] = plan.rows
      if (row?.cells[2] && row.cells[2].version === null) {
        Object.assign(row.cells[2], { amount: 700, version: 1 })
        return problem(409, 'stale-version')
      }
      return { status: 200, body: { changed: 1 } }
    })
    openPage('/rencana?tahun=2026')
    fireEvent.change(await field('Kutai Timur', 3), { target: { value: '900' } })
    fireEvent.click(screen.getByRole('button', { name: 'Simpan target' }))
    expect(await screen.findByText('Sekarang 700, ketikan Anda 900 (paket)')).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])

    fireEvent.click(screen.getByRole('button', { name: 'Pakai ketikan saya' }))
    fireEvent.click(screen.getByRole('button', { name: 'Simpan target' }))
    await waitFor(() => expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(2))
    expect(asked.findLast(({ method }) => method === 'POST')?.body).toMatchObject({ changes: [{ amount: 900, version: 1 }] })
  })

  test('who may not plan sees figures, not fields', async () => {
    server({ rows: [aRow('64.08', 'Kutai Timur', { may: { set: false } })] })
    openPage('/rencana?tahun=2026')
    await screen.findByRole('rowheader', { name: 'Kutai Timur' })
    expect(screen.queryByRole('textbox', { name: /Triwulan/ })).toBeNull()
    expect(await accessibilityFaults()).toEqual([])
  })
})
