import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import type { Permission } from '#domain/access/permissions.ts'
import { openPage } from '../app/testing/open-page.tsx'
import { officer } from '../app/testing/sessions.ts'
import { accessibilityFaults } from '../platform/testing/accessibility.ts'
import { answering, problem } from '../platform/testing/server.ts'

const id = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c01'
const other = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c02'
const person = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c03'
const family = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c04'
const path = '0198f0c4-51a0-7cc3-8e3f-6a4d0e6f1c05'
const place = { code: '64.08.04.2001', name: 'Sangatta Utara', within: ['Sangatta Utara', 'Kutai Timur', 'Kalimantan Timur'] }
const member = {
  personId: person,
  name: 'SITI RAHMAH',
  relation: 'head',
  sex: 'female',
  birthDate: '1980-02-03',
  deceased: false,
  away: false,
}

const summary = {
  id,
  kind: 'receives-nothing',
  stream: 'for-aid',
  state: 'open',
  waitsAt: 'regency',
  since: '2026-11-12T03:00:00Z',
  dueOn: '2099-11-19',
  name: 'SITI RAHMAH',
  place,
  decile: 2,
  about: null,
  papers: 1,
  proposedBy: 'Dayang Rohani',
  ticket: null,
  proposedAt: '2026-11-12T03:00:00Z',
  objected: false,
  overturned: false,
  byFamily: false,
  version: 3,
  decidable: true,
}
const { decidable: _, ...told } = summary
const claim = {
  ...told,
  person: null,
  family,
  observedOn: '2026-11-10',
  note: 'Rumah kayu, atap bocor.',
  details: { kind: 'receives-nothing' },
  steps: [
    { step: 'photo', done: true },
    { step: 'minutes', done: true },
    { step: 'regency', done: false },
    { step: 'centre-file', done: false },
    { step: 'centre-answer', done: false },
  ],
  missing: [],
  evidence: [
    {
      id: other,
      kind: 'statement',
      mediaType: 'application/pdf',
      addedBy: 'Dayang Rohani',
      addedAt: '2026-11-12T03:00:00Z',
      ofObjection: false,
    },
  ],
  turns: [{ move: 'proposed', step: null, by: 'Dayang Rohani', at: '2026-11-12T03:00:00Z', reason: null }],
  onRecord: { address: 'Jl. Poros 7', members: [member], deciles: [], aid: [] },
  present: {},
  others: [],
  hits: { accepted: 3, decided: 4 },
  decidedBy: null,
  decidedAt: null,
  lifeEvent: null,
  objection: null,
  health: null,
  notice: null,
  centre: null,
  may: {
    complete: false,
    withdraw: false,
    decide: true,
    reopen: false,
    object: false,
    answerObjection: false,
    centre: false,
    goAgain: false,
  },
}
const page = {
  id: person,
  version: 1,
  name: 'SITI RAHMAH',
  sex: 'female',
  birthDate: '1980-02-03',
  deceasedOn: null,
  away: null,
  maskedNik: null,
  nikStanding: 'missing',
  nikMissingReason: 'papers-lost',
  place,
  address: 'Jl. Poros 7',
  synthetic: true,
  facts: [],
  family: { id: family, maskedCardNumber: null, members: [member], former: [], deciles: [] },
  household: null,
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
const paths = {
  rows: [
    {
      id: path,
      kind: 'death',
      region: '64',
      regionName: 'Kalimantan Timur',
      steps: ['document', 'regency'],
      since: '2026-01-01',
      ground: 'Surat edaran',
      state: 'in-force',
      proposedBy: 'Misrah Jannah',
      confirmedBy: 'Andi Baso',
      may: { confirm: false, withdraw: false },
    },
  ],
  mayPropose: [],
}
const after = { id, state: 'accepted', waitsAt: 'centre-file', version: 4 }

type Answer = Parameters<typeof answering>[0]

function server(answer: Answer, permissions: readonly Permission[] = ['upkeep.read', 'upkeep.decide', 'people.read']) {
  return answering((ask) => {
    if (ask.url === '/api/tasks') return { status: 200, body: { rows: [], next: null } }
    if (ask.url === '/api/session') return { status: 200, body: officer(permissions) }
    if (ask.url === '/api/proposals/paths') return { status: 200, body: paths }
    return answer(ask)
  })
}

afterEach(() => sessionStorage.clear())

describe('the queue', () => {
  const rows = [summary, { ...summary, id: other, name: 'YUSUF HAMID' }]

  test('shows who, what, by whom and until when; the filter stands in the address', async () => {
    const asked = server(() => ({ status: 200, body: { rows, next: null, counted: 2 } }))
    openPage('/usulan?jenis=receives-nothing')
    const open = await screen.findByRole('button', { name: 'Belum menerima bantuan: Siti Rahmah' })
    expect(open.closest('tr')?.textContent).toMatch(/Dayang Rohani · 12 Nov 2026.*batas 19\u00a0Nov\u00a02099/)
    expect(asked.some(({ url }) => url.includes('view=waiting') && url.includes('kind=receives-nothing'))).toBe(true)
    expect(await accessibilityFaults()).toEqual([])
  })

  test('all but the marked are decided at once, as they were looked at', async () => {
    const asked = server(({ method }) =>
      method === 'GET' ? { status: 200, body: { rows, next: null, counted: 2 } } : { status: 200, body: { done: 1, left: [] } },
    )
    openPage('/usulan')
    fireEvent.click(await screen.findByLabelText('Kecualikan Yusuf Hamid'))
    fireEvent.click(screen.getByRole('button', { name: 'Putuskan 1 sekaligus' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Setujui' }))
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        url: '/api/proposals/decisions',
        body: { claims: [{ id, version: 3 }], decision: 'accepted', reason: null },
      }),
    )
  })
})

describe('deciding', () => {
  test('by the keyboard: S accepts the version that was looked at', async () => {
    const asked = server(({ method }) => ({ status: 200, body: method === 'GET' ? claim : after }))
    openPage(`/usulan/${id}`)
    await screen.findByText('3 dari 4 usulannya diterima')
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.keyDown(document, { key: 's' })
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        url: `/api/proposals/claims/${id}/decision`,
        body: { version: 3, decision: 'accepted', reason: null },
      }),
    )
  })

  test('a refusal without words is not sent', async () => {
    const asked = server(() => ({ status: 200, body: claim }))
    openPage(`/usulan/${id}`)
    fireEvent.click(await screen.findByRole('button', { name: /^Tolak/ }))
    const why = await screen.findByRole('textbox', { name: 'Alasan' })
    fireEvent.submit(why.closest('form') as HTMLFormElement)
    expect(await screen.findByText('Tulis alasannya, sedikitnya 10 huruf.')).toBeDefined()
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
  })

  test('somebody was quicker: the refusal is shown in words', async () => {
    server(({ method }) => (method === 'GET' ? { status: 200, body: claim } : problem(409, 'stale-version')))
    openPage(`/usulan/${id}`)
    fireEvent.click(await screen.findByRole('button', { name: /^Setujui/ }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/Orang lain mengubah data ini/)
  })

  test('who may only look sees the steps, but no buttons', async () => {
    const may = Object.fromEntries(Object.keys(claim.may).map((key) => [key, false]))
    server(() => ({ status: 200, body: { ...claim, may } }))
    openPage(`/usulan/${id}`)
    await screen.findAllByText('Diusulkan Dayang Rohani')
    expect(screen.queryByRole('button', { name: /^Setujui/ })).toBeNull()
  })
})

