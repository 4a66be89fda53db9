import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { problem } from '../platform/testing/server.ts'
import { registry, sitiFound, sitiId } from './testing/registry.ts'

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Daftarkan' }))
const sent = (asked: { url: string; method: string; body: unknown }[]) =>
  asked.filter(({ url, method }) => url === '/api/people' && method === 'POST').map(({ body }) => body)

async function open() {
  openPage('/warga/baru')
  await screen.findByRole('heading', { name: 'Daftarkan warga' })
}

async function pickVillage() {
  const picker = screen.getByRole('textbox', { name: 'Desa/kelurahan' })
  fireEvent.click(picker)
  fireEvent.click(await screen.findByText('Kecamatan Bengalon'))
  fireEvent.click(await screen.findByText('Desa Sepaso'))
  await waitFor(() => expect((picker as HTMLInputElement).value).toBe('Desa Sepaso'))
}

describe('registering somebody', () => {
  test('a NIK of fifteen digits is said with its cure as soon as the field is left', async () => {
    registry()
    await open()
    type('NIK', '640899520357001')
    expect(screen.queryByText(/Kurang dari 16 angka/)).toBeNull()
    fireEvent.blur(field('NIK'))

    expect(screen.getByText('Kurang dari 16 angka. Hitung lagi dari kartunya.')).toBeTruthy()
    expect(field('NIK').getAttribute('aria-invalid')).toBe('true')
  })

  test('a NIK that says another sex and birth date warns, and can still be saved', async () => {
    const asked = registry(({ url, method }) =>
      url === '/api/people' && method === 'POST' ? { status: 201, body: { id: sitiId } } : undefined,
    )
    await open()
    type('NIK', "'6408 9952 0357 0001")
    type('Nama', 'Siti Aminah')
    fireEvent.click(field('Laki-laki'))
    type('Tanggal lahir', '13-03-1957')
    expect(screen.getByText(/Menurut NIK jenis kelaminnya lain/)).toBeTruthy()
    expect(screen.getByText(/Menurut NIK tanggal lahirnya lain/)).toBeTruthy()

    await pickVillage()
    fireEvent.click(field('Dokumen'))
    save()
    await waitFor(() => expect(sent(asked)).toHaveLength(1))
    expect(sent(asked)[0]).toMatchObject({
      name: 'Siti Aminah',
      nik: '6408995203570001',
      nikMissingReason: null,
      sex: 'male',
      birthDate: '1957-03-13',
      regionCode: '64.08.03.2001',
      familyCardNumber: null,
      relation: null,
      source: 'document',
    })
  })

  test('without a NIK there must be a reason, and a family card asks for the relation', async () => {
    const asked = registry()
    await open()
    fireEvent.click(field('Tanpa NIK'))
    type('Nomor KK', '6408991402180003')
    save()

    expect(screen.getByText(/Tulis NIK-nya, atau pilih Tanpa NIK/)).toBeTruthy()
    expect(screen.getByText('Pilih hubungannya dengan kepala keluarga.')).toBeTruthy()
    expect(screen.getByText('Pilih desa atau kelurahannya.')).toBeTruthy()
    expect(screen.getByText('Pilih sumbernya.')).toBeTruthy()
    expect(sent(asked)).toEqual([])
    expect(await accessibilityFaults()).toEqual([])
  })

  test('a village is found by the beginning of its name and taken with Enter, within the mandate only', async () => {
    const asked = registry()
    await open()
    const picker = screen.getByRole<HTMLInputElement>('textbox', { name: 'Desa/kelurahan' })
    fireEvent.click(picker)
    fireEvent.change(picker, { target: { value: 'sep' } })
    expect(await screen.findByText('Bengalon, Kutai Timur')).toBeTruthy()
    await waitFor(() => expect(document.querySelector('[data-combobox-selected]')?.textContent).toContain('Desa Sepaso'))
    fireEvent.keyDown(picker, { key: 'Enter', code: 'Enter' })

    await waitFor(() => expect(picker.value).toBe('Desa Sepaso'))
    expect(asked.filter(({ url }) => url.includes('?name=')).map(({ url }) => url)).toEqual([
      '/api/regions?name=sep&within=64.08',
    ])
  })

  test('half a date is not silently dropped', async () => {
    const asked = registry()
    await open()
    type('Tanggal lahir', '12-03')
    save()
    expect(screen.getByText('Tulis tanggal lengkap, misalnya 21-11-1960.')).toBeTruthy()
    expect(sent(asked)).toEqual([])
  })

  test('what was typed survives a reload and an ended session, and goes when it is saved', async () => {
    let signedIn = false
    registry(({ url, method }) => {
      if (url !== '/api/people' || method !== 'POST') return undefined
      return signedIn ? { status: 201, body: { id: sitiId } } : problem(401, 'not-signed-in')
    })
    await open()
    fireEvent.click(field('Tanpa NIK'))
    fireEvent.click(field('surat-suratnya hilang'))
    type('Nama', 'Nenek Pasar Lama')
    await pickVillage()
    fireEvent.click(field('Keterangan'))
    save()
    await screen.findByText('Sesi Anda sudah berakhir')
    document.body.replaceChildren()

    signedIn = true
    await open()
    expect(field('Nama').value).toBe('Nenek Pasar Lama')
    expect(field('surat-suratnya hilang').checked).toBe(true)
    save()
    await screen.findByRole('heading', { name: 'Siti Aminah', level: 1 })
    expect(Object.keys(sessionStorage).filter((key) => key.includes('people.register'))).toEqual([])
  })

  test('somebody who is registered already is found by the NIK that is being typed', async () => {
    const asked = registry(({ url }) =>
      url === '/api/people/search'
        ? { status: 200, body: { rows: [sitiFound], more: false, matched: 'nik', elsewhere: null } }
        : undefined,
    )
    await open()
    type('NIK', '6408995203570001')

    expect(await screen.findByText(/NIK ini sudah terdaftar/, undefined, { timeout: 2000 })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Siti Aminah' }).getAttribute('href')).toBe(`/warga/${sitiId}`)
    expect(asked.filter(({ url }) => url === '/api/people/search').map(({ body }) => body)).toEqual([
      { text: '6408995203570001' },
    ])
  })
})
