import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d01'
const claim = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d02'
const place = { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] }
const file = {
  id,
  village: place,
  asOf: '2026-11-20',
  state: 'read',
  lines: 12,
  same: 8,
  older: 1,
  found: [
    { kind: 'death', open: 1, proposed: 0, onItsWay: 0 },
    { kind: 'correction', open: 1, proposed: 0, onItsWay: 1 },
  ],
  faults: [{ fault: 'elsewhere', cells: 1 }],
  uploadedBy: 'Dayang Rohani',
  uploadedAt: '2026-11-20T03:00:00Z',
  keptUntil: '2027-01-19',
}
const finding = {
  at: 40,
  line: 2,
  kind: 'death',
  person: id,
  name: 'SITI RAHMAH',
  maskedNik: '640•••••••••0001',
  category: null,
  said: [],
  asks: ['day'],
  standing: 'open',
  claim: null,
  claimState: null,
}
const corrected = {
  ...finding,
  at: 64,
  line: 3,
  kind: 'correction',
  name: 'YUSUF HAMID',
  said: [{ field: 'birthPlace', held: 'Sangatta', says: 'Bengalon' }],
  asks: [],
}
const known = { ...corrected, at: 84, line: 4, name: 'ANI LESTARI', standing: 'on-its-way', claim, claimState: 'open' }

function server() {
  return answering(({ url, method }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/session') return { status: 200, body: officer(['upkeep.read', 'upkeep.propose']) }
    if (url.includes('/findings')) return { status: 200, body: { rows: [finding, corrected, known], next: null } }
    if (url.includes('/lines'))
      return { status: 200, body: { rows: [{ line: 5, column: 'nik', fault: 'elsewhere' }], next: null } }
    if (url.includes('/aids')) return { status: 200, body: { rows: [{ programme: 'PKH', payer: 'Kemensos' }] } }
    if (method === 'POST') return { status: 200, body: { done: 2, left: [] } }
    return { status: 200, body: file }
  })
}

test('some of what differs is picked and claimed, once what the sheet does not say is there', async () => {
  const asked = server()
  openPage(`/usulan/opensid/${id}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Pilih semua di halaman ini' }))
  expect(screen.getAllByRole('checkbox'), 'what is on its way is not picked').toHaveLength(2)
  await screen.findByText('Terdaftar di desa lain')
  expect(await accessibilityFaults()).toEqual([])

  fireEvent.click(screen.getByRole('button', { name: 'Usulkan 2 temuan' }))
  const day = await screen.findByLabelText('Tanggal kejadian')
  fireEvent.submit(day.closest('form') as HTMLFormElement)
  await screen.findByText('Isi tanggal yang sudah tiba.')
  expect(asked.some(({ method }) => method === 'POST')).toBe(false)
  fireEvent.change(day, { target: { value: '10-11-2026' } })
  fireEvent.submit(day.closest('form') as HTMLFormElement)
  await waitFor(() =>
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      url: `/api/opensid/files/${id}/claims`,
      body: { findings: [{ at: 40, on: '2026-11-10' }, { at: 64 }] },
    }),
  )
})

test('whoever may not send a sheet is told so, and given no form', async () => {
  answering(({ url }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/session') return { status: 200, body: officer(['upkeep.read']) }
    return problem(403, 'not-allowed')
  })
  openPage('/usulan/opensid')
  await screen.findByText('Peran Anda tidak mencakup ini.')
  expect(screen.queryByText('Lembar yang dikirim')).toBeNull()
})
