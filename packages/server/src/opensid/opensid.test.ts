import { beforeAll, describe, expect, test } from 'vitest'
import type { FoundAnswer } from '#domain/opensid/found.ts'
import * as api from '#domain/opensid/opensid.api.ts'
import type { OpenSidFileId } from '#domain/opensid/opensid-id.ts'
import { daysAfter } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import * as proposals from '#domain/proposals/proposals.api.ts'
import { aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'
import { allPapersIn, anAcceptedIn, operatorOf, tell } from '../proposals/testing/a-claim.ts'
import { sendSheet, sheetOf, toldAs } from './testing/an-opensid-file.ts'

const world = aWorld()
const village = '64.08.04.2001'
const other = '64.08.04.1010'
let operator: Caller
beforeAll(async () => {
  operator = await operatorOf(world, village)
})

async function fileOf(id: OpenSidFileId) {
  return made(await world.send(api.getOpenSidFile, { params: { id } }, operator))
}
async function foundIn(id: OpenSidFileId) {
  return made(await world.send(api.listOpenSidFindings, { params: { id }, query: { limit: 100 } }, operator)).rows
}
async function faultsIn(id: OpenSidFileId) {
  return made(await world.send(api.listOpenSidLines, { params: { id }, query: { limit: 100 } }, operator)).rows
}
function propose(id: OpenSidFileId, findings: FoundAnswer[], caller = operator) {
  return world.send(api.proposeOpenSid, { params: { id }, body: { findings } }, caller)
}

describe('a residents’ sheet', () => {
  test('is compared: each difference by its kind, the same and the older put aside, bad rows named', async () => {
    const make = () => aPersonIn(world, village)
    const [same, dead, moved, wrong] = [await make(), await make(), await make(), await make()]
    const [disabled, expecting, mother, later] = [await make(), await make(), await make(), await make()]
    const child = daysAfter(today, -20)
    const { id } = await sendSheet(world, village, [
      toldAs(same),
      toldAs(dead, { status_dasar: 'MATI' }),
      toldAs(moved, { status_dasar: 3 }),
      toldAs(wrong, { tempatlahir: 'Bengalon' }),
      toldAs(disabled, { cacat_id: 2 }),
      toldAs(expecting, { hamil: 1 }),
      toldAs(mother),
      {
        nama: 'ANAK CONTOH',
        nik: '6408990111269901',
        no_kk: mother.card,
        sex: 1,
        tanggallahir: child,
        ibu_nik: mother.nik,
        status_dasar: 1,
      },
      { nama: 'BUDI CONTOH', nik: '6408990101809902', no_kk: '6408990101209902', sex: 1, kk_level: 1, status_dasar: 1 },
      { nama: 'TANPA NIK', nik: 0, no_kk: '6408990101209902', status_dasar: 1 },
      toldAs(later, { status_dasar: 6 }),
      toldAs(same),
    ])
    expect((await foundIn(id)).map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'death'],
      [4, 'move'],
      [5, 'correction'],
      [6, 'category-found'],
      [7, 'pregnancy-found'],
      [9, 'birth'],
      [10, 'new-person'],
    ])
    expect(await faultsIn(id)).toEqual([
      { line: 11, column: 'nik', fault: 'no-nik' },
      { line: 12, column: 'status_dasar', fault: 'standing' },
      { line: 13, column: 'nik', fault: 'twice' },
    ])
    const file = await fileOf(id)
    expect(file).toMatchObject({ state: 'read', lines: 12, same: 2, older: 0, keptUntil: daysAfter(today, 60) })
    expect(file.found.find(({ kind }) => kind === 'death')).toEqual({ kind: 'death', open: 1, proposed: 0, onItsWay: 0 })
    const text = JSON.stringify(await foundIn(id))
    expect(text.match(/\d{16}/)).toBeNull()
    expect(await world.query('select 1 from stored_file where file_id = $1', [id]), 'its bytes are gone').toEqual([])
  })

  test('of a day before what is held changes nothing', async () => {
    const person = await aPersonIn(world, village)
    const { id } = await sendSheet(world, village, [toldAs(person, { tempatlahir: 'Bengalon' })], daysAfter(today, -10))
    expect(await fileOf(id)).toMatchObject({ older: 1, same: 0 })
    expect(await foundIn(id)).toEqual([])
  })

  test('names who is registered in another village, and is refused whole where most are', async () => {
    const strangers = await Promise.all(Array.from({ length: 3 }, () => aPersonIn(world, other)))
    const own = await aPersonIn(world, village)
    const stranger = strangers[0] ?? own
    const { id } = await sendSheet(world, village, [toldAs(own, { status_dasar: 2 }), toldAs(stranger, { status_dasar: 2 })])
    expect(await foundIn(id)).toHaveLength(1)
    expect(await faultsIn(id)).toEqual([{ line: 3, column: 'nik', fault: 'elsewhere' }])
    const { id: wrong } = await sendSheet(
      world,
      village,
      strangers.map((one) => toldAs(one)),
    )
    expect(await fileOf(wrong)).toMatchObject({ state: 'other-village', faults: [] })
    expect(await foundIn(wrong)).toEqual([])
  })

  test('is refused where it is no such sheet, of a day to come, or of a village beyond one’s own', async () => {
    const send = (query: object, upload = sheetOf([])) =>
      world.send(api.uploadOpenSid, { query: { village, asOf: today, ...query }, upload }, operator)
    const list = { name: 'daftar.csv', bytes: Buffer.from('nomor,nama\n1,Budi\n') }
    expect((await send({}, list)).problem).toBe('no-table-found')
    expect((await send({ asOf: daysAfter(today, 1) })).problem).toBe('opensid-unsound')
    expect((await send({ asOf: daysAfter(today, -181) })).problem).toBe('opensid-unsound')
    expect((await send({ village: other as RegionCode })).problem).toBe('not-allowed')
  })

  test('sent twice is one; another village’s operator finds neither it nor what it says', async () => {
    const person = await aPersonIn(world, village)
    const rows = [toldAs(person, { status_dasar: 2 })]
    const { id } = await sendSheet(world, village, rows)
    expect((await sendSheet(world, village, rows)).id).toBe(id)
    const stranger = await operatorOf(world, other)
    const params = { id }
    expect((await world.send(api.getOpenSidFile, { params }, stranger)).problem).toBe('not-found')
    expect((await world.send(api.listOpenSidFindings, { params, query: {} }, stranger)).problem).toBe('not-found')
    expect((await propose(id, [{ at: 40, on: today }], stranger)).problem).toBe('not-found')
    expect((await world.send(api.writeOpenSidSheet, { params, body: { sheet: 'deciles' } }, stranger)).problem).toBe('not-found')
  })
})

