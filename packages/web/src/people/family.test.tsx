import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { registry, siti, sitiId } from './testing/registry.ts'

test('who has left the family card stands below the family, with from when to when', async () => {
  const herself = {
    personId: sitiId,
    name: 'SITI AMINAH',
    relation: 'head',
    sex: 'female',
    birthDate: '1957-03-12',
    deceased: false,
    away: false,
  }
  const son = { personId: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c09', name: 'ANDI LANGKAI', relation: 'child' }
  const family = {
    id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c08',
    maskedCardNumber: null,
    members: [herself],
    former: [{ ...son, since: '2019-02-01', until: '2026-04-30' }],
    deciles: [],
  }
  registry(({ url }) => (url === `/api/people/${sitiId}` ? { status: 200, body: { ...siti, family } } : undefined))
  openPage(`/warga/${sitiId}`)

  fireEvent.click(await screen.findByText('Keluarga'))
  fireEvent.click(await screen.findByText('Pernah di kartu ini: 1 orang'))
  const link = screen.getByRole('link', { name: 'Andi Langkai' })
  expect(link.getAttribute('href')).toBe(`/warga/${son.personId}`)
  expect(link.closest('div')?.textContent?.replaceAll('\u00a0', ' ')).toContain('1 Feb 2019 – 30 Apr 2026')
  expect(await accessibilityFaults()).toEqual([])
})

test('who shares the home though they stand on another card stands below the family, and one may say so from there', async () => {
  const neighbour = {
    personId: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c19',
    name: 'BUDI SANTOSO',
    relation: 'head',
    sex: 'male',
    birthDate: '1980-01-01',
    deceased: false,
    away: false,
    since: '2026-10-12',
  }
  const shared = {
    ...siti,
    household: { since: '2026-10-12', members: [neighbour] },
    may: { ...siti.may, recordEvent: true },
  }
  registry(({ url }) => (url === `/api/people/${sitiId}` ? { status: 200, body: shared } : undefined))
  openPage(`/warga/${sitiId}`)

  fireEvent.click(await screen.findByText('Keluarga'))
  expect((await screen.findByRole('link', { name: 'Budi Santoso' })).getAttribute('href')).toBe(`/warga/${neighbour.personId}`)
  const link = screen.getByRole('link', { name: 'Serumah dengan …' })
  expect(link.getAttribute('href')).toBe(`/warga/${sitiId}/peristiwa?jenis=together`)
  expect(screen.getByRole('link', { name: 'Tidak serumah lagi' }).getAttribute('href')).toContain('jenis=apart')
  expect(await accessibilityFaults()).toEqual([])
})
