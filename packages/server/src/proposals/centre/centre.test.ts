import { describe, expect, test } from 'vitest'
import * as api from '#domain/proposals/centre.api.ts'
import type { ClaimId } from '#domain/proposals/claim.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import * as settings from '#domain/settings/settings.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { holderOf, made, officerOf } from '../../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../../platform/testing/world.ts'
import { aClaimIn, anAcceptedIn, operatorOf } from '../testing/a-claim.ts'
import {
  aCentreFileIn,
  type AFile,
  aSentFileIn,
  aWrittenFileIn,
  fileOf,
  letter,
  replyFile,
  send,
  sendReply,
} from '../testing/a-centre-file.ts'

const world = aWorld()
const village = '64.08.04.2001'
const reason = 'Berkas dibuat sebelum batas waktu'

const rowsOf = async ({ id, officer }: Pick<AFile, 'id' | 'officer'>) =>
  made(await world.send(api.listCentreRows, { params: { id }, query: { limit: 100 } }, officer)).rows
const claimOf = async (id: ClaimId, caller?: Caller) =>
  made(await world.send(proposals.getClaim, { params: { id } }, caller ?? (await officerOf(world, village))))
const fetched = ({ id, officer }: Pick<AFile, 'id' | 'officer'>) =>
  world.send(api.downloadCentreFile, { params: { id }, body: { reason: 'Diunggah ke pusat' } }, officer)
const make = async (stream: 'for-aid' | 'update' = 'for-aid', region = '64.08', caller?: Caller) =>
  world.send(api.makeCentreFile, { body: { region, stream } }, caller ?? (await officerOf(world, village)))
const apply = async ({ id, officer }: AFile, reply: Awaited<ReturnType<typeof sendReply>>) => {
  made(await world.send(api.applyCentreReply, { params: { id, reply: reply.id } }, officer))
  await world.settle()
  return made(await world.send(api.getCentreReply, { params: { id, reply: reply.id } }, officer))
}

