import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { registry, sitiId } from '../people/testing/registry.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'

const kutim = { code: '64.08', name: 'Kutai Timur', within: ['Kalimantan Timur'] }
const bengalon = { code: '64.08.04', name: 'Bengalon', within: ['Kutai Timur', 'Kalimantan Timur'] }
const sepaso = { code: '64.08.04.2001', name: 'Sepaso', within: ['Bengalon', 'Kutai Timur', 'Kalimantan Timur'] }
const programmeId = '019a0000-0000-7000-8000-000000000020'
const sampleId = '019a0000-0000-7000-8000-000000000063'
const house = '019a0000-0000-7000-8000-000000000062'

const recipient = {
  kind: 'recipient',
  withheld: false,
  frame: 1_200,
  drawn: 140,
  answered: 124,
  refused: 6,
  absent: 4,
  errors: 16,
  needed: 30,
  share: 0.129,
  low: 0.081,
  high: 0.2,
}
const leftOut = {
  ...recipient,
  kind: 'left-out',
  answered: 12,
  refused: 1,
  absent: 0,
  errors: null,
  share: null,
  low: null,
  high: null,
}
const hidden = Object.fromEntries(Object.keys(recipient).map((key) => [key, null]))
const withheld = (kind: string) => ({ ...hidden, kind, withheld: true })
const figures = {
  programme: { name: 'Santunan lansia' },
  place: kutim,
  month: '2026-11',
  months: 1,
  whole: [recipient, leftOut],
  parts: [{ place: bengalon, figures: [recipient, withheld('left-out')] }],
  trend: [{ month: '2026-11', figures: [recipient, leftOut] }],
  drawings: [
    {
      place: kutim,
      month: '2026-10',
      seed: 'a'.repeat(32),
      halfWidth: 4,
      expected: 20,
      precision: 'regency',
      drawnAt: '2026-10-02T02:00:00Z',
      drawnBy: 'Halimah Sari',
    },
  ],
  asOf: '2026-11-21T02:00:00Z',
}
const visit = {
  house,
  sample: sampleId,
  programme: {
    id: programmeId,
    name: 'Santunan lansia',
    subject: 'person',
    rule: { kind: 'decile', from: 1, to: 2 },
    places: [],
  },
  person: { id: sitiId, name: 'SITI RAHMAH', birthDate: '1960-03-05', address: 'Jl. Poros 7' },
  members: 4,
  place: sepaso,
  drawnAt: '2026-11-02T02:00:00Z',
  tries: 1,
}
const programme = {
  id: programmeId,
  name: 'Santunan lansia',
  pillar: 'protection',
  budgetSource: 'apbd-regency',
  accountKind: 'social-assistance',
  beneficiary: 'person',
  owner: '64.08',
  rule: { kind: 'decile', from: 1, to: 2 },
  amount: 200_000,
  firstMonth: '2026-01',
  lastMonth: '2026-12',
  quota: null,
  version: 1,
  ownerPlace: kutim,
  places: [],
  figures: { lists: 1, open: 0, approved: 1, approvedAmount: 1 },
  updatedAt: '2026-01-01T00:00:00Z',
  updatedBy: 'Erna',
  may: { define: false, list: false },
}
const everything: Permission[] = ['insight.read', 'programmes.read', 'enumeration.lead', 'people.assign-need', 'people.read']

function server(permissions = everything) {
  return registry(({ url, method }) => {
    if (url.startsWith('/api/programmes')) return { status: 200, body: { rows: [programme], next: null } }
    if (url.includes('/sizes')) return { status: 200, body: { month: '2026-11', sizes } }
    if (url.includes('/figures')) return { status: 200, body: figures }
    if (url.startsWith('/api/targeting/visits')) {
      return { status: 200, body: method === 'GET' ? { rows: [visit], next: null } : { over: true } }
    }
    return undefined
  }, permissions)
}

const sizes = [
  { kind: 'recipient', frame: 1_200, visits: 120 },
  { kind: 'left-out', frame: 4_000, visits: 137 },
]

