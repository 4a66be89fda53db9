import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { getSystemState } from '#domain/operations/operations.api.ts'
import * as intake from '#domain/intake/intake.api.ts'
import { sealJournal } from '../platform/journal/seal-journal.ts'
import { serveMetrics } from '../platform/watch/serve-metrics.ts'
import { aFileIn } from '../platform/testing/approval-files.ts'
import { aWorld } from '../platform/testing/world.ts'
import { settingsFrom } from '../command-line/settings.ts'

const world = aWorld()

/** An import under way, as an officer asks for it. */
async function askForWork() {
  const officer = await world.signIn('regency-officer', '64.08')
  const file = {
    name: 'daftar.csv',
    bytes: Buffer.from('ID_DTSEN,NIK,NAMA,DESA/KELURAHAN\n6408A1,6408990203700001,AHMAD,SENAMBAH\n'),
  }
  const { body } = await world.send(intake.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload: file }, officer)
  const columns = body.columns.map((column) => column.choice)
  await world.send(intake.checkBatch, { params: { id: body.id }, body: { version: 1, columns } }, officer)
}

async function stateOf() {
  const administrator = await world.signIn('administrator', '64')
  const { body, text } = await world.send(getSystemState, {}, administrator)
  const found = (name: string) => body.checks.find((check) => check.name === name)
  return { ...body, text, found }
}

describe('the state of the system', () => {
  test('is shown to administrators only', async () => {
    for (const role of ['regency-head', 'auditor', 'province-officer'] as const) {
      expect((await world.send(getSystemState, {}, await world.signIn(role, '64'))).problem).toBe('not-allowed')
    }
    expect((await world.send(getSystemState, {})).problem).toBe('not-signed-in')
  })

  test('tells when nobody works off the queue, and since when work waits', async () => {
    await askForWork()
    world.clock.now = new Date(world.clock.now.getTime() + 3_600_000)
    const { found, facts, text } = await stateOf()
    expect(found('workers')).toMatchObject({ level: 'bad', finding: 'no-workers' })
    expect(found('queue')).toMatchObject({ level: 'bad', finding: 'queue-long' })
    expect(facts.queue.tasks).toEqual([{ job: 'intake.check', state: 'queued', count: 1 }])
    expect(text).not.toMatch(/AHMAD|6408990203700001|daftar\.csv/)

    await world.whileWorking(async () => {
      expect((await stateOf()).facts.queue.workers).toBe(1)
    })
    await world.settle()
    const after = await stateOf()
    expect(after.facts.queue).toEqual({ workers: 0, tasks: [], waitingSince: null })
  })

  test('tells of a journal that is not sealed any more, and of one that is', async () => {
    await world.asSystem((work) =>
      work.journal({
        event: 'targets.set',
        subjectType: 'region',
        subjectId: null,
        region: work.reach.regions[0] ?? never(),
        facts: {},
      }),
    )
    world.clock.now = new Date(world.clock.now.getTime() + 3_600_000)
    expect((await stateOf()).found('journal')).toMatchObject({ level: 'bad', finding: 'journal-unsealed' })
    await sealJournal(world.app.db, () => world.clock.now)
    expect((await stateOf()).found('journal')).toMatchObject({ level: 'good' })
  })

  test('knows since when the file waits that has waited longest, in whatever region', async () => {
    const began = world.clock.now
    await aFileIn(world, '64.08')
    world.clock.now = new Date(began.getTime() + 86_400_000)
    await aFileIn(world, '64.02')
    expect((await stateOf()).facts.approvalWaitingSince).toBe(began.toISOString())
  })

  test('knows the version of the database, its connections and the disk', async () => {
    const { facts, found } = await stateOf()
    expect(facts.pendingMigrations).toBe(0)
    await world.query("delete from migration where name = '0020-operations.sql'")
    expect((await stateOf()).found('version')).toMatchObject({ level: 'bad', finding: 'migrations-pending' })
    await world.query("insert into migration (name) values ('0020-operations.sql')")

    expect(found('database')?.level).not.toBe('bad')
    expect(facts.database.connections).toBeGreaterThan(0)
    expect(facts.backup).toMatchObject({ scheduled: false, madeAt: null })
    expect(found('backup')).toMatchObject({ level: 'bad', finding: 'backup-none' })
  })
})

