import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { SessionId } from '#domain/access/sign-in.ts'
import { type Task, type TaskId, taskStates, type TaskView } from '#domain/tasks/task.ts'
import type { Db, Tx } from '../db/database.ts'
import type { Progress } from './job.ts'

export interface ClaimedTask {
  readonly askedBy: AccountId
  readonly cancelRequested: boolean
  /** The request that asked for it; null for tasks from before this was noted. */
  readonly requestId: string | null
  readonly run: Run
}

/** One run of a task. It counts until another begins, be it because this one was taken for dead. */
export interface Run {
  readonly task: TaskId
  readonly number: number
}

/** Thrown in a run that another has followed. */
export class Superseded extends Error {
  constructor() {
    super('another run of the same task has begun')
    this.name = 'Superseded'
  }
}

/**
 * Marks the task as running; undefined when it has already ended (a repeated delivery). Waits for a step under way of a
 * run before it.
 */
export async function startTask(db: Db, id: TaskId, now: Date): Promise<ClaimedTask | undefined> {
  const row = await db
    .with('held', (held) => held.selectFrom('task').select('task_id').where('task_id', '=', id).forUpdate())
    .updateTable('task')
    .set(({ eb }) => ({ state: 'running', started_at: now, runs: eb('runs', '+', 1) }))
    .where('task_id', 'in', (held) => held.selectFrom('held').select('task_id'))
    .where('state', 'in', ['queued', 'running'])
    .returning(['asked_by', 'cancel_requested', 'request_id', 'runs'])
    .executeTakeFirst()
  if (!row) return undefined
  const { asked_by, cancel_requested, request_id, runs } = row
  return {
    askedBy: asked_by as AccountId,
    cancelRequested: cancel_requested,
    requestId: request_id,
    run: { task: id, number: runs },
  }
}

/** Keeps other runs from beginning until the transaction ends. Throws when one has begun already. */
export async function holdRun(tx: Tx, run: Run): Promise<void> {
  const row = await tx.selectFrom('task').select('task_id').where(isRun(run)).forKeyShare().executeTakeFirst()
  if (!row) throw new Superseded()
}

/** Notes how far it is and answers whether its owner wants it to stop. */
export async function noteProgress(db: Db, run: Run, { stage, done, total }: Progress): Promise<boolean> {
  const row = await db
    .updateTable('task')
    .set({ stage, done, total })
    .where(isRun(run))
    .returning('cancel_requested')
    .executeTakeFirst()
  if (!row) throw new Superseded()
  return row.cancel_requested
}

export async function endTask(
  db: Db,
  run: Run,
  state: 'done' | 'failed' | 'cancelled',
  problem: string | null,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('task')
    .set({ state, problem, finished_at: now })
    .where(isRun(run))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Superseded()
}

/** Whether the row is the task of the run, and no other run has begun or ended it. */
function isRun({ task, number }: Run) {
  return sql<boolean>`(task_id = ${task} and runs = ${number} and state = 'running')`
}

function tasks(db: Db) {
  return db
    .selectFrom('task')
    .select([
      'task_id as id',
      'job',
      'state',
      'subject',
      'stage',
      'done',
      'total',
      'cancel_requested as cancelRequested',
      sql<boolean>`state in ('failed', 'cancelled') and payload is not null`.as('repeatable'),
      'problem',
      'created_at as createdAt',
      'started_at as startedAt',
      'finished_at as finishedAt',
    ])
}

/** Ends tasks that no worker will take up again; answers those that had not ended. */
export async function endLostTasks(
  db: Db,
  ids: readonly TaskId[],
  now: Date,
): Promise<{ readonly id: TaskId; readonly askedBy: AccountId }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .updateTable('task')
    .set({ state: 'failed', problem: 'unexpected', finished_at: now })
    .where('task_id', 'in', ids)
    .where('state', 'in', ['queued', 'running'])
    .returning(['task_id as id', 'asked_by as askedBy'])
    .execute()
  return rows as { id: TaskId; askedBy: AccountId }[]
}

const statesOf = { all: taskStates, open: ['queued', 'running'], stopped: ['failed', 'cancelled'] } as const

export async function listTasksOf(
  db: Db,
  owner: AccountId,
  { view, limit, after }: { view: TaskView; limit: number; after: string | undefined },
): Promise<Task[]> {
  let query = tasks(db).where('asked_by', '=', owner).where('state', 'in', statesOf[view])
  if (after !== undefined) query = query.where('task_id', '<', after)
  const rows = await query.orderBy('task_id', 'desc').limit(limit).execute()
  return rows.map(taskOf)
}

export async function findTaskOf(db: Db, owner: AccountId, id: TaskId): Promise<Task | undefined> {
  const row = await tasks(db).where('asked_by', '=', owner).where('task_id', '=', id).executeTakeFirst()
  return row && taskOf(row)
}

/** Asks the task to stop; a waiting one is cancelled at once. False when it has ended already. */
export async function requestCancel(db: Db, owner: AccountId, id: TaskId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('task')
    .set({ cancel_requested: true })
    .where('asked_by', '=', owner)
    .where('task_id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The same for all that waits or runs on behalf of these sessions. */
export async function cancelTasksOf(db: Db, sessions: readonly SessionId[]): Promise<void> {
  if (sessions.length === 0) return
  await db
    .updateTable('task')
    .set({ cancel_requested: true })
    .where('session_id', 'in', sessions)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}

type Row = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number]

function taskOf(row: Row): Task {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  } as Task
}
