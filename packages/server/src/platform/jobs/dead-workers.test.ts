import { expect, test } from 'vitest'
import * as api from '#domain/intake/intake.api.ts'
import { aWorld } from '../testing/world.ts'

const world = aWorld()

test('a job that a killed worker left locked is worked off by the next one that starts', async () => {
  const officer = await world.signIn('regency-officer', '64.08')
  const file = {
    name: 'daftar.csv',
    bytes: Buffer.from('ID_DTSEN,NIK,NAMA,DESA/KELURAHAN\n6408A1,6408990203700001,AHMAD,SENAMBAH\n'),
  }
  const { body } = await world.send(api.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload: file }, officer)
  const columns = body.columns.map((column) => column.choice)
  await world.send(api.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
  await world.asQueue("update graphile_worker._private_jobs set locked_by = 'worker-that-died', locked_at = now()")

  await world.settle()

  expect((await world.send(api.getBatch, { params: { id: body.id } }, officer)).body.state).toBe('checked')
})
