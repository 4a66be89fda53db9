import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { officer } from '../../app/testing/sessions.ts'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { answering, problem } from '../../platform/testing/server.ts'

const proposal = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d01',
  role: 'regency-officer',
  regions: [{ code: '64.08', name: 'Kutai Timur' }],
  validFrom: '2026-11-21',
  validTo: null,
  holder: {
    id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d02',
    name: 'Norhayati Udin',
    office: 'Dinas Sosial Kutai Timur',
    isMachine: false,
  },
  proposedBy: 'Nadia Septiani',
  proposedAt: '2026-11-21T03:00:00.000Z',
  isMine: false,
  mayConfirm: true,
}

function aServer(over: object, answer: { status: number; body?: object } = { status: 204 }) {
  const standing = { rows: [{ ...proposal, ...over }] as object[] }
  return answering(({ url, method }) => {
    if (url === '/api/session') return { status: 200, body: officer(['access.read-accounts', 'access.manage-accounts']) }
    if (method === 'POST' && url.startsWith('/api/mandate-proposals/')) {
      if (answer.status < 300) standing.rows = []
      return answer
    }
    if (url.startsWith('/api/mandate-proposals')) return { status: 200, body: { ...standing, next: null } }
    if (url === '/api/accounts/search') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    return { status: 404 }
  })
}

test('a mandate that somebody else proposed is confirmed by one click, and is gone from what waits', async () => {
  const asked = aServer({})
  const { container } = openPage('/pengelola')
  const title = 'Norhayati Udin: Petugas kabupaten/kota · Kutai Timur'
  const confirm = await screen.findByRole('button', { name: `Konfirmasi: ${title}` })
  expect(screen.getByText(/diusulkan Nadia Septiani/)).toBeTruthy()
  expect(await accessibilityFaults(container)).toEqual([])
  fireEvent.click(confirm)
  expect(await screen.findByText('Mandat Norhayati Udin berlaku.')).toBeTruthy()
  expect(asked.find(({ url }) => url.endsWith(`${proposal.id}/confirmation`))?.method).toBe('POST')
  await waitFor(() => expect(screen.queryByText('Menunggu orang kedua')).toBeNull())
})

test('what one proposed oneself can only be withdrawn, with its reason', async () => {
  const asked = aServer({ isMine: true, mayConfirm: false })
  openPage('/pengelola')
  expect(await screen.findByText('Menunggu pengelola lain')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Konfirmasi/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /^Tarik/ }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('Alasan'), { target: { value: 'Salah kantor' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Tarik' }))
  expect(await screen.findByText('Usulan mandat ditarik.')).toBeTruthy()
  expect(asked.find(({ url }) => url.endsWith('/dropping'))?.body).toEqual({ reason: 'Salah kantor' })
})

test('a refusal of the server stands beside the mandate', async () => {
  aServer({}, problem(409, 'stale-version'))
  openPage('/pengelola')
  fireEvent.click(await screen.findByRole('button', { name: /^Konfirmasi/ }))
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Tolak/ })).toBeTruthy()
})
