import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'

afterEach(() => sessionStorage.clear())

const programmeId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d01'
const listId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d02'
const familyId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d03'
const personId = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1d04'
const hash = 'ab'.repeat(32)
const place = { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] }
const regency = { code: '64.08', name: 'Kutai Timur', within: ['Kalimantan Timur'] }

const programme = {
  id: programmeId,
  version: 1,
  name: 'Bantuan keluarga miskin',
  pillar: 'protection',
  budgetSource: 'apbd-regency',
  accountKind: 'social-assistance',
  beneficiary: 'family',
  owner: '64.08',
  rule: {
    kind: 'all',
    of: [
      { kind: 'decile', from: 1, to: 2 },
      { kind: 'aid', receives: 'none', among: ['PKH'] },
    ],
  },
  amount: 300_000,
  firstMonth: '2026-10',
  lastMonth: '2026-12',
  quota: 10,
  ownerPlace: regency,
  places: [],
  figures: { lists: 1, open: 0, approved: null, approvedAmount: null },
  updatedAt: '2026-11-20T03:00:00Z',
  updatedBy: 'Misrah Jannah',
  may: { define: true, list: true },
}

const facts = {
  region: '64.08.04.2001',
  births: ['1980-01-01', null],
  sex: 'female',
  relation: null,
  decile: 2,
  needs: [],
  aid: ['SEMBAKO'],
  familySize: 2,
  nik: 'held',
  wellOffSince: null as string | null,
  deceased: false,
  from: { decile: { source: 'DTSEN', asOf: '2026-09-30' } },
}
const answer = (over: Partial<typeof facts> = {}, outcome = 'in') => ({
  subject: 'family',
  rule: programme.rule,
  on: '2026-11-21',
  outcome,
  facts: { ...facts, ...over },
  places: [],
})

function aList(over: object = {}) {
  return {
    id: listId,
    version: 2,
    programme: { id: programmeId, name: programme.name, version: 1, subject: 'family', owner: '64.08' },
    place: regency,
    months: ['2026-10', '2026-11', '2026-12'],
    state: 'draft',
    counts: {
      listed: 12,
      reserve: 1,
      toCheck: 2,
      excluded: 1,
      amount: 10_800_000,
      regions: [{ place, listed: 12, reserve: 1, toCheck: 2 }],
    },
    hash: null as string | null,
    approvalFile: null,
    task: null,
    madeAt: '2026-11-20T03:00:00Z',
    madeBy: 'Rabiatul Hasanah',
    frozenAt: null,
    decidedAt: null,
    may: { rebuild: true, freeze: true, thaw: false, submit: false, discard: true },
    ...over,
  }
}
const frozen = aList({
  version: 3,
  state: 'frozen',
  hash,
  may: { rebuild: false, freeze: false, thaw: true, submit: true, discard: true },
})

const member = {
  beneficiary: familyId,
  person: personId,
  name: 'SITI RAHMAH',
  maskedNik: '640•••••••••0001',
  place,
  standing: 'listed',
  rank: 1,
  reason: 'meets-rule',
  decile: 2,
  familySize: 2,
  age: null,
}

const preview = {
  met: 1204,
  toCheck: 7,
  excluded: 3,
  perMonth: 2_000_000,
  cost: 6_000_000,
  regions: [{ place, met: 1204, toCheck: 7 }],
  deciles: [
    { decile: 1, met: 301 },
    { decile: 2, met: 903 },
  ],
}
const examples = {
  justIn: [{ beneficiary: familyId, person: personId, name: 'SITI RAHMAH', place, answer: answer() }],
  justOut: [{ beneficiary: personId, person: null, name: null, place, answer: answer({ decile: 6 }, 'out') }],
}

type Answers = Record<string, { status: number; body?: unknown }>

