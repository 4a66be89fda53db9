import { rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Batch, BatchId } from '#domain/intake/batch.ts'
import * as intake from '#domain/intake/intake.api.ts'
import type { Task, TaskId } from '#domain/tasks/task.ts'
import * as api from '#domain/tasks/tasks.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { reachOver } from '../platform/db/reach.ts'
import { made } from '../platform/testing/fixtures.ts'
import { aWorld, type Caller } from '../platform/testing/world.ts'

const world = aWorld()
let files = 0

/** A file whose check waits in the queue. */
async function aCheck(officer: Caller): Promise<Batch> {
  const bytes = Buffer.from(`ID_DTSEN,NIK,NAMA,DESA/KELURAHAN\n6408A${++files},6408990203700001,AHMAD,SENAMBAH\n`)
  const upload = { name: 'daftar.csv', bytes }
  const batch = made(await world.send(intake.uploadBatch, { query: { regency: '64.08', period: '2026-Q3' }, upload }, officer))
  const columns = batch.columns.map((column) => column.choice)
  return made(await world.send(intake.checkBatch, { params: { id: batch.id }, body: { version: 1, columns } }, officer))
}

const theTask = async (officer: Caller, { task }: Pick<Batch, 'task'>): Promise<Task> =>
  made(await world.send(api.getTask, { params: { id: task as TaskId } }, officer))
const retry = (officer: Caller, { task }: Pick<Batch, 'task'>) =>
  world.send(api.retryTask, { params: { id: task as TaskId } }, officer)
const stateOf = async (officer: Caller, id: BatchId) => made(await world.send(intake.getBatch, { params: { id } }, officer)).state

async function withMandate(officer: Caller, until: string | null): Promise<void> {
  await world.query('update mandate set valid_to = $1 where account_id = $2', [until, officer.accountId])
}

describe('long work that did not come to its end', () => {
  test('is tried again by whoever asked for it, and then ends well', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const batch = await aCheck(officer)
    await withMandate(officer, '2026-01-01')
    await world.settle()
    await withMandate(officer, null)
    expect(await theTask(officer, batch)).toMatchObject({ state: 'failed', problem: 'not-allowed', repeatable: true })

    expect(made(await retry(officer, batch))).toMatchObject({ state: 'queued', problem: null, repeatable: false })
    await world.settle()
    expect(await theTask(officer, batch)).toMatchObject({ state: 'done', problem: null })
    expect(await stateOf(officer, batch.id)).toBe('checked')
    expect((await retry(officer, batch)).problem).toBe('task-not-repeatable')
  })

  test('was stopped while it waited: it stays so until it is asked for again', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const batch = await aCheck(officer)
    made(await world.send(api.cancelTask, { params: { id: batch.task as TaskId } }, officer))
    await world.settle()
    expect((await theTask(officer, batch)).state).toBe('cancelled')
    made(await retry(officer, batch))
    await world.settle()
    expect(await stateOf(officer, batch.id)).toBe('checked')
  })

  test('is not anybody else’s to try again', async () => {
    const [officer, other] = [await world.signIn('regency-officer', '64.08'), await world.signIn('regency-officer', '64.08')]
    const batch = await aCheck(officer)
    expect((await retry(other, batch)).problem).toBe('not-found')
    await world.settle()
  })

  test('is given up after it took its worker down each time, and can be asked for again', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const batch = await aCheck(officer)
    await world.asQueue(
      "update graphile_worker._private_jobs set attempts = max_attempts, locked_by = 'worker-that-died', locked_at = now()",
    )
    await world.settle()
    expect(await theTask(officer, batch)).toMatchObject({ state: 'failed', problem: 'unexpected', repeatable: true })
    expect(await world.asQueue('select from graphile_worker._private_jobs')).toEqual([])
    made(await retry(officer, batch))
    await world.settle()
    expect(await stateOf(officer, batch.id)).toBe('checked')
  })

  test('keeps nobody else waiting while it is tried again and again', async () => {
    const officer = await world.signIn('regency-officer', '64.08')
    const poisoned = await aCheck(officer)
    const [file] = await world.query<{ file_id: string }>('select file_id from import_batch where batch_id = $1', [poisoned.id])
    await rm(world.app.files.pathOf(file?.file_id ?? ''))
    const sound = await aCheck(officer)

    await world.whileWorking(async () => {
      await expect.poll(() => stateOf(officer, sound.id), { timeout: 10_000 }).toBe('checked')
      expect((await theTask(officer, poisoned)).state).toBe('running')
    })
    await world.query("update task set state = 'cancelled' where task_id = $1", [poisoned.task])
  })
})

test('my work is listed by what became of it, the newest first, page by page', async () => {
  const officer = await world.signIn('regency-officer', '64.08')
  const [first, second, third] = [await aCheck(officer), await aCheck(officer), await aCheck(officer)]
  made(await world.send(api.cancelTask, { params: { id: second.task as TaskId } }, officer))
  await world.settle()
  const listed = async (query: object) => made(await world.send(api.listMyTasks, { query }, officer))

  const page = await listed({ limit: '2' })
  expect(page.rows.map(({ id }) => id)).toEqual([third.task, second.task])
  expect((await listed({ limit: '2', after: page.next ?? '' })).rows.map(({ id }) => id)).toEqual([first.task])
  expect((await listed({ view: 'stopped' })).rows.map(({ id }) => id)).toEqual([second.task])
  expect((await listed({ view: 'open' })).rows).toEqual([])
})

test('work that waits already does not begin before whoever asked for it last has ended', async () => {
  const { accountId } = await world.signIn('regency-officer', '64.08')
  const regions = ['64.08' as RegionCode]
  const actor = { accountId, mandates: [{ role: 'regency-officer' as const, regions }] }
  const terms = { mode: 'write' as const, actor, reach: reachOver(regions), requestId: 'test' }
  const asked = { job: 'categories.find-candidates' as const, payload: { region: '64.08' }, key: 'asked twice' }
  const task = await world.app.transact(terms, (work) => work.enqueue(asked))
  const stands = async () => (await world.query<{ state: string }>('select state from task where task_id = $1', [task]))[0]?.state

  const [waits, ends] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const again = world.app.transact(terms, async (work) => {
    const id = await work.enqueue(asked)
    waits.resolve()
    await ends.promise
    return id
  })
  await waits.promise
  const worked = world.settle()
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await stands()).toBe('queued')

  ends.resolve()
  expect(await again).toBe(task)
  await worked
  expect(await stands()).toBe('done')
})
