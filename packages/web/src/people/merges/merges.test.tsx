import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { officer } from '../../app/testing/sessions.ts'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { answering, problem } from '../../platform/testing/server.ts'

const keepId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b01'
const otherId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b02'
const mergeId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b03'
const place = { code: '64.08.03.2001', name: 'Sepaso', within: ['Bengalon', 'Kutai Timur', 'Kalimantan Timur'] }
const says = (value: string | null, byHand = false) => ({ value, relation: null, source: 'dtsen', asOf: '2026-06-30', byHand })

const preview = {
  keep: {
    id: keepId,
    version: 3,
    name: 'SITI AMINAH',
    maskedNik: '640•••••••••0001',
    nikStanding: 'held',
    place,
    synthetic: true,
  },
  other: { id: otherId, version: 1, name: 'SITI AMINA', maskedNik: null, nikStanding: 'missing', place, synthetic: true },
  lines: [
    { field: 'name', keep: says('SITI AMINAH'), other: says('SITI AMINA', true), differs: true, chosen: 'other' },
    { field: 'sex', keep: says('female'), other: says('female'), differs: false, chosen: 'keep' },
    { field: 'occupation', keep: says(null), other: says('PETANI'), differs: true, chosen: 'other' },
  ],
  passes: { sources: 2, aid: 1, aidHeldTwice: 1, needs: 0, needsHeldTwice: 0, deathReports: 0, nik: false },
  emptiesFamily: false,
  faults: [] as object[],
}
const summary = {
  id: mergeId,
  keep: { id: keepId, name: 'SITI AMINAH' },
  other: { id: otherId, name: 'SITI AMINA' },
  place,
  grounds: 'Ibu kandung dan tanggal lahir sama',
  state: 'waiting',
  proposedBy: 'Rabiatul Hasanah',
  proposedAt: '2026-11-21T03:00:00.000Z',
  decidedBy: null as string | null,
  decidedAt: null as string | null,
  undoneBy: null,
  undoneAt: null,
  reason: null,
  isMine: false,
}

interface Standing {
  readonly merge?: object
  readonly preview?: object
}

function aServer(standing: Standing = {}) {
  return answering(({ url, method }) => {
    if (url === '/api/session') return { status: 200, body: officer(['people.search', 'people.read', 'people.merge']) }
    if (method === 'POST') return url === '/api/merges' ? { status: 201, body: { id: mergeId } } : { status: 204 }
    if (url.includes('/same-as/')) return { status: 200, body: { ...preview, ...standing.preview } }
    if (url === `/api/people/${otherId}`) {
      const { status, body } = problem(410, 'person-merged')
      return { status, body: { ...(body as object), into: keepId } }
    }
    if (url === `/api/merges/${mergeId}`)
      return { status: 200, body: { ...summary, preview: { ...preview, ...standing.preview }, undoing: null, ...standing.merge } }
    if (url.startsWith('/api/merges')) return { status: 200, body: { rows: [{ ...summary, ...standing.merge }], next: null } }
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    return { status: 404 }
  })
}

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name })
const sent = (asked: ReturnType<typeof aServer>, url: string) =>
  asked.filter((one) => one.url === url && one.method === 'POST').map(({ body }) => body)

describe('comparing two records', () => {
  test('what differs is chosen, what only one has is not; it goes nowhere without grounds', async () => {
    const asked = aServer()
    const { container } = openPage(`/warga/${keepId}/sama?orang=${otherId}`)
    expect((await radio('Nama: Siti Amina')).checked).toBe(true)
    fireEvent.click(await radio('Nama: Siti Aminah'))
    expect(screen.queryByRole('radio', { name: /Pekerjaan/ })).toBeNull()
    expect(await accessibilityFaults(container)).toEqual([])

    fireEvent.click(screen.getByRole('button', { name: 'Usulkan penggabungan' }))
    expect(await screen.findByText(/Tulis alasannya/)).toBeTruthy()
    expect(sent(asked, '/api/merges')).toEqual([])
    fireEvent.change(screen.getByLabelText('Mengapa ini orang yang sama?'), { target: { value: 'KTP dicocokkan' } })
    fireEvent.click(screen.getByRole('button', { name: 'Usulkan penggabungan' }))
    await waitFor(() => expect(sent(asked, '/api/merges')).toHaveLength(1))
    expect(sent(asked, '/api/merges')).toEqual([
      { keep: keepId, other: otherId, grounds: 'KTP dicocokkan', choices: { name: 'keep' } },
    ])
  })

  test('why it cannot be stands above, and the button waits', async () => {
    aServer({ preview: { faults: [{ rule: 'MERGE-2' }, { rule: 'MERGE-4', hindrance: 'unpaid', amount: 3 }] } })
    openPage(`/warga/${keepId}/sama?orang=${otherId}`)
    expect(await screen.findByText(/Keduanya punya NIK yang sah dan berbeda/)).toBeTruthy()
    expect(screen.getByText(/3 bulan hak yang belum dibayar/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Usulkan penggabungan' }).disabled).toBe(true)
  })
})

describe('the second opinion', () => {
  test('names the versions that were looked at, after a typed word', async () => {
    const asked = aServer()
    const { container } = openPage('/data/penggabungan')
    fireEvent.click(await screen.findByRole('button', { name: 'Siti Aminah' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Gabungkan' }))
    const dialog = within(await screen.findByRole('dialog'))
    const go = () => dialog.getByRole<HTMLButtonElement>('button', { name: 'Gabungkan' })
    expect(go().disabled).toBe(true)
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'gabung' } })
    fireEvent.click(go())
    await waitFor(() => expect(sent(asked, `/api/merges/${mergeId}/confirmation`)).toEqual([{ keepVersion: 3, otherVersion: 1 }]))
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('is not for whoever proposed it: they may withdraw, with a reason', async () => {
    const asked = aServer({ merge: { isMine: true } })
    openPage(`/data/penggabungan/${mergeId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Tarik usulan' }))
    expect(screen.queryByRole('button', { name: 'Gabungkan' })).toBeNull()
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByLabelText('Alasan'), { target: { value: 'Salah orang' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Tarik usulan' }))
    await waitFor(() => expect(sent(asked, `/api/merges/${mergeId}/dropping`)).toEqual([{ reason: 'Salah orang' }]))
  })
})

test('an undo says beforehand what goes back and what stays', async () => {
  const undoing = { back: preview.passes, restored: ['occupation'], changedSince: ['name'] }
  const merge = { state: 'confirmed', preview: null, undoing, decidedBy: 'Eko Handoko', decidedAt: '2026-11-21T04:00:00.000Z' }
  const asked = aServer({ merge })
  const { container } = openPage(`/data/penggabungan/${mergeId}`)
  expect(await screen.findByText('Sudah diubah sesudah digabungkan, jadi tetap: Nama.')).toBeTruthy()
  expect(screen.getByText('Kembali seperti semula di catatan yang dipertahankan: Pekerjaan.')).toBeTruthy()
  expect(await accessibilityFaults(container)).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Batalkan penggabungan' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('Alasan'), { target: { value: 'Dua bersaudara' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Batalkan penggabungan' }))
  await waitFor(() => expect(sent(asked, `/api/merges/${mergeId}/undoing`)).toEqual([{ reason: 'Dua bersaudara' }]))
})

test('the page of the record that went leads to the one that stays', async () => {
  aServer()
  openPage(`/warga/${otherId}`)
  const link = await screen.findByRole('link', { name: 'Buka catatan yang dipertahankan' })
  expect(link.getAttribute('href')).toBe(`/warga/${keepId}`)
})
