import { type Insertable, sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import type { LinkageRun, LinkageRunId } from '#domain/linkage/likeness.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

function runs(db: Db, reader: string | null) {
  return db
    .selectFrom('linkage_run as run')
    .innerJoin('region', 'region.code', 'run.region_code')
    .innerJoin('account', 'account.account_id', 'run.asked_by')
    .innerJoin('task', 'task.task_id', 'run.task_id')
    .leftJoin('import_batch as batch', 'batch.batch_id', 'run.batch_id')
    .leftJoin('stored_file as file', 'file.file_id', 'batch.file_id')
    .select([
      'run.run_id as id',
      'region.code as regionCode',
      'region.name as regionName',
      'run.batch_id as batchId',
      'file.name as fileName',
      'batch.period',
      'task.state',
      'account.name as askedBy',
      'run.asked_at as askedAt',
      'run.finished_at as finishedAt',
      'run.records',
      'run.pairs',
      'run.left_out as leftOut',
      sql<string | null>`case when run.asked_by = ${reader}::uuid then run.task_id end`.as('task'),
    ])
}

type RunRow = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>

function runOf({ regionCode, regionName, batchId, fileName, period, askedAt, finishedAt, ...row }: RunRow): LinkageRun {
  return {
    ...row,
    region: { code: regionCode, name: regionName },
    batch: batchId === null ? null : { id: batchId, fileName: fileName ?? '', period: period ?? '' },
    askedAt: askedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  } as LinkageRun
}

export async function findRun(db: Db, id: LinkageRunId, reader: string | null): Promise<LinkageRun | undefined> {
  const row = await runs(db, reader).where('run.run_id', '=', id).executeTakeFirst()
  return row && runOf(row)
}

/** Newest first; `after` is the id of the last one seen. */
export async function listRuns(db: Db, reader: string | null, limit: number, after: string | undefined): Promise<LinkageRun[]> {
  let query = runs(db, reader).orderBy('run.run_id', 'desc').limit(limit)
  if (after !== undefined) query = query.where('run.run_id', '<', after)
  return (await query.execute()).map(runOf)
}

/** Whether a search over just these people waits or runs. */
export async function isUnderWay(db: Db, region: RegionCode, batch: BatchId | null): Promise<boolean> {
  const row = await db
    .selectFrom('linkage_run as run')
    .innerJoin('task', 'task.task_id', 'run.task_id')
    .select('run.run_id')
    .where('run.region_code', '=', region)
    .where('run.batch_id', 'is not distinct from', batch)
    .where('task.state', 'in', ['queued', 'running'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertRun(db: Tx, run: Insertable<Database['linkage_run']>): Promise<void> {
  await db.insertInto('linkage_run').values(run).execute()
}

export interface RunEnd {
  readonly at: Date
  readonly records: number
  readonly pairs: number
  readonly leftOut: number
  readonly learnt: Learnt
}

/** What the percentages of a run are made of, under the names of that time's model. */
export interface Learnt {
  readonly prior: number
  readonly comparisons: readonly {
    readonly name: string
    /** Those that say something, in the order that a likeness counts them. */
    readonly levels: readonly { readonly name: string; readonly m: number; readonly u: number }[]
    /** What is said where none of them is met. */
    readonly silent: string | null
  }[]
}

export async function finishRun(db: Tx, id: LinkageRunId, { at, records, pairs, leftOut, learnt }: RunEnd): Promise<void> {
  await db
    .updateTable('linkage_run')
    .set({ finished_at: at, records, pairs, left_out: leftOut, learnt: JSON.stringify(learnt) })
    .where('run_id', '=', id)
    .execute()
}
