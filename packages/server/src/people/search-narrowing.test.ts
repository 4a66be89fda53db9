import { describe, expect, test } from 'vitest'
import { nameQueryKeys, nearKeys } from '#domain/people/name-search.rules.ts'
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

  test('by category reaches whoever stands on the card of a family that carries it, wherever that family is', async () => {
    const officer = await officerOf(world, village)
    const head = await aPersonIn(world, village, { name: 'Nurdin Kepala' })
    const child = await aPersonIn(world, '64.08.04.2011', { name: 'Nurdin Anak' })
    await world.query('update person set family_id = $1 where person_id = $2', [head.familyId, child.id])
    await world.query('update family set region_code = $1 where family_id = $2', ['64.02.04.2001', head.familyId])
    await world.query(
      `insert into need_assignment (subject_id, need_id, subject_type, region_code, category, criteria_version, met, since, source, recorded_at, recorded_by, version)
       values ($1, gen_random_uuid(), 'family', '64.02.04.2001', 'PMKS-24', 'x', '{}', '2026-01-01', 'visit', now(), gen_random_uuid(), 1)`,
      [head.familyId],
    )
    expect(await names(officer, 'nurdin', { category: 'PMKS-24' })).toEqual(['Nurdin Anak', 'Nurdin Kepala'])
    expect(await names(officer, 'nurdin', { category: 'PMKS-24', programme: 'PKH' })).toEqual([])
  })

  test('asks once who carries a category, an aid or a fault, not each of those who bear the name', async () => {
    const { id } = await aPersonIn(world, village, { name: 'Basri Satu' })
    await aNeedOf(world, village, id, 'PMKS-23')
    await world.query(
      `insert into person (person_id, region_code, name, name_key, name_keys, nik_standing, status, source, as_of, recorded_at, synthetic, version)
       select gen_random_uuid(), region_code, name || ' ' || n, name_key || n, name_keys, 'missing', status, source, as_of, recorded_at, true, 1
       from person, generate_series(1, 400) n where person_id = $1`,
      [id],
    )
    const [keys, otherKeys] = nameQueryKeys('basri')
    const looks = async (filter: api.SearchNarrowing) => {
      const [row] = await world.query<{ found: number; looks: number }>(
        `with found as materialized (
           select count(*) as n from people_by_name($1, $2, $3::jsonb, 'basri', 'BASRI', '64.08', '64.08/', array['64.08'], $4::jsonb, 26))
         select found.n::int as found, (
           select sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::int from pg_stat_xact_user_tables
           where relname in ('need_assignment', 'aid', 'quality_fault') and found.n >= 0) as looks
         from found`,
        [keys, otherKeys ?? keys, JSON.stringify(nearKeys('basri')), JSON.stringify(filter)],
      )
      return row
    }
    expect(await looks({})).toEqual({ found: 26, looks: 0 })
    const asked: [api.SearchNarrowing, number][] = [
      [{ category: 'PMKS-23' }, 1],
      [{ programme: 'PKH' }, 0],
      [{ fault: 'nik.missing' }, 0],
      [{ category: 'PMKS-23', programme: 'PKH' }, 0],
    ]
    // More than one, since the planner looks, too; far fewer than the four hundred.
    for (const [filter, found] of asked) {
      const row = await looks(filter)
      expect([filter, row?.found, (row?.looks ?? 400) < 20]).toEqual([filter, found, true])
    }
  })
})
