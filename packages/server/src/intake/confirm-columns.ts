import type { Batch, BatchId } from '#domain/intake/batch.ts'
import { confirmedChoices } from '#domain/intake/confirmed-columns.rules.ts'
import type { ColumnChoice } from '#domain/intake/fields.ts'
import { sourceKeyOf } from '#domain/intake/list-kinds.ts'
import type { Work } from '../platform/work.ts'
import { checkBatch } from './check-batch.ts'
import { rememberColumns } from './confirmed-columns.sql.ts'

/** A person says what the columns are: the file is checked by it, and the next of its kind begins with it. */
export async function confirmColumns(work: Work, id: BatchId, version: number, chosen: readonly ColumnChoice[]): Promise<Batch> {
  const batch = await checkBatch(work, id, version, chosen)
  const titles = batch.columns.map(({ header }) => header)
  await rememberColumns(
    work.db,
    { region: batch.regency.code, source: sourceKeyOf(batch), titles },
    { choices: confirmedChoices(titles, chosen), by: work.actor.accountId ?? '', at: work.now },
  )
  return batch
}
