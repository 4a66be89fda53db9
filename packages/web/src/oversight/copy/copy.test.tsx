import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { officer } from '../../app/testing/sessions.ts'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { answering } from '../../platform/testing/server.ts'

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c01'
const place = { code: '64.08.03.2001', kind: 'desa', name: 'Sepaso', within: ['Bengalon', 'Kutai Timur'] }
const fact = { source: 'document', asOf: '2026-10-02', recordedAt: '2026-10-02T02:00:00Z', replacedAt: null }
const held = {
  id,
  madeAt: '2026-11-22T02:00:00Z',
  name: 'SITI AMINAH',
  nik: '6408995203590001',
  familyCardNumber: '6408991402180003',
  sex: 'female',
  birthDate: '1959-03-12',
  deceasedOn: null,
  away: null,
  place,
  synthetic: true,
  facts: [
    { ...fact, field: 'name', value: 'SITI AMINAH' },
    { ...fact, field: 'name', value: 'ST AMINA', source: 'DTSEN', replacedAt: '2026-10-02T02:00:00Z' },
  ],
  sources: [{ source: 'DTSEN', key: 'K-7', confirmedUntil: '2026-09-30' }],
  members: [{ name: 'ANDI LANGKAI', relation: 'spouse' }],
  memberships: [],
  households: [],
  deciles: [{ decile: 2, period: '2026-Q3', source: 'DTSEN', asOf: '2026-09-30' }],
  needs: [],
  candidates: [],
  aidAmounts: [{ programme: 'PKH', payer: 'APBN', period: '2026-T2', amount: 600_000, source: 'PKH' }],
  aid: [{ id, programme: 'PKH', payer: 'APBN', source: 'DTSEN', since: '2026-Q1', until: null }],
  entitlements: [{ programme: 'Lansia', month: '2026-10', amount: 250000, state: 'delivered', forFamily: false }],
  accounts: [],
  listings: [],
  claims: [],
  visits: [],
  lifeEvents: [],
  merged: [],
  readers: [{ office: 'Dinas Sosial Kutai Timur', readings: 3, last: '2026-11-21T02:00:00Z' }],
}

test('a copy is made once somebody says who asks, and holds every part, also those with nothing', async () => {
  const asked = answering(({ url }) => {
    if (url === '/api/session') return { status: 200, body: officer(['people.search', 'people.read', 'people.disclose']) }
    return url.endsWith('/personal-data') ? { status: 200, body: held } : undefined
  })
  openPage(`/warga/${id}/salinan`)

  const make = await screen.findByRole('button', { name: 'Buat salinan' })
  fireEvent.click(make)
  expect((await screen.findByLabelText(/Permintaan dan pemeriksaan/)).getAttribute('aria-invalid')).toBe('true')
  const sent = () => asked.filter(({ url }) => url.endsWith('/personal-data'))
  expect(sent()).toEqual([])

  fireEvent.change(screen.getByLabelText(/Permintaan dan pemeriksaan/), { target: { value: 'Datang sendiri, KTP diperiksa' } })
  fireEvent.click(make)
  await screen.findByText('6408995203590001')
  await waitFor(() => expect(sent().map(({ body }) => body)).toEqual([{ reason: 'Datang sendiri, KTP diperiksa' }]))

  const facts = screen.getByRole('table', { name: /Keterangan, kini dan dahulu/ })
  expect(within(facts).getByText('St Amina')).toBeTruthy()
  expect(screen.getByRole('table', { name: /Hak dan pembayaran/ }).textContent?.replaceAll('\u00a0', ' ')).toContain('Rp250.000')
  expect(screen.getByRole('region', { name: 'Rekening' }).textContent).toContain('Tidak ada yang dicatat.')
  expect(document.title).not.toContain('Siti')
  expect(await accessibilityFaults()).toEqual([])
})