describe('what was picked of a sheet', () => {
  test('becomes claims by the one command, each waiting for its papers; the rest is left with why', async () => {
    const [dead, wrong] = [await aPersonIn(world, village), await aPersonIn(world, village)]
    const { id } = await sendSheet(world, village, [
      toldAs(dead, { status_dasar: 2 }),
      toldAs(wrong, { tempatlahir: 'Bengalon' }),
    ])
    const [death, correction] = (await foundIn(id)).map(({ at }) => at)
    const bare = made(await propose(id, [{ at: death ?? 0 }, { at: 7 }]))
    expect(bare.done).toBe(0)
    expect(bare.left.map(({ at, problem }) => [at, problem])).toEqual([
      [7, 'not-found'],
      [death, 'opensid-unsound'],
    ])

    const on = daysAfter(today, -3)
    expect(made(await propose(id, [{ at: death ?? 0, on }, { at: correction ?? 0 }]))).toEqual({ done: 2, left: [] })
    const [first] = await foundIn(id)
    expect(first).toMatchObject({ standing: 'proposed', claimState: 'open' })
    const claim = made(await world.send(proposals.getClaim, { params: { id: first?.claim ?? '' } }, operator))
    expect(claim).toMatchObject({ kind: 'death', waitsAt: 'document', observedOn: today, details: { on } })
    expect((await fileOf(id)).found.find(({ kind }) => kind === 'death')).toMatchObject({ open: 0, proposed: 1 })
    expect(made(await propose(id, [{ at: death ?? 0, on }])).left).toEqual([{ at: death, problem: 'claim-already-open' }])

    const again = await sendSheet(world, village, [toldAs(dead, { status_dasar: 2, alamat: 'Jl. Poros 7' })])
    expect(await foundIn(again.id), 'another sheet shows it with its claim').toMatchObject([
      { standing: 'on-its-way', claim: first?.claim },
    ])
  })

  test('is shown as on its way where somebody was quicker, also of somebody new', async () => {
    const dead = await aPersonIn(world, village)
    const newcomer = {
      nama: 'BARU CONTOH',
      nik: '6408990101809911',
      no_kk: '6408990101209911',
      sex: 1,
      kk_level: 1,
      status_dasar: 1,
    }
    const { id } = await sendSheet(world, village, [toldAs(dead, { status_dasar: 2 }), newcomer])
    const second = await sendSheet(world, village, [newcomer])
    const on = daysAfter(today, -3)
    const told = made(await tell(world, { person: dead.id, details: { kind: 'death', on } }, operator))
    const [death, fresh] = await foundIn(id)
    const { done, left } = made(await propose(id, [{ at: death?.at ?? 0, on }, { at: fresh?.at ?? 0 }]))
    expect([done, left]).toEqual([1, [{ at: death?.at, problem: 'claim-already-open' }]])
    expect((await foundIn(id))[0]).toMatchObject({ standing: 'on-its-way', claim: told.id })
    const [twin] = await foundIn(second.id)
    expect(made(await propose(second.id, [{ at: twin?.at ?? 0 }])).left).toMatchObject([{ problem: 'claim-already-open' }])
  })

  test('is refused by the rules of claims where they refuse it, and nothing of it stays', async () => {
    const person = await aPersonIn(world, village)
    const { id } = await sendSheet(world, village, [toldAs(person, { hamil: 1 })])
    const [pregnancy] = await foundIn(id)
    const expectedOn = daysAfter(today, 500)
    expect(made(await propose(id, [{ at: pregnancy?.at ?? 0, expectedOn }])).left).toMatchObject([{ problem: 'claim-unsound' }])
    expect(await foundIn(id)).toMatchObject([{ standing: 'open', claim: null }])
    expect(made(await propose(id, [{ at: pregnancy?.at ?? 0, expectedOn: daysAfter(today, 90) }])).done).toBe(1)
  })
})

