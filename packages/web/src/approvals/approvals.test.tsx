import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b01'
const hash = 'ab'.repeat(32)
const signer = (last: string, name: string, title: string) => ({ id: `0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b${last}`, name, title })
const proposer = signer('02', 'Rabiatul Hasanah', 'Pengelola data')
const regent = signer('03', 'Syahrir Daeng Patta', 'Bupati Kutai Timur')
const none = { sentOn: null, delegate: null, role: null, chaser: proposer, workingDays: 2, outcome: null }

const file = {
  id,
  version: 3,
  region: { code: '64.08', name: 'Kutai Timur' },
  subjectType: 'programme-list',
  subjectId: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b04',
  title: 'Santunan lansia, Triwulan IV 2026',
  summary: { beneficiaries: 1412, amount: 847_200_000, months: ['2026-10', '2026-11', '2026-12'], programme: 'Santunan lansia' },
  hash,
  state: 'waiting',
  round: 1,
  position: 2,
  proposer,
  submittedAt: '2026-11-16T02:00:00Z',
  enteredAt: '2026-11-17T02:00:00Z',
  dueOn: '2026-11-19',
  overdueDays: 1,
  forecastOn: '2026-11-23',
  steps: [
    {
      ...none,
      position: 1,
      title: 'Bagian Hukum',
      kind: 'paper',
      holder: null,
      standing: 'done',
      enteredOn: '2026-11-16',
      sentOn: '2026-11-16',
      decidedOn: '2026-11-17',
      dueOn: '2026-11-18',
      overdueDays: 0,
      days: 1,
      outcome: 'approved',
    },
    {
      ...none,
      position: 2,
      title: 'Bupati',
      kind: 'account',
      holder: regent,
      standing: 'here',
      enteredOn: '2026-11-17',
      decidedOn: null,
      dueOn: '2026-11-19',
      overdueDays: 1,
      days: 3,
    },
  ],
  track: [
    { place: 'paper', position: 1, round: 1, from: '2026-11-16', to: '2026-11-17', days: 1 },
    { place: 'account', position: 2, round: 1, from: '2026-11-17', to: null, days: 3 },
  ],
}
const move = {
  round: 1,
  position: null,
  hash,
  by: proposer,
  insteadOf: null,
  reason: null,
  letterOn: null,
  letterNumber: null,
  scanId: null,
}
const moves = [{ ...move, id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b05', kind: 'submitted', at: '2026-11-16T02:00:00Z' }]
const mine = { decide: { insteadOf: null, rules: [] as string[] }, record: null as string | null, withdraw: false }

function server(powers: object = mine, answer?: { status: number; body?: unknown }) {
  return answering(({ url, method }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url.startsWith('/api/approvals/inbox'))
      return { status: 200, body: { rows: [{ ...file, errand: 'decide' }], next: null } }
    if (url.startsWith('/api/approvals/files?')) return { status: 200, body: { rows: [file], next: null } }
    if (method === 'POST') return answer ?? { status: 200, body: { ...file, state: 'approved', position: null, moves, powers } }
    if (url.startsWith(`/api/approvals/files/${id}`)) return { status: 200, body: { ...file, moves, powers } }
    return { status: 200, body: officer(['approvals.read', 'approvals.decide']) }
  })
}

describe('the queue of approvals', () => {
  test('shows what waits with its delay; axe finds nothing', async () => {
    server()
    openPage('/persetujuan')
    const letter = await screen.findByRole('link', { name: /Santunan lansia, Triwulan IV 2026/ })
    expect(letter.textContent).toContain('Terlambat 1 hari kerja')
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  })

  test('the recorder tells in words in whose hands a file was, and for how long', async () => {
    server()
    openPage('/persetujuan?tampak=perekam')
    const lane = await screen.findByRole('img', { name: /Bagian Hukum: 1 hari kerja; Bupati: 3 hari kerja/ })
    expect(lane).toBeTruthy()
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  })

  test('an empty queue says so', async () => {
    answering(({ url }) =>
      url.startsWith('/api/approvals/inbox')
        ? { status: 200, body: { rows: [], next: null } }
        : { status: 200, body: url === '/api/tasks' ? { rows: [], next: null } : officer(['approvals.read']) },
    )
    openPage('/persetujuan')
    expect(await screen.findByText('Tidak ada yang menunggu Anda')).toBeTruthy()
  })
})

describe('one file', () => {
  test('says what is asked, where it waits, and that a decision cannot be undone; axe finds nothing', async () => {
    server()
    openPage(`/persetujuan/${id}`)
    expect(await screen.findByText('Rp847.200.000')).toBeTruthy()
    expect(screen.getByText('Okt 2026 – Des 2026')).toBeTruthy()
    const chain = screen.getByRole('list', { name: 'Alur tanda tangan' })
    expect(within(chain).getByText('Bupati').closest('li')?.getAttribute('aria-current')).toBe('step')
    expect(screen.getByText('Keputusan tidak dapat dibatalkan.')).toBeTruthy()
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  })

  test('an approval is sent only after the word is typed, for the version and the hash that were shown', async () => {
    const asked = server()
    openPage(`/persetujuan/${id}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Setujui' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('1.412 penerima Santunan lansia di Kutai Timur')
    expect(dialog.textContent).toContain('tanda tangan terakhir')
    const confirm = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Setujui' })
    expect(confirm.disabled).toBe(true)
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'setuju' } })
    fireEvent.click(confirm)
    await waitFor(() => expect(asked.find(({ method }) => method === 'POST')).toBeTruthy())
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      url: `/api/approvals/files/${id}/decision`,
      body: { version: 3, hash, outcome: 'approved' },
    })
  })

  test('a return needs its reason, and a refusal of the server is told beside it', async () => {
    const asked = server(mine, problem(409, 'stale-version'))
    openPage(`/persetujuan/${id}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Kembalikan' }))
    const dialog = await screen.findByRole('dialog')
    const send = within(dialog).getByRole('button', { name: 'Kembalikan' })
    fireEvent.click(send)
    expect(within(dialog).getByText('Tulis alasannya.')).toBeTruthy()
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)

    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Lampiran II kurang' } })
    fireEvent.click(send)
    expect(await within(dialog).findByRole('alert')).toBeTruthy()
  })

  test('who submitted it reads why they cannot decide, and sees no buttons', async () => {
    server({ ...mine, decide: { insteadOf: null, rules: ['AP-1'] } })
    openPage(`/persetujuan/${id}`)
    expect(await screen.findByText(/orang lain yang memutuskannya/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Setujui' })).toBeNull()
  })

  test('an approval on paper is not recorded without its scan', async () => {
    const asked = server({ decide: null, record: 'answer', withdraw: false })
    openPage(`/persetujuan/${id}`)
    fireEvent.click(await screen.findByRole('radio', { name: 'Disetujui' }))
    fireEvent.change(screen.getByLabelText('Nomor surat'), { target: { value: '180/7/Huk' } })
    fireEvent.click(screen.getByRole('button', { name: 'Catat jawaban' }))
    expect(await screen.findByText('Lampirkan pindaian surat yang ditandatangani.')).toBeTruthy()
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  })
})

describe('delegating the signature', () => {
  test.each([
    [true, ['approvals.read', 'approvals.decide'], { status: 200, body: { rows: [] } }, 'Belum ada pelimpahan'],
    [false, ['approvals.read'], problem(403, 'not-allowed'), 'Peran Anda tidak mencakup ini.'],
  ] as const)('is offered to whoever signs, and to nobody else (%s)', async (signs, permissions, answer, told) => {
    answering(({ url }) => {
      if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
      if (url === '/api/approvals/delegations') return answer
      if (url === '/api/session') return { status: 200, body: officer(permissions) }
      return { status: 200, body: { rows: [], next: null } }
    })
    openPage('/persetujuan/pelimpahan')
    await screen.findByText(told)
    expect(screen.queryByRole('button', { name: 'Limpahkan' }) !== null).toBe(signs)
  })
})
