import { beforeAll, expect, test } from 'vitest'
import * as life from '#domain/life/life.api.ts'
import * as deaths from '#domain/people/deaths.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { made } from '../platform/testing/fixtures.ts'
import { confirmEvent, undoEvent } from '../platform/testing/life.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()
const { check, apply, undo } = listsOf(world)
const nik = { ahmad: '6408990203700001', siti: '6408994203750001' }
const persons = [
  'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,NO KK,NIK,NAMA,TANGGAL LAHIR,JENIS KELAMIN,HUBUNGAN KELUARGA,DESIL,PKH,BPNT',
  `A1,MUARA BENGKAL,SENAMBAH,6408990101100001,${nik.ahmad},AHMAD YUSUF,02/03/1970,LAKI-LAKI,KEPALA KELUARGA,2,YA,YA`,
  `A2,MUARA BENGKAL,SENAMBAH,6408990101100001,${nik.siti},SITI AMINAH,02/03/1975,PEREMPUAN,ISTRI,2,TIDAK,TIDAK`,
]

let officer: Caller
beforeAll(async () => {
  officer = await world.signIn('regency-officer', '64.08')
  await apply(officer, await check(officer, { source: 'DTSEN', period: '2026-Q3' }, ...persons))
})

async function aListOfDeaths() {
  const rows = ['NIK;NAMA;TANGGAL MENINGGAL', `'${nik.ahmad};AHMAD YUSUF;2/10/2026`]
  const list = await apply(officer, await check(officer, { source: 'DEATHS' }, ...rows))
  const params = { id: list.id }
  made(await world.send(deaths.decideDeaths, { params, body: { people: 'sure', outcome: 'confirmed' } }, officer))
  await world.settle()
  return list
}

const waiting = async () => made(await world.send(life.listLifeEvents, { query: {} }, officer)).rows
const ahmad = async () => {
  const [row] = await world.query<{ id: PersonId }>("select person_id as id from person where name = 'AHMAD YUSUF'")
  return made(await world.send(people.getPerson, { params: { id: row?.id ?? '' } }, officer))
}

test('a death of a list that an officer confirms waits with what it brings with it; undone, the list counts as wrong', async () => {
  const list = await aListOfDeaths()
  const [event, ...others] = await waiting()
  if (!event) throw new Error('the death waits')
  expect(others).toEqual([])
  expect(event).toMatchObject({
    kind: 'death',
    on: '2026-10-02',
    source: 'death-list',
    proposed: { consequences: 4, sound: true },
  })
  expect((await ahmad()).aid.map(({ until }) => until)).toEqual([null, null])

  made(await confirmEvent(world, event.id, officer))
  expect((await ahmad()).aid.map(({ until }) => until)).toEqual(['2026-Q4', '2026-Q4'])
  made(await undoEvent(world, event.id, officer))
  const alive = await ahmad()
  expect([alive.deceasedOn, alive.aid.map(({ until }) => until)]).toEqual([null, [null, null]])
  const reports = made(await world.send(deaths.listDeathReports, { params: { id: list.id }, query: {} }, officer))
  expect(reports.rows.map(({ outcome }) => outcome)).toEqual(['refused'])
  await undo(officer, list)
})

test('a list that is taken back before anybody decided takes its events along', async () => {
  const list = await aListOfDeaths()
  const [event] = await waiting()
  expect(event).toBeDefined()
  await undo(officer, list)
  await world.settle()
  expect(await waiting()).toEqual([])
  const dropped = made(await world.send(life.getLifeEvent, { params: { id: event?.id ?? '' } }, officer))
  expect([dropped.state, (await ahmad()).deceasedOn]).toEqual(['dropped', null])
})
