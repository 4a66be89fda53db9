import type { Batch, BatchId } from '#domain/intake/batch.ts'
import type { ColumnChoice } from '#domain/intake/fields.ts'
import { listKinds } from '#domain/intake/list-kinds.ts'
import { fieldsChosenTwice, fieldsNotCarried, missingGroups } from '#domain/intake/mapping.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { updateBatch } from './batches.sql.ts'
import { getBatch, getBatchAt } from './get-batch.ts'

/** Keeps the columns as a person confirmed them and asks for the rows to be read and compared. */
export async function checkBatch(work: Work, id: BatchId, version: number, chosen: readonly ColumnChoice[]): Promise<Batch> {
  const batch = await getBatchAt(work, id, version)
  if (!['uploaded', 'checked', 'refused'].includes(batch.state)) throw new Problem('batch-not-ready', { state: batch.state })
  refuseUnsound(batch, chosen)

  const columns = batch.columns.map((column, at) => {
    const choice = chosen[at] ?? 'ignore'
    return choice === column.choice ? column : { ...column, choice, certainty: 1, why: 'chosen' }
  })
  const task = await work.enqueue({ job: 'intake.check', payload: { batchId: id }, subject: id, key: id })
  const changes = { columns: JSON.stringify(columns), state: 'uploaded', refused_for: null, read_to: null, task_id: task }
  if (!(await updateBatch(work.db, id, version, changes))) throw new Problem('stale-version')

  await work.journal({
    event: 'batch.columns-confirmed',
    subjectType: 'import-batch',
    subjectId: id,
    region: batch.regency.code,
    facts: { columns: chosen },
  })
  return getBatch(work, id)
}

function refuseUnsound(batch: Batch, chosen: readonly ColumnChoice[]): void {
  const kind = listKinds[batch.source]
  const faults = {
    missing: missingGroups(chosen, kind),
    twice: fieldsChosenTwice(chosen),
    notCarried: fieldsNotCarried(chosen, kind),
  }
  if (chosen.length !== batch.columns.length || Object.values(faults).some((found) => found.length > 0))
    throw new Problem('columns-unsound', faults)
}
