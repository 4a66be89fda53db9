import { sql } from 'kysely'
import type { SystemFacts } from '#domain/operations/system-facts.ts'
import type { Db } from '../db/database.ts'
import { workersClass } from '../jobs/dead-workers.ts'

export async function findConnections(db: Db): Promise<{ connections: number; mostConnections: number }> {
  const { rows } = await sql<{ connections: number; mostConnections: number }>`
    select (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections,
      current_setting('max_connections')::int as "mostConnections"`.execute(db)
  return rows[0] ?? { connections: 0, mostConnections: 0 }
}

export async function countWorkers(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_locks
    where locktype = 'advisory' and classid = ${workersClass} and objsubid = 2 and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(db)
  return rows[0]?.count ?? 0
}

/** By an index over what is open: what is done stays out of it. */
export async function findOpenTasks(db: Db): Promise<{ tasks: SystemFacts['queue']['tasks']; waitingSince: Date | null }> {
  const rows = await db
    .selectFrom('task')
    .select(['job', 'state', sql<number>`count(*)::int`.as('count'), sql<Date>`min(created_at)`.as('since')])
    .where('state', 'in', ['queued', 'running'])
    .groupBy(['job', 'state'])
    .orderBy('job')
    .execute()
  const waiting = rows.filter(({ state }) => state === 'queued').map(({ since }) => since.getTime())
  return {
    tasks: rows.map(({ job, state, count }) => ({ job, state: state as 'queued' | 'running', count })),
    waitingSince: waiting.length === 0 ? null : new Date(Math.min(...waiting)),
  }
}

export async function findOldestWaitingFile(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('approval_file')
    .select('entered_at')
    .where('state', '=', 'waiting')
    .orderBy('entered_at')
    .limit(1)
    .executeTakeFirst()
  return row?.entered_at ?? null
}

export async function listAppliedMigrations(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db)
  return rows.map(({ name }) => name)
}
