import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { noteSessionBack } from '../platform/session-end.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'
import { openPage } from './testing/open-page.tsx'
import { nobody, officer } from './testing/sessions.ts'

const running = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1a03',
  job: 'intake.check',
  state: 'running',
  subject: null,
  stage: null,
  done: 1200,
  total: 60000,
  cancelRequested: false,
  repeatable: false,
  problem: null,
  createdAt: '2026-11-21T06:05:00Z',
  startedAt: '2026-11-21T06:05:00Z',
  finishedAt: null,
}

function server(tasks: object[] = []) {
  return answering(({ url }) => ({ status: 200, body: url === '/api/tasks' ? { rows: tasks, next: null } : officer() }))
}

describe('the shell round every page', () => {
  test('axe finds nothing on the home page', async () => {
    server([running])
    openPage('/')
    await screen.findByRole('heading', { name: 'Beranda', level: 1 })
    await screen.findByRole('progressbar')
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  })

  test('the bell counts running work and shows how far it is', async () => {
    server([running])
    openPage('/')
    const bell = await screen.findByRole('button', { name: 'Pekerjaan berjalan: 1' })
    fireEvent.click(bell)
    const panel = within(screen.getByRole('region', { name: 'Pekerjaan berjalan: 1' }))
    const bar = await panel.findByRole('progressbar', { name: 'Memeriksa berkas' })
    expect(bar.getAttribute('aria-valuenow')).toBe('1200')

    fireEvent.keyDown(document, { key: 'Escape' })
    expect(screen.queryByRole('region', { name: 'Pekerjaan berjalan: 1' })).toBeNull()
  })

  test('when the session ends the page stays and asks the same person to sign in again', async () => {
    let ended = false
    answering(({ url, method }) => {
      if (url !== '/api/tasks') {
        if (method === 'POST') ended = false
        return { status: 200, body: officer() }
      }
      return ended ? problem(401, 'not-signed-in') : { status: 200, body: { rows: [running], next: null } }
    })
    openPage('/')
    await screen.findByRole('progressbar')
    ended = true

    const dialog = await screen.findByRole('dialog', {}, { timeout: 5000 })
    expect(screen.getByText('Beranda', { selector: 'h1' })).toBeTruthy()
    expect(within(dialog).getByLabelText<HTMLInputElement>('Alamat surel').value).toBe('rina@kutim.contoh.id')

    fireEvent.change(within(dialog).getByLabelText('Kata sandi'), { target: { value: 'contoh-saja' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Masuk' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    noteSessionBack()
  })

  test('an open page that nobody touches notices within a minute that a mandate is over, and keeps what was typed', async () => {
    let permissions: Permission[] = ['people.search', 'people.read', 'people.register', 'insight.read']
    answering(({ url }) => ({ status: 200, body: url === '/api/session' ? officer(permissions) : { rows: [], next: null } }))
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      openPage('/warga/baru')
      const name = await screen.findByLabelText<HTMLInputElement>('Nama')
      fireEvent.change(name, { target: { value: 'Siti Aminah' } })
      expect(screen.getAllByRole('link', { name: 'Pantauan' }).length).toBeGreaterThan(0)

      permissions = []
      await vi.advanceTimersByTimeAsync(60_000)
      await waitFor(() => expect(screen.queryByRole('link', { name: 'Pantauan' })).toBeNull())
      expect(screen.getByLabelText<HTMLInputElement>('Nama').value).toBe('Siti Aminah')
    } finally {
      vi.useRealTimers()
    }
  })

  test('and that the session is: whoever left a form open signs in again and finds it as it was', async () => {
    let here = true
    answering(({ url, method }) => {
      if (url !== '/api/session') return { status: 200, body: { rows: [], next: null } }
      if (method === 'POST') here = true
      return { status: 200, body: here ? officer(['people.search', 'people.read', 'people.register']) : nobody }
    })
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      openPage('/warga/baru')
      fireEvent.change(await screen.findByLabelText<HTMLInputElement>('Nama'), { target: { value: 'Siti Aminah' } })
      here = false
      await vi.advanceTimersByTimeAsync(60_000)
      const dialog = await screen.findByRole('dialog')
      fireEvent.change(within(dialog).getByLabelText('Kata sandi'), { target: { value: 'contoh-saja' } })
      fireEvent.click(within(dialog).getByRole('button', { name: 'Masuk' }))
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      expect(screen.getByLabelText<HTMLInputElement>('Nama').value).toBe('Siti Aminah')
    } finally {
      vi.useRealTimers()
      noteSessionBack()
    }
  })

  test('the language changes at once', async () => {
    server()
    openPage('/')
    await screen.findByRole('heading', { name: 'Beranda', level: 1 })
    fireEvent.click(screen.getAllByRole('button', { name: 'English' })[0] as HTMLElement)
    expect(await screen.findByRole('heading', { name: 'Home', level: 1 })).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
  })
})
