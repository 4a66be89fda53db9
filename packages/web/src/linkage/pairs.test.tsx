import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { registry, siti } from '../people/testing/registry.ts'
import { problem } from '../platform/testing/server.ts'

const permissions: Permission[] = ['people.read', 'people.reveal-nik', 'linkage.judge']
const idOf = (last: number) => `0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c${String(last).padStart(2, '0')}`

function person(last: number, name: string) {
  const facts = siti.facts.map((fact) => (fact.field === 'name' ? { ...fact, value: name } : fact))
  return { ...siti, id: idOf(last), name, facts }
}

function pairOf(at: number, name: string, other: string, over: object = {}) {
  return {
    a: person(at, name),
    b: { ...person(at + 1, other), maskedNik: null, nikStanding: 'missing', nikMissingReason: 'not-in-file' },
    probability: 0.964,
    state: 'open',
    version: 1,
    verdict: null,
    merge: null,
    comparisons: [
      { name: 'name', level: 'a letter or two apart', weight: 9.4 },
      { name: 'NIK and birth date', level: 'same date, a NIK not known', weight: 11.2 },
      { name: 'household', level: 'same village, another mother', weight: -4.6 },
    ],
    start: -11.2,
    foundAt: '2026-11-21T02:00:00Z',
    ...over,
  }
}

const queue = [pairOf(10, 'SITI AMINAH', 'SITI AMINA'), pairOf(20, 'BUDI HARTONO', 'BUDI HARTANO'), pairOf(30, 'RINA', 'RINAH')]

/** The other side: the pairs of `queue` in their order, without those that are judged. */
function judging(refusal?: ReturnType<typeof problem>) {
  const judged = new Set<string>()
  const asked = registry(({ url, method }) => {
    if (method === 'POST') {
      const [, a = ''] = /pairs\/([^/]+)\//.exec(url) ?? []
      if (url.endsWith('/verdict')) {
        if (refusal) return refusal
        judged.add(a)
        return { status: 200, body: { state: 'same', version: 2, merge: idOf(90) } }
      }
      judged.delete(a)
      return { status: 200, body: { state: 'open', version: 3, merge: null } }
    }
    if (!url.startsWith('/api/linkage/next')) return undefined
    const after = new URLSearchParams(url.split('?')[1]).get('after')
    const begin = after === null ? 0 : Number(after.slice(1)) + 1
    const at = queue.findIndex(({ a }, nth) => nth >= begin && !judged.has(a.id))
    const counts = { open: queue.length - judged.size, judged: judged.size }
    return {
      status: 200,
      body: at < 0 ? { pair: null, cursor: null, ...counts } : { pair: queue[at], cursor: `c${at}`, ...counts },
    }
  }, permissions)
  return asked
}

const heading = (name: RegExp) => screen.findByRole('heading', { level: 2, name })

