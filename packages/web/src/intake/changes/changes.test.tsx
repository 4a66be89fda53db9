import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { aBatch, batchId, importServer, quietCounts } from '../testing/import-server.ts'

const moved = {
  personId: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c01',
  kind: 'changed',
  row: 1560,
  name: 'LIAH LESTARI',
  village: 'Sekerat',
  fields: [
    { field: 'decile', before: '1', after: '2' },
    { field: 'birthDate', before: null, after: '1985-03-07' },
    { field: 'pkh', before: 'true', after: 'false' },
  ],
  kept: [],
}

test('what changes is shown person by person, in words, and a kind is chosen by its counter', async () => {
  importServer({
    batch: aBatch({ state: 'checked', counts: quietCounts }),
    others: ({ url }) => {
      if (url.includes('/changes?kind=changed')) return { status: 200, body: { rows: [moved], next: null } }
      if (!url.includes('/changes?kind=gone')) return undefined
      return {
        status: 200,
        body: { rows: [{ ...moved, kind: 'gone', row: null, name: 'MATIUS LAHANG', fields: [] }], next: null },
      }
    },
  })
  openPage(`/impor/${batchId}?langkah=perubahan`)

  const [, row] = within(await screen.findByRole('table')).getAllByRole('row')
  const words = row?.textContent?.replace(/\s+/g, ' ')
  expect(words).toContain('Desil dari 1 menjadi 2')
  expect(words).toContain('Tanggal lahir menjadi 7 Mar 1985')
  expect(words).toContain('Penerima PKH dari Ya menjadi Tidak')
  expect(await accessibilityFaults()).toEqual([])

  fireEvent.click(screen.getByRole('button', { name: /^Hilang dari berkas/ }))
  expect(await screen.findByText('MATIUS LAHANG')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Tidak terpakai/ })).toBeNull()
})

test('what stays against the file is counted by field and reason, with the rule, and leads to the people', async () => {
  const kept = [{ field: 'address', stands: 'JL. POROS 9', said: 'JL. TRANS 5', reason: 'weaker' }]
  importServer({
    batch: aBatch({ state: 'checked', counts: { ...quietCounts, kept: [{ field: 'address', reason: 'weaker', n: 12 }] } }),
    others: ({ url }) => {
      if (url.includes('/changes?kind=kept'))
        return { status: 200, body: { rows: [{ ...moved, kind: 'same', fields: [], kept }], next: null } }
      return url.includes('/changes?') ? { status: 200, body: { rows: [moved], next: null } } : undefined
    },
  })
  openPage(`/impor/${batchId}?langkah=perubahan`)

  const bars = await screen.findByRole('list', { name: /data setempat tetap/ })
  expect(bars.textContent).toBe('Alamat: sumber berkas lebih lemah12')
  fireEvent.click(screen.getByText('Mana yang berlaku bila sumber berbeda'))
  expect(screen.getByText('Dokumen › DTSEN › Kunjungan › Keterangan = Daftar dinas')).toBeTruthy()
  expect(await accessibilityFaults()).toEqual([])

  fireEvent.click(screen.getByRole('button', { name: 'Lihat orangnya' }))
  const cell = await screen.findByText('JL. POROS 9')
  expect(cell.closest('li')?.textContent).toBe('Alamat JL. POROS 9 bukan JL. TRANS 5 (sumber berkas lebih lemah)')
})