describe('what a sheet said', () => {
  const said = (id: OpenSidFileId) =>
    world.query(
      'select 1 from opensid_finding where file_id = $1 union all select 1 from opensid_fault where file_id = $1 union all select 1 from opensid_number where file_id = $1',
      [id],
    )

  test('is forgotten when it is put aside', async () => {
    const person = await aPersonIn(world, village)
    const { id } = await sendSheet(world, village, [toldAs(person, { status_dasar: 2 })])
    expect(await said(id)).not.toEqual([])
    expect(made(await world.send(api.putOpenSidAside, { params: { id } }, operator)).state).toBe('put-aside')
    expect(await said(id)).toEqual([])
    expect((await propose(id, [{ at: 40, on: today }])).problem).toBe('opensid-not-ready')
    expect((await world.send(api.writeOpenSidSheet, { params: { id }, body: { sheet: 'deciles' } }, operator)).problem).toBe(
      'opensid-not-ready',
    )
  })

  test('OSID-12: is forgotten when its days are over; counts and claims stay', async () => {
    const person = await aPersonIn(world, village)
    const { id } = await sendSheet(world, village, [toldAs(person, { status_dasar: 2 })])
    const [death] = await foundIn(id)
    made(await propose(id, [{ at: death?.at ?? 0, on: today }]))
    await world.doChores(60)
    expect(await said(id), 'its last day').not.toEqual([])
    await world.doChores(61)
    expect(await said(id)).toEqual([])
    const file = await fileOf(id)
    expect([file.state, file.found.find(({ kind }) => kind === 'death')?.proposed]).toEqual(['forgotten', 1])
  })
})

describe('a sheet for OpenSID', () => {
  async function cellsOf(id: OpenSidFileId, body: api.OpenSidSheetAsk) {
    const answer = await world.send(api.writeOpenSidSheet, { params: { id }, body }, operator)
    expect(answer.status, answer.text).toBe(200)
    return answer
  }

  test('holds deciles of the cards that the village brought, and is written down as an export', async () => {
    const [own, unsent] = [await aPersonIn(world, village), await aPersonIn(world, village)]
    await world.query('update family set decile = 2, decile_period = $2 where family_id = any ($1)', [
      [own.familyId, unsent.familyId],
      '2026-Q3',
    ])
    const { id } = await sendSheet(world, village, [toldAs(own)])
    const answer = await cellsOf(id, { sheet: 'deciles' })
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    const entries = await world.query<{ facts: { rows: number } }>(
      "select facts from journal where event = 'opensid-file.sheet-written' and subject_id = $1",
      [id],
    )
    expect(
      entries.map(({ facts }) => facts.rows),
      'one card of two was brought',
    ).toEqual([1])
  })

  test('holds residents of accepted claims since a day', async () => {
    const changes = { birthPlace: 'Bengalon' }
    const claim = await anAcceptedIn(world, village, { kind: 'correction', changes })
    const papers = await allPapersIn(world, village)
    expect(papers.length).toBeGreaterThan(0)
    const { id } = await sendSheet(world, village, [toldAs(claim.person)])
    await cellsOf(id, { sheet: 'residents', since: today })
    await cellsOf(id, { sheet: 'residents', since: daysAfter(today, 1) })
    await cellsOf(id, { sheet: 'participants', programme: 'PKH' })
    const entries = await world.query<{ facts: { rows: number } }>(
      "select facts from journal where event = 'opensid-file.sheet-written' and subject_id = $1 order by journal_id",
      [id],
    )
    expect(entries.map(({ facts }) => facts.rows)).toEqual([1, 0, 0])
    expect((await world.send(api.listOpenSidAids, { params: { id } }, operator)).status).toBe(200)
    const officer = await officerOf(world, village)
    expect((await world.send(api.getOpenSidFile, { params: { id } }, officer)).problem).toBe('not-allowed')
  })
})
