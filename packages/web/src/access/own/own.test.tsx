import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { officer } from '../../app/testing/sessions.ts'
import { chooseLocale } from '../../platform/i18n/locale.ts'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { answering, problem } from '../../platform/testing/server.ts'

const here = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b01',
  device: { browser: 'Chrome', system: 'Windows' },
  address: '203.0.113.7',
  since: '2026-11-21T01:00:00.000Z',
  lastSeenAt: '2026-11-21T03:00:00.000Z',
  current: true,
}
const phone = {
  ...here,
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b02',
  device: { browser: 'Chrome', system: 'Android' },
  current: false,
}
const refused = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b03',
  at: '2026-11-21T02:00:00.000Z',
  outcome: 'wrong-password',
  device: { browser: null, system: null },
  address: '198.51.100.9',
  newDevice: false,
}

function server(answers: Record<string, { status: number; body?: unknown }> = {}, session: object = officer()) {
  return answering(({ url, method }) => {
    const given = answers[`${method} ${url}`]
    if (given !== undefined) return given
    if (url === '/api/session') return { status: 200, body: session }
    if (url === '/api/my/sessions') return { status: 200, body: { rows: [here, phone] } }
    if (url === '/api/my/second-factor') return { status: 200, body: { on: false, since: null, codesLeft: 0, demanded: false } }
    if (url.startsWith('/api/my/sign-ins')) return { status: 200, body: { rows: [refused], next: null } }
    return { status: 200, body: { rows: [] } }
  })
}

describe('my account', () => {
  test.each(['id', 'en'] as const)('shows devices in words and refused sign-ins, and axe finds nothing (%s)', async (locale) => {
    chooseLocale(locale)
    server()
    openPage('/akun')
    await screen.findByText(locale === 'id' ? 'Chrome di Android' : 'Chrome on Android')
    expect(screen.getByText(locale === 'id' ? 'Perangkat ini' : 'This device')).toBeTruthy()
    expect(await screen.findByText(locale === 'id' ? 'Kata sandi keliru' : 'Wrong password')).toBeTruthy()
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  })

  test('another device is signed out by one click, this one has no such button', async () => {
    const asked = server({ [`DELETE /api/my/sessions/${phone.id}`]: { status: 204 } })
    openPage('/akun')
    const list = await screen.findByRole('list', { name: 'Sesi saya' })
    fireEvent.click(within(list).getByRole('button', { name: 'Keluarkan' }))
    await waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true))
  })

  test('a password is judged while it is typed, and the server’s word on it stands beside it', async () => {
    server({ 'POST /api/my/password': problem(422, 'password-unsound', { faults: [{ rule: 'AC-4' }] }) })
    openPage('/akun')
    fireEvent.click(await screen.findByRole('button', { name: 'Ganti kata sandi' }))
    const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
    type('Kata sandi sekarang', 'contoh-saja-lama')
    type('Kata sandi baru', 'rina')
    const hint = (words: string) => screen.getByText(words).closest('li')?.dataset['verdict']
    expect(hint('Sedikitnya 12 huruf, angka, atau spasi')).toBe('not-met')
    expect(hint('Tidak memuat nama atau alamat surel Anda')).toBe('not-met')

    for (const label of ['Kata sandi baru', 'Ulangi kata sandi baru']) type(label, 'selamatdatang')
    expect(hint('Sedikitnya 12 huruf, angka, atau spasi')).toBe('met')
    fireEvent.submit(screen.getByRole('form', { name: 'Ganti kata sandi' }))
    await waitFor(() => expect(hint('Bukan kata sandi umum, bocor, atau mudah ditebak')).toBe('not-met'))
  })
})

test('whoever must set up a code is led there before anything else', async () => {
  server({}, { ...officer(), permissions: [], waitsFor: 'second-factor' })
  const { router } = openPage('/warga')
  await screen.findByRole('heading', { name: 'Pasang kode masuk' })
  expect(router.state.location.pathname).toBe('/pasang-kode')
  expect(router.state.location.search).toEqual({ ke: '/warga' })
})

test('a sign-in with a new device is told on the home page until it is read', async () => {
  const elsewhere = { ...refused, outcome: 'signed-in', device: phone.device, newDevice: true }
  const asked = server({ 'POST /api/my/sign-ins/seen': { status: 204 } }, { ...officer(), elsewhere })
  openPage('/')
  await screen.findByText(/Akun Anda dibuka dari perangkat baru: Chrome di Android, 198.51.100.9/)
  fireEvent.click(screen.getByRole('button', { name: 'Ya, itu saya' }))
  await waitFor(() => expect(asked.find(({ url }) => url === '/api/my/sign-ins/seen')?.body).toEqual({ id: refused.id }))
})
