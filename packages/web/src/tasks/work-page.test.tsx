import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Task } from '#domain/tasks/task.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering } from '../platform/testing/server.ts'

const batch = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b09'
const base = {
  job: 'intake.check',
  subject: batch,
  stage: null,
  done: 0,
  total: null,
  cancelRequested: false,
  repeatable: false,
  problem: null,
  createdAt: '2026-11-21T02:00:00Z',
  startedAt: '2026-11-21T02:00:01Z',
  finishedAt: '2026-11-21T02:03:00Z',
}
const taskOf = (last: string, over: Partial<Task>) => ({ ...base, id: `0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b${last}`, ...over })
const failed = taskOf('01', { state: 'failed', problem: 'codes-disagree', repeatable: true })
const running = taskOf('02', { state: 'running', stage: 'reading', done: 300, total: 600, finishedAt: null })

function aServer() {
  let rows: object[] = [running, failed]
  return answering(({ url, method }) => {
    if (url === '/api/session') return { status: 200, body: officer() }
    if (method === 'POST' && url.endsWith('/retry')) {
      rows = [running, { ...failed, state: 'queued', repeatable: false, problem: null, finishedAt: null }]
      return { status: 200, body: rows[1] }
    }
    if (url.startsWith('/api/tasks')) return { status: 200, body: { rows, next: null } }
    return { status: 404 }
  })
}

test('failed work says why and what to do, leads to what it was about, and is tried again', async () => {
  const asked = aServer()
  const { container } = openPage('/pekerjaan')
  const list = within(await screen.findByRole('list', { name: 'Pekerjaan saya' }))
  expect(list.getByText(/Kode dan nama desa/)).toBeTruthy()
  expect(list.getByRole('link', { name: 'Buka: Memeriksa berkas' }).getAttribute('href')).toBe(`/impor/${batch}`)
  expect(await accessibilityFaults(container)).toEqual([])

  fireEvent.click(list.getByRole('button', { name: 'Coba lagi: Memeriksa berkas' }))
  expect(await list.findByText('Menunggu giliran')).toBeTruthy()
  expect(asked.filter(({ url }) => url.endsWith(`${failed.id}/retry`))).toHaveLength(1)
})

test('the view is asked of the server and stays in the address', async () => {
  const asked = aServer()
  const { router } = openPage('/pekerjaan')
  fireEvent.click(await screen.findByRole('button', { name: 'Gagal atau dihentikan' }))
  await screen.findByRole('button', { name: 'Gagal atau dihentikan', pressed: true })
  expect(router.state.location.search).toEqual({ tampak: 'berhenti' })
  expect(asked.some(({ url }) => url.includes('view=stopped'))).toBe(true)
})

test('until the answer to another view comes, what is shown is dimmed and nothing of it can be opened', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<void>()
  answering(async ({ url }) => {
    if (url === '/api/session') return { status: 200, body: officer() }
    if (!url.startsWith('/api/tasks')) return { status: 404 }
    const isStopped = url.includes('view=stopped')
    if (isStopped) await promise
    return { status: 200, body: { rows: isStopped ? [failed] : [running, failed], next: null } }
  })
  openPage('/pekerjaan')
  const list = await screen.findByRole('list', { name: 'Pekerjaan saya' })
  expect(list.hasAttribute('inert')).toBe(false)
  fireEvent.click(screen.getByRole('button', { name: 'Gagal atau dihentikan' }))
  await waitFor(() => expect(list.hasAttribute('inert')).toBe(true))
  expect(list.children).toHaveLength(2)

  answer()
  await waitFor(() => expect(list.hasAttribute('inert')).toBe(false))
  expect(list.children).toHaveLength(1)
})
