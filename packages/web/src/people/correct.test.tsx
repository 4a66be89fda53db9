import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { problem } from '../platform/testing/server.ts'
import { registry, siti, sitiId } from './testing/registry.ts'

async function open() {
  openPage(`/warga/${sitiId}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Perbaiki data' }))
  return within(await screen.findByRole('dialog'))
}

describe('correcting facts', () => {
  test('only what was changed is sent, with source and date', async () => {
    const asked = registry(({ method }) => (method === 'PATCH' ? { status: 200, body: { version: 4 } } : undefined))
    const dialog = await open()
    fireEvent.change(dialog.getByLabelText('Pekerjaan'), { target: { value: 'Nelayan' } })
    fireEvent.click(dialog.getByLabelText('Kunjungan'))
    fireEvent.change(dialog.getByLabelText('Berlaku per tanggal'), { target: { value: '05-01-2026' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan perbaikan' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { version: 3, changes: { occupation: 'Nelayan' }, source: 'visit', asOf: '2026-01-05' },
    ])
  })

  test('when somebody else was quicker, what they changed is shown and what was typed is kept', async () => {
    let taken = false
    const changed = siti.facts.map((fact) => (fact.field === 'occupation' ? { ...fact, value: 'Nelayan' } : fact))
    const asked = registry(({ url, method, body }) => {
      if (method === 'PATCH' && (body as { version: number }).version === 4) return { status: 200, body: { version: 5 } }
      if (method === 'PATCH') {
        taken = true
        return problem(409, 'stale-version')
      }
      return taken && url === `/api/people/${sitiId}` ? { status: 200, body: { ...siti, version: 4, facts: changed } } : undefined
    })
    const dialog = await open()
    fireEvent.change(dialog.getByLabelText('Ibu kandung'), { target: { value: 'Halimatus' } })
    fireEvent.click(dialog.getByLabelText('Dokumen'))
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan perbaikan' }))

    expect(await dialog.findByText('dari Petani menjadi Nelayan')).toBeTruthy()
    expect(dialog.getByLabelText<HTMLInputElement>('Ibu kandung').value).toBe('Halimatus')
    expect(dialog.getByLabelText<HTMLInputElement>('Pekerjaan').value).toBe('Nelayan')

    fireEvent.click(dialog.getByRole('button', { name: 'Lanjutkan' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan perbaikan' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.filter(({ method }) => method === 'PATCH').at(-1)?.body).toMatchObject({
      version: 4,
      changes: { motherName: 'Halimatus' },
    })
  })
})

describe('the page of a person', () => {
  test('nobody and somebody outside the area are told apart by no word', async () => {
    registry(({ url }) => (url.startsWith('/api/people/') ? problem(404, 'not-found') : undefined))
    openPage(`/warga/${sitiId}`)
    expect(await screen.findByText('Tidak ada, atau di luar wilayah Anda')).toBeTruthy()
  })

  test('the name of a person is not the title of the tab, which browsers keep in their history', async () => {
    registry()
    openPage(`/warga/${sitiId}`)
    await screen.findByRole('heading', { name: 'Siti Aminah', level: 1 })
    expect(document.title).toBe('Data warga · Rangkul')
  })

  test('the NIK is shown only after a reason was given', async () => {
    const asked = registry(({ url }) =>
      url.endsWith('/reveal-nik') ? { status: 200, body: { nik: '6408995203570001', familyCardNumber: null } } : undefined,
    )
    openPage(`/warga/${sitiId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Tampilkan NIK' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: 'Tampilkan' }))
    expect(dialog.getByText('Tulis alasannya, paling sedikit lima huruf.')).toBeTruthy()

    fireEvent.change(dialog.getByLabelText('Untuk apa Anda memerlukannya?'), { target: { value: 'Mencocokkan KTP' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Tampilkan' }))
    expect(await screen.findByText('6408 9952 0357 0001')).toBeTruthy()
    expect(asked.find(({ url }) => url.endsWith('/reveal-nik'))?.body).toEqual({ reason: 'Mencocokkan KTP' })
  })
})
