import { expect, test } from 'vitest'
import * as life from '#domain/life/life.api.ts'
import type { LifeEventDetails } from '#domain/life/life-event.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { confirmEvent, tellOf, undoEvent } from '../platform/testing/life.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const lists = listsOf(world)
const village = '64.08.04.2001'
const officer = () => officerOf(world, village)
const split = (...along: PersonId[]): LifeEventDetails => ({ kind: 'split', along, newHead: null })
const card = (cardNumber: string): LifeEventDetails => ({ kind: 'card', cardNumber, newHead: null })
const pageOf = async (id: PersonId) => made(await world.send(people.getPerson, { params: { id } }, await officer()))
const born = '1990-03-05' as LocalDate

async function happens(id: PersonId, details: LifeEventDetails) {
  const event = made(await tellOf(world, id, await officer(), details))
  made(await confirmEvent(world, event.id, await officer()))
  return event.id
}

async function aSplitFamily() {
  const father = await aPersonIn(world, village, { name: 'Rusdi', sex: 'male', birthDate: '1960-02-01' as LocalDate })
  const kin = { familyCardNumber: father.card, nik: null, nikMissingReason: 'not-in-file' } as const
  const son = await aPersonIn(world, village, { ...kin, name: 'Udin', sex: 'male', birthDate: born, relation: 'child' })
  return { father, son, split: await happens(son.id, split()) }
}

test('a family that split off gets its number by an officer, never one of another family; undone, the number is free again', async () => {
  const { father, son, split: founded } = await aSplitFamily()
  const taken = made(await tellOf(world, son.id, await officer(), card('6408 9912 1026 0001')))
  const other = await aPersonIn(world, village, { familyCardNumber: '6408991210260001' })
  const { faults, details } = made(await world.send(life.getLifeEvent, { params: { id: taken.id } }, await officer()))
  expect(faults).toEqual([{ rule: 'LIFE-32', heldBy: { id: other.id, name: other.name } }])
  expect(details).toMatchObject({ cardNumber: '640•••••••••0001' })
  expect((await confirmEvent(world, taken.id, await officer())).problem).toBe('life-event-unsound')
  made(await world.send(life.dropLifeEvent, { params: { id: taken.id }, body: { reason: 'Salah nomor' } }, await officer()))

  const id = await happens(son.id, card('6408991210260002'))
  expect((await pageOf(son.id)).family?.maskedCardNumber).toBe('640•••••••••0002')
  expect((await undoEvent(world, founded, await officer())).problem, 'its family has a card now').toBe('life-event-built-upon')
  made(await undoEvent(world, id, await officer()))
  expect((await pageOf(son.id)).family?.maskedCardNumber).toBeNull()
  await happens(son.id, card('6408991210260002'))
  expect((await tellOf(world, father.id, await officer(), card('6408991210260003'))).problem, 'has one').toBe(
    'life-event-unsound',
  )
})

test('a number that another regency holds is refused', async () => {
  const { son } = await aSplitFamily()
  const elsewhere = await aPersonIn(world, '64.02.13.1007', {})
  const { id } = made(await tellOf(world, son.id, await officer(), card(elsewhere.card)))
  expect((await confirmEvent(world, id, await officer())).problem).toBe('family-card-taken')
})

const header =
  'ID_DTSEN,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,ALAMAT,RT,RW,NO KK,NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,HUBUNGAN KELUARGA,PEKERJAAN,DESIL,PKH,BPNT,PBI JK'
const line = (of: number, name: string, relation: string, number: string) =>
  `A${of},KAB. KUTAI TIMUR,MUARA BENGKAL,SENAMBAH,JL. DERMAGA 1,001,002,${number},640899050390000${of},${name},Sangatta,05/03/1990,LAKI-LAKI,AMINAH,${relation},PETANI,2,TIDAK,TIDAK,TIDAK`
const check = async (period: string, ...rows: string[]) =>
  lists.check(await officer(), { source: 'DTSEN', period }, header, ...rows)

test('the next list brings the number of a family that split off: it is one family, and split off again when the list is undone', async () => {
  const [old, young] = ['6408990101200011', '6408991210260011']
  const together = [line(1, 'Ahmad', 'KEPALA KELUARGA', old), line(2, 'Budi', 'ANAK', old), line(3, 'Candra', 'CUCU', old)]
  await lists.apply(await officer(), await check('2026-Q2', ...together))
  const rows = await world.query<{ id: PersonId }>(
    "select person_id as id from person where nik like '640899050390000_' order by nik",
  )
  const [ahmad, budi, candra] = rows.map(({ id }) => id)
  if (!ahmad || !budi || !candra) throw new Error('three were imported')
  const founded = await happens(budi, split(candra))
  const family = (await pageOf(budi)).family?.id
  const families = () => world.query('select family_id, card_number from family order by family_id')
  const before = await families()

  await lists.apply(await officer(), await check('2026-Q3', ...together))
  expect((await pageOf(budi)).family, 'what the event put an end to is not said again').toMatchObject({ id: family })

  const apart = [
    line(1, 'Ahmad', 'KEPALA KELUARGA', old),
    line(2, 'Budi', 'KEPALA KELUARGA', young),
    line(3, 'Candra', 'ANAK', young),
  ]
  const next = await check('2026-Q4', ...apart)
  await lists.apply(await officer(), next)
  for (const id of [budi, candra])
    expect((await pageOf(id)).family).toMatchObject({ id: family, maskedCardNumber: '640•••••••••0011' })
  expect(await families()).toHaveLength(before.length)
  expect((await undoEvent(world, founded, await officer())).problem).toBe('life-event-built-upon')

  await lists.undo(await officer(), next)
  expect(await families()).toEqual(before)
  expect((await pageOf(candra)).family?.id).toBe(family)
  await happens(budi, card(young))
})
