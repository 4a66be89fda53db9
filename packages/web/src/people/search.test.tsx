import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { registry, sitiFound, sitiId } from './testing/registry.ts'

const box = async () => within(await screen.findByRole('main')).findByRole('searchbox')
const searches = (asked: { url: string; body: unknown }[]) =>
  asked.filter(({ url }) => url === '/api/people/search').map(({ body }) => body)

async function search(text: string) {
  const field = await box()
  fireEvent.change(field, { target: { value: text } })
  fireEvent.submit(field)
}

describe('searching people', () => {
  test('nothing is listed until somebody searches, and two letters are too little', async () => {
    const asked = registry()
    openPage('/warga')
    expect(await screen.findByText('Siapa yang Anda cari?')).toBeTruthy()

    await search('si')
    expect((await screen.findByRole('alert')).textContent).toContain('tiga huruf')
    expect(searches(asked)).toEqual([])
  })

  test('what was searched for stands in no address and in no title', async () => {
    const asked = registry()
    const { router } = openPage('/warga')
    await search('Siti Aminah')

    expect(await screen.findByText('Sepaso, Bengalon, Kutai Timur')).toBeTruthy()
    expect(searches(asked)).toEqual([{ text: 'Siti Aminah' }])
    expect(router.state.location.href).toBe('/warga')
    expect(document.title).not.toContain('Siti')
    expect(asked.every(({ url }) => !/siti/i.test(url))).toBe(true)
  })

  test('the search of the top bar leads here, and leaves nothing behind in the history', async () => {
    const asked = registry()
    const { router } = openPage('/')
    const top = await screen.findByRole('searchbox')
    fireEvent.change(top, { target: { value: '6408995203570001' } })
    fireEvent.submit(top)

    await waitFor(() => expect(searches(asked)).toEqual([{ text: '6408995203570001' }]))
    await waitFor(() => expect(router.state.location.state.search).toBeUndefined())
    expect(router.state.location.href).toBe('/warga')
  })

  test('coming back from a person shows the same results without asking again', async () => {
    const asked = registry()
    const { router } = openPage('/warga')
    await search('Siti Aminah')
    await screen.findByText('Sepaso, Bengalon, Kutai Timur')

    await router.navigate({ to: '/warga/$id', params: { id: sitiId } as never })
    await screen.findByRole('heading', { name: 'Siti Aminah', level: 1 })
    fireEvent.keyDown(document.body, { key: 'Escape' })

    expect(await screen.findByRole('table', { name: 'Nama yang mirip' })).toBeTruthy()
    expect((await box()).getAttribute('value')).toBe('Siti Aminah')
    expect(searches(asked)).toHaveLength(1)
  })

  test('a row opens beside the list; Esc closes it and returns to the row', async () => {
    registry()
    const { router } = openPage('/warga')
    await search('Siti Aminah')
    const row = await screen.findByRole('button', { name: 'Siti Aminah' })
    row.focus()
    fireEvent.click(row)

    expect(await screen.findByRole('link', { name: 'Buka halaman lengkap' })).toBeTruthy()
    expect(router.state.location.search).toEqual({ orang: sitiId })
    fireEvent.keyDown(document.body, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
    expect(document.activeElement?.textContent).toContain('Siti Aminah')
  })

  test('somebody held in another regency is not shown; the office to ask is', async () => {
    const elsewhere = { regency: '64.72', office: 'Dinas Sosial Kota Samarinda' }
    registry(({ url }) =>
      url === '/api/people/search' ? { status: 200, body: { rows: [], more: false, matched: 'nik', elsewhere } } : undefined,
    )
    openPage('/warga')
    await search('6472990101800001')

    expect(await screen.findByText(/Tanyakan kepada Dinas Sosial Kota Samarinda/)).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  test('age, decile, category and aid narrow what was found, each chip says to what', async () => {
    const asked = registry()
    openPage('/warga')
    await search('Siti Aminah')
    await screen.findByText('Sepaso, Bengalon, Kutai Timur')

    fireEvent.click(screen.getByRole('button', { name: 'Umur' }))
    fireEvent.change(await screen.findByLabelText('Dari umur'), { target: { value: 'enam' } })
    fireEvent.change(screen.getByLabelText('Dari umur'), { target: { value: '60' } })
    fireEvent.click(screen.getByRole('button', { name: 'Menerima' }))
    fireEvent.change(await screen.findByRole('combobox', { name: 'Menerima' }), { target: { value: 'PKH' } })

    expect(await screen.findByRole('button', { name: 'Umur: 60 tahun ke atas' })).toBeTruthy()
    const both = { text: 'Siti Aminah', narrowing: { ageFrom: 60, programme: 'PKH' } }
    await waitFor(() => expect(searches(asked).at(-1)).toEqual(both))
    expect(await accessibilityFaults()).toEqual([])

    fireEvent.click(screen.getByRole('button', { name: 'Hapus saringan Umur' }))
    await waitFor(() => expect(searches(asked).at(-1)).toEqual({ ...both, narrowing: { programme: 'PKH' } }))
  })

  test('a fault narrows it, too, and stands in the address, which names nobody', async () => {
    const asked = registry()
    const { router } = openPage('/warga?masalah=nik.missing')
    expect(await screen.findByRole('button', { name: 'Masalah: NIK belum ada' })).toBeTruthy()
    await search('Siti Aminah')
    await waitFor(() => expect(searches(asked)).toEqual([{ text: 'Siti Aminah', narrowing: { fault: 'nik.missing' } }]))

    fireEvent.click(await screen.findByRole('button', { name: 'Siti Aminah' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ masalah: 'nik.missing', orang: sitiId }))
    fireEvent.click(screen.getByRole('button', { name: 'Hapus saringan Masalah' }))
    await waitFor(() => expect(searches(asked).at(-1)).toEqual({ text: 'Siti Aminah' }))
    expect(router.state.location.href).toBe('/warga')
  })

  test('more than one page of people is an invitation to narrow the search, not to browse', async () => {
    registry(({ url }) =>
      url === '/api/people/search'
        ? { status: 200, body: { rows: [sitiFound], more: true, matched: 'name', elsewhere: null } }
        : undefined,
    )
    openPage('/warga')
    await search('siti')

    expect(await screen.findByText(/Persempit dengan wilayah/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Berikutnya' })).toBeNull()
    expect(await accessibilityFaults()).toEqual([])
  })
})
