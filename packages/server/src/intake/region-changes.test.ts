import { beforeAll, describe, expect, test } from 'vitest'
import { villageAlarms } from '#domain/intake/region-alarms.rules.ts'
import * as api from '#domain/intake/intake.api.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'
import { listsOf } from './testing/lists.ts'

const world = aWorld()
const { check, apply } = listsOf(world)

const header = 'ID_DTSEN,KECAMATAN,DESA/KELURAHAN,NO KK,NIK,NAMA,DESIL,PKH'
const person = (nth: number, village: string, decile: number, pkh: string) =>
  `A${nth},MUARA BENGKAL,${village},64089901011${String(nth).padStart(5, '0')},64089902037${String(nth).padStart(5, '0')},ORANG ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(nth % 26)},${decile},${pkh}`
const people = (from: number, to: number, village: string, decile = 2, pkh = 'TIDAK') =>
  Array.from({ length: to - from + 1 }, (_, at) => person(from + at, village, decile, pkh))

let officer: Caller
beforeAll(async () => {
  officer = await world.signIn('regency-officer', '64.08')
  const before = [...people(101, 130, 'SENAMBAH'), ...people(201, 230, 'NGAYAU', 2, 'YA')]
  await apply(officer, await check(officer, { source: 'DTSEN', period: '2026-Q3' }, header, ...before))
})

describe('what a file changes, village by village', () => {
  test('people count where they lived before, those who are new where the file has them', async () => {
    const after = [
      ...people(114, 128, 'SENAMBAH'),
      ...people(129, 130, 'NGAYAU', 5),
      ...people(201, 228, 'NGAYAU', 2, 'YA'),
      ...people(229, 230, 'NGAYAU', 1, 'TIDAK'),
      ...people(301, 303, 'NGAYAU'),
      ...people(304, 304, 'DESA ENTAH'),
    ]
    const list = await check(officer, { source: 'DTSEN' }, header, ...after)
    const params = { id: list.id }
    const { body } = await world.send(api.listRegionChanges, { params }, officer)
    const none = { new: 0, changed: 0, gone: 0, moved: 0, decileUp: 0, decileDown: 0, aidBegan: 0, aidEnded: 0 }
    expect(body.rows).toEqual([
      { code: '64.08', name: 'Kutai Timur', district: '', regency: 'Kutai Timur', known: 0, ...none, new: 1 },
      {
        code: '64.08.03.2001',
        name: 'Senambah',
        district: 'Muara Bengkal',
        regency: 'Kutai Timur',
        known: 30,
        ...none,
        changed: 2,
        gone: 13,
        moved: 2,
        decileUp: 2,
      },
      {
        code: '64.08.03.2002',
        name: 'Ngayau',
        district: 'Muara Bengkal',
        regency: 'Kutai Timur',
        known: 30,
        ...none,
        new: 3,
        changed: 2,
        decileDown: 2,
        aidEnded: 2,
      },
    ])
    expect(body.rows.map((village) => villageAlarms(village, list.limits).map(({ kind }) => kind))).toEqual([[], ['gone'], []])

    const file = await world.send(api.downloadRegionChanges, { params, query: { language: 'en' } }, officer)
    expect(file.text.split('\r\n')[2]).toBe('64.08.03.2001,Kutai Timur,Muara Bengkal,Senambah,30,0,2,13,2,2,0,0,0,1')

    await apply(officer, list)
    const done = await world.send(api.listRegionChanges, { params }, officer)
    expect(done.body.rows, 'what was done is told as it was announced').toEqual(body.rows)
  })

  test('a list of recipients tells where aid begins and ends', async () => {
    const list = await check(officer, { source: 'PKH' }, 'NIK,NAMA', '6408990203700114,ORANG K', '6408990203700201,ORANG T')
    const { body } = await world.send(api.listRegionChanges, { params: { id: list.id } }, officer)
    expect(body.rows).toMatchObject([
      { name: 'Senambah', known: 1, aidBegan: 1, aidEnded: 0 },
      { name: 'Ngayau', known: 28, aidBegan: 0, aidEnded: 27 },
    ])
  })

  test('nobody from another regency sees it', async () => {
    const { id } = await check(officer, { source: 'DTSEN' }, header, ...people(201, 202, 'NGAYAU'))
    const kukar = await world.signIn('regency-officer', '64.02')
    expect((await world.send(api.listRegionChanges, { params: { id } }, kukar)).problem).toBe('not-found')
  })
})
