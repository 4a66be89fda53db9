import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'

const batch = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1e01'
const asOf = '2026-11-21T06:00:00Z'
const place = { code: '64.08', name: 'Kutai Timur', within: [] }

const fixes = { kind: 'payments-to-fix', id: null, about: 'Tunjangan Lansia', count: 12, since: asOf, dueOn: '2026-11-01' }
const file = { kind: 'import-to-apply', id: batch, about: 'Kutai Timur', count: 1, since: asOf, dueOn: '2099-11-24' }

function server(permissions: Permission[], failing?: string) {
  return answering(({ url }) => {
    if (url === failing) return problem(500, 'unexpected')
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/session') return { status: 200, body: officer(permissions) }
    if (url === '/api/insight/waiting/fixes') return { status: 200, body: { rows: [fixes] } }
    if (url === '/api/insight/waiting/imports') return { status: 200, body: { rows: [file] } }
    if (url === '/api/insight/programmes') return { status: 200, body: { quarter: '2026-Q4', programmes: [], asOf } }
    if (url === '/api/insight/registry')
      return {
        status: 200,
        body: {
          regions: [{ place, persons: 2000, families: 600, poorest: 150, openNeeds: 40, withoutNames: 7 }],
          total: { persons: 2000, families: 600, poorest: 150, openNeeds: 40, withoutNames: 7 },
          asOf,
        },
      }
    return undefined
  })
}

describe('what waits for me', () => {
  test('is ranked, says what is overdue, and has its next step right there', async () => {
    server(['delivery.prepare', 'intake.import'])
    openPage('/')
    const list = await screen.findByRole('list', { name: 'Menunggu Anda' })
    const rows = within(list).getAllByRole('listitem')
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/12 pembayaran gagal: Tunjangan Lansia.*Terlambat sejak 1 Nov 2026/),
      expect.stringMatching(/Berkas impor sudah diperiksa.*Paling lambat 24 Nov 2099/),
    ])
    expect(
      within(list)
        .getByRole('link', { name: /^Terapkan:/ })
        .getAttribute('href'),
    ).toBe(`/impor/${batch}`)
    expect(screen.getByText('2, terlambat 1')).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('asks only the sources that my role may use', async () => {
    const asked = server(['intake.import'])
    openPage('/')
    await screen.findByText(/Berkas impor sudah diperiksa/)
    expect(asked.map(({ url }) => url).filter((url) => url.includes('waiting') || url.includes('approvals'))).toEqual([
      '/api/insight/waiting/imports',
    ])
  })

  test('when one source does not answer, the others are shown, and that something is missing', async () => {
    server(['delivery.prepare', 'intake.import'], '/api/insight/waiting/fixes')
    openPage('/')
    await screen.findByText(/Berkas impor sudah diperiksa/)
    expect(await screen.findByRole('alert')).toBeDefined()
  })

  test('where nothing waits, that is said', async () => {
    server([])
    openPage('/')
    expect(await screen.findByText('Tidak ada yang menunggu Anda')).toBeDefined()
  })
})

describe('how my area stands', () => {
  test('before there are targets, the registry is shown in three figures', async () => {
    server(['insight.read'])
    openPage('/')
    const figures = await screen.findByRole('group', { name: 'Keadaan' })
    expect(
      within(figures)
        .getAllByRole('region')
        .map((figure) => figure.getAttribute('aria-label')),
    ).toEqual(['Keluarga desil 1–2', 'Kebutuhan terbuka', 'Warga tercatat'])
  })
})
