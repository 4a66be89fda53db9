import type { Pool, PoolClient } from '../db/database.ts'

/*
 * A worker that is killed leaves its jobs locked for hours. So each living worker holds an advisory lock on its name, on
 * a connection that dies with its process; a locked job whose worker's name can be locked belongs to nobody any more.
 */

export interface Roll {
  /** Says that a worker of this process lives. */
  enter(workerId: string): Promise<void>
  close(): void
}

/** Opens the roll of living workers on a connection of its own. */
export async function openRoll(queue: Pool): Promise<Roll> {
  const client = await queue.connect()
  let entries: Promise<unknown> = Promise.resolve()
  return {
    async enter(workerId) {
      entries = entries.then(() => client.query('select pg_advisory_lock(hashtextextended($1, 0))', [workerId]))
      await entries
    },
    close: () => client.release(true),
  }
}

/** Gives the jobs of dead workers back to the queue. */
export async function releaseDeadWorkers(queue: Pool): Promise<void> {
  const client = await queue.connect()
  try {
    const { rows } = await client.query<{ worker: string }>(
      'select distinct locked_by as worker from graphile_worker._private_jobs where locked_by is not null',
    )
    for (const { worker } of rows) await releaseIfDead(client, worker)
  } finally {
    client.release()
  }
}

async function releaseIfDead(client: PoolClient, worker: string): Promise<void> {
  const { rows } = await client.query<{ dead: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as dead', [worker])
  if (!rows[0]?.dead) return
  await client.query('select graphile_worker.force_unlock_workers($1)', [[worker]])
  await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [worker])
}
