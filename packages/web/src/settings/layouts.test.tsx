import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import type { FileLayout } from '#domain/settings/file-layout.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering } from '../platform/testing/server.ts'

const planning: Permission[] = ['people.search', 'people.read', 'quality.read', 'upkeep.read', 'programmes.define']
const update: FileLayout = {
  code: 'centre-update',
  format: 'xlsx',
  delimiter: ',',
  dates: 'dd/mm/yyyy',
  dotted: false,
  apostrophe: false,
  columns: [
    { title: 'NIK', value: 'nik' },
    { title: 'NAMA', value: 'name' },
  ],
  verified: false,
}
const set = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f3c01',
  since: '2020-01-01',
  ground: 'Bawaan Rangkul',
  state: 'in-force',
  proposedBy: null,
  confirmedBy: null,
  may: { confirm: false, withdraw: false },
  layout: update,
}

test('a planner lays a file out otherwise: a column more, with its title and value, from a day on and with the ground', async () => {
  const asked = answering(({ url, method }) => {
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url === '/api/session') return { status: 200, body: officer(planning) }
    if (method === 'POST') return { status: 201, body: { id: set.id } }
    if (url === '/api/settings/file-layouts') return { status: 200, body: { rows: [set], mayPropose: true } }
    if (url.startsWith('/api/settings/')) return { status: 200, body: { rows: [], mayPropose: true } }
    return undefined
  })
  openPage('/pengaturan/berkas')
  fireEvent.click(await screen.findByRole('button', { name: 'Buka susunan Berkas pembaruan' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Ubah susunan' }))
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tambah kolom' }))
  const third = within(dialog).getByRole('group', { name: 'Kolom 3' })
  fireEvent.change(within(third).getByLabelText('Judul'), { target: { value: 'nik' } })
  fireEvent.change(within(third).getByLabelText('Isi'), { target: { value: 'change' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
  within(dialog).getByText('Dua kolom berjudul sama: nik.')
  within(dialog).getByText('Tulis dasarnya, sedikitnya 10 huruf.')
  expect(await accessibilityFaults(document.documentElement)).toEqual([])

  fireEvent.change(within(third).getByLabelText('Judul'), { target: { value: 'PERUBAHAN' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Naikkan kolom 3' }))
  fireEvent.change(within(dialog).getByLabelText('Dasar'), { target: { value: 'Surat edaran pusat' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
  await waitFor(() => {
    const body = asked.find(({ method }) => method === 'POST')?.body as { layout: typeof update; ground: string } | undefined
    expect(body?.ground).toBe('Surat edaran pusat')
    expect(body?.layout.columns.map(({ value }) => value)).toEqual(['nik', 'change', 'name'])
  })
})