describe('the two errors of a programme', () => {
  test('are told with their interval, or with how many visits are missing; what is withheld is named as that', async () => {
    server()
    openPage('/sasaran')
    const group = await screen.findByRole('group', { name: 'Santunan lansia · Kutai Timur' })
    const inclusion = within(group).getByRole('region', { name: 'Salah masuk' })
    expect(inclusion.textContent).toMatch(
      /12,9%.*8,1%–20%.*124 dari 140 keluarga menjawab\. Menolak 6, tidak bertemu 4, belum dikunjungi 6/,
    )
    const exclusion = within(group).getByRole('region', { name: 'Terlewat' })
    expect(exclusion.textContent).toMatch(/12 dari 30 kunjungan/)
    const row = screen.getByRole('row', { name: /Bengalon/ })
    expect(row.textContent).toMatch(/12,9% · 8,1%–20%.*disamarkan/)
    expect(screen.getByText('a'.repeat(32))).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('whoever leads sees how many visits a sample takes, as the last one was, before they draw it', async () => {
    const asked = server()
    openPage('/sasaran')
    expect(await screen.findByText('257 kunjungan')).toBeDefined()
    expect(screen.getByText('Keluarga desil 1–4 di luar daftar: 137 dari 4.000')).toBeDefined()
    expect(asked.some(({ url }) => url.includes('halfWidth=4') && url.includes('expected=20'))).toBe(true)
    fireEvent.change(screen.getByLabelText('Rentang ke tiap sisi (poin persen)'), { target: { value: '1' } })
    expect(screen.getByText('Isi 2 sampai 25.')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Tarik sampel' })).toHaveProperty('disabled', true)
  })

  test('whoever only reads is offered neither the drawing nor the visits', async () => {
    server(['insight.read', 'programmes.read'])
    openPage('/sasaran')
    await screen.findByRole('group', { name: 'Santunan lansia · Kutai Timur' })
    expect(screen.queryByRole('button', { name: 'Tarik sampel' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Kunjungan saya' })).toBeNull()
  })
})

describe('a visit to a family who was drawn', () => {
  const yesOrNo = (question: string, word: string) =>
    fireEvent.click(within(screen.getByRole('group', { name: question })).getByLabelText(word))

  test('asks only what still makes sense, and sends each answer', async () => {
    const asked = server()
    openPage('/sasaran/kunjungan')
    fireEvent.click(await screen.findByRole('button', { name: 'Catat kunjungan ke Siti Rahmah' }))
    expect(await screen.findByText(/Sasaran program: Orang yang keluarganya berada di desil 1–2\./)).toBeDefined()
    fireEvent.click(screen.getByLabelText('Ya, dan mau menjawab'))
    yesOrNo('Apakah rumah di alamat ini dihuni?', 'Tidak')
    expect(screen.queryByRole('group', { name: 'Apakah keluarga ini sudah mampu?' })).toBeNull()
    yesOrNo('Apakah rumah di alamat ini dihuni?', 'Ya')
    yesOrNo('Apakah yang tinggal di sini keluarga yang tercatat?', 'Ya')
    yesOrNo('Apakah keluarga ini sudah mampu?', 'Tidak')
    fireEvent.click(screen.getByRole('button', { name: 'Simpan hasil' }))
    expect(screen.getAllByText('Pilih jawabannya.')).toHaveLength(3)
    yesOrNo('Apakah miskin menurut kriteria daerah?', 'Ya')
    yesOrNo('Apakah termasuk sasaran program ini?', 'Ya')
    yesOrNo('Apakah menerima bantuan dari program ini?', 'Tidak')
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Simpan hasil' }))
    await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true))
    const { body } = asked.find(({ method, url }) => method === 'POST' && url.includes(`/${house}/${sampleId}`)) ?? {}
    expect(body).toMatchObject({
      outcome: 'answered',
      finding: { lives: true, same: true, wellOff: false, poor: true, meant: true, receives: false },
    })
  })

  test('is printed with the same questions, one form for each family', async () => {
    server()
    openPage('/sasaran/kunjungan/lembar')
    const forms = await screen.findByRole('list', { name: 'Daftar di kertas' })
    expect(within(forms).getByText('Siti Rahmah · Santunan lansia')).toBeDefined()
    expect(within(forms).getByText(/Apakah termasuk sasaran program ini\?/)).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })
})
