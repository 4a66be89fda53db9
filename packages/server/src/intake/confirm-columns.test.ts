import { describe, expect, test } from 'vitest'
import type { Batch } from '#domain/intake/batch.ts'
import type { ColumnChoice } from '#domain/intake/fields.ts'
import * as api from '#domain/intake/intake.api.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()

async function upload(officer: Caller, header: string, regency = '64.08', period = '2026-Q3'): Promise<Batch> {
  const bytes = Buffer.from(`${header}\n`)
  return made(await world.send(api.uploadBatch, { query: { regency, period }, upload: { name: 'a.csv', bytes } }, officer))
}

async function confirm(officer: Caller, { id, version }: Batch, columns: ColumnChoice[]): Promise<void> {
  made(await world.send(api.checkBatch, { params: { id }, body: { version, columns } }, officer))
  await world.settle()
}

const choices = (batch: Batch) => batch.columns.map(({ choice }) => choice)

describe('columns that an officer has confirmed', () => {
  test('are offered for the next file with the same titles, and for no other', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const first = await upload(officer, 'NIK,NAMA,DESA,CATATAN')
    expect(first).toMatchObject({ columnsConfirmed: null, columns: [{}, {}, {}, { choice: 'ignore' }] })
    await confirm(officer, first, ['nik', 'name', 'villageName', 'address'])

    const next = await upload(officer, 'CATATAN,NIK,NAMA,DESA', '64.08', '2026-Q4')
    expect(choices(next)).toEqual(['address', 'nik', 'name', 'villageName'])
    expect(next.columnsConfirmed).toMatchObject({ by: 'Petugas regency-officer', at: '2026-11-21T03:00:00.000Z' })
    expect(next.columns[0]).toMatchObject({ certainty: 1, why: 'confirmed', guess: { choice: 'ignore' } })

    const wider = await upload(officer, 'NIK,NAMA,DESA,CATATAN,DESIL')
    expect(wider.columnsConfirmed).toBeNull()
    const kukar = await world.signIn('regency-officer', '64.02')
    expect((await upload(kukar, 'NIK,NAMA,DESA,CATATAN', '64.02')).columnsConfirmed).toBeNull()
  })

  test('go back to the guess when an officer confirms that instead', async () => {
    const officer = await world.signIn('regency-officer', '64.74')
    const header = 'NIK,NAMA,DESA,KETERANGAN LAIN'
    await confirm(officer, await upload(officer, header, '64.74'), ['nik', 'name', 'villageName', 'occupation'])

    const second = await upload(officer, header, '64.74')
    expect(choices(second)[3]).toBe('occupation')
    await confirm(officer, second, ['nik', 'name', 'villageName', second.columns[3]?.guess?.choice ?? 'ignore'])
    expect(choices(await upload(officer, header, '64.74'))[3]).toBe('ignore')
  })
})