describe('proposing', () => {
  const operator: readonly Permission[] = ['upkeep.read', 'upkeep.propose', 'people.read', 'people.search']
  const ofPerson: Answer = ({ url, method }) =>
    url.startsWith('/api/people/') ? { status: 200, body: page } : method === 'POST' ? { status: 201, body: after } : undefined

  test('what is missing is said, nothing is sent, and what was typed is there after a reload', async () => {
    const asked = server(ofPerson, operator)
    const { unmount } = openPage(`/usulan/baru?orang=${person}`)
    fireEvent.click(await screen.findByLabelText('Belum menerima bantuan'))
    fireEvent.click(screen.getByRole('button', { name: 'Kirim usulan' }))
    expect(await screen.findByText('Ceritakan dengan beberapa kata apa yang Anda lihat.')).toBeDefined()
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
    fireEvent.change(screen.getByLabelText('Catatan'), { target: { value: 'Rumah kayu, atap bocor' } })
    expect(await accessibilityFaults()).toEqual([])

    unmount()
    openPage(`/usulan/baru?orang=${person}`)
    expect((await screen.findByLabelText<HTMLInputElement>('Belum menerima bantuan')).checked).toBe(true)
    expect(screen.getByLabelText<HTMLTextAreaElement>('Catatan').value).toBe('Rumah kayu, atap bocor')
  })

  test('a death says its day and which paper the steps in force ask for', async () => {
    const asked = server(ofPerson, operator)
    openPage(`/usulan/baru?orang=${person}`)
    fireEvent.click(await screen.findByLabelText('Meninggal dunia'))
    await screen.findByLabelText('Dokumen')
    fireEvent.change(screen.getByLabelText('Tanggal kejadian'), { target: { value: '10-11-2026' } })
    fireEvent.change(screen.getByLabelText('Dilihat pada tanggal'), { target: { value: '11-11-2026' } })
    fireEvent.click(screen.getByRole('button', { name: 'Kirim usulan' }))
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        url: '/api/proposals/claims',
        body: { person, observedOn: '2026-11-11', details: { kind: 'death', on: '2026-11-10' } },
      }),
    )
  })

  test('what was sent back says why, and goes again with its note', async () => {
    const returned = {
      ...claim,
      state: 'returned',
      waitsAt: null,
      dueOn: null,
      turns: [
        ...claim.turns,
        { move: 'returned', step: 'regency', by: 'Rabiatul', at: '2026-11-13T03:00:00Z', reason: 'Foto buram' },
      ],
      may: { ...claim.may, decide: false, complete: true, withdraw: true },
    }
    const asked = server(
      (ask) =>
        ask.url.startsWith('/api/people/') ? ofPerson(ask) : { status: 200, body: ask.method === 'GET' ? returned : after },
      operator,
    )
    openPage(`/usulan/${id}`)
    await screen.findByText('Dikembalikan: Foto buram')
    fireEvent.change(screen.getByLabelText('Catatan'), { target: { value: 'Foto baru, tampak depan' } })
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Kirim lagi' }))
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
        version: 3,
        papers: [],
        mended: { note: 'Foto baru, tampak depan', details: { kind: 'receives-nothing' } },
      }),
    )
  })

  test('what a family proposed itself is shown as its own, and goes again with papers in its own words', async () => {
    const own = {
      ...claim,
      proposedBy: null,
      ticket: 'K7QM-3DPX',
      hits: null,
      state: 'returned',
      waitsAt: null,
      dueOn: null,
      turns: [
        { move: 'proposed', step: null, by: null, at: '2026-11-12T03:00:00Z', reason: null },
        { move: 'returned', step: 'regency', by: 'Rabiatul', at: '2026-11-13T03:00:00Z', reason: 'Foto buram' },
      ],
      may: { ...claim.may, decide: false, complete: true },
    }
    const asked = server(
      (ask) => (ask.url.startsWith('/api/people/') ? ofPerson(ask) : { status: 200, body: ask.method === 'GET' ? own : after }),
      operator,
    )
    openPage(`/usulan/${id}`)
    await screen.findByText('keluarga sendiri, nomor K7QM-3DPX')
    await screen.findByText('Dikembalikan: Foto buram')
    expect(screen.queryByLabelText('Catatan')).toBeNull()
    expect(await accessibilityFaults()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Kirim lagi' }))
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ version: 3, papers: [], mended: null }),
    )
  })

  test('what was sent back has its details mended, too, and says what is missing', async () => {
    const changes = { occupation: 'Buruh' }
    const returned = {
      ...claim,
      kind: 'correction',
      person,
      details: { kind: 'correction', changes },
      present: { occupation: null },
      state: 'returned',
      waitsAt: null,
      dueOn: null,
      turns: [{ move: 'health-unsure', step: 'health-check', by: 'Nurhaeda', at: '2026-11-13T03:00:00Z', reason: 'Surat RSUD' }],
      may: { ...claim.may, decide: false, complete: true },
    }
    const asked = server(
      (ask) =>
        ask.url.startsWith('/api/people/') ? ofPerson(ask) : { status: 200, body: ask.method === 'GET' ? returned : after },
      operator,
    )
    openPage(`/usulan/${id}`)
    await screen.findByText('Puskesmas belum dapat menyatakan. Yang diperlukan: Surat RSUD')
    const job = screen.getByLabelText<HTMLInputElement>('Pekerjaan')
    expect(job.value).toBe('Buruh')
    fireEvent.change(job, { target: { value: 'Nelayan' } })
    fireEvent.change(screen.getByLabelText('Dilihat pada tanggal'), { target: { value: '11-11-2026' } })
    fireEvent.click(screen.getByRole('button', { name: 'Kirim lagi' }))
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
        mended: { observedOn: '2026-11-11', details: { kind: 'correction', changes: { occupation: 'Nelayan' } } },
      }),
    )
  })

  test('an objection goes with its papers, and they stand beside its words', async () => {
    const objected = {
      ...claim,
      state: 'refused',
      waitsAt: null,
      dueOn: null,
      objection: { words: 'Surat asli ada di kantor desa', by: 'Dayang Rohani', ticket: null, at: '2026-11-14T03:00:00Z' },
      evidence: [{ ...claim.evidence[0], ofObjection: true }],
      may: { ...claim.may, decide: false },
    }
    server(() => ({ status: 200, body: objected }))
    openPage(`/usulan/${id}`)
    const sheet = (await screen.findByRole('heading', { name: 'Keberatan' })).closest('section') as HTMLElement
    expect(sheet.textContent).toMatch(/Surat asli ada di kantor desa.*Dayang Rohani.*Unduh SPTJM/)
    expect(await accessibilityFaults()).toEqual([])
  })
})

