import { describe, expect, test } from 'vitest'
import * as intake from '#domain/intake/intake.api.ts'
import type { Batch } from '#domain/intake/batch.ts'
import type { PersonId } from '#domain/people/person.ts'
import { made, officerOf } from '../../platform/testing/fixtures.ts'
import { merged, undo } from '../../platform/testing/merges.ts'
import { aWorld } from '../../platform/testing/world.ts'

const world = aWorld()
const village = '64.08.04.2001'
const header =
  'ID_DTSEN,KABUPATEN/KOTA,KECAMATAN,DESA/KELURAHAN,ALAMAT,RT,RW,NO KK,NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JENIS KELAMIN,NAMA IBU KANDUNG,HUBUNGAN KELUARGA,PEKERJAAN,DESIL,PKH,BPNT,PBI JK'

interface Row {
  readonly id: string
  readonly name: string
  readonly nik?: string
  readonly address?: string
  readonly card: string
  readonly pkh?: 'YA' | 'TIDAK'
}

function line({ id, name, nik = '', address = 'JL. DERMAGA 1', card, pkh = 'TIDAK' }: Row): string {
  return `${id},KAB. KUTAI TIMUR,MUARA BENGKAL,SENAMBAH,${address},001,002,${card},${nik},${name},Sangatta,05/03/1990,PEREMPUAN,AMINAH,KEPALA KELUARGA,PETANI,2,${pkh},TIDAK,YA`
}

async function apply(...rows: Row[]): Promise<Batch> {
  const officer = await officerOf(world, village)
  const bytes = Buffer.from([header, ...rows.map(line)].join('\n'))
  const query = { regency: '64.08', period: '2026-Q3' }
  const batch = made(await world.send(intake.uploadBatch, { query, upload: { name: 'daftar.csv', bytes } }, officer))
  const columns = batch.columns.map((column) => column.choice)
  const params = { id: batch.id }
  made(await world.send(intake.checkBatch, { params, body: { version: 1, columns } }, officer))
  await world.settle()
  const { version } = made(await world.send(intake.getBatch, { params }, officer))
  made(await world.send(intake.applyBatch, { params, body: { version } }, officer))
  await world.settle()
  return made(await world.send(intake.getBatch, { params }, officer))
}

async function personOf(key: string): Promise<PersonId> {
  const [found] = await world.query<{ id: PersonId }>('select person_id as id from source_record where source_key like $1', [
    `%${key}`,
  ])
  if (!found) throw new Error(`nobody stands behind ${key}`)
  return found.id
}

const people = () =>
  world.query<{ name: string; address: string; pkh: boolean }>(
    `select name, address, exists (select from aid a where a.person_id = p.person_id and a.programme = 'PKH' and a.until is null) as pkh
     from person p order by name`,
  )

describe('the next file after a merge', () => {
  const first: Row = { id: 'M1', name: 'SITI RAHMAH', nik: '6408994503900001', card: '6408990101100001' }
  const again: Row = { id: 'M2', name: 'ST RAHMA', card: '6408990101100002', pkh: 'YA' }

  test('changes the survivor by either of its ids, brings back neither the other record nor what was turned down', async () => {
    await apply(first, again)
    const [keep, other] = [await personOf('M1'), await personOf('M2')]
    const id = await merged(world, village, keep, other)
    expect(await people()).toEqual([{ name: 'SITI RAHMAH', address: 'JL. DERMAGA 1', pkh: true }])

    const same = await apply(first, again)
    expect(same.counts?.changes).toMatchObject({ new: 0, changed: 0, same: 1, gone: 0 })
    const moved = await apply({ ...first, address: 'JL. TRANS 5' }, { ...again, address: 'JL. TRANS 5' })
    expect(moved.counts?.changes).toMatchObject({ new: 0, changed: 1, gone: 0 })
    expect(await people()).toEqual([{ name: 'SITI RAHMAH', address: 'JL. TRANS 5', pkh: true }])

    const second = await apply({ ...again, address: 'JL. POROS 9' })
    expect(second.counts?.changes).toMatchObject({ new: 0, changed: 1, gone: 0 })
    expect(await people()).toEqual([{ name: 'SITI RAHMAH', address: 'JL. POROS 9', pkh: true }])
    const noAid = await apply(first, { ...again, pkh: 'TIDAK' })
    expect(noAid.counts?.changes).toMatchObject({ changed: 1, aidEnded: 1 })
    expect((await people())[0]?.pkh).toBe(false)
    expect((await apply()).counts?.changes).toMatchObject({ gone: 1 })

    expect((await undo(world, id, await officerOf(world, village))).status).toBe(204)
    const apart = await apply(first, again)
    expect(apart.counts?.changes).toMatchObject({ new: 0, gone: 0 })
    expect(await people()).toEqual([
      { name: 'SITI RAHMAH', address: 'JL. DERMAGA 1', pkh: false },
      { name: 'ST RAHMA', address: 'JL. DERMAGA 1', pkh: true },
    ])
  })

  test('a file that brought both records leaves them, when it is undone, since somebody has merged them', async () => {
    const batch = await apply(
      { ...first, id: 'N1', nik: '6408994503900002', name: 'NOR LAILA' },
      { ...again, id: 'N2', name: 'NUR LAILA' },
    )
    const [keep, other] = [await personOf('N1'), await personOf('N2')]
    await merged(world, village, keep, other)
    const officer = await officerOf(world, village)
    made(await world.send(intake.undoBatch, { params: { id: batch.id }, body: { version: batch.version } }, officer))
    await world.settle()
    expect((await people()).map(({ name }) => name)).toContain('NOR LAILA')
  })
})
