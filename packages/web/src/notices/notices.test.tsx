import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'
import { today } from '../platform/today.ts'

const ids = [1, 2, 3].map((n) => `0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d0${n}`) as [string, string, string]
const person = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d11'
const claim = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d12'
const family = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d13'
const place = { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] }

const line = {
  id: ids[0],
  subject: family,
  loss: 'already-well-off',
  claim,
  state: 'to-send',
  place,
  openedOn: '2026-11-10',
  way: null,
  failure: null,
  noticedOn: null,
  objectUntil: null,
  takesOffFrom: null,
  version: 1,
  person,
  name: 'HALIMAH',
  phone: null,
  sendable: true,
}
const pile = [line, { ...line, id: ids[1], name: 'NURJANNAH', version: 4 }]

afterEach(() => globalThis.localStorage.clear())

type Ask = { readonly url: string; readonly method: string }

function server(
  rows: readonly object[],
  {
    may = ['people.read', 'upkeep.read', 'upkeep.decide'],
    sends = { text: false, mail: false },
    post = () => ({ status: 200, body: { done: 1, left: [] } }),
  }: {
    may?: readonly Permission[]
    sends?: { text: boolean; mail: boolean }
    post?: (ask: Ask) => ReturnType<typeof problem> | { status: number; body?: unknown }
  } = {},
) {
  return answering((ask) => {
    if (ask.url === '/api/session') return { status: 200, body: officer(may) }
    if (ask.method === 'POST') return post(ask)
    if (ask.url.startsWith('/api/notices'))
      return { status: 200, body: { rows, next: null, counted: rows.length, days: 30, sends } }
    return problem(404, 'not-found')
  })
}

const sentTo = (asked: readonly { url: string; method: string; body?: unknown }[], url: string) =>
  asked.find((ask) => ask.method === 'POST' && ask.url.startsWith(url))

async function openOne(name: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: `Buka pemberitahuan keluarga ${name}` }))
  return screen.findByRole('complementary', { name })
}

describe('the pile of notices', () => {
  test('says who waits to be told, and its letters are handed over but for those left out', async () => {
    const asked = server(pile)
    openPage('/pemberitahuan')
    await screen.findByText('Halimah')
    expect(screen.getAllByText('Belum diberi tahu')).toHaveLength(2)
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(screen.getByRole('checkbox', { name: 'Surat keluarga Nurjannah belum diserahkan' }))
    fireEvent.click(screen.getByRole('button', { name: 'Catat diserahkan (1)' }))
    const dialog = await screen.findByRole('dialog')
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(within(dialog).getByRole('button', { name: 'Catat sudah diserahkan' }))
    await waitFor(() =>
      expect(sentTo(asked, '/api/notices/told')?.body).toEqual({
        notices: [{ id: ids[0], version: 1 }],
        way: 'letter',
        on: today(),
      }),
    )
  })

  test('is printed as one paper by a command, which may make cards', async () => {
    const asked = server(pile)
    openPage('/pemberitahuan')
    fireEvent.click(await screen.findByRole('button', { name: 'Cetak semua surat' }))
    await waitFor(() => expect(sentTo(asked, '/api/notices/letters')?.body).toEqual({ within: null }))
  })

  test('shows each stage in words, and what failed with what to do', async () => {
    server([
      { ...line, state: 'undeliverable', failure: 'no-credit', way: 'text' },
      {
        ...line,
        id: ids[1],
        state: 'told',
        way: 'letter',
        noticedOn: '2026-11-12',
        objectUntil: '2099-12-12',
        takesOffFrom: '2099-12-13',
        sendable: false,
      },
      {
        ...line,
        id: ids[2],
        state: 'objected',
        name: '',
        way: 'letter',
        noticedOn: '2026-11-12',
        objectUntil: '2099-12-12',
        sendable: false,
      },
    ])
    openPage('/pemberitahuan?tampak=running')
    await screen.findByText(/Pulsa pengirim SMS habis/)
    expect(screen.getByText('Boleh berkeberatan sampai 12 Des 2099')).toBeDefined()
    expect(screen.getByText('Keluarga berkeberatan')).toBeDefined()
    expect(screen.getByText('Tanpa nama')).toBeDefined()
    expect(screen.getAllByText('12 Nov 2026 · Surat diserahkan')).toHaveLength(2)
  })

  test('is empty with a word on what comes here', async () => {
    server([])
    openPage('/pemberitahuan')
    await screen.findByText('Tidak ada pemberitahuan di sini')
    expect(screen.queryByRole('button', { name: 'Cetak semua surat' })).toBeNull()
  })

  test('is only read by whoever sends nothing', async () => {
    server([{ ...line, sendable: false }], { may: ['people.read', 'upkeep.read'] })
    openPage('/pemberitahuan')
    const panel = await openOne('Halimah')
    expect(screen.queryByRole('button', { name: /^Catat|^Cetak/ })).toBeNull()
    expect(within(panel).getByRole('link', { name: 'Buka usulannya' }).getAttribute('href')).toBe(`/usulan/${claim}`)
  })
})

describe('one family', () => {
  test('has its letter printed, with a word on the code that it bears', async () => {
    const asked = server(pile)
    openPage('/pemberitahuan')
    const panel = await openOne('Halimah')
    expect(within(panel).getByText(/Dicetak ulang, kodenya tetap sama/)).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(within(panel).getByRole('button', { name: 'Cetak surat' }))
    await waitFor(() => expect(sentTo(asked, `/api/notices/${ids[0]}/letter`)).toBeDefined())
  })

  test('is sent a text that names nobody, to a number kept only if it agrees', async () => {
    const asked = server(pile, {
      sends: { text: true, mail: true },
      post: () => ({ status: 200, body: { id: ids[0], version: 2 } }),
    })
    openPage('/pemberitahuan')
    const panel = within(await openOne('Halimah'))
    fireEvent.click(panel.getByRole('radio', { name: 'SMS' }))
    expect(panel.getByText(/^Ada pemberitahuan untuk keluarga Anda/).textContent).not.toMatch(/Halimah|mampu/)
    fireEvent.click(panel.getByRole('button', { name: 'Kirim' }))
    await panel.findByText(/Tulis nomor ponsel Indonesia/)
    fireEvent.change(panel.getByLabelText('Nomor telepon'), { target: { value: '0812 5550 1234' } })
    fireEvent.click(panel.getByRole('button', { name: 'Kirim' }))
    await waitFor(() =>
      expect(sentTo(asked, `/api/notices/${ids[0]}/sending`)?.body).toEqual({
        version: 1,
        way: 'text',
        to: '0812 5550 1234',
        keep: false,
      }),
    )
  })

  test('that somebody else has told meanwhile keeps what was chosen, and says so', async () => {
    server(pile, { post: () => problem(409, 'stale-version') })
    openPage('/pemberitahuan')
    const panel = within(await openOne('Halimah'))
    fireEvent.click(panel.getByRole('button', { name: 'Catat sudah diserahkan' }))
    expect(await panel.findByRole('alert')).toBeDefined()
  })
})
