import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { newsKinds } from '#domain/news/news-kind.ts'
import type { News, NewsId } from '#domain/news/news.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering } from '../platform/testing/server.ts'
import { addressOf, titleOf } from './news.words.ts'

const claim = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b09'
const region = { code: '64.08.04.2001', name: 'Senambah' } as News['region']
const lineOf = (last: string, over: Partial<News>): News => ({
  id: `0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b${last}` as NewsId,
  kind: 'claim-returned',
  subject: claim,
  count: 1,
  region,
  at: '2026-11-21T02:00:00Z',
  read: false,
  ...over,
})

function aServer(lines: News[]) {
  let rows = lines
  return answering(({ url, method, body }) => {
    if (url === '/api/session') return { status: 200, body: { ...officer(['upkeep.read']), sendsMail: true } }
    if (url === '/api/my/news/unread') return { status: 200, body: { count: rows.filter(({ read }) => !read).length } }
    if (url === '/api/my/news/choices') return { status: 200, body: method === 'PUT' ? body : { mailHour: 7, muted: [] } }
    if (url.startsWith('/api/my/news') && method !== 'GET') {
      const { upTo, read = true } = body as { upTo?: string; read?: boolean }
      rows = rows.map((row) => (upTo !== undefined || url.includes(row.id) ? { ...row, read } : row))
      return { status: 204 }
    }
    if (url.startsWith('/api/my/news')) return { status: 200, body: { rows, next: null } }
    return { status: 200, body: { rows: [], next: null } }
  })
}

const two = [lineOf('02', {}), lineOf('01', { kind: 'claim-accepted', subject: null, count: 12, read: true })]

test('the bell counts what is unread, shows the newest, and closes by Esc', async () => {
  aServer(two)
  openPage('/')
  fireEvent.click(await screen.findByRole('button', { name: 'Kabar yang belum dibaca: 1' }))
  const panel = within(screen.getByRole('region', { name: 'Kabar yang belum dibaca: 1' }))
  const link = await panel.findByRole('link', { name: /^1 usulan Anda di Senambah dikembalikan/ })
  expect(link.getAttribute('href')).toBe(`/usulan/${claim}`)
  expect(panel.getByRole('link', { name: '12 usulan Anda di Senambah diterima' }).getAttribute('href')).toBe(
    '/usulan?tampak=mine',
  )
  expect(await accessibilityFaults(document.documentElement)).toEqual([])
  fireEvent.keyDown(document, { key: 'Escape' })
  expect(screen.queryByRole('region', { name: 'Kabar yang belum dibaca: 1' })).toBeNull()
})

test('whoever opens a line has read it, and comes to where it can be dealt with', async () => {
  const asked = aServer(two)
  const { router } = openPage('/')
  fireEvent.click(await screen.findByRole('button', { name: 'Kabar yang belum dibaca: 1' }))
  fireEvent.click(await screen.findByRole('link', { name: /^1 usulan Anda di Senambah dikembalikan/ }))
  await screen.findByRole('button', { name: 'Kabar yang belum dibaca: 0' })
  expect(router.state.location.pathname).toBe(`/usulan/${claim}`)
  expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([{ read: true }])
})

test('on the page everything is marked up to the newest line, and a line as unread again', async () => {
  const asked = aServer(two)
  const { container } = openPage('/kabar')
  const list = within(await screen.findByRole('list', { name: 'Kabar' }))
  expect(await accessibilityFaults(container)).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Tandai semua sudah dibaca' }))
  await screen.findByRole('button', { name: 'Kabar yang belum dibaca: 0' })
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ upTo: two[0]?.id })
  fireEvent.click(list.getByRole('button', { name: 'Tandai belum dibaca: 12 usulan Anda di Senambah diterima' }))
  await screen.findByRole('button', { name: 'Kabar yang belum dibaca: 1' })
})

test('an empty list says what will come; the choices are sent as they stand', async () => {
  const asked = aServer([])
  openPage('/kabar')
  await screen.findByText('Belum ada kabar')
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Pekerjaan panjang' }))
  fireEvent.change(screen.getByLabelText('Surel harian'), { target: { value: '16' } })
  fireEvent.click(screen.getByRole('button', { name: 'Simpan pengaturan' }))
  await waitFor(() => expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ mailHour: 16, muted: ['work'] }))
})

test('every kind has words and a place to go, of one thing and of several', () => {
  for (const kind of newsKinds) {
    expect(titleOf({ kind, count: 3, region })).toMatch(/\w/)
    for (const subject of [claim, null]) expect(addressOf({ kind, subject })).toMatch(/^\/[a-z]/)
  }
})
