import { expect, test } from 'vitest'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { anApprovedList } from '../delivery/testing/approved-list.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { aNeedOf, aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent, death, tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const lists = listsOf(world)
const village = '64.08.04.2001'
const officer = () => officerOf(world, village)
const departure = (who: 'person' | 'family' = 'family'): LifeEventDetails => ({
  kind: 'departure',
  who,
  toward: 'Sulawesi Selatan',
  newHead: null,
})
const comesBack = (to: string, who: 'person' | 'family' = 'family'): LifeEventDetails => ({
  kind: 'return',
  who,
  to: to as RegionCode,
  address: null,
  newHead: null,
})
const pageOf = async (id: PersonId) => made(await world.send(people.getPerson, { params: { id } }, await officer()))
const figures = async () => {
  const { total } = made(await world.send(people.getPeopleFigures, { query: { within: village } }, await officer()))
  return { persons: total.persons, families: total.families, needs: total.needs }
}

async function aCouple() {
  const head = await aPersonIn(world, village, { name: 'Rusdi', sex: 'male' })
  const kin = { familyCardNumber: head.card, nik: null, nikMissingReason: 'not-in-file' } as const
  return { head, spouse: await aPersonIn(world, village, { ...kin, name: 'Siti', relation: 'spouse' }) }
}

async function happens(id: PersonId, details: LifeEventDetails, on = '2026-10-12') {
  const event = made(await tellOf(world, id, await officer(), details, on))
  made(await confirmEvent(world, event.id, await officer()))
  return event.id
}

test('a family that leaves the province is counted no more, its categories and months end, and it is found with the mark', async () => {
  const { head, spouse } = await aCouple()
  await aNeedOf(world, village, spouse.id)
  const listed = { id: head.id, nik: head.nik, name: head.name, beneficiary: head.familyId }
  await anApprovedList(world, await officer(), [listed], { months: ['2026-11', '2026-12'] })
  const before = await figures()
  const id = await happens(head.id, departure())

  const page = await pageOf(spouse.id)
  expect(page.away).toEqual({ since: '2026-10-12', toward: 'Sulawesi Selatan' })
  expect(page.needs.map(({ endReason }) => endReason)).toEqual(['moved'])
  expect(page.may.assignNeed).toBe(false)
  const now = await figures()
  expect([now.persons, now.families]).toEqual([Number(before.persons) - 2, Number(before.families) - 1])
  const states = await world.query<{ state: string }>('select state from entitlement where beneficiary_id = $1', [head.familyId])
  expect(states.map(({ state }) => state)).toEqual(['withheld', 'withheld'])
  const found = made(await world.send(people.searchPeople, { body: { text: head.nik } }, await officer()))
  expect(found.rows.map(({ away }) => away)).toEqual([true])
  for (const told of [departure(), { ...comesBack(village), kind: 'move' } as LifeEventDetails])
    expect((await tellOf(world, head.id, await officer(), told)).problem).toBe('life-event-unsound')

  made(await undoEvent(world, id, await officer()))
  expect(await figures()).toEqual(before)
  expect((await pageOf(head.id)).away).toBeNull()
})

test('who comes back lives in the village named and is counted there; who dies away is dead, and away again if that is undone', async () => {
  const { head, spouse } = await aCouple()
  await happens(head.id, departure())
  const died = await happens(spouse.id, death, '2026-10-20')
  expect(await pageOf(spouse.id)).toMatchObject({ deceasedOn: '2026-10-20', away: { since: '2026-10-12' } })
  made(await undoEvent(world, died, await officer()))
  expect(await pageOf(spouse.id)).toMatchObject({ deceasedOn: null, away: { since: '2026-10-12' } })

  await happens(head.id, comesBack('64.08.05.2001'), '2026-11-01')
  for (const { id } of [head, spouse]) {
    const page = await pageOf(id)
    expect([page.away, page.place.code, page.family?.members.length]).toEqual([null, '64.08.05.2001', 2])
  }
})

test('a list of a later day that names somebody who has left takes them back in, and an undo of it lets them go again', async () => {
  const header =
    'ID_DTSEN,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,ALAMAT,RT,RW,NO KK,NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,HUBUNGAN KELUARGA,PEKERJAAN,DESIL,PKH,BPNT,PBI JK'
  const row =
    'A1,KAB. KUTAI TIMUR,MUARA BENGKAL,SENAMBAH,JL. DERMAGA 1,001,002,6408990101100001,6408990503900001,Ahmad Yusuf,Sangatta,05/03/1990,LAKI-LAKI,AMINAH,KEPALA KELUARGA,PETANI,2,YA,TIDAK,TIDAK'
  const check = async (period: string) => lists.check(await officer(), { source: 'DTSEN', period }, header, row)
  await lists.apply(await officer(), await check('2026-Q2'))
  const [ahmad] = await world.query<{ id: PersonId }>("select person_id as id from person where nik = '6408990503900001'")
  if (!ahmad) throw new Error('Ahmad was imported')
  const event = await happens(ahmad.id, departure())
  const gone = await figures()

  await lists.apply(await officer(), await check('2026-Q3'))
  expect((await pageOf(ahmad.id)).away, 'the list speaks of a day before').toMatchObject({ since: '2026-10-12' })
  const later = await check('2026-Q4')
  expect(later.counts?.changes).toMatchObject({ changed: 1 })
  await lists.apply(await officer(), later)
  expect((await pageOf(ahmad.id)).away).toBeNull()
  expect((await undoEvent(world, event, await officer())).problem, 'a list has said something since').toBe(
    'life-event-built-upon',
  )

  await lists.undo(await officer(), later)
  expect((await pageOf(ahmad.id)).away).toEqual({ since: '2026-10-12', toward: 'Sulawesi Selatan' })
  expect(await figures()).toEqual(gone)
})
