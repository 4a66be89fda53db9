import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { TaskId } from '#domain/tasks/task.ts'
import type { Tx } from '../db/database.ts'
import type { Terms } from '../db/terms.ts'
import type { Enqueued } from '../work.ts'

/** Puts work into the queue and shows it as a task, in the caller's transaction. */
export async function enqueue(tx: Tx, { actor }: Terms, now: Date, { job, payload, subject, key }: Enqueued): Promise<TaskId> {
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
      asked_by: actor.accountId,
      session_id: actor.sessionId ?? null,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['job', 'key']).where('state', '=', 'queued').doNothing())
    .returning('task_id')
    .executeTakeFirst()
  if (!task) return waitingTask(tx, job, key ?? null)

  await sql`select graphile_worker.rangkul_enqueue(${job}, ${JSON.stringify({ taskId: task.task_id, payload })}::json)`.execute(
    tx,
  )
  return task.task_id as TaskId
}

async function waitingTask(tx: Tx, job: string, key: string | null): Promise<TaskId> {
  const task = await tx
    .selectFrom('task')
    .select('task_id')
    .where('job', '=', job)
    .where('key', '=', key)
    .where('state', '=', 'queued')
    .executeTakeFirstOrThrow()
  return task.task_id as TaskId
}

/** Asks for an errand; it is started after the commit. */
export async function sendErrand(tx: Tx, name: string, payload: object): Promise<void> {
  await sql`select graphile_worker.rangkul_errand(${name}, ${JSON.stringify(payload)}::json)`.execute(tx)
}
