import { readdir, readFile } from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { type Connection, openPool } from './database.ts'

export const migrationsFolder = new URL('../../../migrations/', import.meta.url)
/** Of the advisory lock under which migrations run: "rangkul" as digits of a telephone. */
const lock = 7264858

/**
 * Brings the database up to this version: our numbered files, each in a transaction of its own, under a lock, forward
 * only; then the queue's own tables as the queue role. Answers the names of the files that were applied.
 */
export async function migrate(owner: Connection, queue: Connection): Promise<string[]> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    const applied = await applyFiles(client)
    await migrateQueue(client, owner, queue)
    return applied
  } finally {
    await client.end()
  }
}

async function applyFiles(client: pg.Client): Promise<string[]> {
  await client.query(
    'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string }>('select name from migration')
  const known = new Set(rows.map((row) => row.name))
  const files = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort()

  const applied: string[] = []
  for (const name of files.filter((file) => !known.has(file))) {
    await client.query('begin')
    try {
      await client.query(await readFile(new URL(name, migrationsFolder), 'utf8'))
      await client.query('insert into migration (name) values ($1)', [name])
      await client.query('commit')
    } catch (thrown) {
      await client.query('rollback')
      throw thrown
    }
    applied.push(name)
  }
  return applied
}

/**
 * The queue role owns its schema and nothing else. The application can't reach the queue's tables (row security); it
 * may only call `rangkul_enqueue`, in its own transaction.
 */
async function migrateQueue(client: pg.Client, owner: Connection, queue: Connection): Promise<void> {
  const [database, role] = [owner.database, queue.user].map((name) => pg.escapeIdentifier(name))
  await client.query(`grant create on database ${database} to ${role}`)
  const pool = openPool(queue, { max: 2 })
  try {
    await runMigrations({ pgPool: pool })
    await pool.query(`
      create or replace function graphile_worker.rangkul_enqueue(job text, payload json) returns void
      language sql security definer set search_path = graphile_worker, pg_catalog, pg_temp
      as 'select graphile_worker.add_job(job, payload, max_attempts := 3)'`)
    await pool.query('revoke execute on function graphile_worker.rangkul_enqueue(text, json) from public')
    // Pauses grow to six hours, so that twelve attempts last for about a day.
    await pool.query(`
      create or replace function graphile_worker.rangkul_errand(job text, payload json) returns void
      language sql security definer set search_path = graphile_worker, pg_catalog, pg_temp
      as 'select graphile_worker.add_job(job, payload, max_attempts := 12)'`)
    await pool.query('revoke execute on function graphile_worker.rangkul_errand(text, json) from public')
    await pool.query('grant usage on schema graphile_worker to rangkul_app')
    await pool.query('grant execute on function graphile_worker.rangkul_errand(text, json) to rangkul_app')
    await pool.query('grant execute on function graphile_worker.rangkul_enqueue(text, json) to rangkul_app')
  } finally {
    await pool.end()
    await client.query(`revoke create on database ${database} from ${role}`)
  }
}