describe('a file for the centre', () => {
  test('holds what is ready once: what stands in it is not in the next', async () => {
    const file = await aCentreFileIn(world, village, { many: 2 })
    expect(await fileOf(world, file)).toMatchObject({
      state: 'ready',
      rows: 2,
      kinds: [{ kind: 'receives-nothing', rows: 2 }],
      cutOff: '2026-12-17',
      unverified: true,
    })
    expect((await rowsOf(file)).map(({ claim }) => claim).sort()).toEqual(file.claims.map(({ id }) => id).sort())
    expect((await make()).problem).toBe('centre-file-empty')
    const province = await holderOf(world, 'province-officer', '64')
    expect((await make('for-aid', '64', province)).problem, 'nor in one of the province').toBe('centre-file-empty')
    const next = await aCentreFileIn(world, village)
    expect((await rowsOf(next)).map(({ claim }) => claim)).toEqual(next.claims.map(({ id }) => id))
    expect((await claimOf(next.claims[0]?.id as ClaimId)).may.centre, 'it is told as sent with its file').toBe(false)
  })

  test('keeps the two streams apart', async () => {
    const dead = await anAcceptedIn(world, village, { kind: 'death', on: '2026-11-08' as LocalDate })
    const file = await aCentreFileIn(world, village)
    expect((await rowsOf(file)).map(({ claim }) => claim)).not.toContain(dead.id)
    const { id } = made(await make('update'))
    await world.settle()
    const update = { id, officer: file.officer }
    expect((await rowsOf(update)).map(({ claim }) => claim)).toContain(dead.id)
    expect((await fetched(update)).text).toBeDefined()
  })

  test('asked for at the same moment, each stream has a number of its own', async () => {
    await anAcceptedIn(world, village)
    await anAcceptedIn(world, village, { kind: 'death', on: '2026-11-08' as LocalDate })
    const officer = await officerOf(world, village)
    const [one, other] = await Promise.all([make('for-aid'), make('update')])
    const files = await Promise.all([one, other].map((asked) => fileOf(world, { id: made(asked).id, officer })))
    expect(new Set(files.map(({ code }) => code)).size).toBe(2)
    await world.settle()
  })

  test('is laid out as was set and confirmed, and keeps the layout with which it was asked for', async () => {
    const columns = [
      { title: 'Kode', value: 'row-code' as const },
      { title: 'NIK', value: 'nik' as const },
      { title: 'Perubahan', value: 'change' as const },
      { title: 'Desa', value: 'village-code' as const },
      { title: 'Berita acara', value: 'minutes-number' as const },
    ]
    const layout = {
      code: 'centre-update' as const,
      format: 'csv' as const,
      delimiter: ';' as const,
      dates: 'dd/mm/yyyy' as const,
      dotted: false,
      apostrophe: true,
      columns,
      verified: true,
    }
    const body = { layout, since: today, ground: 'Surat edaran pusat (contoh)' }
    const planner = await holderOf(world, 'regency-planner', '64.08')
    const { id } = made(await world.send(settings.proposeFileLayout, { body }, planner))
    const decide = (caller: Caller) =>
      world.send(settings.decideSetting, { params: { id }, body: { decision: 'confirmed' } }, caller)
    expect((await decide(planner)).problem).toBe('second-person-needed')
    made(await decide(await holderOf(world, 'province-planner', '64')))
    const twice = { ...body, layout: { ...layout, columns: [...columns, { title: 'nik', value: 'name' as const }] } }
    expect((await world.send(settings.proposeFileLayout, { body: twice }, planner)).body).toMatchObject({
      faults: [{ rule: 'SIKS-2', title: 'nik' }],
    })

    const file = await aCentreFileIn(world, village, { details: { kind: 'death', on: '2026-11-08' as LocalDate } })
    const [row] = await rowsOf(file)
    const { text } = await fetched(file)
    const lines = text.replace('\ufeff', '').split('\r\n')
    expect(lines[0]).toBe('Kode;NIK;Perubahan;Desa;Berita acara')
    expect(lines.find((line) => line.startsWith(row?.code ?? '-'))).toMatch(
      /^64\.08-2026-\d{3}-\d{6};'64\d{14};MENINGGAL 08\/11\/2026;6408042001;BERITA ACARA$/,
    )
    expect((await fileOf(world, file)).unverified).toBe(false)
  })

  test('is fetched unchanged, with a reason that the journal keeps, by whoever may see whole numbers', async () => {
    const file = await aCentreFileIn(world, village)
    const { file: written } = await fileOf(world, file)
    expect((await fetched(file)).status).toBe(200)
    expect((await fetched(file)).status).toBe(200)
    expect(written?.sha256).toMatch(/^[0-9a-f]{64}$/)
    const entries = await world.query<{ facts: { reason: string; sha256: string } }>(
      "select facts from journal where event = 'centre-file.fetched' and subject_id = $1",
      [file.id],
    )
    expect(entries.map(({ facts }) => [facts.reason, facts.sha256])).toEqual(
      Array.from({ length: 2 }, () => ['Diunggah ke pusat', written?.sha256]),
    )
    const head = await holderOf(world, 'regency-head', '64.08')
    const params = { id: file.id }
    expect((await world.send(api.downloadCentreFile, { params, body: { reason: 'Diperiksa' } }, head)).problem).toBe(
      'not-allowed',
    )
    expect((await world.send(api.getCentreFile, { params }, head)).status, 'figures may be looked at').toBe(200)
    const operator = await operatorOf(world, village)
    expect((await world.send(api.getCentreFile, { params }, operator)).problem).toBe('not-found')
  })

  test('withdrawn before it was sent, its claims are ready again and nobody fetches it any more', async () => {
    const file = await aCentreFileIn(world, village)
    const { version } = await fileOf(world, file)
    const withdraw = (words: string) =>
      world.send(api.withdrawCentreFile, { params: { id: file.id }, body: { version, reason: words } }, file.officer)
    expect((await withdraw('salah')).problem).toBe('centre-file-unsound')
    made(await withdraw(reason))
    expect((await fetched(file)).problem).toBe('centre-file-not-ready')
    const { id } = made(await make())
    await world.settle()
    const again = (await rowsOf({ id, officer: file.officer })).map(({ claim }) => claim)
    expect(again).toEqual((await rowsOf(file)).map(({ claim }) => claim))
    expect(
      (await rowsOf(file)).every(({ stands }) => !stands),
      'what was in it stays known',
    ).toBe(true)
  })

  test('told as sent its claims wait for the answer; what was decided anew meanwhile stays for the next', async () => {
    const file = await aWrittenFileIn(world, village, 2)
    const [stays, goes] = file.claims.map(({ id }) => id) as [ClaimId, ClaimId]
    const body = { version: (await claimOf(stays)).version, reason: 'Keputusan keliru, diputus ulang' }
    made(await world.send(proposals.reopenClaim, { params: { id: stays }, body }, file.officer))
    expect((await fileOf(world, file)).movedOn).toBe(1)
    await send(world, file)
    expect(await fileOf(world, file)).toMatchObject({ state: 'sent', passed: 1, sentOn: today, letter: letter.number })
    expect(await claimOf(goes)).toMatchObject({
      waitsAt: 'centre-answer',
      centre: { letter: letter.number, filedOn: today, answer: null },
    })
    expect((await claimOf(goes)).turns.at(-1)).toMatchObject({ move: 'filed', reason: letter.number })
    expect((await claimOf(stays)).centre).toBeNull()
    const { version } = await fileOf(world, file)
    const withdrawal = { params: { id: file.id }, body: { version, reason } }
    expect((await world.send(api.withdrawCentreFile, withdrawal, file.officer)).problem).toBe('centre-file-not-ready')
  })

  test('is sent under the number of its letter, on a day that has come', async () => {
    const file = await aCentreFileIn(world, village)
    const { version } = await fileOf(world, file)
    const tell = (on: string) => world.send(api.sendCentreFile, { params: { id: file.id }, body: { version, on } }, file.officer)
    expect((await tell('2026-12-24')).body).toMatchObject({
      faults: [{ rule: 'SIKS-8' }, { rule: 'SIKS-9', why: 'in-future' }],
    })
    const paper = { params: { id: file.id }, query: { paper: 'letter' as const } }
    expect((await world.send(api.getCentrePaper, paper, file.officer)).problem).toBe('centre-file-not-ready')
    made(await world.send(api.writeCentreLetter, { params: { id: file.id }, body: { version, letter } }, file.officer))
    for (const one of ['letter', 'statement'] as const) {
      const printed = await world.send(api.getCentrePaper, { ...paper, query: { paper: one } }, file.officer)
      expect(printed.text).toContain(one === 'letter' ? 'Surat pengantar' : 'SPTJM')
      expect(printed.text).toContain(letter.number)
    }
  })
})

