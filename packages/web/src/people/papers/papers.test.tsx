import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { openPage } from '../../app/testing/open-page.tsx'
import { accessibilityFaults } from '../../platform/testing/accessibility.ts'
import { problem } from '../../platform/testing/server.ts'
import { registry, siti, sitiFound, sitiId } from '../testing/registry.ts'

const officer = { ...siti, may: { ...siti.may, correctPapers: true } }
const correctionId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c77'
const made = {
  id: correctionId,
  fields: [{ field: 'village', of: 'family', before: '64.08.03.2001', after: '64.08.03.2002' }],
  source: 'document',
  asOf: '2026-11-20',
  evidence: 'KK diperlihatkan di kantor',
  by: 'Rina Officer',
  at: '2026-11-20T03:00:00.000Z',
  undone: null,
  mayUndo: true,
}

type Answer = Parameters<typeof registry>[0]

function asOfficer(answer?: Answer) {
  return registry((ask) => {
    if (ask.url === `/api/people/${sitiId}` && ask.method === 'GET') return { status: 200, body: officer }
    return answer?.(ask)
  })
}

async function open() {
  openPage(`/warga/${sitiId}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Betulkan NIK, KK, atau desa' }))
  return within(await screen.findByRole('dialog'))
}

function fill(dialog: Awaited<ReturnType<typeof open>>) {
  fireEvent.click(dialog.getByLabelText('Dokumen'))
  fireEvent.change(dialog.getByLabelText('Berlaku per tanggal'), { target: { value: '20-11-2026' } })
  fireEvent.change(dialog.getByLabelText(/Bukti atau catatan/), { target: { value: 'KTP diperlihatkan' } })
}

describe('setting NIK, card, relation and village right', () => {
  test('only what was filled in is sent, with what was seen; a move is told apart from a wrong village', async () => {
    const asked = asOfficer(({ url, method }) =>
      url.endsWith('/papers') && method === 'POST' ? { status: 201, body: { id: correctionId } } : undefined,
    )
    const dialog = await open()
    expect(dialog.getByText(/Hanya bila desanya salah tercatat/)).toBeTruthy()
    fireEvent.change(dialog.getByLabelText('NIK yang benar'), { target: { value: '6408 9952 0357 0002' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan pembetulan' }))
    expect(dialog.getByText('Tulis apa yang dilihat, paling sedikit lima huruf.')).toBeTruthy()
    expect(await accessibilityFaults()).toEqual([])

    fill(dialog)
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan pembetulan' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      {
        version: 3,
        changes: { nik: '6408995203570002' },
        source: 'document',
        asOf: '2026-11-20',
        evidence: 'KTP diperlihatkan',
      },
    ])
  })

  test('a number that somebody else holds shows whom, and leads to merging the two', async () => {
    const other = { ...sitiFound, id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b99', name: 'Siti Aminah Dua' }
    asOfficer(({ url, method }) => {
      if (url.endsWith('/papers') && method === 'POST') return problem(409, 'nik-taken')
      return url === '/api/people/search'
        ? { status: 200, body: { rows: [other], more: false, matched: 'nik', elsewhere: null } }
        : undefined
    })
    const dialog = await open()
    fireEvent.change(dialog.getByLabelText('NIK yang benar'), { target: { value: '6408995203570002' } })
    fill(dialog)
    fireEvent.click(dialog.getByRole('button', { name: 'Simpan pembetulan' }))
    expect(await dialog.findByRole('link', { name: 'Siti Aminah Dua' })).toBeTruthy()
  })

  test('whoever may not is offered no such button', async () => {
    registry()
    openPage(`/warga/${sitiId}`)
    await screen.findByRole('button', { name: 'Perbaiki data' })
    expect(screen.queryByRole('button', { name: 'Betulkan NIK, KK, atau desa' })).toBeNull()
  })

  test('what was set right stands on the page and is undone with a reason', async () => {
    const asked = asOfficer(({ url, method }) => {
      if (url === `/api/people/${sitiId}/papers` && method === 'GET') return { status: 200, body: { rows: [made] } }
      return url.endsWith('/undoing') ? { status: 204 } : undefined
    })
    openPage(`/warga/${sitiId}`)
    expect(await screen.findByText('Desa sekeluarga')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Batalkan pembetulan: Desa sekeluarga' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'Desanya sudah benar' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Batalkan pembetulan' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked.find(({ url }) => url.endsWith(`/papers/${correctionId}/undoing`))?.body).toEqual({
      reason: 'Desanya sudah benar',
    })
  })
})
