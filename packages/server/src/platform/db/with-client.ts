import pg from 'pg'
import type { Client, Connection } from './database.ts'

/** A single connection for what needs one of its own: migrations, COPY. Closed when the step is over. */
export async function withClient<T>(connection: Connection, step: (client: Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await step(client)
  } finally {
    await client.end()
  }
}
