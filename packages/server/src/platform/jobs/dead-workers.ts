import { setTimeout as sleep } from 'node:timers/promises'
import type { TaskId } from '#domain/tasks/task.ts'
import type { Pool, PoolClient } from '../db/database.ts'

/*
 * A pool of workers that is killed leaves its jobs locked in its name for hours. So each living pool holds an advisory
 * lock on its name, on a connection that dies with its process; a locked job whose pool's name can be locked belongs to
 * nobody any more. Where that is wrong all the same (a connection lost and not yet made anew), the run that was taken
 * for dead can write nothing more (`holdRun`).
 */

/** Of the lock that every process that works holds together with the others, so that they can be counted. */
export const workersClass = 7_264_859

export interface Roll {
  /** Says that a pool of workers of this process lives. */
  enter(name: string): void
  /** Says that it does not any more, though its process lives on. */
  leave(name: string): void
  close(): void
}

const lock = 'select pg_advisory_lock(hashtextextended($1, 0))'
const unlock = 'select pg_advisory_unlock(hashtextextended($1, 0))'
/** Milliseconds between two tries to reach a database that has gone. */
const pause = 500

/** Opens the roll of living pools on a connection of its own; when that is lost, the living enter again. */
export async function openRoll(queue: Pool): Promise<Roll> {
  const names = new Set<string>()
  let closed = false
  let client = await enlist()
  let turns: Promise<unknown> = Promise.resolve()
  const soon = (step: () => Promise<unknown>) => {
    turns = turns.then(step).catch(() => undefined) // a lost connection is told by its end
  }

  async function enlist(): Promise<PoolClient> {
    const fresh = await queue.connect()
    try {
      await fresh.query('select pg_advisory_lock_shared($1, 0)', [workersClass])
      for (const name of names) await fresh.query(lock, [name])
    } catch (thrown) {
      fresh.release(true)
      throw thrown
    }
    fresh.once('end', () => soon(enlistAgain))
    return fresh
  }

  async function enlistAgain(): Promise<void> {
    for (; !closed; await sleep(pause)) {
      const fresh = await enlist().catch(() => undefined)
      if (!fresh) continue
      client.release(true)
      client = fresh
      return
    }
  }

  return {
    enter(name) {
      names.add(name)
      soon(() => client.query(lock, [name]))
    },
    leave(name) {
      if (names.delete(name)) soon(() => client.query(unlock, [name]))
    },
    close() {
      closed = true
      client.release(true)
    },
  }
}

/**
 * Gives the jobs of dead pools back to the queue. Those that were begun often enough are taken out of it: whoever
 * kills its worker each time must not do so for ever. Answers their tasks.
 */
export async function releaseDeadWorkers(queue: Pool): Promise<TaskId[]> {
  const client = await queue.connect()
  try {
    const { rows } = await client.query<{ pool: string }>(
      'select distinct locked_by as pool from graphile_worker._private_jobs where locked_by is not null',
    )
    for (const { pool } of rows) await releaseIfDead(client, pool)
    return await takeOutSpent(client)
  } finally {
    client.release()
  }
}

async function releaseIfDead(client: PoolClient, pool: string): Promise<void> {
  const { rows } = await client.query<{ dead: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as dead', [pool])
  if (!rows[0]?.dead) return
  await client.query('select graphile_worker.force_unlock_workers($1)', [[pool]])
  await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [pool])
}

async function takeOutSpent(client: PoolClient): Promise<TaskId[]> {
  const { rows } = await client.query<{ id: string; task: TaskId | null }>(
    `select id, payload ->> 'taskId' as task from graphile_worker._private_jobs
     where attempts >= max_attempts and locked_at is null`,
  )
  if (rows.length > 0) await client.query('select graphile_worker.complete_jobs($1)', [rows.map(({ id }) => id)])
  return rows.flatMap(({ task }) => (task === null ? [] : [task]))
}
