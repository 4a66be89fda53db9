import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { aBatch, aTask, batchId, importServer, quietCounts, taskId } from '../testing/import-server.ts'

const alarming = { ...quietCounts, changes: { ...quietCounts.changes, gone: 2400, same: 3420 } }
const applyButton = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Terapkan untuk 6.024 orang' })

function applying(counts: object) {
  const standing = {
    batch: aBatch({ state: 'checked', version: 3, counts }),
    task: aTask('intake.apply', 'running', { stage: 'people' }),
    others: ({ url, method }: { url: string; method: string }) => {
      if (method !== 'POST' || !/\/(apply|undo)$/.test(url)) return undefined
      standing.batch = aBatch({ ...standing.batch, version: 4, task: taskId })
      return { status: 202, body: standing.batch }
    },
  }
  return { standing, asked: importServer(standing) }
}

describe('applying a file', () => {
  test('it is said in numbers what will happen before anything does', async () => {
    applying(quietCounts)
    openPage(`/impor/${batchId}?langkah=terapkan`)
    const deeds = within(await screen.findByRole('list', { name: /Bila diterapkan: Kutai Timur/ })).getAllByRole('listitem')

    expect(deeds.map((deed) => deed.textContent)).toEqual([
      '8 orang baru masuk ke data, dengan keluarganya',
      '204 orang diperbarui dengan isi berkas; isi lamanya tetap tersimpan sebagai riwayat',
      '5.796 orang tetap seperti adanya dan dicatat masih ada di triwulan ini',
      '24 orang ditandai tidak ada lagi di daftar pusat; mereka tidak dihapus',
      '3 orang yang terdaftar di kabupaten/kota lain tidak disentuh',
      '1 baris dilewati karena tidak menunjuk siapa pun',
      '244 peringatan masuk antrean perbaikan',
    ])
    expect(await accessibilityFaults()).toEqual([])
  })

  test('the button applies the version that was seen and shows the work', async () => {
    const { asked } = applying(quietCounts)
    openPage(`/impor/${batchId}?langkah=terapkan`)
    fireEvent.click(await applyButton())

    expect(await screen.findByText('Menulis orang')).toBeTruthy()
    expect(asked.find(({ url }) => url.endsWith('/apply'))?.body).toEqual({ version: 3 })
    expect(screen.getByText(/Halaman ini boleh ditinggal/)).toBeTruthy()
  })

  test('where a third of the people are gone, nobody applies it without having looked', async () => {
    applying(alarming)
    openPage(`/impor/${batchId}?langkah=terapkan`)

    expect(
      await screen.findByText(/2.400 dari 6.024 orang yang dikenal dari daftar lalu \(40%\) tidak ada di berkas ini/),
    ).toBeTruthy()
    expect((await applyButton()).disabled).toBe(true)
    fireEvent.click(screen.getByRole('checkbox', { name: /Saya sudah melihat tanda bahaya/ }))
    expect((await applyButton()).disabled).toBe(false)
  })

  test('when the registry changed meanwhile, that is said and nothing was applied', async () => {
    importServer({
      batch: aBatch({ state: 'checked', counts: quietCounts, task: taskId }),
      task: aTask('intake.apply', 'failed', { problem: 'differences-changed' }),
    })
    openPage(`/impor/${batchId}?langkah=terapkan`)
    expect(await screen.findByText(/Data berubah sejak berkas ini dibandingkan, jadi belum diterapkan/)).toBeTruthy()
    expect((await applyButton()).disabled).toBe(false)
  })
})

describe('taking an applied file back', () => {
  const applied = { state: 'applied', counts: quietCounts, appliedAt: '2026-11-21T06:10:00Z' }

  test('needs a word to be typed, since it touches thousands', async () => {
    const { standing, asked } = applying(quietCounts)
    standing.batch = aBatch({ ...applied, version: 6 })
    openPage(`/impor/${batchId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Batalkan impor ini' }))
    const dialog = within(await screen.findByRole('dialog'))
    const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: 'Ya, batalkan impor ini' })

    expect(dialog.getByText(/8 orang baru dikeluarkan lagi, 204 orang kembali seperti sebelum impor/)).toBeTruthy()
    expect(confirm.disabled).toBe(true)
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'batalkan' } })
    fireEvent.click(confirm)
    await screen.findByRole('progressbar')
    expect(asked.find(({ url }) => url.endsWith('/undo'))?.body).toEqual({ version: 6 })
  })

  test('afterwards it says what came back and what stayed because somebody had changed it', async () => {
    importServer({ batch: aBatch({ ...applied, state: 'undone', undo: { takenBack: 230, kept: 6 } }) })
    openPage(`/impor/${batchId}`)
    const deeds = within(await screen.findByRole('list', { name: 'Hasil pembatalan' })).getAllByRole('listitem')
    expect(deeds.map((deed) => deed.textContent)).toEqual([
      '230 orang dikembalikan ke keadaan sebelum impor',
      '6 orang tetap, karena sudah diubah oleh petugas sesudah impor',
    ])
    expect(screen.queryByRole('button', { name: 'Batalkan impor ini' })).toBeNull()
  })
})
