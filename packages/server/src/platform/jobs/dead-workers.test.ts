import { expect, inject, test } from 'vitest'
import * as api from '#domain/intake/intake.api.ts'
import { openPool, parseConnection } from '../db/database.ts'
import { aWorld } from '../testing/world.ts'
import { releaseDeadWorkers } from './dead-workers.ts'

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

test('a job under way is left to its worker, however long it takes', async () => {
  const officer = await world.signIn('regency-officer', '64.08')
  const lines = Array.from({ length: 12_000 }, (_, at) => `L${at},6408991203${String(at).padStart(6, '0')},ORANG,SANGATTA UTARA`)
  const file = { name: 'daftar.csv', bytes: Buffer.from(['ID_DTSEN,NIK,NAMA,DESA/KELURAHAN', ...lines].join('\n')) }
  const { body } = await world.send(api.uploadBatch, { query: { regency: '64.08', period: '2026-Q4' }, upload: file }, officer)
  const columns = body.columns.map((column) => column.choice)
  await world.send(api.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
  const pool = openPool({ ...parseConnection(inject('server').queue), database: world.connection.database }, { max: 1 })
  const holders = async () => {
    const { rows } = await pool.query<{ holder: string | null }>('select locked_by as holder from graphile_worker._private_jobs')
    return rows.map(({ holder }) => holder)
  }

  await world.whileWorking(async () => {
    await expect.poll(holders, { interval: 10 }).toEqual([expect.any(String)])
    const before = await holders()
    await releaseDeadWorkers(pool)
    expect(await holders()).toEqual(before)
  })
  await pool.end()
})
