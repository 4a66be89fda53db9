import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering } from '../platform/testing/server.ts'

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b01'
const family = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b02'
const person = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b03'
const place = { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] }
const member = {
  personId: person,
  name: 'Siti Rahmah',
  relation: 'head',
  sex: 'female',
  birthDate: '1980-02-03',
  deceased: false,
  away: false,
}
const decile = { decile: 2, period: '2026-Q3', source: 'DTSEN', asOf: '2026-09-01' }

const page = {
  id: person,
  version: 1,
  name: 'Siti Rahmah',
  sex: 'female',
  birthDate: '1980-02-03',
  deceasedOn: null,
  away: null,
  household: null,
  maskedNik: null,
  nikStanding: 'missing',
  nikMissingReason: 'papers-lost',
  place,
  address: 'Jl. Poros 7',
  synthetic: true,
  facts: [],
  family: { id: family, maskedCardNumber: null, members: [member], former: [], deciles: [decile] },
  needs: [],
  aid: [],
  merged: [],
  may: {
    revealNik: false,
    disclose: false,
    assignNeed: false,
    correct: false,
    correctPapers: false,
    merge: false,
    recordEvent: false,
    readRestricted: false,
  },
}

type Answer = Parameters<typeof answering>[0]

function server(answer: Answer) {
  return answering((ask) => {
    if (ask.url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (ask.url === '/api/session')
      return { status: 200, body: officer(['upkeep.read', 'upkeep.decide', 'upkeep.propose', 'people.read']) }
    return answer(ask)
  })
}

afterEach(() => sessionStorage.clear())

const finding = {
  id: '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1b05',
  kind: 'already-well-off',
  since: '2026-11-10',
  until: null,
  reasons: ['assets'],
  claimId: id,
  proposedBy: 'Dayang Rohani',
  acceptedBy: 'Rabiatul Hasanah',
  endReason: null,
  endNote: null,
  version: 1,
  notice: null,
}
const claim = {
  id,
  kind: 'already-well-off',
  state: 'open',
  waitsAt: 'regency',
  since: '2026-11-12T03:00:00Z',
  dueOn: '2099-11-19',
  about: null,
  proposedBy: 'Dayang Rohani',
  proposedAt: '2026-11-12T03:00:00Z',
  objected: false,
  overturned: false,
}
const path = { id, kind: 'already-well-off', region: 'ID', steps: ['photo', 'regency'], since: '2025-01-01', state: 'in-force' }

/** Somebody who looks at the family, of which these were told and found. */
function looking({ claims = [], findings = [] }: { claims?: object[]; findings?: object[] }) {
  return server(({ url }) => {
    if (url.endsWith('/findings')) return { status: 200, body: { findings, may: { end: true } } }
    if (url.startsWith('/api/proposals/people/'))
      return { status: 200, body: { rows: claims, conditions: [], may: { propose: true } } }
    if (url.startsWith('/api/proposals/paths')) return { status: 200, body: { rows: [path], may: { propose: false } } }
    return { status: 200, body: page }
  })
}

describe('a family that is well off now', () => {
  const form = `/usulan/baru?orang=${person}&jenis=already-well-off`

  test('is claimed to be so by the form of claims, opened with its kind, beside what the registry holds', async () => {
    looking({})
    const { container } = openPage(form)
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Usaha berkembang' }))
    expect(screen.getByRole('radio', { name: 'Sudah mampu' })).toHaveProperty('checked', true)
    expect(screen.getByRole('region', { name: 'Menurut data' }).textContent).toMatch(/Desil dari pusat2/)
    expect(await accessibilityFaults(container)).toEqual([])
  })

  test('is not claimed to be so again while that is on its way, or stands', async () => {
    looking({ claims: [claim] })
    const { unmount } = openPage(form)
    const link = () => screen.findByRole('link', { name: 'Buka usulannya' })
    expect((await link()).getAttribute('href')).toBe(`/usulan/${id}`)
    expect(screen.queryByRole('checkbox', { name: 'Usaha berkembang' })).toBeNull()
    unmount()
    looking({ findings: [finding] })
    openPage(form)
    expect((await link()).getAttribute('href')).toBe(`/usulan/${id}`)
  })
})
