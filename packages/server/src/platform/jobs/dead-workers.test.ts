import { expect, inject, test } from 'vitest'
import * as api from '#domain/intake/intake.api.ts'
import { openPool, parseConnection } from '../db/database.ts'
import { aWorld } from '../testing/world.ts'
import { releaseDeadWorkers } from './dead-workers.ts'

const world = aWorld()

/** Uploads a list and asks for its check, which takes some seconds. Answers its batch. */
async function longWork(): Promise<string> {
  const officer = await world.signIn('regency-officer', '64.08')
  const lines = Array.from({ length: 20_000 }, (_, at) => `F${at},6408991203${String(at).padStart(6, '0')},ORANG,SANGATTA UTARA`)
  const file = { name: 'daftar.csv', bytes: Buffer.from(['ID_DTSEN,NIK,NAMA,DESA/KELURAHAN', ...lines].join('\n')) }
  const { body } = await world.send(api.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload: file }, officer)
  const columns = body.columns.map((column) => column.choice)
  await world.send(api.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
  return body.id
}

const locked = 'select locked_by as pool, attempts::int from graphile_worker._private_jobs where locked_by is not null'
const taskOf = async (batch: string) =>
  (await world.query<{ done: number }>(`select state, problem, runs, done::int from task where subject = '${batch}'`))[0]
const underWay = (batch: string) => expect.poll(async () => (await taskOf(batch))?.done, { timeout: 20_000 }).toBeGreaterThan(0)

test('the job of a pool that lives is left to it, however often somebody looks for dead ones', async () => {
  const batch = await longWork()
  await world.whileWorking(async () => {
    await underWay(batch)
    const before = await world.asQueue(locked)
    expect(before).toMatchObject([{ attempts: 1 }])
    const { queue } = inject('server')
    const pool = openPool({ ...parseConnection(queue), database: world.connection.database }, { max: 1 })
    await releaseDeadWorkers(pool)
    await pool.end()
    expect(await world.asQueue(locked)).toEqual(before)
  })
  await world.settle()
})

test('a run that was wrongly taken for dead writes nothing beside the one that follows it', async () => {
  const batch = await longWork()
  await world.whileWorking(async () => {
    await underWay(batch)
    await world.asQueue('select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker._private_jobs')
    await world.settle()
  })
  expect(await taskOf(batch)).toMatchObject({ state: 'done', problem: null, runs: 2 })
  const rows = 'select count(*)::int, count(distinct row_number)::int as rows from import_row'
  expect(await world.query(`${rows} where batch_id = '${batch}'`)).toEqual([{ count: 20_000, rows: 20_000 }])
})

test('a job that a killed worker left locked is worked off by the next one that starts', async () => {
  const officer = await world.signIn('regency-officer', '64.08')
  const file = {
    name: 'daftar.csv',
    bytes: Buffer.from('ID_DTSEN,NIK,NAMA,DESA/KELURAHAN\n6408A1,6408990203700001,AHMAD,SENAMBAH\n'),
  }
  const { body } = await world.send(api.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload: file }, officer)
  const columns = body.columns.map((column) => column.choice)
  await world.send(api.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
  await world.asQueue("update graphile_worker._private_jobs set locked_by = 'pool-that-died', locked_at = now()")

  await world.settle()

  expect((await world.send(api.getBatch, { params: { id: body.id } }, officer)).body.state).toBe('checked')
})
