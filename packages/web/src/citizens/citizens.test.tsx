import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { registry, sitiId } from '../people/testing/registry.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'

const good = { madeAt: '2026-11-20T03:00:00Z', endsOn: '2027-11-21', proof: 'nik', standing: 'good', mine: true }

function server(card: object | null, print = true) {
  return registry(({ url, method }) => {
    if (method === 'POST' && url.endsWith('/card/end')) return { status: 204 }
    if (url === `/api/citizens/people/${sitiId}/card`) return { status: 200, body: { card, may: { print } } }
    return undefined
  })
}

async function openFamily(): Promise<void> {
  openPage(`/warga/${sitiId}`)
  fireEvent.click(await screen.findByText('Keluarga'))
}

describe('the card of a family', () => {
  test('is offered where there is none, with what it opens and a reason', async () => {
    server(null)
    await openFamily()
    fireEvent.click(await screen.findByRole('button', { name: 'Cetak kartu' }))
    expect(await screen.findByText(/Kartu memuat kode tanpa nama/)).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('says until when it is good, and is taken back with a reason', async () => {
    const asked = server(good)
    await openFamily()
    expect(await screen.findByText(/berlaku sampai 21 Nov 2027/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Cabut kartu' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText('Alasan'), { target: { value: 'Kartu hilang' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cabut kartu' }))
    await waitFor(() => expect(asked.find(({ url }) => url.endsWith('/card/end'))?.body).toEqual({ reason: 'Kartu hilang' }))
  })

  test('is not taken back twice, and who hands none out sees only how it stands', async () => {
    server({ ...good, standing: 'locked', mine: false }, false)
    await openFamily()
    expect(await screen.findByText('Terkunci')).toBeDefined()
    expect(screen.getByText(/Dipegang anggota keluarga lain/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /kartu/ })).toBeNull()
  })
})
