import pg from 'pg'
import { inject } from 'vitest'
import { parseConnection } from '../db/database.ts'
import type { World } from './world.ts'

/** Does what only whoever rules the whole database server can: past grants, keys and row-level security. */
export async function tamper(world: World, ...statements: string[]): Promise<void> {
  const { superuser } = inject('server')
  await on({ ...parseConnection(superuser), database: world.connection.database }, async (client) => {
    await client.query("set session_replication_role = 'replica'")
    for (const statement of statements) await client.query(statement)
  })
}

/** What PostgreSQL says to the application's own role; null when it does it. */
export async function refusalOf(world: World, statement: string): Promise<string | null> {
  let code: string | null = null
  await on(world.connection, async (client) => {
    try {
      await client.query(statement)
    } catch (thrown) {
      code = (thrown as { code: string }).code
    }
  })
  return code
}

async function on(connection: pg.ClientConfig, step: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await step(client)
  } finally {
    await client.end()
  }
}
