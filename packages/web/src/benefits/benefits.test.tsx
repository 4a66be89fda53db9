import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { registry, siti } from '../people/testing/registry.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'

const permissions: Permission[] = ['people.read', 'people.search', 'programmes.read', 'programmes.list', 'programmes.define']
const idOf = (last: number) => `0198f0c4-51a0-7cc3-8e3f-6a4d0e6f2c${String(last).padStart(2, '0')}`
const place = siti.place

const double = {
  id: idOf(1),
  version: 1,
  subject: 'family',
  person: siti.id,
  name: 'SITI AMINAH',
  place,
  level: 'family',
  verdict: 'forbidden',
  one: { code: idOf(9), programme: 'Santunan lansia' },
  other: { code: 'PKH', programme: null },
  ground: 'Perbup 7/2026',
  verified: false,
  foundOn: '2026-11-20',
  state: 'open',
  answer: null,
}
const figures = { place, forbiddenOpen: 1, lookOpen: 0, answered: 2, unreached: 4 }
const rule = {
  id: idOf(2),
  one: 'PKH',
  other: 'SEMBAKO',
  level: 'family',
  verdict: 'allowed',
  region: 'ID',
  regionName: 'Indonesia',
  ground: 'Lazim diberikan bersama',
  verified: false,
  since: '2025-01-01',
  until: null,
  recordedBy: null,
  recordedAt: '2026-11-20T02:00:00.000Z',
  mayChange: false,
}
const kinds = [
  { code: 'PKH', programme: null, unit: 'family', until: null },
  { code: 'SEMBAKO', programme: null, unit: 'family', until: null },
]

/** The other side of these pages. */
function serving() {
  return registry(({ url, method }) => {
    if (url.includes('/benefits/figures'))
      return { status: 200, body: { whole: figures, parts: [], foundAt: '2026-11-20T19:00:00.000Z' } }
    if (url.includes('/benefits/matrix')) return { status: 200, body: { kinds, rules: [rule], mayChange: ['64.08'] } }
    if (url.endsWith('/answer')) return { status: 200, body: { state: 'to-end', version: 2 } }
    if (url.includes('/benefits/rules') && method === 'POST') return { status: 201, body: { rules: [rule] } }
    if (url.includes('/benefits/doubles')) return { status: 200, body: { rows: [double], next: null } }
    if (url.includes('/benefits/people/'))
      return {
        status: 200,
        body: {
          lines: [
            {
              code: 'SEMBAKO',
              programme: null,
              payer: 'APBN',
              origin: 'reported',
              source: 'siks-ng',
              unit: 'family',
              people: [{ id: siti.id, name: 'SITI AMINAH' }],
              mine: true,
              since: '2026-Q1',
              until: null,
              running: true,
              asOf: '2026-10-05',
              months: [],
              monthly: 200_000,
              told: [
                { period: '2026-T3', amount: 600_000 },
                { period: '2026-T2', amount: 400_000 },
              ],
              amountVerified: false,
              delivered: 0,
            },
          ],
          doubles: [
            {
              one: 'PKH',
              other: 'SEMBAKO',
              level: 'family',
              verdict: 'look',
              rule: idOf(2),
              ground: 'Perbup',
              verified: true,
              found: null,
            },
          ],
          monthly: 200_000,
          withoutAmount: 0,
          delivered: 0,
          asOf: '2026-11-21',
        },
      }
    return undefined
  }, permissions)
}

