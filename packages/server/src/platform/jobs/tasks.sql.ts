import type { AccountId } from '#domain/access/account.ts'
import type { SessionId } from '#domain/access/sign-in.ts'
import type { Task, TaskId } from '#domain/tasks/task.ts'
import type { Db } from '../db/database.ts'
import type { Progress } from './job.ts'

export interface ClaimedTask {
  readonly askedBy: AccountId
  readonly cancelRequested: boolean
}

/** Marks the task as running; undefined when it has already ended (a repeated delivery). */
export async function startTask(db: Db, id: TaskId, now: Date): Promise<ClaimedTask | undefined> {
  const row = await db
    .updateTable('task')
    .set({ state: 'running', started_at: now })
    .where('task_id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning(['asked_by', 'cancel_requested'])
    .executeTakeFirst()
  return row && { askedBy: row.asked_by as AccountId, cancelRequested: row.cancel_requested }
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

const columns = [
  'task_id as id',
  'job',
  'state',
  'subject',
  'stage',
  'done',
  'total',
  'cancel_requested as cancelRequested',
  'problem',
  'created_at as createdAt',
  'started_at as startedAt',
  'finished_at as finishedAt',
] as const

export async function listTasksOf(db: Db, owner: AccountId, limit: number): Promise<Task[]> {
  const rows = await db
    .selectFrom('task')
    .select(columns)
    .where('asked_by', '=', owner)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(taskOf)
}

export async function findTaskOf(db: Db, owner: AccountId, id: TaskId): Promise<Task | undefined> {
  const row = await db
    .selectFrom('task')
    .select(columns)
    .where('asked_by', '=', owner)
    .where('task_id', '=', id)
    .executeTakeFirst()
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

type Row = Record<
  (typeof columns)[number] extends infer C ? (C extends `${string} as ${infer A}` ? A : C & string) : never,
  unknown
>

function taskOf(row: Row): Task {
  return {
    ...row,
    createdAt: isoOf(row.createdAt),
    startedAt: row.startedAt && isoOf(row.startedAt),
    finishedAt: row.finishedAt && isoOf(row.finishedAt),
  } as Task
}

const isoOf = (instant: unknown) => (instant as Date).toISOString()
