import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { eventsOf } from '#domain/platform/journal-events.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'
import en from '../../messages/oversight.en.json' with { type: 'json' }
import id from '../../messages/oversight.id.json' with { type: 'json' }
import { eventWords } from './event.words.ts'

const entryId = '01a20000-51a0-7cc3-8e3f-6a4d0e6f1b01'
const person = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b03'
const actor = { id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b04', name: 'Rabiatul Hasanah', title: null, office: 'Dinas Sosial' }
const place = { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] }
const entry = {
  id: entryId,
  at: '2026-11-21T03:00:00.000Z',
  event: 'nik.revealed',
  actor,
  subjectType: 'person',
  subjectId: person,
  place,
  address: '10.64.8.7',
  client: 'computer',
}
const hash = Array(8).fill('0123abcd').join('-')
const details = {
  ...entry,
  requestId: 'r-7',
  facts: { reason: 'Verifikasi berkas' },
  seal: { number: 7, place: 3, sealedAt: '2026-11-21T03:00:02.000Z', hash },
}
const chain = {
  head: { number: 8, hash, sealedAt: '2026-11-21T03:00:04.000Z' },
  verified: { at: '2026-11-21T01:00:00.000Z', entries: 1200, waiting: 0, faults: 0, seals: 7 },
}
const reader = {
  actor,
  readings: 3,
  first: '2026-11-20T03:00:00.000Z',
  last: '2026-11-21T03:00:00.000Z',
  events: ['person.read', 'people.searched'],
}

const auditor = officer(['oversight.read-journal', 'people.read'])
const guard = officer(['oversight.read-readings', 'people.search'])

function serve(session: object, over: Record<string, () => { status: number; body?: unknown }> = {}) {
  return answering(({ url, method }) => {
    const path = url.replace('/api', '').split('?')[0] ?? ''
    const given = over[`${method} ${path}`]
    if (given) return given()
    if (path === '/session') return { status: 200, body: session }
    if (path === '/tasks') return { status: 200, body: { rows: [] } }
    if (path === '/oversight/journal') return { status: 200, body: { rows: [entry], next: 'bmV4dA' } }
    if (path === `/oversight/journal/${entryId}`) return { status: 200, body: details }
    if (path === '/oversight/chain') return { status: 200, body: chain }
    if (path === '/oversight/exports') return { status: 200, body: { rows: [] } }
    if (path === '/oversight/actors') return { status: 200, body: { rows: [actor] } }
    if (path === '/oversight/unusual-readers') {
      const row = { actor, role: 'regency-officer', readings: 90, people: 41, usual: 12.5, peers: 4 }
      return { status: 200, body: { rows: [row], readers: 9 } }
    }
    if (path.endsWith('/readers')) return { status: 200, body: { person: { id: person, place }, rows: [reader], readings: 3 } }
    if (path.endsWith('/readings')) return { status: 200, body: { rows: [entry], next: null } }
    return undefined
  })
}

describe('the words of the journal', () => {
  test('every event has its own words in both languages', () => {
    const keys = eventsOf({}).map((event) => `oversight_event_${event.replaceAll(/[-.]/g, '_')}`)
    for (const words of [id, en] as Record<string, string>[]) {
      expect(keys.filter((key) => (words[key] ?? '').length < 4)).toEqual([])
      expect(new Set(keys.map((key) => words[key])).size).toBe(keys.length)
    }
    expect(eventsOf({}).filter((event) => eventWords(event) === event)).toEqual([])
  })

  test('an event of a later version keeps its name', () => {
    expect(eventWords('tomorrow.invented')).toBe('tomorrow.invented')
  })
})

describe('the page of auditors', () => {
  test('shows who did what, when and from where, and the state of the chain', async () => {
    serve(auditor)
    const { container } = openPage('/pengawasan')
    const table = await screen.findByRole('table')
    for (const words of ['Rabiatul Hasanah', 'Menampilkan NIK lengkap', '21 Nov 2026, 11.00 WITA', 'Komputer · 10.64.8.7'])
      expect(within(table).getByText(words)).toBeTruthy()
    expect(await screen.findByText('Utuh: 1.200 catatan')).toBeTruthy()
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('asks the server for what the address says, and nothing for what makes no sense', async () => {
    const asked = serve(auditor)
    openPage(`/pengawasan?jenis=reading&wilayah=64.08&tentang=${person}&kejadian=no.such&sejak=x`)
    await screen.findByRole('table')
    const url = asked.find((request) => request.url.includes('/oversight/journal'))?.url ?? ''
    expect(Object.fromEntries(new URLSearchParams(url.split('?')[1]))).toEqual({
      kind: 'reading',
      region: '64.08',
      subject: person,
      limit: '50',
    })
  })

  test('an entry opens beside the list with its facts and its seal, and leads to more of the same', async () => {
    const asked = serve(auditor)
    openPage('/pengawasan')
    fireEvent.click(await screen.findByRole('button', { name: /Menampilkan NIK lengkap, 21 Nov 2026/ }))
    expect(await screen.findByText('Verifikasi berkas')).toBeTruthy()
    expect(screen.getByText(/Segel 7, urutan 3/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Hanya petugas ini' }))
    await waitFor(() => expect(asked.some(({ url }) => url.includes(`actor=${actor.id}`))).toBe(true))
  })

  test('the export takes the filters along', async () => {
    const asked = serve(auditor, {
      'POST /oversight/exports': () => ({ status: 202, body: { id: entryId, taskId: person } }),
    })
    openPage('/pengawasan?jenis=export')
    fireEvent.click(await screen.findByRole('button', { name: 'Ekspor sebagai CSV' }))
    await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ filter: { kind: 'export' } }))
  })

  test('says so when nothing fits, and when it can’t be read', async () => {
    serve(auditor, { 'GET /oversight/journal': () => ({ status: 200, body: { rows: [], next: null } }) })
    openPage('/pengawasan')
    expect(await screen.findByText('Tidak ada catatan yang cocok')).toBeTruthy()
  })

  test('a refusal is told in words', async () => {
    serve(auditor, { 'GET /oversight/journal': () => problem(403, 'not-allowed') })
    openPage('/pengawasan')
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})

describe('the page of the data-protection officer', () => {
  test('shows who reads far more than their peers', async () => {
    serve(guard)
    const { container } = openPage('/pelindungan')
    expect(await screen.findByText('12,5 (nilai tengah 4 rekan)')).toBeTruthy()
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('an id leads straight to who looked at that person, without a name', async () => {
    serve(guard)
    openPage('/pelindungan')
    const box = await screen.findByRole('searchbox')
    fireEvent.change(box, { target: { value: person.toUpperCase() } })
    fireEvent.submit(box)
    expect(await screen.findByText(/3 pembacaan oleh 1 petugas, di Sangatta Utara/)).toBeTruthy()
    expect(await screen.findByText('Membuka data warga, Mencari warga')).toBeTruthy()
  })
})
