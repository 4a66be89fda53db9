import { describe, expect, test } from 'vitest'
import type { Batch } from '#domain/intake/batch.ts'
import * as api from '#domain/intake/intake.api.ts'
import * as deaths from '#domain/people/deaths.api.ts'
import * as people from '#domain/people/people.api.ts'
import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import { aPersonIn, made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld, today } from '../platform/testing/world.ts'
import { listsOf } from './testing/lists.ts'

const world = aWorld()
const lists = listsOf(world)
const village = '64.08.04.2001'
const header =
  'ID_DTSEN,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,ALAMAT,RT,RW,NO KK,NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,HUBUNGAN KELUARGA,PEKERJAAN,DESIL,PKH,BPNT,PBI JK'

interface Row {
  /** Another person in each test. */
  readonly of: number
  readonly name?: string
  readonly address?: string
  readonly work?: string
  readonly pkh?: 'YA' | 'TIDAK'
}

const nikOf = (of: number) => `640899050390000${of}`

function line({ of, name = 'Ahmad Yusuf', address = 'JL. DERMAGA 1', work = 'PETANI', pkh = 'TIDAK' }: Row): string {
  return `P${of},KAB. KUTAI TIMUR,MUARA BENGKAL,SENAMBAH,${address},001,002,640899010110000${of},${nikOf(of)},${name},Sangatta,05/03/1990,LAKI-LAKI,AMINAH,KEPALA KELUARGA,${work},2,${pkh},TIDAK,YA`
}

async function check(period: string, row: Row): Promise<Batch> {
  return lists.check(await officerOf(world, village), { source: 'DTSEN', period }, header, line(row))
}

/** What happens at one instant can't be told apart by an undo. */
const later = () => void (world.clock.now = new Date(world.clock.now.getTime() + 60_000))

async function apply(period: string, row: Row): Promise<Batch> {
  later()
  return lists.apply(await officerOf(world, village), await check(period, row))
}

async function correct(of: number, changes: object, source: 'visit' | 'document' | 'statement', asOf = today): Promise<void> {
  later()
  const officer = await officerOf(world, village)
  const [found] = await world.query<{ id: PersonId; version: number }>(
    'select person_id as id, version from person where nik = $1',
    [nikOf(of)],
  )
  if (!found) throw new Error('Ahmad was imported')
  const body = { version: found.version, changes, source, asOf }
  made(await world.send(people.correctPerson, { params: { id: found.id }, body }, officer))
}

const ahmad = (of: number) =>
  world.query<{ name: string; address: string; occupation: string }>(
    'select name, address, occupation from person where nik = $1',
    [nikOf(of)],
  )

describe('what a file says against what stands', () => {
  test('what was seen on a visit stays, and the page tells of whom the file says otherwise', async () => {
    await apply('2026-Q3', { of: 1 })
    await correct(1, { address: 'JL. POROS 9' }, 'visit')

    const next = await check('2026-Q4', { of: 1, address: 'JL. TRANS 5' })
    expect(next.counts?.changes).toMatchObject({ same: 1, changed: 0 })
    expect(next.counts?.kept).toEqual([{ field: 'address', reason: 'weaker', n: 1 }])
    const officer = await officerOf(world, village)
    const shown = await world.send(api.listBatchChanges, { params: { id: next.id }, query: { kind: 'kept' } }, officer)
    expect(shown.body.rows).toMatchObject([
      { kind: 'same', kept: [{ field: 'address', stands: 'JL. POROS 9', said: 'JL. TRANS 5', reason: 'weaker' }] },
    ])
    await lists.apply(officer, next)
    expect(await ahmad(1)).toMatchObject([{ address: 'JL. POROS 9' }])
  })

  test('what was told stays against the old mistake, gives way to something new, and comes back with the undo', async () => {
    await apply('2026-Q3', { of: 2, name: 'Ahmat Yusup' })
    await correct(2, { name: 'Ahmad Yusuf' }, 'statement')

    const repeated = await apply('2026-Q4', { of: 2, name: 'Ahmat Yusup' })
    expect(repeated.counts?.kept).toEqual([{ field: 'name', reason: 'repeated', n: 1 }])
    expect(await ahmad(2)).toMatchObject([{ name: 'Ahmad Yusuf' }])

    const news = await apply('2026-Q4', { of: 2, name: 'Achmad Yusuf Bahri' })
    expect(news.counts?.kept).toEqual([])
    expect(await ahmad(2)).toMatchObject([{ name: 'Achmad Yusuf Bahri' }])
    await lists.undo(await officerOf(world, village), news)
    expect(await ahmad(2)).toMatchObject([{ name: 'Ahmad Yusuf' }])
  })

  test('a list of an older quarter changes nobody whom a later one has confirmed', async () => {
    await apply('2026-Q3', { of: 3, work: 'NELAYAN' })
    const late = await apply('2026-Q2', { of: 3, work: 'PETANI', address: 'JL. LAMA 3' })
    expect(late.counts?.changes).toMatchObject({ same: 1, changed: 0 })
    expect(late.counts?.kept).toEqual([
      { field: 'address', reason: 'older', n: 1 },
      { field: 'occupation', reason: 'older', n: 1 },
    ])
    expect(await ahmad(3)).toMatchObject([{ occupation: 'NELAYAN', address: 'JL. DERMAGA 1' }])
  })

  test('of whom somebody registered by papers, a list changes only what weighs no more', async () => {
    await aPersonIn(world, village, {
      name: 'Ahmad Yusuf',
      nik: nikOf(4),
      birthDate: '1990-03-05' as LocalDate,
      occupation: 'NELAYAN',
      address: 'JL. KTP 7',
      source: 'document',
    })
    const next = await check('2026-Q4', { of: 4, name: 'Ahmad Yusup' })
    expect(next.counts?.kept.map(({ field, reason }) => `${field}:${reason}`)).toEqual(
      expect.arrayContaining(['address:weaker', 'name:weaker', 'occupation:weaker']),
    )
  })

  test('aid does not begin for whom somebody has confirmed to be dead', async () => {
    const officer = await officerOf(world, village)
    await apply('2026-Q3', { of: 5 })
    const list = await lists.check(
      officer,
      { source: 'DEATHS' },
      'NIK,NAMA,TANGGAL MENINGGAL',
      `${nikOf(5)},Ahmad Yusuf,02/10/2026`,
    )
    await lists.apply(officer, list)
    made(
      await world.send(deaths.decideDeaths, { params: { id: list.id }, body: { people: 'sure', outcome: 'confirmed' } }, officer),
    )

    const next = await check('2026-Q4', { of: 5, pkh: 'YA' })
    expect(next.counts?.changes).toMatchObject({ same: 1, changed: 0, aidBegan: 0 })
  })
})
