import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { aBatch, aTask, batchId, importServer, quietCounts, taskId } from '../testing/import-server.ts'

const field = (header: string) => screen.findByRole<HTMLSelectElement>('combobox', { name: header })
const check = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Periksa berkas' })
const choose = async (header: string, choice: string) => fireEvent.change(await field(header), { target: { value: choice } })

describe('the columns of a file', () => {
  test('each shows what was guessed, why, and different values under its title', async () => {
    importServer({ batch: aBatch() })
    openPage(`/impor/${batchId}`)

    expect((await field('NAMA')).value).toBe('name')
    expect(screen.getAllByText('SITI AMINAH')).toHaveLength(1)
    expect(screen.getByText('ANDI LANGKAI')).toBeTruthy()
    expect(screen.getAllByText('Judulnya dikenal')).toHaveLength(3)
    expect(screen.getByText('3 dari 4 kolom dipakai. Siap diperiksa.')).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('a file that does not say where people live is not checked, and it is said why', async () => {
    importServer({ batch: aBatch() })
    openPage(`/impor/${batchId}`)
    await choose('DESA', 'ignore')

    expect(screen.getByText('Belum ada kolom kode atau nama desa: di mana tinggalnya?')).toBeTruthy()
    expect(check().disabled).toBe(true)

    await choose('KET', 'villageCode')
    expect(screen.queryByText('Belum ada kolom kode atau nama desa: di mana tinggalnya?')).toBeNull()
    expect(check().disabled).toBe(false)
  })

  test('a field that is chosen for two columns is shown at both of them', async () => {
    importServer({ batch: aBatch() })
    openPage(`/impor/${batchId}`)
    await choose('KET', 'nik')

    const words = 'NIK dipilih untuk lebih dari satu kolom. Sisakan satu.'
    expect(screen.getAllByText(words)).toHaveLength(3)
    expect((await field('NIK')).getAttribute('aria-invalid')).toBe('true')
    expect((await field('KET')).getAttribute('aria-invalid')).toBe('true')
    expect(check().disabled).toBe(true)
    expect(await accessibilityFaults()).toEqual([])
  })

  test('what was confirmed for such a file before stands there with who and when, and gives way to the guess', async () => {
    const [nik, name, village, note] = aBatch().columns
    if (!nik || !name || !village || !note) throw new Error('the file has four columns')
    const guess = { choice: note.choice, certainty: note.certainty, why: note.why }
    const confirmed = { ...note, choice: 'address' as const, certainty: 1, why: 'confirmed' as const, guess }
    const columnsConfirmed = { by: 'Rina Wulandari', at: '2026-10-03T06:00:00Z' }
    importServer({ batch: aBatch({ columns: [nik, name, village, confirmed], columnsConfirmed }) })
    openPage(`/impor/${batchId}`)

    expect((await field('KET')).value).toBe('address')
    expect(screen.getByText(/dipastikan Rina Wulandari pada 3 Okt/)).toBeTruthy()
    expect(screen.getByText('Seperti pada berkas sebelumnya')).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])

    fireEvent.click(screen.getByRole('button', { name: 'Pakai tebakan' }))
    expect((await field('KET')).value).toBe('ignore')
    expect(screen.getByText('Judul dan isinya belum dikenal')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Pakai yang dipastikan' }))
    expect((await field('KET')).value).toBe('address')
  })

  test('choices outlive a reload of the page', async () => {
    importServer({ batch: aBatch() })
    const first = openPage(`/impor/${batchId}`)
    await choose('KET', 'address')
    first.unmount()

    openPage(`/impor/${batchId}`)
    expect((await field('KET')).value).toBe('address')
  })

  test('the check is asked for with the version that was seen, and its end leads to the warnings', async () => {
    const standing = {
      batch: aBatch(),
      task: aTask('intake.check', 'running', { stage: 'reading', done: 3000, total: 6042 }),
      others: ({ url, method }: { url: string; method: string }) => {
        if (method !== 'POST' || !url.endsWith('/check')) return undefined
        standing.batch = aBatch({ version: 2, task: taskId })
        return { status: 202, body: standing.batch }
      },
    }
    const asked = importServer(standing)
    openPage(`/impor/${batchId}`)
    await field('NIK')
    fireEvent.click(check())

    expect(await screen.findByText('Membaca baris · 3.000 dari 6.042')).toBeTruthy()
    expect(asked.find(({ url }) => url.endsWith('/check'))?.body).toEqual({
      version: 1,
      columns: ['nik', 'name', 'villageName', 'ignore'],
    })

    standing.task = aTask('intake.check', 'done')
    standing.batch = aBatch({ version: 3, state: 'checked', counts: quietCounts, task: taskId })
    await waitFor(() => expect(screen.queryByText('Peringatan menurut jenis')).toBeTruthy(), { timeout: 3000 })
  })

  test('work that ends before anybody could see it run leads on all the same', async () => {
    const standing = {
      batch: aBatch(),
      task: aTask('intake.check', 'failed', { problem: 'codes-disagree' }),
      others: ({ url, method }: { url: string; method: string }) => {
        if (method !== 'POST' || !url.endsWith('/check')) return undefined
        const answer = aBatch({ version: 2, task: taskId })
        standing.batch = aBatch({ version: 3, state: 'refused', refusedFor: 'codes-disagree', task: taskId })
        return { status: 202, body: answer }
      },
    }
    importServer(standing)
    openPage(`/impor/${batchId}`)
    await field('NIK')
    fireEvent.click(check())

    expect(await screen.findByText('Berkas ini tidak dapat dipakai.', {}, { timeout: 3000 })).toBeTruthy()
    expect(screen.getByText('Unggah lagi berkas ini dan pilih kode BPS pada langkah Berkas.')).toBeTruthy()
  })

  test('a file that somebody else moved on meanwhile is loaded anew, and that is said', async () => {
    const standing = {
      batch: aBatch(),
      others: ({ url, method }: { url: string; method: string }) => {
        if (method !== 'POST' || !url.endsWith('/check')) return undefined
        standing.batch = aBatch({ version: 5, state: 'checked', counts: quietCounts })
        return { status: 409, body: { type: '/problems/stale-version' } }
      },
    }
    importServer(standing)
    openPage(`/impor/${batchId}`)
    await field('NIK')
    fireEvent.click(check())

    expect(await screen.findByText(/Berkas ini sudah berubah sejak Anda membukanya/)).toBeTruthy()
    expect(await screen.findByText('Peringatan menurut jenis')).toBeTruthy()
  })
})
