import { expect, test } from 'vitest'
import type { BatchId } from '#domain/intake/batch.ts'
import * as api from '#domain/intake/intake.api.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { nobody } from '../platform/actor.ts'
import { reachOver } from '../platform/db/reach.ts'
import type { Shift } from '../platform/jobs/job.ts'
import { made, officerOf } from '../platform/testing/fixtures.ts'
import { aWorld } from '../platform/testing/world.ts'
import { judgeFile } from './judge.sql.ts'
import { readBatch } from './read-batch.ts'

const world = aWorld()
const people = 12_000

function listOf(count: number): Buffer {
  const lines = Array.from({ length: count }, (_, at) => {
    const number = String(at).padStart(6, '0')
    return `R${at},,Orang ${number},64089901${number.padStart(8, '0')},L,1990-03-05,64.08.04.2001`
  })
  return Buffer.from(['id,nik,nama,no_kk,jenis_kelamin,tanggal_lahir,kode_desa', ...lines].join('\n'))
}

const step: Shift['step'] = (part) =>
  world.app.transact({ mode: 'write', actor: nobody, reach: reachOver(['64.08' as RegionCode]), requestId: 'test' }, part)

/** A run that ends in the middle, as when the power goes. */
function shiftThatEnds(): Shift {
  return { step, progress: () => Promise.reject(new Error('the power went')) }
}

const staged = (id: BatchId) =>
  world.query<{ row: number; person: string }>(
    'select row_number as row, new_person_id as person from import_row where batch_id = $1 order by row_number',
    [id],
  )

test('a file that was being read when everything ended is read on from the row where it stopped', async () => {
  const officer = await officerOf(world, '64.08.04.2001')
  const query = { regency: '64.08', period: '2026-Q3' }
  const upload = { name: 'daftar.csv', bytes: listOf(people) }
  const { id, columns } = made(await world.send(api.uploadBatch, { query, upload }, officer))
  const body = { version: 1, columns: columns.map((column) => column.choice) }
  made(await world.send(api.checkBatch, { params: { id }, body }, officer))

  await expect(readBatch(shiftThatEnds(), id, world.app.files)).rejects.toThrow('the power went')
  const before = await staged(id)
  expect(before).toHaveLength(5_000)

  await world.settle()
  const after = await staged(id)
  expect(after).toHaveLength(people)
  expect(after.slice(0, 5_000)).toEqual(before)
  const batch = made(await world.send(api.getBatch, { params: { id } }, officer))
  expect([batch.state, batch.counts?.rows, batch.counts?.changes.new]).toEqual(['checked', people, people])

  // Asked for once more, it is read anew from the beginning.
  made(await world.send(api.checkBatch, { params: { id }, body: { ...body, version: batch.version } }, officer))
  await world.settle()
  const anew = await staged(id)
  expect(anew).toHaveLength(people)
  expect(anew[0]?.person).not.toBe(before[0]?.person)
})

test('a file whose worker ended after it was judged is judged once more, and each fault counts once', async () => {
  const officer = await officerOf(world, '64.08.04.2001')
  const bytes = Buffer.concat([listOf(3), Buffer.from('\nR0,,Orang 000000,6408990100000000,L,1990-03-05,64.08.04.2001')])
  const query = { regency: '64.08', period: '2026-Q3' }
  const { id, columns } = made(await world.send(api.uploadBatch, { query, upload: { name: 'daftar.csv', bytes } }, officer))
  const body = { version: 1, columns: columns.map((column) => column.choice) }
  made(await world.send(api.checkBatch, { params: { id }, body }, officer))
  await readBatch({ step, progress: () => Promise.resolve() }, id, world.app.files)
  await step(({ db }) => judgeFile(db, id, 'register'))

  await world.settle()
  const batch = made(await world.send(api.getBatch, { params: { id } }, officer))
  expect([batch.state, batch.counts?.faults['row.repeated']]).toEqual(['checked', 1])
})
