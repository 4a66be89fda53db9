import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { nobody, officer } from '../app/testing/sessions.ts'
import { chooseLocale } from '../platform/i18n/locale.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'

/** Knows one account. */
function server() {
  let session: object = nobody
  return answering(({ url, method, body }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (method === 'GET') return { status: 200, body: session }
    if ((body as { password: string }).password !== 'contoh-saja') return problem(401, 'sign-in-failed')
    session = officer()
    return { status: 200, body: session }
  })
}

const email = () => screen.getByLabelText<HTMLInputElement>('Alamat surel')
const password = () => screen.getByLabelText<HTMLInputElement>('Kata sandi')
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Masuk' }))

describe('signing in', () => {
  test('a page for officers leads to the sign-in page, and back to itself afterwards', async () => {
    server()
    const { router } = openPage('/tidak-ada')
    await screen.findByRole('heading', { name: 'Masuk ke Rangkul' })

    fireEvent.change(email(), { target: { value: 'rina@kutim.contoh.id' } })
    fireEvent.change(password(), { target: { value: 'contoh-saja' } })
    submit()

    await screen.findByRole('heading', { name: 'Halaman ini tidak ada' })
    expect(router.state.location.pathname).toBe('/tidak-ada')
  })

  test.each(['https://jahat.contoh', '//jahat.contoh', '/\\jahat.contoh', '/\t/jahat.contoh', 'javascript:alert(1)'])(
    'a link that means to lead on to %j leads to the home page',
    async (ke) => {
      server()
      const { router } = openPage(`/masuk?ke=${encodeURIComponent(ke)}`)
      fireEvent.click(await screen.findByText('Rina Wulandari'))
      await waitFor(() => expect(email().value).toBe('rina@kutim.contoh.id'))
      submit()
      await screen.findByRole('heading', { name: 'Beranda', level: 1 })
      expect(router.state.location.href).toBe('/')
    },
  )

  test('an empty form says what is missing and asks the server nothing', async () => {
    const asked = server()
    openPage('/masuk')
    await screen.findByRole('heading', { name: 'Masuk ke Rangkul' })
    submit()

    expect(screen.getByText('Tulis kata sandi Anda.')).toBeTruthy()
    expect(email().getAttribute('aria-invalid')).toBe('true')
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('a wrong password is said in words, and the e-mail address stays', async () => {
    server()
    openPage('/masuk')
    await screen.findByRole('heading', { name: 'Masuk ke Rangkul' })
    fireEvent.change(email(), { target: { value: 'rina@kutim.contoh.id' } })
    fireEvent.change(password(), { target: { value: 'keliru' } })
    submit()

    expect((await screen.findByRole('alert')).textContent).toContain('Alamat surel atau kata sandi tidak cocok.')
    expect(email().value).toBe('rina@kutim.contoh.id')
  })

  test('a demo account fills the form; pressing the button signs in and opens the home page', async () => {
    server()
    openPage('/masuk')
    fireEvent.click(await screen.findByText('Rina Wulandari'))

    await waitFor(() => expect(email().value).toBe('rina@kutim.contoh.id'))
    expect(password().value).toBe('contoh-saja')
    submit()
    expect(await screen.findByRole('heading', { name: 'Beranda', level: 1 })).toBeTruthy()
    expect(screen.getByText('Dinas Sosial Kutai Timur')).toBeTruthy()
  })

  test('the password can be shown by keyboard', async () => {
    server()
    openPage('/masuk')
    await screen.findByRole('heading', { name: 'Masuk ke Rangkul' })
    const toggle = screen.getByRole('button', { name: 'Tampilkan kata sandi' })
    expect(toggle.tabIndex).toBe(0)
    fireEvent.keyDown(toggle, { key: 'Enter' })
    await waitFor(() => expect(password().type).toBe('text'))
  })

  test('without a connection the page says so and offers another try', async () => {
    answering(() => problem(500, 'nothing-known'))
    openPage('/masuk')
    expect(await screen.findByText('Terjadi kesalahan pada sistem.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeTruthy()
  })

  test.each(['id', 'en'] as const)('axe finds nothing on the sign-in page (%s)', async (locale) => {
    chooseLocale(locale)
    server()
    openPage('/masuk')
    await screen.findByText('Rina Wulandari')
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
  })
})