describe('the centre’s answer', () => {
  test('is looked at before it counts; then each claim moves once, and its proposer reads why', async () => {
    const file = await aSentFileIn(world, village, 5)
    const rows = await rowsOf(file)
    const [a, b, c, d, e] = rows.map(({ code }) => code) as [string, string, string, string, string]
    const niks = await world.query<{ nik: string; line: number }>(
      'select nik, line from centre_file_row where file_id = $1 order by line',
      [file.id],
    )
    const nikOf = (at: number) => niks[at]?.nik ?? ''
    const reply = await sendReply(world, file, [
      { row: a, says: 'Diterima' },
      { nik: nikOf(1), says: 'DITOLAK', why: 'NIK tidak padan Dukcapil' },
      { row: a, says: 'DITERIMA' },
      { row: c, says: 'DITERIMA' },
      { row: c, says: 'DITOLAK' },
      { row: d, nik: nikOf(4), says: 'DITERIMA' },
      { nik: '6408990101010009', says: 'DITERIMA' },
      { row: e, says: 'MENUNGGU' },
      { says: 'DITERIMA' },
    ])
    expect(b).not.toBe(a)
    expect(reply).toMatchObject({
      state: 'read',
      lines: 9,
      confirmed: 1,
      refused: 1,
      known: 1,
      faults: { contradicts: 2, 'names-differ': 1, unknown: 1, unreadable: 1, 'nobody-named': 1 },
    })
    expect((await claimOf(rows[0]?.claim as ClaimId)).centre, 'nothing has changed yet').toMatchObject({ answer: null })
    const params = { id: file.id, reply: reply.id }
    const lines = await world.send(api.listReplyLines, { params, query: { limit: 2 } }, file.officer)
    expect(lines.body.rows.map(({ line, fault }) => [line, fault])).toEqual([
      [6, 'contradicts'],
      [7, 'contradicts'],
    ])
    expect(lines.text, 'numbers are masked').not.toMatch(/\d{16}/)

    expect(await apply(file, reply)).toMatchObject({ state: 'applied', applied: 2 })
    expect((await world.send(api.applyCentreReply, { params }, file.officer)).problem).toBe('centre-reply-not-ready')
    expect(await fileOf(world, file)).toMatchObject({ confirmed: 1, refused: 1 })
    const operator = await operatorOf(world, village)
    const refused = await claimOf(rows[1]?.claim as ClaimId, operator)
    expect(refused).toMatchObject({
      waitsAt: null,
      centre: { answer: 'refused', reason: 'NIK tidak padan Dukcapil' },
      may: { goAgain: false },
    })
    expect(refused.turns.at(-1)).toMatchObject({ move: 'answered', reason: 'refused' })

    const later = await sendReply(world, file, [
      { row: a, says: 'DITERIMA' },
      { row: rows[1]?.code ?? '', says: 'DITERIMA' },
      { row: e, says: 'DITERIMA' },
    ])
    expect(later).toMatchObject({ confirmed: 1, known: 1, faults: { 'answered-otherwise': 1 } })
  })

  test('the same bytes are the same answer, a letter is none, and what is put aside changes nothing', async () => {
    const file = await aSentFileIn(world, village)
    const [row] = await rowsOf(file)
    const lines = [{ row: row?.code ?? '', says: 'DITERIMA' }]
    const reply = await sendReply(world, file, lines)
    expect((await sendReply(world, file, lines)).id).toBe(reply.id)
    const params = { id: file.id, reply: reply.id }
    made(await world.send(api.putReplyAside, { params }, file.officer))
    expect((await world.send(api.applyCentreReply, { params }, file.officer)).problem).toBe('centre-reply-not-ready')
    expect((await sendReply(world, file, lines)).id).not.toBe(reply.id)
    const other = { name: 'surat.csv', bytes: Buffer.from('Kepada Yth.\nKepala Dinas\n') }
    expect((await world.send(api.uploadCentreReply, { params: { id: file.id }, upload: other }, file.officer)).problem).toBe(
      'no-table-found',
    )
    const early = await aCentreFileIn(world, village)
    const upload = replyFile(lines)
    expect((await world.send(api.uploadCentreReply, { params: { id: early.id }, upload }, early.officer)).problem).toBe(
      'centre-file-not-ready',
    )
  })

  test('SIKS-11: refused it goes again in the next file, in words why; confirmed it never does', async () => {
    const file = await aSentFileIn(world, village, 2)
    const rows = await rowsOf(file)
    const [no, yes] = rows as [(typeof rows)[number], (typeof rows)[number]]
    const reply = await sendReply(world, file, [
      { row: no.code, says: 'DITOLAK', why: 'KK tidak aktif' },
      { row: yes.code, says: 'DITERIMA' },
    ])
    await apply(file, reply)
    const again = async (claim: ClaimId, words: string) => {
      const told = { step: 'again' as const, reason: words }
      return world.send(
        proposals.tellCentre,
        { params: { id: claim }, body: { version: (await claimOf(claim)).version, told } },
        file.officer,
      )
    }
    expect((await again(yes.claim, 'Ingin dikirim ulang saja')).problem).toBe('claim-not-ready')
    expect((await again(no.claim, 'ulang')).problem).toBe('claim-unsound')
    expect(made(await again(no.claim, 'KK sudah diaktifkan Dukcapil'))).toMatchObject({ waitsAt: 'centre-file' })
    expect((await claimOf(no.claim)).turns.at(-1)).toMatchObject({ move: 'to-file-again' })
    const next = await aCentreFileIn(world, village)
    expect((await rowsOf(next)).map(({ claim }) => claim)).toContain(no.claim)
    const late = await sendReply(world, file, [{ row: no.code, says: 'DITERIMA' }])
    expect(late.faults, 'the earlier row is answered already').toEqual({ 'answered-otherwise': 1 })
  })
})

test('the board tells what is ready, and whoever is only told of a village sees only that', async () => {
  const { id } = await aClaimIn(world, '64.02.04.2001')
  const officer = await officerOf(world, '64.02.04.2001')
  const board = async (caller: Caller) => made(await world.send(api.getCentreBoard, { query: {} }, caller))
  expect((await board(officer)).streams).toMatchObject([
    { stream: 'for-aid', ready: 0 },
    { stream: 'update', ready: 0 },
  ])
  made(
    await world.send(
      proposals.decideClaim,
      { params: { id }, body: { version: 1, decision: 'accepted', reason: null } },
      officer,
    ),
  )
  expect(await board(officer)).toMatchObject({ mayMake: true, streams: [{ ready: 1, withoutNik: 0 }, { ready: 0 }] })
  const operator = await operatorOf(world, '64.02.04.2002')
  expect(await board(operator)).toMatchObject({ mayMake: false, streams: [{ ready: 0 }, { ready: 0 }] })
})
