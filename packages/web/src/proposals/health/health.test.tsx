import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { officer } from '../../app/testing/sessions.ts'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { answering, problem } from '../../platform/testing/server.ts'

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c01'
const next = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c02'
const row = {
  id,
  name: 'SITI RAHMAH',
  age: 46,
  sex: 'female',
  place: { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] },
  kind: 'category-found',
  subject: 'PMKS-09',
  since: '2026-11-12T03:00:00Z',
  dueOn: '2026-11-13',
}
const one = {
  ...row,
  version: 2,
  address: 'Jl. Poros 7',
  maskedNik: '640•••••••••0012',
  claimed: ['PMKS-09.a', 'PMKS-09.b'],
  observedOn: '2026-11-10',
  expectedOn: null,
}

afterEach(() => sessionStorage.clear())

function server(rows: readonly object[], answer: { status: number; body?: unknown } = { status: 204 }) {
  return answering(({ url, method }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/session') return { status: 200, body: officer(['upkeep.check-health']) }
    if (method === 'POST') return answer
    if (url.startsWith('/api/proposals/health?')) return { status: 200, body: { rows, next: null } }
    if (url === `/api/proposals/health/${id}`) return { status: 200, body: one }
    if (url === `/api/proposals/health/${next}`) return { status: 200, body: { ...one, id: next, name: 'YUSUF HAMID' } }
    return undefined
  })
}

const posted = (asked: ReturnType<typeof server>) => asked.find(({ method }) => method === 'POST')
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Kirim jawaban' }))
const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Makassar' })

test('the queue names who is to be examined for what, and what is late', async () => {
  server([row])
  openPage('/pemeriksaan')
  const open = await screen.findByRole('button', { name: /Siti Rahmah/ })
  expect(open.closest('tr')?.textContent).toMatch(/46 tahun · perempuan.*Lewat 13 Nov 2026/i)
  expect(await accessibilityFaults()).toEqual([])
})

test('it is confirmed by the checklist, part by part, and then the next one comes', async () => {
  const asked = server([row, { ...row, id: next, name: 'YUSUF HAMID' }])
  openPage(`/pemeriksaan/${id}`)
  fireEvent.click(await screen.findByLabelText('Ya, benar'))
  expect(screen.getByText('640•••••••••0012')).toBeDefined()
  fireEvent.click(screen.getByLabelText('Fisik: gerak terganggu'))
  send()
  expect(await screen.findByText('Pilih sedikitnya satu pada: Lamanya.')).toBeDefined()
  expect(posted(asked)).toBeUndefined()
  fireEvent.click(screen.getByLabelText('Menetap'))
  fireEvent.click(screen.getByLabelText('Belajar atau bekerja'))
  expect(await accessibilityFaults()).toEqual([])
  send()
  await waitFor(() =>
    expect(posted(asked)).toMatchObject({
      url: `/api/proposals/health/${id}/answer`,
      body: {
        version: 2,
        result: 'confirmed',
        met: ['DIS.a', 'LAST.b', 'HIND.d'],
        examinedOn: today(),
        words: null,
        needed: null,
      },
    }),
  )
  expect(await screen.findByRole('heading', { name: 'Yusuf Hamid', level: 1 })).toBeDefined()
})

test('what can’t be said asks why and what is needed; what was typed is there after a reload', async () => {
  const asked = server([row])
  const { unmount } = openPage(`/pemeriksaan/${id}`)
  fireEvent.click(await screen.findByLabelText('Belum dapat dinyatakan'))
  fireEvent.change(screen.getByLabelText('Mengapa belum dapat dinyatakan'), { target: { value: 'Alat periksa belum ada' } })
  send()
  expect(await screen.findByText('Tulis sedikitnya 10 huruf.')).toBeDefined()
  expect(await accessibilityFaults()).toEqual([])
  unmount()
  openPage(`/pemeriksaan/${id}`)
  fireEvent.change(await screen.findByLabelText('Yang diperlukan'), { target: { value: 'Hasil periksa mata di RSUD' } })
  expect(screen.getByLabelText<HTMLTextAreaElement>('Mengapa belum dapat dinyatakan').value).toBe('Alat periksa belum ada')
  send()
  await waitFor(() =>
    expect(posted(asked)?.body).toMatchObject({ result: 'cannot-say', met: [], needed: 'Hasil periksa mata di RSUD' }),
  )
  expect(await screen.findByRole('button', { name: /Siti Rahmah/ })).toBeDefined()
})

test('one that was answered meanwhile is refused in words, and one that is not there says so', async () => {
  server([row], problem(409, 'stale-version'))
  const { unmount } = openPage(`/pemeriksaan/${id}`)
  fireEvent.click(await screen.findByLabelText('Bukan demikian'))
  fireEvent.change(screen.getByLabelText('Mengapa tidak'), { target: { value: 'Sudah pulih sepenuhnya' } })
  send()
  expect((await screen.findByRole('alert')).textContent).toMatch(/Orang lain mengubah data ini/)
  unmount()
  openPage('/pemeriksaan/bukan-nomor')
  expect(await screen.findByText('Tidak menunggu pemeriksaan')).toBeDefined()
})
