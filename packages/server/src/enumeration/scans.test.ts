import { describe, expect, test } from 'vitest'
import { doorCode, emptyCode } from '#domain/enumeration/form-code.rules.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import * as rechecks from '#domain/enumeration/rechecks.api.ts'
import * as rounds from '#domain/enumeration/rounds.api.ts'
import * as scans from '#domain/enumeration/scans.api.ts'
import * as oversight from '#domain/oversight/oversight.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller, today } from '../platform/testing/world.ts'
import { aRoundIn, belongs, doorsOf, visit } from './testing/a-round.ts'
import {
  aDifferingScanIn,
  aPicture,
  aScannedRoundIn,
  key,
  type ScannedRound,
  secondKeyer,
  send,
  sent,
  setShare,
} from './testing/a-scan.ts'

const village = '64.08.04.2001'
const found = { ...belongs, met: [...belongs.met] }

describe('forms that were filled in by hand', () => {
  const world = aWorld()
  const officer = () => officerOf(world, village)
  const scanOf = async ({ id, scan }: ScannedRound, caller?: Caller) =>
    made(await world.send(scans.readScan, { params: { id, scan } }, caller ?? (await officer())))
  const keyingOf = async (id: RoundId, caller: Caller) => made(await world.send(scans.readKeying, { params: { id } }, caller))
  const visitsOf = async (id: RoundId) =>
    made(await world.send(rounds.listVisits, { params: { id }, query: {} }, await officer())).rows
  const undo = async ({ id }: ScannedRound, made: string) =>
    world.send(rounds.undoVisit, { params: { id, visit: made } }, await officer())

  test('a form that is keyed is a visit of whoever was there, with its scan, and counts as one', async () => {
    const round = await aScannedRoundIn(world, village)
    const enumerator = await officer()
    const clerk = await secondKeyer(world)
    expect(await keyingOf(round.id, clerk)).toMatchObject({
      counts: { waiting: 1 },
      mine: 1,
      next: [{ id: round.scan, deed: 'key' }],
    })

    const keyed = made(await key(world, round, round.scan, clerk, found))
    expect(keyed.state).toBe('keyed')
    const [made1] = await visitsOf(round.id)
    expect(made1).toMatchObject({ id: keyed.visit, result: 'belongs', mine: false, scan: { id: round.scan } })
    const [row] = await world.query<{ visited_by: string; recorded_by: string }>(
      'select visited_by, recorded_by from enumeration_visit where visit_id = $1',
      [keyed.visit],
    )
    expect(row).toEqual({ visited_by: enumerator.accountId, recorded_by: clerk.accountId })
    const progress = made(await world.send(rounds.getRound, { params: { id: round.id } }, enumerator)).villages[0]?.progress
    expect(progress).toMatchObject({ waiting: 0, visited: 1, found: 1 })
    expect(await keyingOf(round.id, clerk)).toMatchObject({ counts: { waiting: 0, keyed: 1 }, mine: 0, next: [] })
  })

  test('the same file is known again, and only a picture of a form is taken', async () => {
    const { id } = await aRoundIn(world, village)
    const caller = await officer()
    const picture = aPicture()
    expect(made(await send(world, id, caller, village, picture))).toMatchObject({ known: 0 })
    expect(made(await send(world, id, caller, undefined, { ...picture, name: 'lain.png' }))).toEqual({ scans: [], known: 1 })
    expect((await send(world, id, caller, village, { name: 'a.png', bytes: Buffer.from('MZ') })).problem).toBe('scan-unreadable')
    expect(await keyingOf(id, caller)).toMatchObject({ counts: { waiting: 1 } })
  })

  test('only whoever leads or helps sends and keys forms; a pile of many villages only whoever leads', async () => {
    const { id, scan, candidate } = await aScannedRoundIn(world, village)
    const stranger = await world.signIn('village-operator', village)
    expect((await send(world, id, stranger, village)).problem).toBe('not-allowed')
    expect((await key(world, { id, candidate }, scan, stranger)).problem).toBe('not-allowed')
    expect(await scanOf({ id, scan, candidate }, stranger), 'whoever may record there sees it').toMatchObject({ deed: null })
    expect((await send(world, id, stranger)).problem).toBe('not-allowed')
    expect((await send(world, id, await officer(), '64.08.04.2011')).problem).toBe('not-allowed')
  })

  test('a form of a pile goes to its village once it is keyed: before, nobody of a village sees it', async () => {
    const { id, candidate } = await aRoundIn(world, village)
    await setShare(world, id, 0, await officer())
    const scan = await sent(world, id, await officer())
    const operator = await world.signIn('village-operator', village)
    const picture = () => world.send(scans.getScanPicture, { params: { id, scan } }, operator)
    expect((await picture()).problem).toBe('not-found')
    made(await key(world, { id, candidate }, scan, await officer()))
    expect((await picture()).status).toBe(200)
    expect(
      (await world.query("select 1 from journal where event = 'scan.read' and subject_id = $1", [candidate.subject])).length,
    ).toBe(1)
  })

  test('a code that is mistyped, of another round, of an empty sheet or of nobody is refused', async () => {
    const round = await aScannedRoundIn(world, village)
    const other = await aRoundIn(world, village)
    const caller = await officer()
    const find = (form: string) => world.send(scans.findForm, { params: { id: round.id, form }, query: {} }, caller)
    const right = doorCode(round.id, round.candidate.id)
    expect(made(await find(right))).toMatchObject({ candidate: round.candidate.id, decided: false, others: [] })
    const whys = []
    for (const code of [
      `${right.slice(0, -1)}${right.endsWith('1') ? '2' : '1'}`,
      doorCode(other.id, round.candidate.id),
      emptyCode(round.id, village as RegionCode, 1),
      doorCode(round.id, '00000000-0000-4000-8000-000000000000' as never),
    ])
      whys.push([(await find(code)).problem, ((await find(code)).body as unknown as { why: string }).why])
    expect(whys).toEqual(['mistyped', 'other-round', 'empty-form', 'nobody'].map((why) => ['form-unknown', why]))
    expect((await key(world, round, round.scan, caller, { code: doorCode(other.id, round.candidate.id) })).problem).toBe(
      'form-unknown',
    )
  })

  test('two scans of one form are told, and the second changes nothing', async () => {
    const round = await aScannedRoundIn(world, village)
    const caller = await officer()
    made(await key(world, round, round.scan, caller))
    const again = await sent(world, round.id, caller, village)
    const form = doorCode(round.id, round.candidate.id)
    const door = made(await world.send(scans.findForm, { params: { id: round.id, form }, query: { scan: again } }, caller))
    expect(door).toMatchObject({ decided: true, others: [{ id: round.scan, state: 'keyed' }] })
    expect((await key(world, round, again, caller)).problem).toBe('candidate-decided')
    const body = { version: 1, reason: 'same-form' as const }
    made(await world.send(scans.putAside, { params: { id: round.id, scan: again }, body }, caller))
    expect(await visitsOf(round.id)).toHaveLength(1)
  })

  test('what is keyed twice alike is a visit; who keyed it first does not key it again, nor does the second see the first', async () => {
    const round = await aScannedRoundIn(world, village, 100)
    const [first, second] = [await officer(), await secondKeyer(world)]
    expect(made(await key(world, round, round.scan, first, { ...found, note: 'Tinggal sendiri' }))).toMatchObject({
      state: 'second',
      visit: null,
    })
    expect(await visitsOf(round.id)).toEqual([])
    expect((await key(world, round, round.scan, first)).problem).toBe('own-keying')
    expect(await keyingOf(round.id, first)).toMatchObject({ mine: 0, next: [] })

    const form = doorCode(round.id, round.candidate.id)
    const before = await world.send(scans.findForm, { params: { id: round.id, form }, query: { scan: round.scan } }, second)
    expect(made(before)).toMatchObject({ others: [], decided: false })
    expect(before.text).not.toContain('sendiri')
    const differences = await world.send(scans.readDifferences, { params: { id: round.id, scan: round.scan } }, second)
    expect(differences.problem).toBe('scan-not-ready')
    const met = [...found.met].reverse()
    expect(made(await key(world, round, round.scan, second, { ...found, met, note: 'tinggal sendiri.' }))).toMatchObject({
      state: 'keyed',
    })
    expect(await visitsOf(round.id)).toHaveLength(1)
    const { agreement } = await keyingOf(round.id, first)
    expect(agreement.map(({ of, agreed }) => [of, agreed])).toEqual(Array.from({ length: 5 }, () => [1, 1]))
  })

  test('where two readings differ it is said field by field which stands; the round tells how far they agree', async () => {
    const round = await aDifferingScanIn(world, village)
    const [lead, second] = [await officer(), await secondKeyer(world)]
    expect(await scanOf(round)).toMatchObject({ state: 'differs', deed: 'decide' })
    const seen = made(await world.send(scans.readDifferences, { params: { id: round.id, scan: round.scan } }, second))
    expect(seen).toMatchObject({ differing: ['result', 'met'], first: { result: 'not-so' }, second: { result: 'belongs' } })
    const decide = (choices: object) =>
      world.send(scans.decideKeying, { params: { id: round.id, scan: round.scan }, body: { version: 3, choices } }, lead)
    expect((await decide({ result: 'second' })).problem).toBe('keying-unsound')
    expect(made(await decide({ result: 'second', met: 'second' }))).toMatchObject({ state: 'keyed' })
    expect(await visitsOf(round.id)).toMatchObject([{ result: 'belongs', scan: { id: round.scan } }])
    const { agreement } = await keyingOf(round.id, lead)
    expect(agreement.map(({ field, agreed }) => [field, agreed])).toEqual([
      ['form', 1],
      ['result', 0],
      ['met', 0],
      ['visitedOn', 1],
      ['note', 1],
    ])
  })

  test('what cannot be read goes to whoever visits the village, with the field and why, and comes back from there', async () => {
    const { id, scan, candidate } = await aScannedRoundIn(world, village)
    const [enumerator, clerk] = [await officer(), await secondKeyer(world)]
    const listed = async (caller: Caller) =>
      made(await world.send(scans.listUnreadable, { query: { limit: 100 } }, caller)).rows.filter((row) => row.scan.id === scan)
    const body = { version: 1, field: 'visitedOn' as const, words: 'Tanggalnya tertutup noda' }
    made(await world.send(scans.callUnreadable, { params: { id, scan }, body }, clerk))
    expect(await listed(enumerator)).toMatchObject([
      { round: { id }, scan: { unreadable: { field: 'visitedOn', words: body.words } } },
    ])
    expect(await listed(clerk)).toEqual([])
    expect((await key(world, { id, candidate }, scan, clerk)).problem).toBe('scan-not-ready')
    made(await world.send(scans.returnScan, { params: { id, scan }, body: { version: 2 } }, enumerator))
    expect(await listed(enumerator)).toEqual([])
    made(await key(world, { id, candidate }, scan, enumerator))
  })

  test('a scan put aside is taken back to where it was, and a stale step is refused', async () => {
    const { id, scan, candidate } = await aScannedRoundIn(world, village, 100)
    const caller = await officer()
    made(await key(world, { id, candidate }, scan, caller))
    const aside = (version: number) =>
      world.send(scans.putAside, { params: { id, scan }, body: { version, reason: 'blank' } }, caller)
    expect((await aside(1)).problem).toBe('stale-version')
    made(await aside(2))
    made(await world.send(scans.returnScan, { params: { id, scan }, body: { version: 3 } }, caller))
    expect(await scanOf({ id, scan, candidate })).toMatchObject({ state: 'second', deed: null })
  })

  test('a keyed form is set right by taking its visit back and keying it again: both stay', async () => {
    const round = await aScannedRoundIn(world, village)
    const caller = await officer()
    const wrong = made(await key(world, round, round.scan, caller))
    made(await undo(round, wrong.visit ?? ''))
    expect(await scanOf(round)).toMatchObject({ state: 'waiting', visit: null })
    expect((await doorsOf(world, round.id, caller)).map(({ candidate }) => candidate.id)).toContain(round.candidate.id)
    made(await key(world, round, round.scan, caller, found))
    const kept = await world.query<{ result: string; stands: boolean }>(
      'select result, taken_back_at is null as stands from enumeration_keying where scan_id = $1 order by keying_id',
      [round.scan],
    )
    expect(kept).toEqual([
      { result: 'not-so', stands: false },
      { result: 'belongs', stands: true },
    ])
    const all = await world.query('select 1 from enumeration_visit where scan_id = $1', [round.scan])
    expect(all).toHaveLength(2)
  })

  test('who was there, not who keyed it, is drawn for a second visit', async () => {
    const round = await aScannedRoundIn(world, village)
    made(await key(world, round, round.scan, await secondKeyer(world)))
    made(await world.send(rechecks.drawSample, { params: { id: round.id }, body: { percent: 100 } }, await officer()))
    const { agreements } = made(await world.send(rechecks.readRecheck, { params: { id: round.id } }, await officer()))
    expect(agreements.map(({ enumerator }) => enumerator.id)).toEqual([(await officer()).accountId])
  })

  test('nothing is sent or keyed once the round is closed', async () => {
    const { id, scan, candidate } = await aScannedRoundIn(world, village)
    const caller = await officer()
    made(await world.send(rounds.closeRound, { params: { id }, body: { version: 2 } }, caller))
    expect((await send(world, id, caller, village)).problem).toBe('round-not-ready')
    expect((await key(world, { id, candidate }, scan, caller)).problem).toBe('round-not-ready')
    expect(await keyingOf(id, caller)).toMatchObject({ mine: 0, next: [] })
  })

  test('visits stand in the copy of a person’s data, with the form that was scanned', async () => {
    const round = await aScannedRoundIn(world, village)
    made(await key(world, round, round.scan, await officer(), { note: 'Kini bekerja' }))
    const [row] = await visitsOf(round.id)
    const data = made(
      await world.send(
        oversight.disclosePerson,
        { params: { id: row?.person.id as never }, body: { reason: 'Permintaan tertulis, KTP diperiksa' } },
        await officer(),
      ),
    )
    expect(data.visits).toMatchObject([
      { category: 'PMKS-13', result: 'not-so', visitedOn: today, note: 'Kini bekerja', onPaper: true, again: false },
    ])
  })

  test('a door that was visited with a phone meanwhile is not decided a second time by its form', async () => {
    const round = await aScannedRoundIn(world, village)
    made(await visit(world, round, await officer()))
    expect((await key(world, round, round.scan, await officer())).problem).toBe('candidate-decided')
  })
})
