import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { answering } from '../platform/testing/server.ts'

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d01'
const task = {
  id,
  job: 'categories.find-candidates',
  subject: null,
  state: 'running',
  stage: null,
  done: 0,
  total: null,
  cancelRequested: false,
  repeatable: false,
  problem: null,
  createdAt: '2026-11-22T02:00:00Z',
  startedAt: '2026-11-22T02:00:01Z',
  finishedAt: null,
}

test('what a search found is shown once it ends, and not before', { timeout: 30_000 }, async () => {
  let ended = false
  const asked = answering(({ url, method }) => {
    if (url === '/api/session') return { status: 200, body: officer(['people.read', 'people.assign-need']) }
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === `/api/tasks/${id}`)
      return { status: 200, body: ended ? { ...task, state: 'done', finishedAt: task.startedAt } : task }
    if (url === '/api/candidates/searches' && method === 'POST') return { status: 202, body: { task: id } }
    return url.startsWith('/api/candidates') ? { status: 200, body: { rows: [], next: null } } : undefined
  })
  const lists = () => asked.filter(({ url }) => url.startsWith('/api/candidates?')).length
  openPage('/data/kategori')
  fireEvent.click(await screen.findByRole('button', { name: 'Hitung ulang' }, { timeout: 8000 }))
  await waitFor(() => expect(asked.some(({ url }) => url === `/api/tasks/${id}`)).toBe(true), { timeout: 8000 })
  const before = lists()

  ended = true

  await waitFor(() => expect(lists()).toBeGreaterThan(before), { timeout: 8000 })
})
