import pg from 'pg'
import type { Connection } from './database.ts'

/**
 * On a PostgreSQL that is not ours: the roles and the extensions that the migrations build on. The administrator's
 * address must belong to the database's owner with CREATEROLE; whoever may not give that creates the same roles by hand
 * (docs/operations.md).
 */
export async function ensureRoles(owner: Connection, app: Connection, queue: Connection): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    for (const extension of ['pg_trgm', 'btree_gist', 'fuzzystrmatch'])
      await client.query(`create extension if not exists ${extension}`)
    await ensureRole(client, 'rangkul_app', 'nologin')
    await ensureRole(client, queue.user, `login password ${pg.escapeLiteral(queue.password)}`)
    if (app.user !== 'rangkul_app') await client.query(`grant rangkul_app to ${pg.escapeIdentifier(app.user)}`)
  } finally {
    await client.end()
  }
}

async function ensureRole(client: pg.Client, role: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)} ${options}`)
}
