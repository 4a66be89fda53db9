import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { officer } from '../../app/testing/sessions.ts'
import { openPage } from '../../app/testing/open-page.tsx'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { answering, problem } from '../../platform/testing/server.ts'

const place = (code: string, level: string, name: string, bpsCode: string | null, rest: object = {}) => ({
  code,
  level,
  name,
  parentCode: code === '64.08' ? null : code.slice(0, code.lastIndexOf('.')),
  bpsCode,
  since: null,
  former: [],
  below: 0,
  missing: 0,
  ...rest,
})
const places = [
  place('64.08', 'regency', 'Kutai Timur', '6404', { below: 3, missing: 1 }),
  place('64.08.07', 'district', 'Telen', '6404021'),
  place('64.08.07.2001', 'village', 'Marah Haloq', '6404021044', { since: '2025-07-01', former: ['6404021004'] }),
  place('64.08.07.2008', 'village', 'Kernyanyan', null),
]

function codesServer(keeps = true, refuse = false) {
  return answering(({ url, method }) => {
    if (url === '/api/session')
      return { status: 200, body: officer(['intake.read', ...(keeps ? (['regions.map-codes'] as const) : [])]) }
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/regions/64.08/bps-codes' && method === 'GET') return { status: 200, body: { rows: places } }
    if (url === '/api/regions/64.08/bps-codes')
      return refuse
        ? problem(422, 'bps-codes-unsound', { faults: [{ code: '64.08.07.2008', fault: 'taken' }] })
        : { status: 200, body: { changed: 1 } }
    return problem(404, 'not-found')
  })
}

describe('the codes of BPS', () => {
  test('of a regency stand beside those of Kemendagri, with the former ones; what is missing can be looked at alone', async () => {
    codesServer()
    openPage('/wilayah/kode-bps')
    const table = await screen.findByRole('table')
    expect(
      within(table).getByRole('row', { name: /Marah Haloq.*Telen.*64\.08\.07\.2001.*6404021044.*1 Jul 2025.*6404021004/ }),
    ).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: /Belum ada/ }))
    await waitFor(() => expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2))
    expect(within(screen.getByRole('table')).getByText('Kernyanyan')).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('are set one by one; a code that somebody bears already is refused with the reason', async () => {
    const asked = codesServer(true, true)
    openPage('/wilayah/kode-bps?hanya=kosong')
    fireEvent.click(await screen.findByRole('button', { name: 'Kode BPS Kernyanyan' }))
    const dialog = await screen.findByRole('dialog', { name: 'Kode BPS Kernyanyan' })
    fireEvent.change(within(dialog).getByLabelText('Kode BPS'), { target: { value: '6404 021 044' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan' }))
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/Sudah dipakai wilayah lain/)
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
      codes: [{ code: '64.08.07.2008', before: null, bpsCode: '6404021044' }],
      validFrom: null,
    })
  })

  test('are only looked at by those who do not keep them', async () => {
    codesServer(false)
    openPage('/wilayah/kode-bps')
    await screen.findByRole('table')
    expect(screen.queryByRole('button', { name: 'Unggah daftar kode' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Kode BPS Kernyanyan/ })).toBeNull()
    expect(screen.getByRole('button', { name: 'Unduh' })).toBeDefined()
  })
})
