import { expect, test } from 'vitest'
import * as api from '#domain/people/people.api.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld } from '../platform/testing/world.ts'

const world = aWorld()
const lists = listsOf(world)
const village = '64.08.04.2001'
const header = 'id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa,hubungan keluarga'
const [father, son] = ['6408990503600301', '6408990503900302']
const [old, other] = ['6408990101100301', '6408990101100302']

const line = (id: string, nik: string, name: string, card: string, relation: string) =>
  `${id},${nik},${name},${card},L,19${nik.slice(10, 12)}-03-05,64.08.04.2001,${relation}`

test('who has joined another family card is told of with the old one, with the days', async () => {
  const officer = await officerOf(world, village)
  const apply = async (period: string, ...rows: string[]) =>
    lists.apply(officer, await lists.check(officer, { source: 'DTSEN', period }, header, ...rows))
  await apply('2026-Q2', line('F1', father, 'Kahar Tua', old, 'KEPALA KELUARGA'), line('F2', son, 'Kahar Muda', old, 'ANAK'))
  await apply(
    '2026-Q3',
    line('F1', father, 'Kahar Tua', old, 'KEPALA KELUARGA'),
    line('F2', son, 'Kahar Muda', other, 'KEPALA KELUARGA'),
  )

  const familyOf = async (nik: string) => {
    const [found] = (await world.send(api.searchPeople, { body: { text: nik } }, officer)).body.rows
    if (!found) throw new Error('they were imported')
    return made(await world.send(api.getPerson, { params: { id: found.id } }, officer)).family
  }
  expect((await familyOf(father))?.members.map(({ name }) => name)).toEqual(['Kahar Tua'])
  expect((await familyOf(father))?.former).toMatchObject([
    { name: 'Kahar Muda', relation: 'child', since: '2026-06-30', until: '2026-09-30' },
  ])
  expect((await familyOf(son))?.former).toEqual([])
})
