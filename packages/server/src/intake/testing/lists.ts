import { expect } from 'vitest'
import type { Batch, BatchId, CodeScheme } from '#domain/intake/batch.ts'
import * as api from '#domain/intake/intake.api.ts'
import type { IntakeSource } from '#domain/intake/list-kinds.ts'
import { made } from '../../platform/testing/fixtures.ts'
import type { Caller, World } from '../../platform/testing/world.ts'

interface Given {
  readonly source: IntakeSource
  readonly benefit?: string
  readonly period?: string
  readonly regency?: string
  readonly codes?: CodeScheme
}

/** Lists on their way, as an officer brings them: each step through its endpoint, the work behind it done. */
export function listsOf(world: World) {
  async function read(officer: Caller, id: BatchId): Promise<Batch> {
    return made(await world.send(api.getBatch, { params: { id } }, officer))
  }

  async function move(officer: Caller, { id }: Pick<Batch, 'id'>, to: 'apply' | 'undo'): Promise<Batch> {
    const { version } = await read(officer, id)
    made(await world.send(to === 'apply' ? api.applyBatch : api.undoBatch, { params: { id }, body: { version } }, officer))
    await world.settle()
    const moved = await read(officer, id)
    expect(moved.state).toBe(to === 'apply' ? 'applied' : 'undone')
    return moved
  }

  return {
    read,
    apply: (officer: Caller, batch: Pick<Batch, 'id'>) => move(officer, batch, 'apply'),
    undo: (officer: Caller, batch: Pick<Batch, 'id'>) => move(officer, batch, 'undo'),
    /** Checked and compared, its columns as guessed. */
    async check(
      officer: Caller,
      { source, benefit, period = '2026-Q4', regency = '64.08', codes = 'kemendagri' }: Given,
      ...lines: string[]
    ): Promise<Batch> {
      const upload = { name: 'daftar.csv', bytes: Buffer.from(lines.join('\n')) }
      const uploaded = made(
        await world.send(
          api.uploadBatch,
          { query: { regency, period, source, codes, ...(benefit && { benefit }) }, upload },
          officer,
        ),
      )
      const columns = uploaded.columns.map((column) => column.choice)
      made(await world.send(api.checkBatch, { params: { id: uploaded.id }, body: { version: 1, columns } }, officer))
      await world.settle()
      const batch = await read(officer, uploaded.id)
      expect(batch.state).toBe('checked')
      return batch
    },
  }
}
