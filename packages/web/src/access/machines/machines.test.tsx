import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { officer } from '../../app/testing/sessions.ts'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { answering } from '../../platform/testing/server.ts'

const machineId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c01'
const tokenId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c02'
const office = { id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c03', name: 'Dinas Sosial Kutai Timur', regionCode: '64.08' }
const mandate = {
  role: 'regency-officer',
  regions: [{ code: '64.08', name: 'Kutai Timur' }],
  validFrom: '2026-01-01',
  validTo: null,
}
const token = {
  id: tokenId,
  name: 'Sinkron malam',
  permissions: ['people.search'],
  createdAt: '2026-11-01T02:00:00Z',
  createdBy: 'Bagas Prasetyo',
  expiresOn: '2099-01-01',
  lastUsedAt: null,
  revokedAt: null,
}

function aServer() {
  const standing = { tokens: [token] as object[] }
  const asked = answering(({ url, method }) => {
    if (url === '/api/session') return { status: 200, body: officer(['access.read-accounts', 'access.manage-accounts']) }
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url.endsWith('/tokens')) return { status: 201, body: { id: tokenId, token: 'rangkul_rahasia-sekali-ini' } }
    if (method === 'POST' && url.endsWith('/revocation')) {
      standing.tokens = [{ ...token, revokedAt: '2026-11-21T02:00:00Z' }]
      return { status: 204 }
    }
    if (url === '/api/machines') {
      const allowed = ['people.search', 'intake.import']
      const machine = { id: machineId, name: 'SIKS kabupaten', office, mandates: [mandate], allowed, mayLookAfter: true }
      return { status: 200, body: { rows: [{ ...machine, tokens: standing.tokens }] } }
    }
    return { status: 404 }
  })
  return asked
}

test('a token is issued for chosen purposes and shown once', async () => {
  const asked = aServer()
  const { container } = openPage('/pengelola/sistem')
  expect(await screen.findByText(/Sinkron malam/)).toBeTruthy()
  expect(screen.getByText(/belum dipakai · Mencari warga/)).toBeTruthy()
  expect(await accessibilityFaults(container)).toEqual([])

  fireEvent.click(screen.getByRole('button', { name: 'Terbitkan token: SIKS kabupaten' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(dialog.getByRole('button', { name: 'Terbitkan token' }))
  expect(dialog.getByText('Pilih paling sedikit satu.')).toBeTruthy()
  fireEvent.change(dialog.getByLabelText('Dipakai untuk'), { target: { value: 'Impor mingguan' } })
  fireEvent.click(dialog.getByLabelText('Mengimpor berkas'))
  fireEvent.click(dialog.getByRole('button', { name: 'Terbitkan token' }))
  expect((await screen.findByLabelText<HTMLInputElement>('Token')).value).toBe('rangkul_rahasia-sekali-ini')
  const sent = asked.find(({ url }) => url.endsWith('/tokens'))?.body
  expect(sent).toMatchObject({ name: 'Impor mingguan', permissions: ['intake.import'] })
})

test('a token is revoked with its reason, and then marked so', async () => {
  const asked = aServer()
  openPage('/pengelola/sistem')
  fireEvent.click(await screen.findByRole('button', { name: 'Cabut token: Sinkron malam' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('Alasan'), { target: { value: 'Sistem diganti' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Cabut token' }))
  expect(await screen.findByText('Dicabut')).toBeTruthy()
  expect(asked.find(({ url }) => url.endsWith('/revocation'))?.body).toEqual({ reason: 'Sistem diganti' })
})