describe('what happens is told with the request that caused it', () => {
  test('a job’s line in the log and its entries in the journal carry the request that asked for it', async () => {
    await askForWork()
    await world.settle()
    const [task] = await world.query<{ task_id: string; request_id: string }>(
      'select task_id, request_id from task order by created_at desc, task_id desc limit 1',
    )
    const line = world
      .logged()
      .split('\n')
      .find((one) => one.includes(task?.task_id ?? 'none') && one.includes('"job"'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ requestId: task?.request_id, job: 'intake.check', outcome: 'done' })
  })

  test('a slow statement is logged with its placeholders and its request, never with what was put in', async () => {
    const before = world.logged().length
    await world.asSystem(async (work) => void (await sql`select pg_sleep(0.6), ${'RAHASIA'}::text`.execute(work.db)))
    const said = world.logged().slice(before)
    expect(JSON.parse(said.split('\n').find((line) => line.includes('slow query')) ?? '{}')).toMatchObject({
      requestId: 'test',
      statement: 'select pg_sleep(0.6), $1::text',
    })
    expect(said).not.toContain('RAHASIA')
  })
})

describe('figures for Prometheus', () => {
  test('are given out with requests, queue, journal and disk, to whoever has the token', async () => {
    const { watch } = world.app.metrics
    watch.answered({ method: 'GET', route: '/api/people/:id', status: 200, ms: 12, requestId: 'test' })
    const metrics = await serveMetrics({ port: 0, host: '127.0.0.1', token: 'geheim' }, world.app.metrics)
    try {
      const address = `http://127.0.0.1:${metrics.port}/metrics`
      expect((await fetch(address)).status).toBe(401)
      expect((await fetch(address, { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
      expect((await fetch(`http://127.0.0.1:${metrics.port}/`)).status).toBe(404)

      const text = await (await fetch(address, { headers: { authorization: 'Bearer geheim' } })).text()
      expect(text).toContain('rangkul_http_request_duration_seconds_count{method="GET",route="/api/people/:id",status="200"} 1')
      expect(text).toMatch(/^rangkul_database_up 1$/m)
      expect(text).toMatch(/^rangkul_job_duration_seconds_count\{job="intake.check",outcome="done"\} [12]$/m)
      expect(text).toMatch(/^rangkul_journal_unsealed_entries \d+$/m)
      expect(text).toMatch(/^rangkul_approval_oldest_waiting_seconds \d+$/m)
      expect(text).toMatch(/^rangkul_slow_queries_total 1$/m)
      expect(text).toMatch(/^rangkul_process_resident_memory_bytes \d+$/m)
      expect(text).not.toMatch(/^rangkul_backup_last_success_timestamp_seconds \d/m)
    } finally {
      await metrics.close()
    }
  })

  test('leave the machine with a token only', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'rangkul-settings-'))
    const env = { RANGKUL_DATA: dataDir, METRICS_PORT: '9464' }
    expect(settingsFrom(env).metrics).toEqual({ port: 9464, host: '127.0.0.1', token: undefined })
    expect(() => settingsFrom({ ...env, METRICS_HOST: '0.0.0.0' })).toThrow('METRICS_TOKEN')
    expect(settingsFrom({ ...env, METRICS_HOST: '0.0.0.0', METRICS_TOKEN: 'x' }).metrics).toMatchObject({ token: 'x' })
    expect(settingsFrom({ RANGKUL_DATA: dataDir }).metrics).toBeNull()
    await rm(dataDir, { recursive: true })
  })
})

function never(): never {
  throw new Error('the system reaches the whole country')
}