describe('overlaps and gaps', () => {
  test('a list says what it would make somebody hold, and who they are', async () => {
    const list = {
      id: idOf(20),
      version: 3,
      programme: { id: idOf(21), name: 'Santunan lansia', version: 1, subject: 'person', owner: '64.08' },
      place,
      months: ['2026-11'],
      state: 'draft',
      counts: { listed: 40, reserve: 0, toCheck: 0, excluded: 0, amount: null, regions: [] },
      hash: null,
      approvalFile: null,
      task: null,
      madeAt: '2026-11-20T02:00:00.000Z',
      madeBy: 'Misrah',
      frozenAt: null,
      decidedAt: null,
      may: { rebuild: false, freeze: false, thaw: false, submit: false, discard: false },
    }
    const pkh = { code: 'PKH', programme: null }
    registry(({ url }) => {
      if (url.endsWith('/risks'))
        return {
          status: 200,
          body: {
            rows: [{ other: pkh, level: 'family', verdict: 'forbidden', ground: 'Perbup 7/2026', verified: true, members: 7 }],
          },
        }
      if (url.includes(`/benefits/lists/`))
        return {
          status: 200,
          body: {
            rows: [{ beneficiary: siti.id, person: siti.id, name: 'SITI AMINAH', place, other: 'PKH', verdict: 'forbidden' }],
          },
        }
      if (url.includes('/members')) return { status: 200, body: { rows: [], next: null } }
      if (url.includes('/programme-lists/')) return { status: 200, body: list }
      return undefined
    }, permissions)
    openPage(`/program/daftar/${list.id}`)
    expect(await screen.findByText('7 penerima juga menerima PKH')).toBeTruthy()
    expect(screen.getByText('satu keluarga · Perbup 7/2026')).toBeTruthy()
    expect(await screen.findByText('Siti Aminah')).toBeTruthy()
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  })

  test('a double is answered beside the list, with which of the two ends and why', async () => {
    const asked = serving()
    openPage('/bantuan')
    fireEvent.click(await screen.findByRole('button', { name: 'Rangkap: Keluarga Siti Aminah' }))
    const panel = await screen.findByRole('complementary', { name: 'Siti Aminah' })
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
    within(panel).getByText('Perbup 7/2026 (belum dicocokkan dengan sumbernya)')

    fireEvent.click(within(panel).getByRole('button', { name: 'Simpan jawaban' }))
    await within(panel).findByText('Pilih salah satu.')
    fireEvent.click(within(panel).getByRole('radio', { name: 'Santunan lansia akan diakhiri' }))
    fireEvent.change(within(panel).getByRole('textbox', { name: /Alasan/ }), { target: { value: 'PKH sudah cukup' } })
    fireEvent.click(within(panel).getByRole('button', { name: 'Simpan jawaban' }))
    await waitFor(() =>
      expect(asked.find(({ url }) => url.endsWith('/answer'))?.body).toEqual({
        version: 1,
        state: 'to-end',
        ending: idOf(9),
        reason: 'PKH sudah cukup',
      }),
    )
  })

  test('the matrix is walked by arrow keys, a cell says what it stands on, and a planner writes it', async () => {
    const asked = serving()
    openPage('/bantuan/matriks')
    const cell = await screen.findByRole('button', { name: 'Sembako (BPNT) dengan PKH: Boleh' })
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
    const first = screen.getByRole('button', { name: /^PKH dengan PKH/ })
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(cell)

    fireEvent.click(cell)
    const dialog = await screen.findByRole('dialog')
    within(dialog).getByText(/bawaan Rangkul/)
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tulis aturan' }))
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Dilarang' }))
    fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan aturan' }))
    await within(dialog).findByText('Sebutkan dasarnya.')
    fireEvent.change(within(dialog).getByRole('textbox', { name: /Dasar/ }), { target: { value: 'Perbup 7/2026' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan aturan' }))
    await waitFor(() =>
      expect(asked.find(({ url, method }) => method === 'POST' && url.includes('/benefits/rules'))?.body).toMatchObject({
        one: 'PKH',
        other: 'SEMBAKO',
        level: 'family',
        verdict: 'forbidden',
        ground: 'Perbup 7/2026',
      }),
    )
  })

  test('the page of a person shows the passport with what it comes to and what is to be looked at', async () => {
    serving()
    openPage(`/warga/${siti.id}`)
    expect(await screen.findByText('Sembako (BPNT)')).toBeTruthy()
    screen.getByText(/APBN · .* · kira-kira Rp200\.000 per bulan/)
    screen.getByText(/menurut daftar Rp600\.000 untuk tahap 3 2026 · sebelumnya Rp400\.000 untuk tahap 2 2026/)
    screen.getByText(/Perlu dilihat untuk satu keluarga/)
  })
})
