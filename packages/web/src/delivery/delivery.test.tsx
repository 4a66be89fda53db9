import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'
import type { Month } from '#domain/platform/period.ts'
import { monthsWords } from './delivery.words.ts'

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c01'
const listId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c02'
const person = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c03'
const accountId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c04'
const programme = { id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c05', name: 'Tunjangan Lansia' }
const place = { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur'] }

const list = {
  listId,
  programme,
  region: { code: '64.08', name: 'Kutai Timur' },
  months: ['2026-07', '2026-08'].map((month) => ({ month, open: 3, amount: 600_000 })),
  balance: [{ state: 'open', entitlements: 6, amount: 1_200_000 }],
}
const preview = {
  payments: 2,
  entitlements: 4,
  amount: 800_000,
  smallest: 400_000,
  largest: 400_000,
  blocked: [{ reason: 'no-account', payees: 1, entitlements: 2, amount: 400_000 }],
  message: 'TUNJANGAN LANSIA JUL-AGU 2026',
}
const sums = { payments: 0, amount: 0 }
const run = {
  id,
  version: 3,
  state: 'sent',
  programme,
  listId,
  region: list.region,
  months: ['2026-07', '2026-08'],
  order: { number: '000123/LS/2026', date: '2026-11-20' },
  payOn: '2026-11-21',
  layout: 'cms',
  total: { payments: 4, amount: 1_600_000 },
  by: {
    'in-flight': { payments: 1, amount: 400_000 },
    delivered: { payments: 2, amount: 800_000 },
    failed: { payments: 1, amount: 400_000 },
    returned: sums,
  },
  faults: 0,
  file: { name: 'DINSOS6408-20261121-000001.csv', size: 420, sha256: 'ab'.repeat(32) },
  refusedFor: null,
  task: null,
  sealedBy: 'Kasmawati Amir',
  createdAt: '2026-11-21T03:00:00Z',
  sentAt: '2026-11-21T04:00:00Z',
  answeredAt: null,
}
const payment = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c06',
  runId: id,
  number: 1,
  reference: '0198F0C451A07CC3',
  payee: { id: person, name: 'SITI RAHMAH' },
  place,
  bank: 'BRI',
  maskedAccount: '••••••7890',
  holderName: 'SITI RAHMAH',
  amount: 400_000,
  months: ['2026-07', '2026-08'],
  state: 'failed',
  reason: 'account-closed',
  code: '05',
  answeredOn: '2026-11-21',
  deliveredOn: null,
}
const answer = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c07',
  name: 'jawaban-1.csv',
  state: 'read',
  refusedFor: null,
  counts: { lines: 4, delivered: 2, failed: 1, returned: 0, repeated: 0, faults: { 'unknown-reference': 1 }, claimed: 9 },
  uploadedBy: 'Kasmawati Amir',
  uploadedAt: '2026-11-21T05:00:00Z',
  readAt: '2026-11-21T05:00:10Z',
}
const account = {
  id: accountId,
  bank: 'BRI',
  maskedNumber: '••••••7890',
  holderName: 'SITI RAHMAH',
  source: 'file',
  recordedAt: '2026-11-01T03:00:00Z',
  recordedBy: 'Rabiatul Hasanah',
  confirmedAt: '2026-11-01T04:00:00Z',
  confirmedBy: 'Eko Handoko',
  replacedAt: null,
  refusedFor: 'account-closed',
}

const treasurer: Permission[] = ['delivery.read', 'delivery.pay']
const preparer: Permission[] = ['delivery.read', 'delivery.prepare']

type Answer = Parameters<typeof answering>[0]

function server(permissions: readonly Permission[], more: Answer = () => undefined) {
  return answering((ask) => {
    const own = more(ask)
    if (own) return own
    if (ask.url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (ask.url === '/api/session') return { status: 200, body: officer(permissions) }
    if (ask.url === '/api/delivery/payable') return { status: 200, body: { rows: [list] } }
    if (ask.url === '/api/delivery/runs/preview') return { status: 200, body: preview }
    if (ask.url === `/api/delivery/runs/${id}`) return { status: 200, body: run }
    if (ask.url.startsWith(`/api/delivery/runs/${id}/payments`)) return { status: 200, body: { rows: [payment], next: null } }
    if (ask.url === `/api/delivery/runs/${id}/answers`) return { status: 200, body: { rows: [answer] } }
    if (ask.url.startsWith('/api/delivery/runs')) return { status: 200, body: { rows: [run], next: null } }
    if (ask.url.startsWith('/api/delivery/fixes'))
      return { status: 200, body: { rows: [{ ...payment, programme: programme.name, accountId, waits: false }], next: null } }
    if (ask.url === `/api/delivery/payees/${person}/accounts` && ask.method === 'GET')
      return { status: 200, body: { rows: [account] } }
    return undefined
  })
}

beforeEach(() => vi.setSystemTime(new Date('2026-11-21T03:00:00Z')))
afterEach(() => {
  vi.useRealTimers()
  sessionStorage.clear()
})

describe('the runs', () => {
  test('show what failed before what went well, and the balance of each list', async () => {
    server(treasurer)
    openPage('/penyaluran')
    const row = (await screen.findByRole('button', { name: /Tunjangan Lansia, Jul–Agu 2026/ })).closest('tr')
    expect(row?.textContent).toMatch(/Terkirim112/)
    expect(screen.getByRole('link', { name: 'Perlu diperbaiki' })).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])
  })
})

