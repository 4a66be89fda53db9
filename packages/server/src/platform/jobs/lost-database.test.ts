import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Runner } from 'graphile-worker'
import { expect, inject, test } from 'vitest'
import * as api from '#domain/intake/intake.api.ts'
import { openPool, parseConnection } from '../db/database.ts'
import { withClient } from '../db/with-client.ts'
import { freePort } from '../engine/host/ports.ts'
import { openLog } from '../log.ts'
import { aWorld } from '../testing/world.ts'
import { openRoll } from './dead-workers.ts'
import { keepRunning } from './steady-runner.ts'

const world = aWorld()

/** Ends every connection of the application and of the queue, as a database does that goes down. */
async function cutConnections(): Promise<void> {
  const { superuser } = inject('server')
  await withClient({ ...parseConnection(superuser), database: world.connection.database }, (client) =>
    client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename in ('rangkul_app', 'rangkul_queue')",
    ),
  )
}

test('work goes on however often the database goes away under it, and no try of it is used up', async () => {
  const officer = await world.signIn('regency-officer', '64.08')
  const lines = Array.from({ length: 12_000 }, (_, at) => `F${at},6408991203${String(at).padStart(6, '0')},ORANG,SANGATTA UTARA`)
  const file = { name: 'daftar.csv', bytes: Buffer.from(['ID_DTSEN,NIK,NAMA,DESA/KELURAHAN', ...lines].join('\n')) }
  const { body } = await world.send(api.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload: file }, officer)
  const columns = body.columns.map((column) => column.choice)
  await world.send(api.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)

  await world.whileWorking(async () => {
    for (let times = 0; times < 5; times++) {
      await sleep(200)
      await cutConnections()
    }
    const state = async () => (await world.query<{ state: string }>('select state from task'))[0]?.state
    await expect.poll(state, { timeout: 50_000 }).toBe('done')
  })
  expect(await world.query('select state, problem from task')).toEqual([{ state: 'done', problem: null }])
})

test('a job whose end the queue could not note, for the database went away, is noted when it is back', async () => {
  const officer = await world.signIn('regency-officer', '64.08')
  const lines = Array.from({ length: 8_000 }, (_, at) => `G${at},6408991203${String(at).padStart(6, '0')},ORANG,SANGATTA UTARA`)
  const file = { name: 'daftar.csv', bytes: Buffer.from(['ID_DTSEN,NIK,NAMA,DESA/KELURAHAN', ...lines].join('\n')) }
  const { body } = await world.send(api.uploadBatch, { query: { regency: '64.08', period: '2026-Q4' }, upload: file }, officer)
  const columns = body.columns.map((column) => column.choice)
  await world.send(api.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
  const isIn = async (state: string) => {
    const [task] = await world.query<{ state: string }>(
      'select t.state from task t join import_batch b on b.task_id = t.task_id where b.batch_id = $1',
      [body.id],
    )
    return task?.state === state
  }
  const jobs = async () => (await world.asQueue<{ id: string }>('select id::text from graphile_worker._private_jobs')).length

  await world.whileWorking(async () => {
    const { superuser } = inject('server')
    await withClient({ ...parseConnection(superuser), database: world.connection.database }, async (client) => {
      await expect.poll(() => isIn('running'), { timeout: 20_000, interval: 10 }).toBe(true)
      await client.query('begin; lock table graphile_worker._private_jobs in share row exclusive mode')
      await expect.poll(() => isIn('done'), { timeout: 40_000 }).toBe(true)
      await sleep(300)
      await cutConnections()
      await client.query('rollback')
    })
    await expect.poll(jobs, { timeout: 20_000 }).toBe(0)
  })
})

test('a worker that is started while the database is away begins when it is back', async () => {
  const { queue } = inject('server')
  const real = { ...parseConnection(queue), database: world.connection.database }
  const way = createServer((from) => {
    const to = connect(real.port, real.host)
    from.pipe(to).pipe(from)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      one.on('error', () => void other.destroy())
  })
  const pool = openPool({ ...real, host: '127.0.0.1', port: await freePort() }, { max: 3 })
  let begun = false
  const started = world.app.work(pool).finally(() => (begun = true))
  await sleep(1_200)
  expect(begun).toBe(false)
  way.listen(pool.options.port, '127.0.0.1')
  const runner = await started
  expect((await pool.query('select 1')).rowCount).toBe(1)
  await runner.stop()
  await pool.end()
  way.close()
})

test('a worker that lives stays on the roll when its connection is lost, until it leaves', async () => {
  const { queue } = inject('server')
  const pool = openPool({ ...parseConnection(queue), database: world.connection.database }, { max: 3 })
  const roll = await openRoll(pool)
  const isOn = async () => {
    const { rows } = await pool.query<{ free: boolean }>("select pg_try_advisory_xact_lock(hashtextextended('w-1', 0)) as free")
    return !rows[0]?.free
  }
  const soon = () => expect.poll(() => isOn().catch(() => undefined), { timeout: 10_000 })

  roll.enter('w-1')
  await soon().toBe(true)
  await cutConnections()
  await soon().toBe(true)
  await cutConnections()
  await soon().toBe(true)
  roll.leave('w-1')
  await soon().toBe(false)
  roll.close()
  await pool.end()
})

test('a runner that ends by itself is followed by another, also when that does not begin at once', async () => {
  const begun: string[] = []
  const endless = () => {
    let end = () => {}
    const promise = new Promise<void>((resolve) => (end = resolve))
    return { promise, stop: () => Promise.resolve(end()) } as unknown as Runner
  }
  const begin = () => {
    begun.push('try')
    if (begun.length === 2) return Promise.reject(new Error('the database is away'))
    if (begun.length > 2) return Promise.resolve(endless())
    return Promise.resolve({
      promise: Promise.reject(new Error('cron exited')),
      stop: () => Promise.resolve(),
    } as unknown as Runner)
  }
  const runner = await keepRunning(begin, openLog('silent'))
  await expect.poll(() => begun.length, { timeout: 10_000 }).toBe(3)
  await runner.stop()
})