describe('the health centre', () => {
  const answer = {
    result: 'not-confirmed',
    met: [],
    checklist: 'UU 8/2016',
    examinedOn: '2026-11-11',
    words: 'Sudah pulih sepenuhnya',
    needed: null,
    paper: other,
    by: 'Nurhaeda',
  }
  const asked = (health: object) => ({ ...claim, kind: 'category-found', about: 'PMKS-09', health })

  test('tells whoever decides what it found, and decides nothing', async () => {
    server(() => ({ status: 200, body: asked({ at: '2026-11-12T03:00:00Z', answer }) }))
    openPage(`/usulan/${id}`)
    await screen.findByText('Sudah pulih sepenuhnya')
    expect(screen.getByText('Bukan demikian')).toBeDefined()
    expect(screen.getByRole('button', { name: /^Setujui/ })).toBeDefined()
    expect(await accessibilityFaults()).toEqual([])
  })

  test('tells others that it has answered, and on which day', async () => {
    server(() => ({ status: 200, body: asked({ at: '2026-11-12T03:00:00Z', answer: null }) }))
    openPage(`/usulan/${id}`)
    expect(await screen.findByText(/Puskesmas sudah menjawab pada 12 Nov 2026/)).toBeDefined()
  })
})

describe('the steps', () => {
  test('are set with a ground, in an order that makes sense, and wait for a second person', async () => {
    const asked = server(
      ({ url, method }) => {
        if (method === 'POST') return { status: 201, body: { id: path } }
        return url.startsWith('/api/regions')
          ? { status: 200, body: { code: '64.08', name: 'Kutai Timur', kind: 'regency', level: 'regency', within: [], rows: [] } }
          : undefined
      },
      ['upkeep.read', 'programmes.define'],
    )
    const { mayPropose } = paths
    mayPropose.push('64.08' as never)
    openPage('/usulan/tahapan')
    fireEvent.click(await screen.findByRole('button', { name: 'Atur tahapan' }))
    fireEvent.click(await screen.findByLabelText(/Berkas ke pusat/))
    fireEvent.click(screen.getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
    expect(await screen.findByText('Tulis dasarnya, sedikitnya 10 huruf.')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Dasar'), { target: { value: 'Surat edaran dinas 2026' } })
    fireEvent.click(screen.getByRole('button', { name: 'Kirim untuk dikonfirmasi' }))
    await waitFor(() =>
      expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
        kind: 'receives-nothing',
        region: '64.08',
        steps: ['document', 'regency', 'centre-file', 'centre-answer'],
      }),
    )
    mayPropose.length = 0
  })
})
