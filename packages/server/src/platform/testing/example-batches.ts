import { examples } from '#domain/examples.ts'
import * as intake from '#domain/intake/intake.api.ts'
import { atVersion, regency, type Stage, village } from './example-stage.ts'
import { aBatchIn, made, officerOf } from './fixtures.ts'
import type { World } from './world.ts'

/** A file of people as the example of its endpoint has it, and who sent it. */
export async function anUpload(world: World) {
  const caller = await officerOf(world, village)
  const { query, file } = examples['POST /intake/batches'] ?? {}
  const upload = { name: 'daftar.csv', bytes: Buffer.from(file && 'text' in file ? file.text : '') }
  const batch = made(await world.send(intake.uploadBatch, { query: query as never, upload }, caller))
  return { batch, stage: { caller, params: { id: batch.id }, fields: { version: batch.version } } }
}

export async function aWaitingTask(world: World) {
  const { batch, stage } = await anUpload(world)
  const example = examples['POST /intake/batches/{id}/check']?.body as { columns: never[] } | undefined
  const body = { version: batch.version, columns: example?.columns ?? [] }
  const { task } = made(await world.send(intake.checkBatch, { params: { id: batch.id }, body }, stage.caller))
  return { caller: stage.caller, params: { id: task ?? '' } }
}

export async function aCheckedBatch(world: World) {
  const caller = await officerOf(world, village)
  const id = await aBatchIn(world, village)
  const { version } = made(await world.send(intake.getBatch, { params: { id } }, caller))
  return { caller, params: { id }, fields: { version } }
}

export async function aCheckedOwnList(world: World): Promise<Stage> {
  const caller = await officerOf(world, village)
  const upload = { name: 'daftar.csv', bytes: Buffer.from('nik,nama\n6408990203880007,Wahyudi') }
  const query = { regency, period: '2026-Q4', source: 'OWN' } as const
  const { id } = made(await world.send(intake.uploadBatch, { query, upload }, caller))
  made(await world.send(intake.checkBatch, { params: { id }, body: { version: 1, columns: ['nik', 'name'] } }, caller))
  await world.settle()
  return { caller, ...atVersion(made(await world.send(intake.getBatch, { params: { id } }, caller))) }
}