describe('sealing a run', () => {
  async function fill() {
    await screen.findByText('Rp800.000')
    fireEvent.change(screen.getByLabelText('Nomor SP2D'), { target: { value: '000123/LS/2026' } })
    fireEvent.change(screen.getByLabelText('Tanggal SP2D'), { target: { value: '20-11-2026' } })
  }

  test('does not send to the accounts where what is left out has another reason', async () => {
    const doubled = { ...preview, blocked: [{ reason: 'doubled', payees: 1, entitlements: 2, amount: 400_000 }] }
    server(treasurer, ({ url }) => (url === '/api/delivery/runs/preview' ? { status: 200, body: doubled } : undefined))
    openPage('/penyaluran/baru')
    await screen.findByText(/sudah berhak atas bulan yang sama .* \(Rp400\.000\)/)
    expect(screen.queryByRole('link', { name: 'Lihat siapa yang belum punya rekening' })).toBeNull()
  })

  test('says exactly what will be paid and who is left out; only the typed word pays, and what was seen goes along', async () => {
    const asked = server(treasurer, ({ url, method }) =>
      url === '/api/delivery/runs' && method === 'POST' ? { status: 202, body: { ...run, state: 'preparing' } } : undefined,
    )
    openPage('/penyaluran/baru')
    await fill()
    expect(screen.getByText(/belum punya rekening \(Rp400\.000\)/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Lihat siapa yang belum punya rekening' })).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])

    fireEvent.click(screen.getByRole('button', { name: 'Segel penyaluran' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/Rp800\.000 untuk 2 penerima: Tunjangan Lansia, Jul–Agu 2026, dengan SP2D 000123/)).toBeTruthy()
    const seal = dialog.getByRole<HTMLButtonElement>('button', { name: 'Segel penyaluran' })
    expect(seal.disabled).toBe(true)
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'bayar' } })
    fireEvent.click(seal)
    await waitFor(() =>
      expect(asked.find((ask) => ask.url === '/api/delivery/runs' && ask.method === 'POST')?.body).toEqual({
        listId,
        months: ['2026-07', '2026-08'],
        order: { number: '000123/LS/2026', date: '2026-11-20' },
        layout: 'cms',
        seen: { payments: 2, amount: 800_000 },
      }),
    )
  })

  test('what changed meanwhile is not paid, and that is said', async () => {
    server(treasurer, ({ url, method }) =>
      url === '/api/delivery/runs' && method === 'POST' ? problem(409, 'run-changed') : undefined,
    )
    openPage('/penyaluran/baru')
    await fill()
    fireEvent.click(screen.getByRole('button', { name: 'Segel penyaluran' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'BAYAR' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Segel penyaluran' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/sudah berubah/)
  })

  test("an order of another year is refused at the field, and the run can't be sealed", async () => {
    server(treasurer)
    openPage('/penyaluran/baru')
    await fill()
    fireEvent.change(screen.getByLabelText('Tanggal SP2D'), { target: { value: '20-11-2025' } })
    expect(await screen.findByText(/tahun anggaran ini/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Segel penyaluran' }).disabled).toBe(true)
  })

  test('is the treasurer’s: whoever prepares is told so', async () => {
    server(preparer)
    openPage('/penyaluran/baru')
    expect(await screen.findByText('Penyaluran disegel oleh bendahara')).toBeTruthy()
  })
})

describe('one run', () => {
  test('tells what the newest answer did, what is not answered, and that lines are missing', async () => {
    server(treasurer)
    openPage(`/penyaluran/${id}`)
    const result = within(await screen.findByRole('list', { name: 'Hasil jawaban' }))
    expect(result.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '2 berhasil',
      '1 gagal, masuk ke Perlu diperbaiki',
      '0 dikembalikan bank, masuk ke Perlu diperbaiki',
      '0 sudah tercatat sebelumnya',
      '1 tidak cocok, tidak mengubah apa-apa',
      '1 belum dijawab bank',
    ])
    expect(screen.getByText(/Bank menulis 9 baris, berkas ini berisi 4/)).toBeTruthy()
    expect(await screen.findByText(/Rekening ditutup/)).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('the file and the answers are for the treasurer alone', async () => {
    server(preparer)
    openPage(`/penyaluran/${id}`)
    await screen.findByText(/Rekening ditutup/)
    expect(screen.queryByRole('button', { name: 'Unduh berkas bank' })).toBeNull()
    expect(screen.queryByLabelText('Unggah jawaban bank')).toBeNull()
  })
})

describe('what is to be put right', () => {
  test('gives reason and next step; a wrong number is refused before it is sent', async () => {
    const asked = server(preparer, ({ url, method }) =>
      url.endsWith('/accounts') && method === 'POST' ? { status: 201, body: { ...account, refusedFor: null } } : undefined,
    )
    openPage('/penyaluran/perbaikan')
    fireEvent.click(await screen.findByRole('button', { name: 'Siti Rahmah' }))
    const number = await screen.findByLabelText('Nomor rekening')
    expect(screen.getAllByText(/Minta rekening baru/).length).toBeGreaterThan(0)

    fireEvent.change(number, { target: { value: '123' } })
    fireEvent.click(screen.getByRole('button', { name: 'Simpan rekening' }))
    expect(await screen.findByText('Nomor rekening harus 10 sampai 15 angka.')).toBeTruthy()
    expect(asked.some((ask) => ask.method === 'POST')).toBe(false)
    expect(await accessibilityFaults()).toEqual([])

    fireEvent.change(number, { target: { value: '1234 5678 90' } })
    fireEvent.click(screen.getByRole('button', { name: 'Simpan rekening' }))
    await waitFor(() =>
      expect(asked.find((ask) => ask.method === 'POST')?.body).toEqual({
        bank: 'BRI',
        number: '1234 5678 90',
        holderName: 'SITI RAHMAH',
      }),
    )
  })
})

test('months are said as spans', () => {
  expect(monthsWords(['2026-09', '2026-07', '2026-08'] as Month[])).toBe('Jul–Sep 2026')
  expect(monthsWords(['2026-07', '2026-09'] as Month[])).toBe('Jul 2026, Sep 2026')
  expect(monthsWords(['2025-12', '2026-01'] as Month[])).toBe('Des 2025–Jan 2026')
})

describe('accounts that wait for a second officer', () => {
  const batch = {
    id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c09',
    source: 'file',
    recordedBy: 'Rabiatul Hasanah',
    recordedAt: '2026-11-21T02:00:00Z',
    accounts: 12,
    replacing: 1,
    sample: [
      {
        person: 'SITI RAHMAH',
        place,
        bank: 'BRI',
        maskedNumber: '••••••7890',
        holderName: 'SITI RAHMAH',
        before: { bank: 'BNI', maskedNumber: '••••••1111', holderName: 'SITI RAHMAH' },
      },
    ],
    isMine: false,
  }
  const waiting = (over: object) =>
    server(preparer, ({ url, method }) => {
      if (url.startsWith('/api/delivery/missing-accounts')) return { status: 200, body: { rows: [], next: null } }
      if (method === 'POST' && url.includes('/account-batches/')) return { status: 200, body: { accounts: 12 } }
      if (url.startsWith('/api/delivery/account-batches'))
        return { status: 200, body: { rows: [{ ...batch, ...over }], next: null } }
      return undefined
    })

  test('are shown by samples with what they replace, and confirmed by one click with exactly their number', async () => {
    const asked = waiting({})
    const { container } = openPage('/penyaluran/rekening')
    const confirm = await screen.findByRole('button', { name: 'Konfirmasi 12 rekening: 12 rekening dari berkas' })
    expect(screen.getByText(/1 mengganti rekening lama/)).toBeTruthy()
    expect(screen.getByText(/••••••1111/)).toBeTruthy()
    expect(await accessibilityFaults(container)).toEqual([])
    fireEvent.click(confirm)
    await screen.findByText(/12 rekening dikonfirmasi/)
    expect(asked.find(({ url }) => url.endsWith('/confirmation'))?.body).toEqual({ accounts: 12 })
  })

  test('are not confirmed by whoever recorded them, who may take them back with a reason', async () => {
    const asked = waiting({ isMine: true })
    openPage('/penyaluran/rekening')
    await screen.findByText('Menunggu petugas lain')
    expect(screen.queryByRole('button', { name: /^Konfirmasi/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /^Tarik kembali/ }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByLabelText('Alasan'), { target: { value: 'Berkas keliru' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Tarik kembali' }))
    await screen.findByText(/12 rekening tidak dipakai/)
    expect(asked.find(({ url }) => url.endsWith('/refusal'))?.body).toEqual({ reason: 'Berkas keliru' })
  })
})
