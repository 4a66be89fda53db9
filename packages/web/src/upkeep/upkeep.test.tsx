import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'

// Pages come as chunks of their own, and the first one may take its time.
configure({ asyncUtilTimeout: 5000 })

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b01'
const family = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b02'
const person = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b03'
const photo = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b04'
const place = { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] }
const member = {
  personId: person,
  name: 'Siti Rahmah',
  relation: 'head',
  sex: 'female',
  birthDate: '1980-02-03',
  deceased: false,
  away: false,
}
const decile = { decile: 2, period: '2026-Q3', source: 'DTSEN', asOf: '2026-09-01' }

const summary = {
  id,
  familyId: family,
  kind: 'already-well-off',
  state: 'sent',
  headName: 'Siti Rahmah',
  place,
  reasons: ['assets'],
  observedOn: '2026-11-10',
  proposedBy: 'Dayang Rohani',
  sentAt: '2026-11-12T03:00:00Z',
  dueOn: '2099-11-19',
  decile: 2,
  photos: 1,
}
const proposal = {
  ...summary,
  version: 3,
  otherReason: null,
  note: 'Rumah baru dua lantai.',
  photos: [photo],
  moves: [{ move: 'sent', by: 'Dayang Rohani', at: '2026-11-12T03:00:00Z', reason: null }],
  onRecord: { address: 'Jl. Poros 7', members: [member], deciles: [decile], aid: [] },
  villageHits: { held: 3, judged: 4 },
  may: { judge: true, mend: false },
}
const page = {
  id: person,
  version: 1,
  name: 'Siti Rahmah',
  sex: 'female',
  birthDate: '1980-02-03',
  deceasedOn: null,
  away: null,
  household: null,
  maskedNik: null,
  nikStanding: 'missing',
  nikMissingReason: 'papers-lost',
  place,
  address: 'Jl. Poros 7',
  synthetic: true,
  facts: [],
  family: { id: family, maskedCardNumber: null, members: [member], former: [], deciles: [decile] },
  needs: [],
  aid: [],
  merged: [],
  may: {
    revealNik: false,
    disclose: false,
    assignNeed: false,
    correct: false,
    correctPapers: false,
    merge: false,
    recordEvent: false,
    readRestricted: false,
  },
}

type Answer = Parameters<typeof answering>[0]

function server(answer: Answer) {
  return answering((ask) => {
    if (ask.url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (ask.url === '/api/session')
      return { status: 200, body: officer(['upkeep.read', 'upkeep.decide', 'upkeep.propose', 'people.read']) }
    return answer(ask)
  })
}

afterEach(() => sessionStorage.clear())

describe('the queue', () => {
  test('shows what was claimed about whom, who proposed it, and by when', async () => {
    server(() => ({ status: 200, body: { rows: [summary], next: null, total: 1 } }))
    openPage('/pemutakhiran')
    const open = await screen.findByRole('button', { name: /Siti Rahmah/ })
    expect(open.closest('tr')?.textContent).toMatch(/Punya aset.*Dayang Rohani · 12 Nov 2026.*Paling lambat 19 Nov 2099/)
    expect(await accessibilityFaults()).toEqual([])
  })
})

describe('judging a finding', () => {
  test('the version that was looked at is accepted, and what that means is said beside the button', async () => {
    const asked = server(({ method }) =>
      method === 'GET' ? { status: 200, body: proposal } : { status: 200, body: { id, state: 'accepted', version: 4 } },
    )
    openPage(`/pemutakhiran/${id}`)
    await screen.findByText(/Desil dari pusat tidak berubah/)
    fireEvent.click(await screen.findByRole('button', { name: 'Terima' }))
    await waitFor(() =>
      expect(asked.find((ask) => ask.method === 'POST')).toMatchObject({
        url: `/api/upkeep/proposals/${id}/accept`,
        body: { version: 3 },
      }),
    )
  })

  test('a refusal without words is not sent', async () => {
    const asked = server(() => ({ status: 200, body: proposal }))
    openPage(`/pemutakhiran/${id}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Tolak' }))
    const why = await screen.findByLabelText('Mengapa ditolak?')
    fireEvent.submit(why.closest('form') as HTMLFormElement)
    expect(await screen.findByText(/paling sedikit 10 huruf/)).toBeDefined()
    expect(asked.some((ask) => ask.method === 'POST')).toBe(false)
  })

  test('who may not judge sees the steps, but no buttons', async () => {
    server(() => ({ status: 200, body: { ...proposal, may: { judge: false, mend: false } } }))
    openPage(`/pemutakhiran/${id}`)
    await screen.findAllByText('Dikirim oleh Dayang Rohani')
    expect(screen.queryByRole('button', { name: 'Terima' })).toBeNull()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('somebody was quicker: the refusal is shown in words', async () => {
    server(({ method }) => (method === 'GET' ? { status: 200, body: proposal } : problem(409, 'stale-version')))
    openPage(`/pemutakhiran/${id}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Terima' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/Orang lain mengubah data ini/)
  })
})

describe('recording a finding', () => {
  test('what is missing is said, nothing is sent, and what was ticked is there after a reload', async () => {
    const asked = server(({ url }) => {
      if (url.startsWith('/api/people/')) return { status: 200, body: page }
      if (url.endsWith('/findings'))
        return { status: 200, body: { findings: [], open: null, may: { propose: true, end: false } } }
      return undefined
    })
    const { unmount } = openPage(`/pemutakhiran/baru?orang=${person}`)
    fireEvent.click(await screen.findByLabelText('Usaha berkembang'))
    fireEvent.click(screen.getByRole('button', { name: 'Kirim ke kabupaten' }))
    expect(await screen.findByText('Sertakan 1 sampai 5 foto.')).toBeDefined()
    expect(asked.some((ask) => ask.method === 'POST')).toBe(false)
    expect(await accessibilityFaults()).toEqual([])

    unmount()
    openPage(`/pemutakhiran/baru?orang=${person}`)
    expect((await screen.findByLabelText<HTMLInputElement>('Usaha berkembang')).checked).toBe(true)
  })

  test('a family whose finding is on its way is not asked about again', async () => {
    server(({ url }) => {
      if (url.startsWith('/api/people/')) return { status: 200, body: page }
      const open = { id, state: 'sent', proposedBy: 'Dayang Rohani', moves: [] }
      return url.endsWith('/findings')
        ? { status: 200, body: { findings: [], open, may: { propose: false, end: false } } }
        : undefined
    })
    openPage(`/pemutakhiran/baru?orang=${person}`)
    expect((await screen.findByRole('link', { name: 'Buka temuannya' })).getAttribute('href')).toBe(`/pemutakhiran/${id}`)
    expect(screen.queryByRole('button', { name: 'Kirim ke kabupaten' })).toBeNull()
  })
})
