import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { registry, siti, sitiId } from './testing/registry.ts'

const need = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c01',
  subject: 'person',
  category: 'PMKS-08',
  criteriaVersion: 'Permensos 8/2012',
  met: ['PMKS-08.a'],
  since: '2025-03-04',
  until: null,
  reviewOn: null,
  evidence: null,
  source: 'visit',
  endReason: null,
  version: 1,
}

async function openChecklist(category: string) {
  openPage(`/warga/${sitiId}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Tetapkan kebutuhan' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.click(await dialog.findByRole('button', { name: category }))
  return dialog
}

describe('recording a need', () => {
  test('what cannot hold says why, and restricted categories are not even named to those who may not read them', async () => {
    registry()
    openPage(`/warga/${sitiId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Tetapkan kebutuhan' }))
    const dialog = within(await screen.findByRole('dialog'))

    expect((await dialog.findByText('Anak Jalanan')).parentElement?.textContent).toContain('umur di bawah 18 tahun')
    expect(dialog.getByText('Fakir Miskin').parentElement?.textContent).toContain('perlu kartu keluarga')
    expect(dialog.queryByText('Orang dengan HIV/AIDS')).toBeNull()
    expect(dialog.queryByText('Tuna Susila')).toBeNull()
  })

  test('the verdict follows every tick: two criteria, one of them the required one', async () => {
    registry()
    const dialog = await openChecklist('Penyandang Disabilitas')
    expect(await dialog.findByText('0 dari 2 kriteria yang diperlukan sudah dicentang.')).toBeTruthy()

    fireEvent.click(dialog.getByLabelText('Terhambat dalam bekerja'))
    fireEvent.click(dialog.getByLabelText('Terhambat dalam kegiatan sehari-hari'))
    expect(dialog.getByText('Kriteria bertanda wajib belum dicentang.')).toBeTruthy()

    fireEvent.click(dialog.getByLabelText(/^Keterbatasan fisik/))
    expect(dialog.getByText('Memenuhi kriteria')).toBeTruthy()
  })

  test('nothing is sent while criteria or source are missing; then exactly what was ticked, which can be taken back', async () => {
    const asked = registry(({ url, method }) =>
      url.endsWith('/needs') && method === 'POST'
        ? { status: 201, body: need }
        : url.endsWith('/end')
          ? { status: 200, body: { ...need, until: '2026-11-21', endReason: 'recorded-in-error', version: 2 } }
          : undefined,
    )
    const dialog = await openChecklist('Lanjut Usia Terlantar')
    fireEvent.click(dialog.getByRole('button', { name: 'Tetapkan' }))
    expect(dialog.getByText('Pilih sumbernya.')).toBeTruthy()

    fireEvent.click(dialog.getByLabelText('Terlantar secara psikis dan sosial'))
    fireEvent.click(dialog.getByLabelText('Kunjungan'))
    fireEvent.change(dialog.getByLabelText('Sejak'), { target: { value: '04-03-2025' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Tetapkan' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.filter(({ method, url }) => method === 'POST' && url.endsWith('/needs')).map(({ body }) => body)).toEqual([
      { category: 'PMKS-08', met: ['PMKS-08.b'], since: '2025-03-04', evidence: '', source: 'visit' },
    ])

    // The wrong person, or the wrong category: taken back as an error, which the history keeps.
    fireEvent.click(await screen.findByRole('button', { name: 'Urungkan' }))
    await screen.findByText('Dibatalkan; di riwayat tertulis sebagai keliru dicatat.')
    expect(asked.find(({ url }) => url.endsWith('/end'))?.body).toMatchObject({ version: 1, reason: 'recorded-in-error' })
  })

  test('ticks survive a reload', async () => {
    registry()
    const dialog = await openChecklist('Penyandang Disabilitas')
    fireEvent.click(await dialog.findByLabelText('Terhambat dalam bekerja'))
    document.body.replaceChildren()

    openPage(`/warga/${sitiId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Tetapkan kebutuhan' }))
    expect((await screen.findByLabelText<HTMLInputElement>('Terhambat dalam bekerja')).checked).toBe(true)
  })

  test('an ended need can be taken back, with the version that the end has made', async () => {
    const ended = { ...need, until: '2026-01-05', endReason: 'moved', version: 2 }
    const asked = registry(({ url, method }) => {
      if (url === `/api/people/${sitiId}` && method === 'GET') return { status: 200, body: { ...siti, needs: [need] } }
      if (url.endsWith('/end')) return { status: 200, body: ended }
      return url.endsWith('/reopen') ? { status: 200, body: { ...need, version: 3 } } : undefined
    })
    openPage(`/warga/${sitiId}`)
    fireEvent.click(await screen.findByText('Kebutuhan'))
    fireEvent.click(await screen.findByRole('button', { name: 'Akhiri: Lanjut Usia Terlantar' }))
    const dialog = within(await screen.findByRole('dialog'))

    fireEvent.click(dialog.getByRole('button', { name: 'Akhiri' }))
    expect(dialog.getByText('Pilih sebabnya.')).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(dialog.getByLabelText('Pindah'))
    fireEvent.change(dialog.getByLabelText('Berakhir pada'), { target: { value: '01-03-2025' } })
    expect(dialog.getByText('Tidak boleh sebelum kebutuhan ini mulai.')).toBeTruthy()
    fireEvent.change(dialog.getByLabelText('Berakhir pada'), { target: { value: '05-01-2026' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Akhiri' }))

    fireEvent.click(await screen.findByRole('button', { name: 'Urungkan' }))
    await waitFor(() => expect(asked.find(({ url }) => url.endsWith('/reopen'))?.body).toEqual({ version: 2 }))
    expect(asked.find(({ url }) => url.endsWith('/end'))?.body).toEqual({ version: 1, until: '2026-01-05', reason: 'moved' })
  })
})
