import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { aBatch, batchId, importServer, quietCounts } from '../testing/import-server.ts'

const fault = (row: number, code: string, field: string, value: string | null) => ({
  row,
  sourceId: `6408A000${row}`,
  name: `ORANG ${row}`,
  field,
  code,
  value,
})

function checkedFile() {
  return importServer({
    batch: aBatch({ state: 'checked', version: 3, counts: quietCounts }),
    others: ({ url }) => {
      if (!url.includes('/faults?')) return undefined
      const query = new URLSearchParams(url.slice(url.indexOf('?')))
      if (query.get('code') === 'decile.range') return page([fault(77, 'decile.range', 'decile', '11')], null)
      return query.get('after') === '0'
        ? page([fault(32, 'nik.format', 'nik', '6,40899E+15')], 32)
        : page([fault(214, 'nik.format', 'nik', '640899410180000')], null)
    },
  })
}

const page = (rows: object[], next: number | null) => ({ status: 200, body: { rows, next } })
const bars = async () => within(await screen.findByRole('list', { name: 'Peringatan menurut jenis' })).getAllByRole('button')
const rows = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1)

describe('the warnings of a file', () => {
  test('the kinds stand by number, the most frequent first and open, with what it means and what cures it', async () => {
    checkedFile()
    openPage(`/impor/${batchId}`)

    const [first, second, third] = await bars()
    expect([first, second, third].map((bar) => bar?.textContent)).toEqual([
      'NIK bukan 16 angka yang sah, atau rusak oleh Excel132',
      'NIK kosong94',
      'Desil bukan 1 sampai 1018',
    ])
    expect(first?.getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByText(/Excel menyimpan 15 angka dan membulatkan sisanya/)).toBeTruthy()
    expect(screen.getByText(/Peringatan tidak menghentikan impor/)).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('a click on a kind shows its rows as Excel numbers them, and the address keeps it', async () => {
    checkedFile()
    const { router } = openPage(`/impor/${batchId}`)
    const [, , decile] = await bars()
    if (decile !== undefined) fireEvent.click(decile)

    expect(await screen.findByText('ORANG 77')).toBeTruthy()
    const [row] = await rows()
    expect(
      within(row as HTMLElement)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['ORANG 77', '77', '6408A00077', 'Desil', '11'])
    expect(router.state.location.search).toEqual({ langkah: 'periksa', galat: 'decile.range' })
  })

  test('the rows go on page by page', async () => {
    checkedFile()
    openPage(`/impor/${batchId}`)
    await screen.findByText('ORANG 32')
    fireEvent.click(screen.getByRole('button', { name: 'Berikutnya' }))

    expect(await screen.findByText('ORANG 214')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Berikutnya' }).disabled).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Ke awal' }))
    expect(await screen.findByText('ORANG 32')).toBeTruthy()
  })

  test('the warnings are taken along in the layout of the file, in the language that is read', async () => {
    const asked: string[] = []
    const answer = { status: 403, body: { type: '/problems/not-allowed' } }
    importServer({
      batch: aBatch({ state: 'checked', version: 3, counts: quietCounts }),
      others: ({ url }) => {
        if (!url.includes('.csv')) return undefined
        asked.push(url)
        return answer
      },
    })
    openPage(`/impor/${batchId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Unduh peringatan' }))
    const items = await screen.findAllByRole('menuitem')
    expect(items.map((item) => item.textContent?.replace(/kolom dan.*|untuk diper.*|baris, ID.*/, ''))).toEqual([
      'Berkas Anda, hanya baris bermasalah',
      'Berkas Anda, semua baris',
      'Daftar kode',
    ])
    expect(await accessibilityFaults()).toEqual([])
    if (items[1] !== undefined) fireEvent.click(items[1])

    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(asked).toEqual([`/api/intake/batches/${batchId}/faults-in-layout.csv?rows=all&language=id`])
  })

  test('a file without warnings says so and leads on', async () => {
    importServer({ batch: aBatch({ state: 'checked', counts: { ...quietCounts, faults: {} } }) })
    openPage(`/impor/${batchId}`)
    expect(await screen.findByText('Tidak ada peringatan dalam berkas ini')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Lihat perubahan' }))
    expect(await screen.findByText('Di antara yang berubah')).toBeTruthy()
  })
})