function server(answers: Answers) {
  return answering(({ url, method }) => {
    if (url === '/api/session')
      return {
        status: 200,
        body: officer(['programmes.read', 'programmes.define', 'programmes.list', 'people.read', 'people.search']),
      }
    if (url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (url.startsWith('/api/regions/64.08')) {
      const region = {
        level: 'regency',
        kind: 'kabupaten',
        parentCode: '64',
        bpsCode: null,
        validFrom: null,
        validTo: null,
        path: [],
      }
      return { status: 200, body: { code: '64.08', name: 'Kutai Timur', ...region } }
    }
    return answers[`${method} ${url.replace(/\?.*/, '')}`] ?? answers[url.replace(/\?.*/, '')]
  })
}

const trying: Answers = {
  'POST /api/programmes/preview': { status: 200, body: preview },
  'POST /api/programmes/examples': { status: 200, body: examples },
}

/** The kit hides a menu whose button has no place on the page, and here nothing has one. */
async function add(kind: string) {
  fireEvent.click(await screen.findByRole('button', { name: 'Tambah syarat' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: kind, hidden: true }))
  await waitFor(() => expect(screen.queryByRole('menu', { hidden: true })).toBeNull())
}

describe('defining a programme', () => {
  test('a rule built by clicking is read aloud, counted and shown by example before it is saved', async () => {
    const asked = server({
      ...trying,
      'POST /api/programmes': { status: 201, body: programme },
      [`/api/programmes/${programmeId}`]: { status: 200, body: { programme, versions: [] } },
      [`/api/programmes/${programmeId}/lists`]: { status: 200, body: { rows: [], next: null } },
    })
    openPage('/program/baru')
    fireEvent.click(await screen.findByRole('radio', { name: 'Keluarga' }))
    fireEvent.change(screen.getByLabelText('Nama program'), { target: { value: 'Bantuan keluarga miskin' } })
    fireEvent.change(screen.getByLabelText('Rupiah per penerima per bulan'), { target: { value: '300.000' } })
    await add('Desil')
    await add('Bantuan lain')

    expect(await screen.findByText('Keluarga yang berada di desil 1–4 dan belum menerima PKH.')).toBeDefined()
    expect(await screen.findByText('1.204 keluarga')).toBeDefined()
    expect(await screen.findByText('Rp6.000.000')).toBeDefined()
    expect(within(await screen.findByRole('region', { name: 'Nyaris masuk' })).getAllByText(/desil 6/)).not.toEqual([])

    fireEvent.click(screen.getByRole('button', { name: 'Simpan program' }))
    await waitFor(() => expect(asked.some(({ method, url }) => method === 'POST' && url === '/api/programmes')).toBe(true))
    expect(asked.find(({ method, url }) => method === 'POST' && url === '/api/programmes')?.body).toMatchObject({
      beneficiary: 'family',
      owner: '64.08',
      amount: 300_000,
      quota: null,
      rule: {
        kind: 'all',
        of: [
          { kind: 'decile', from: 1, to: 4 },
          { kind: 'aid', receives: 'none', among: ['PKH'] },
        ],
      },
    })
    expect(await screen.findByText('Belum ada daftar')).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  }, 20_000)

  test('says what is missing, and sends nothing', async () => {
    const asked = server(trying)
    openPage('/program/baru')
    fireEvent.click(await screen.findByRole('button', { name: 'Simpan program' }))
    expect(await screen.findByText('Tulis nama program, paling sedikit tiga huruf.')).toBeDefined()
    expect(screen.getByText('Lengkapi aturannya: paling sedikit satu syarat, tanpa isian kosong.')).toBeDefined()
    expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
  })

  test('keeps what was typed when the page is loaded again', async () => {
    server(trying)
    const first = openPage('/program/baru')
    fireEvent.change(await screen.findByLabelText('Nama program'), { target: { value: 'Setengah jadi' } })
    first.unmount()
    openPage('/program/baru')
    expect((await screen.findByLabelText<HTMLInputElement>('Nama program')).value).toBe('Setengah jadi')
  })

  test('of groups it says that lists come by proposals, and offers no rule', async () => {
    server(trying)
    openPage('/program/baru')
    fireEvent.click(await screen.findByRole('radio', { name: 'Kelompok' }))
    expect(await screen.findByText(/daftarnya kelak datang dari usulan/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Tambah syarat' })).toBeNull()
  })
})

describe('a programme', () => {
  test('shows its rule and its lists, and asks for a new one for the months of the quarter', async () => {
    const asked = server({
      [`/api/programmes/${programmeId}`]: { status: 200, body: { programme, versions: [] } },
      [`GET /api/programmes/${programmeId}/lists`]: { status: 200, body: { rows: [aList()], next: null } },
      [`POST /api/programmes/${programmeId}/lists`]: { status: 202, body: aList({ counts: null }) },
      [`/api/programme-lists/${listId}`]: { status: 200, body: aList({ counts: null }) },
    })
    openPage(`/program/${programmeId}`)
    expect(await screen.findByText('Keluarga yang berada di desil 1–2 dan belum menerima PKH.')).toBeDefined()
    expect(await screen.findByText('12 keluarga')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Susun daftar' }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Susun daftar' }))
    await waitFor(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ region: '64.08' }))
  })

  test('of groups has no button that leads nowhere', async () => {
    const groups = { ...programme, beneficiary: 'group', rule: null, amount: null, accountKind: 'goods', quota: null }
    server({ [`/api/programmes/${programmeId}`]: { status: 200, body: { programme: groups, versions: [] } } })
    openPage(`/program/${programmeId}`)
    expect(await screen.findByText(/daftarnya kelak datang dari usulan/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Susun daftar' })).toBeNull()
  })

  test('that nobody here knows says so', async () => {
    server({ [`/api/programmes/${programmeId}`]: problem(404, 'not-found') })
    openPage(`/program/${programmeId}`)
    expect(await screen.findByRole('heading', { name: 'Program tidak ditemukan' })).toBeDefined()
  })
})

describe('a list', () => {
  const members = { [`/api/programme-lists/${listId}/members`]: { status: 200, body: { rows: [member], next: null } } }

  test('is frozen with one click, and tells that it is', async () => {
    let list = aList()
    const asked = server({
      ...members,
      get [`GET /api/programme-lists/${listId}`]() {
        return { status: 200, body: list }
      },
      [`/api/programme-lists/${listId}/differences`]: { status: 200, body: { counts: {}, rows: [] } },
      get [`POST /api/programme-lists/${listId}/freeze`]() {
        list = frozen
        return { status: 200, body: list }
      },
    })
    openPage(`/program/daftar/${listId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Bekukan' }))
    expect(await screen.findByText('Tidak ada perubahan')).toBeDefined()
    expect(asked.find(({ url }) => url.endsWith('/freeze'))?.body).toEqual({ version: 2 })
    expect(await accessibilityFaults()).toEqual([])
  })

  test('is sent only after its numbers were read and the word was typed', async () => {
    const asked = server({
      ...members,
      [`GET /api/programme-lists/${listId}`]: { status: 200, body: frozen },
      [`/api/programme-lists/${listId}/differences`]: { status: 200, body: { counts: { 'already-well-off': 2 }, rows: [] } },
      [`POST /api/programme-lists/${listId}/submit`]: problem(422, 'no-approval-chain'),
    })
    openPage(`/program/daftar/${listId}`)
    expect(await screen.findByText('kini ditemukan sudah mampu')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Ajukan' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/12 keluarga di Kutai Timur .* Rp10\.800\.000/)).toBeDefined()
    const send = dialog.getByRole<HTMLButtonElement>('button', { name: 'Ajukan' })
    expect(send.disabled).toBe(true)
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'ajukan' } })
    fireEvent.click(send)
    expect(await dialog.findByRole('alert')).toBeDefined()
    expect(asked.find(({ url }) => url.endsWith('/submit'))?.body).toEqual({ version: 3 })
  })

  test('explains why a family was left out, by the facts of that day and by those of today', async () => {
    const excluded = { ...member, standing: 'excluded', rank: null, reason: 'already-well-off' }
    server({
      [`/api/programme-lists/${listId}/members`]: { status: 200, body: { rows: [excluded], next: null } },
      [`/api/programme-lists/${listId}`]: { status: 200, body: aList() },
      [`/api/programme-lists/${listId}/members/${familyId}`]: {
        status: 200,
        body: { member: excluded, asMade: answer({ wellOffSince: '2026-11-19' }, 'excluded'), today: answer() },
      },
    })
    openPage(`/program/daftar/${listId}?tampak=excluded`)
    fireEvent.click(await screen.findByRole('button', { name: 'Mengapa Keluarga Siti Rahmah?' }))
    expect(await screen.findByText('temuan desa sejak 19 Nov 2026: sudah mampu')).toBeDefined()
    expect(screen.getByText('Menurut fakta hari ini')).toBeDefined()
    expect(screen.getAllByText('DTSEN, per 30 Sep 2026')).not.toEqual([])
  })

  test('that has gone on without this reader is read again', async () => {
    server({
      ...members,
      [`GET /api/programme-lists/${listId}`]: { status: 200, body: aList() },
      [`POST /api/programme-lists/${listId}/freeze`]: problem(409, 'stale-version'),
    })
    openPage(`/program/daftar/${listId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Bekukan' }))
    expect(await screen.findByRole('alert')).toBeDefined()
  })
})
