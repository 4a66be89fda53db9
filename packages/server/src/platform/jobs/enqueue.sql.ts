import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { TaskId } from '#domain/tasks/task.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../db/database.ts'
import type { Terms } from '../db/terms.ts'
import type { Enqueued } from '../work.ts'

/** Puts work into the queue and shows it as a task, in the caller's transaction. */
export async function enqueue(
  tx: Tx,
  { actor, requestId }: Terms,
  now: Date,
  { job, payload, subject, key }: Enqueued,
): Promise<TaskId> {
  if (actor.accountId === null) throw new TypeError('nobody cannot ask for work')

  const task = await tx
    .insertInto('task')
    .values({
      task_id: uuidv7(),
      job,
      state: 'queued',
      subject: subject ?? null,
      key: key ?? null,
      done: 0,
      cancel_requested: false,
      payload: JSON.stringify(payload),
      asked_by: actor.accountId,
      session_id: actor.sessionId ?? null,
      request_id: requestId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['job', 'key']).where('state', '=', 'queued').doNothing())
    .returning('task_id')
    .executeTakeFirst()
  if (!task) return waitingTask(tx, job, key ?? null)

  await queue(tx, job, task.task_id as TaskId, payload)
  return task.task_id as TaskId
}

async function queue(tx: Tx, job: string, taskId: TaskId, payload: unknown): Promise<void> {
  await sql`select graphile_worker.rangkul_enqueue(${job}, ${JSON.stringify({ taskId, payload })}::json)`.execute(tx)
}

/**
 * Puts work that failed or was stopped into the queue again, from its beginning. False when it has not ended so, or
 * comes from before its ids were kept. A second of its kind that waits under the same key is a conflict of the database.
 */
export async function requeue(tx: Tx, { accountId, sessionId }: Actor, id: TaskId): Promise<boolean> {
  const task = await tx
    .updateTable('task')
    .set({
      state: 'queued',
      stage: null,
      done: 0,
      total: null,
      cancel_requested: false,
      problem: null,
      started_at: null,
      finished_at: null,
      session_id: sessionId ?? null,
    })
    .where('asked_by', '=', accountId)
    .where('task_id', '=', id)
    .where('state', 'in', ['failed', 'cancelled'])
    .where('payload', 'is not', null)
    .returning(['job', 'payload'])
    .executeTakeFirst()
  if (task) await queue(tx, task.job, id, task.payload)
  return task !== undefined
}

/** The task that waits already, held so that it does not begin before the caller's commit: it must see what the caller writes. */
async function waitingTask(tx: Tx, job: string, key: string | null): Promise<TaskId> {
  const task = await tx
    .selectFrom('task')
    .select('task_id')
    .where('job', '=', job)
    .where('key', '=', key)
    .where('state', '=', 'queued')
    .forShare()
    .executeTakeFirstOrThrow()
  return task.task_id as TaskId
}

/** Asks for an errand; it is started after the commit. */
export async function sendErrand(tx: Tx, name: string, payload: object): Promise<void> {
  await sql`select graphile_worker.rangkul_errand(${name}, ${JSON.stringify(payload)}::json)`.execute(tx)
}
