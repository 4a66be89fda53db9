import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering } from '../platform/testing/server.ts'
import { aLimit, benefitKinds, limits } from './testing/settings.ts'

const planning: Permission[] = ['people.search', 'people.read', 'quality.read', 'programmes.read', 'programmes.define']
const waiting = aLimit('village-gone', {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f3c99' as never,
  value: 25,
  state: 'waiting',
  proposedBy: 'Misrah Jannah',
  ground: 'Rapat mutu data November',
  may: { confirm: true, withdraw: false },
})

function serving({ rows = limits, mayPropose = true } = {}) {
  return answering(({ url, method }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/session') return { status: 200, body: officer(planning) }
    if (url.startsWith('/api/settings/limits/effect'))
      return { status: 200, body: { effect: { counted: 'villages', now: 3, proposed: 7, of: 141 } } }
    if (method === 'POST' && url.endsWith('/decision')) return { status: 204 }
    if (method === 'POST') return { status: 201, body: { id: waiting.id } }
    if (url === '/api/settings/limits') return { status: 200, body: { rows, mayPropose } }
    if (url === '/api/settings/benefit-kinds') return { status: 200, body: { rows: benefitKinds, mayPropose } }
    return undefined
  })
}

const sent = (asked: ReturnType<typeof serving>) => asked.find(({ method }) => method === 'POST')

describe('limits', () => {
  test('stand there as they are today; another number is proposed with its ground, and says what it would change', async () => {
    const asked = serving()
    openPage('/pengaturan')
    fireEvent.click((await screen.findAllByRole('button', { name: 'Buka batas Hilang, lebih dari' }))[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog')
    within(dialog).getByText('40%')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Usulkan nilai lain' }))
    const field = within(dialog).getByLabelText('Nilai baru (persen)')

    fireEvent.change(field, { target: { value: '140' } })
    within(dialog).getByText('Tulis bilangan bulat antara 1 dan 100.')
    fireEvent.change(field, { target: { value: '40' } })
    within(dialog).getByText('Nilai ini sudah berlaku pada hari itu.')
    fireEvent.change(field, { target: { value: '25' } })
    await within(dialog).findByText(/Dari 141 desa\/kelurahan di berkas terakhir: 3 ditandai, nanti 7/)
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
    within(dialog).getByText('Tulis dasarnya, sedikitnya 10 huruf.')
    expect(await accessibilityFaults(document.documentElement)).toEqual([])

    fireEvent.change(within(dialog).getByLabelText('Dasar'), { target: { value: 'Rapat mutu data' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
    await waitFor(() => expect(sent(asked)?.body).toMatchObject({ limit: 'village-gone', value: 25, ground: 'Rapat mutu data' }))
  })

  test('what waits stands above all, with what it would change, for the second person to confirm', async () => {
    const asked = serving({ rows: [...limits, waiting] })
    openPage('/pengaturan')
    await screen.findByText('Desa/kelurahan tidak wajar: Hilang, lebih dari: 40% menjadi 25%')
    await screen.findByText(/3 ditandai, nanti 7/)
    expect(await accessibilityFaults(document.documentElement)).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Konfirmasi' }))
    await waitFor(() => expect(sent(asked)).toMatchObject({ body: { decision: 'confirmed' } }))
    expect(sent(asked)?.url).toBe(`/api/settings/proposed/${waiting.id}/decision`)
  })
})

describe('kinds of benefit', () => {
  test('a new one is told field by field what is wrong, and sent with its names in lists', async () => {
    const asked = serving()
    openPage('/pengaturan/bantuan')
    await screen.findByText('Berakhir 1 Jan 2024')
    fireEvent.click(screen.getByRole('button', { name: 'Tambah jenis bantuan' }))
    const dialog = await screen.findByRole('dialog')
    const type = (label: string | RegExp, value: string) =>
      fireEvent.change(within(dialog).getByLabelText(label), { target: { value } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
    within(dialog).getByText('Tulis kodenya dengan huruf besar, dua huruf atau lebih.')
    expect(within(dialog).getAllByText('Tulis namanya.')).toHaveLength(2)
    type('Nama lain di daftar', 'b p n t')
    within(dialog).getByText('„b p n t” sudah nama lain dari SEMBAKO.')
    type('Kode', 'pkh')
    within(dialog).getByText('Kode ini sudah dipakai: buka jenisnya untuk mengubahnya.')
    expect(await accessibilityFaults(document.documentElement)).toEqual([])

    type('Kode', 'blt-kesra')
    type('Nama dalam bahasa Indonesia', 'BLT Kesra')
    type('Nama dalam bahasa Inggris', 'BLT Kesra (cash)')
    type('Nama lain di daftar', 'BLT Kesejahteraan\n\nBLTS')
    type('Rupiah per bulan', '300.000')
    type('Dasar', 'Surat dirjen 2026')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
    await waitFor(() =>
      expect(sent(asked)?.body).toMatchObject({
        code: 'BLT-KESRA',
        aliases: ['BLT Kesejahteraan', 'BLTS'],
        monthly: 300_000,
        until: null,
        unit: 'family',
      }),
    )
  })

  test('one that is there is ended by its last day; whom it is for stays', async () => {
    const asked = serving()
    openPage('/pengaturan/bantuan')
    fireEvent.click(await screen.findByRole('button', { name: 'Buka PKH' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ubah atau akhiri' }))
    expect(within(dialog).queryByRole('radio', { name: 'Tiap orang' })).toBeNull()
    fireEvent.change(within(dialog).getByLabelText('Berakhir pada'), { target: { value: '01/01/2020' } })
    within(dialog).getByText('Harus sesudah hari mulainya.')
    fireEvent.change(within(dialog).getByLabelText('Berakhir pada'), { target: { value: '01/01/2030' } })
    fireEvent.change(within(dialog).getByLabelText('Dasar'), { target: { value: 'Surat dirjen 2026' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
    await waitFor(() => expect(sent(asked)?.body).toMatchObject({ code: 'PKH', until: '2030-01-01', unit: 'family' }))
  })
})
