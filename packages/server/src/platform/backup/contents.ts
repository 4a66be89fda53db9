import type { Client } from '../db/database.ts'
import type { Manifest } from './manifest.ts'

/** Rows of every table of the database, the libraries' too, in the snapshot that the client is in. */
export async function countRows(client: Client): Promise<Manifest['rows']> {
  const { rows: tables } = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^(pg_|information_schema$)'
    order by 1`)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: string }>(`select count(*) as count from ${name}`)
    counts[name] = Number(rows[0]?.count)
  }
  return counts
}

export async function findNewestSeal(client: Client): Promise<Manifest['head']> {
  const { rows: tables } = await client.query("select from pg_class where oid = to_regclass('public.journal_seal')")
  if (tables.length === 0) return null
  const { rows } = await client.query<{ number: string; hash: string }>(
    "select number, encode(hash, 'hex') as hash from journal_seal order by number desc limit 1",
  )
  return rows[0] ? { number: Number(rows[0].number), hash: rows[0].hash } : null
}