describe('judging pairs', () => {
  test('two records stand side by side, each difference with a word, the percentage with its reasons', async () => {
    judging()
    openPage('/data/ganda')
    await heading(/Sangat mungkin orang yang sama: Siti Aminah – Siti Amina/)
    const table = within(screen.getByRole('table'))
    expect(table.getByRole('row', { name: /^Nama Beda/ }).textContent).toContain('Siti Amina beda h')
    expect(table.getByRole('row', { name: /^Tanggal lahir Sama/ })).toBeTruthy()
    expect(table.getByRole('row', { name: /^NIK Tak diketahui/ })).toBeTruthy()
    expect(screen.getByText(/Dari 100 pasangan seperti ini, sedikitnya 96 memang satu orang/)).toBeTruthy()
    const reasons = within(screen.getByRole('list', { name: 'Mengapa 96%' })).getAllByRole('listitem')
    expect(reasons.map((one) => one.textContent)).toEqual([
      'NamaBeda satu-dua hurufSangat mendukung',
      'NIK dan tanggal lahirTanggal lahir sama, salah satu tanpa NIKSangat mendukung',
      'KK, ibu, dan desaDesa sama, nama ibu lainMenentang',
      'Sebelum dibandingkanDua orang sembarang hampir selalu memang dua orangSangat menentang',
    ])
    expect(await accessibilityFaults()).toEqual([])
  })

  test('a key judges, the next pair is there at once, and another key takes the verdict back', async () => {
    const asked = judging()
    openPage('/data/ganda')
    await heading(/Siti Aminah/)
    expect(screen.getByText('0 dari 3 pasangan sudah diputuskan')).toBeTruthy()
    await waitFor(() => expect(asked.filter(({ url }) => url.includes('after=c0'))).toHaveLength(1))

    fireEvent.change(screen.getByRole('textbox', { name: /Catatan/ }), { target: { value: 'KTP dan KK sudah dilihat' } })
    fireEvent.keyDown(document.body, { key: 's' })
    expect(await heading(/Budi Hartono/)).toBe(document.activeElement)
    expect(asked.find(({ url }) => url.endsWith('/verdict'))?.body).toEqual({
      version: 1,
      verdict: 'same',
      reason: 'KTP dan KK sudah dilihat',
    })
    expect(screen.getByText('1 dari 3 pasangan sudah diputuskan')).toBeTruthy()
    expect(screen.getByText('Siti Aminah dan Siti Amina: orang yang sama.')).toBeTruthy()

    fireEvent.keyDown(document.body, { key: 'u' })
    await heading(/Siti Aminah/)
    expect(asked.find(({ url }) => url.endsWith('/reopen'))?.body).toEqual({ version: 2 })
    expect(screen.getByText('0 dari 3 pasangan sudah diputuskan')).toBeTruthy()
  })

  test('a verdict that is refused brings the pair back and says why', async () => {
    judging(problem(409, 'pair-judged'))
    openPage('/data/ganda')
    await heading(/Siti Aminah/)
    fireEvent.click(screen.getByRole('button', { name: 'Berbeda' }))
    expect(await screen.findByText(/belum tersimpan. Pasangan ini sudah diputuskan orang lain/)).toBeTruthy()
    await heading(/Siti Aminah/)
  })

  test('two people with sound NIKs that differ are not called one', async () => {
    judging(problem(422, 'merge-unsound', { faults: [{ rule: 'MERGE-2' }] }))
    openPage('/data/ganda')
    await heading(/Siti Aminah/)
    fireEvent.click(screen.getByRole('button', { name: 'Sama' }))
    expect(await screen.findByText(/Keduanya membawa NIK sah yang berbeda/)).toBeTruthy()
    await heading(/Siti Aminah/)
  })

  test('what is skipped waits at the end of the queue', async () => {
    judging()
    openPage('/data/ganda')
    for (const name of [/Siti Aminah/, /Budi Hartono/, /Rina/]) {
      await heading(name)
      fireEvent.keyDown(document.body, { key: 'l' })
    }
    expect(await screen.findByText('3 pasangan Anda lewati atau muncul sementara itu.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Mulai lagi dari yang paling mungkin' }))
    await heading(/Siti Aminah/)
  })

  test('a letter typed into the note judges nobody', async () => {
    const asked = judging()
    openPage('/data/ganda')
    await heading(/Siti Aminah/)
    fireEvent.keyDown(screen.getByRole('textbox', { name: /Catatan/ }), { key: 's' })
    expect(asked.filter(({ url }) => url.endsWith('/verdict'))).toEqual([])
  })
})

test('where nothing was ever searched the page offers to begin, for one’s own regency', async () => {
  const asked = registry(({ url, method }) => {
    if (url.startsWith('/api/linkage/next')) return { status: 200, body: { pair: null, cursor: null, open: 0, judged: 0 } }
    if (url.startsWith('/api/linkage/runs') && method === 'GET') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/linkage/runs') return problem(409, 'linkage-under-way')
    return undefined
  }, permissions)
  openPage('/data/ganda')
  expect(await screen.findByText('Belum pernah dicari')).toBeTruthy()
  expect(await accessibilityFaults()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Cari data ganda' }))
  expect(await screen.findByText(/Pencarian yang sama sedang berjalan/)).toBeTruthy()
  expect(asked.find(({ url, method }) => url === '/api/linkage/runs' && method === 'POST')?.body).toEqual({ region: '64.08' })
})
