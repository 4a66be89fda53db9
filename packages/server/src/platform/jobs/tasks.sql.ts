import { sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { SessionId } from '#domain/access/sign-in.ts'
import { type Task, type TaskId, taskStates, type TaskView } from '#domain/tasks/task.ts'
import type { Db } from '../db/database.ts'
import type { Progress } from './job.ts'

export interface ClaimedTask {
  readonly askedBy: AccountId
  readonly cancelRequested: boolean
  /** The request that asked for it; null for tasks from before this was noted. */
  readonly requestId: string | null
}

/** Marks the task as running; undefined when it has already ended (a repeated delivery). */
export async function startTask(db: Db, id: TaskId, now: Date): Promise<ClaimedTask | undefined> {
  const row = await db
    .updateTable('task')
    .set({ state: 'running', started_at: now })
    .where('task_id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning(['asked_by', 'cancel_requested', 'request_id'])
    .executeTakeFirst()
  return row && { askedBy: row.asked_by as AccountId, cancelRequested: row.cancel_requested, requestId: row.request_id }
}

/** Notes how far it is and answers whether its owner wants it to stop. */
export async function noteProgress(db: Db, id: TaskId, { stage, done, total }: Progress): Promise<boolean> {
  const row = await db
    .updateTable('task')
    .set({ stage, done, total })
    .where('task_id', '=', id)
    .returning('cancel_requested')
    .executeTakeFirstOrThrow()
  return row.cancel_requested
}

export async function endTask(
  db: Db,
  id: TaskId,
  state: 'done' | 'failed' | 'cancelled',
  problem: string | null,
  now: Date,
): Promise<void> {
  await db.updateTable('task').set({ state, problem, finished_at: now }).where('task_id', '=', id).execute()
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

/** Ends tasks that no worker will take up again. */
export async function endLostTasks(db: Db, ids: readonly TaskId[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('task')
    .set({ state: 'failed', problem: 'unexpected', finished_at: now })
    .where('task_id', 'in', ids)
    .where('state', 'in', ['queued', 'running'])
    .execute()
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
