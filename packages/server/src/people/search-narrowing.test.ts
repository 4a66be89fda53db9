import { describe, expect, test } from 'vitest'
import * as api from '#domain/people/people.api.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { listsOf } from '../intake/testing/lists.ts'
import { aNeedOf, aPersonIn, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'

async function names(who: Caller, text: string, narrowing: api.SearchNarrowing, birthDate?: LocalDate): Promise<string[]> {
  const body = { text, narrowing, ...(birthDate && { birthDate }) }
  return (await world.send(api.searchPeople, { body }, who)).body.rows.map((row) => row.name).toSorted()
}

describe('narrowing a search', () => {
  test('by age takes whole years, the day of the birthday included, also where the name is misspelt', async () => {
    const officer = await officerOf(world, village)
    await aPersonIn(world, village, { name: 'Sulaiman Tua', birthDate: '1966-11-21' as LocalDate })
    await aPersonIn(world, village, { name: 'Sulaiman Muda', birthDate: '1966-11-22' as LocalDate })

    expect(await names(officer, 'sulaiman', {})).toEqual(['Sulaiman Muda', 'Sulaiman Tua'])
    expect(await names(officer, 'sulaiman', { ageFrom: 60 })).toEqual(['Sulaiman Tua'])
    expect(await names(officer, 'sulaimna', { ageTo: 59 })).toEqual(['Sulaiman Muda'])
    expect(await names(officer, '', { ageFrom: 60 }, '1966-11-22' as LocalDate)).toEqual([])
  })

  test('by category finds whoever carries it now, and by a restricted one only for those who may read it', async () => {
    const officer = await officerOf(world, village)
    const old = await aPersonIn(world, village, { name: 'Kartini Satu', birthDate: '1950-01-01' as LocalDate })
    const ill = await aPersonIn(world, village, { name: 'Kartini Dua' })
    await aNeedOf(world, village, old.id, 'PMKS-08')
    await aNeedOf(world, village, ill.id, 'PMKS-18')

    expect(await names(officer, 'kartini', { category: 'PMKS-08' })).toEqual(['Kartini Satu'])
    expect(await names(officer, 'kartini', { category: 'PMKS-18' })).toEqual(['Kartini Dua'])
    const operator = await world.signIn('village-operator', village)
    expect(await names(operator, 'kartini', { category: 'PMKS-08' })).toEqual(['Kartini Satu'])
    expect(await names(operator, 'kartini', { category: 'PMKS-18' })).toEqual([])
  })

  test('by decile and aid goes by what the registry holds now', async () => {
    const officer = await officerOf(world, village)
    const lists = listsOf(world)
    const batch = await lists.check(
      officer,
      { source: 'DTSEN', period: '2026-Q3' },
      'id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa,desil,pkh',
      'W1,6408990503900101,Wagiman Satu,6408990101100101,L,1990-03-05,64.08.04.2001,2,TIDAK',
      'W2,6408990503900102,Wagiman Dua,6408990101100102,L,1990-03-05,64.08.04.2001,6,YA',
    )
    await lists.apply(officer, batch)

    expect(await names(officer, 'wagiman', { decileTo: 4 })).toEqual(['Wagiman Satu'])
    expect(await names(officer, 'wagiman', { decileTo: 1 })).toEqual([])
    expect(await names(officer, 'wagiman', { programme: 'PKH' })).toEqual(['Wagiman Dua'])
    expect(await names(officer, 'wagiman', { programme: 'PKH', decileTo: 4 })).toEqual([])
  })
})
