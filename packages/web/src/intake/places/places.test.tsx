import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { aBatch, batchId, importServer, quietCounts } from '../testing/import-server.ts'

const senambah = { code: '64.08.03.2001', name: 'Senambah', within: ['Muara Bengkal', 'Kutai Timur', 'Kalimantan Timur'] }
const claim = (village: string, rest: object) => ({
  claim: `|MUARABENGKAL|${village}|`,
  regency: 'KAB. KUTAI TIMUR',
  district: 'MUARA BENGKAL',
  village,
  code: '',
  rows: 3,
  ...rest,
})
const reading = {
  ways: { name: 6030, alike: 3, none: 9 },
  doubtful: 2,
  claims: [
    claim('DESA ENTAH', { way: 'none', certainty: 0, taken: null, place: null, rows: 9 }),
    claim('SENAMBHA', { way: 'alike', certainty: 0.88, taken: senambah.code, place: senambah }),
  ],
}

function readFile() {
  return importServer({
    batch: aBatch({ state: 'checked', version: 3, counts: quietCounts }),
    others: ({ url, method, body }) => {
      if (url.endsWith('/places') && method === 'GET') return { status: 200, body: reading }
      if (url.endsWith('/places'))
        return body === undefined ? undefined : { status: 202, body: aBatch({ state: 'uploaded', version: 4 }) }
      if (url.endsWith('/children')) return { status: 200, body: { rows: [] } }
      return undefined
    },
  })
}

describe('the places of a file', () => {
  test('stand with how they were read and how sure that is', async () => {
    readFile()
    openPage(`/impor/${batchId}?langkah=periksa`)
    const row = await screen.findByRole('row', { name: /SENAMBHA/ })
    expect(row.textContent).toMatch(/Senambah, Muara Bengkal, Kutai Timur.*Mirip ejaannya, 88%/)
    expect(screen.getByRole('row', { name: /DESA ENTAH/ }).textContent).toMatch(/Tidak ada.*Tidak ditemukan.*9/)
    expect(await accessibilityFaults()).toEqual([])
  })

  test('are put right by an officer, several before the rows are read anew', async () => {
    const asked = readFile()
    openPage(`/impor/${batchId}?langkah=periksa`)
    fireEvent.click(await screen.findByRole('button', { name: /^Ubah: SENAMBHA/ }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Bukan desa di sini' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Simpan 1 jawaban' }))
    await screen.findByText(/Kolom/)
    const sent = asked.find(({ url, method }) => method === 'POST' && url.endsWith('/places'))
    expect(sent?.body).toEqual({ version: 3, places: [{ claim: '|MUARABENGKAL|SENAMBHA|', village: null }] })
  })
})
