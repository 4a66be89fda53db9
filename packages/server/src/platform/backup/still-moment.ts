import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../db/database.ts'

/** A moment that a snapshot shows and to which the log can be cut. */
export interface Moment {
  readonly at: Date
  /** The end of the log, in bytes. */
  readonly end: bigint
  readonly lsn: string
  readonly exact: boolean
}

/** Milliseconds. */
const patience = 10_000

/**
 * Puts `reader` into a snapshot and `marker` a mark into the log at the same moment. Commits can't be held back without
 * holding up everybody, so it waits for a moment in which none happens: the snapshots before and after the mark are equal,
 * and nobody is on the way to a commit, whose record may stand in the log before a snapshot shows it.
 */
export async function findStillMoment(reader: Client, marker: Client): Promise<Moment> {
  for (const until = Date.now() + patience; ; await sleep(Math.random() * 20)) {
    await reader.query('begin transaction isolation level repeatable read read only')
    const before = await one<{ snapshot: string }>(reader, 'select pg_current_snapshot()::text as snapshot')
    const { lsn } = await one<{ lsn: string }>(marker, "select pg_create_restore_point('rangkul backup')::text as lsn")
    const after = await one<{ snapshot: string; committing: boolean; at: Date }>(marker, look)

    const exact = before.snapshot === after.snapshot && !after.committing
    if (exact || Date.now() > until) return { at: after.at, end: bytesOf(lsn), lsn, exact }
    await reader.query('rollback')
  }
}

/** Whoever has written and says `commit`, or writes without a transaction of its own. */
const look = `
  select pg_current_snapshot()::text as snapshot, clock_timestamp() as at,
    exists (
      select from pg_stat_activity
      where backend_xid is not null and (query ~* '^\\s*(commit|end)\\y' or xact_start = query_start)
    ) as committing`

/** A place in the log as PostgreSQL prints it, in bytes from the beginning of its time. */
export function bytesOf(lsn: string): bigint {
  const [high = '0', low = '0'] = lsn.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}

export async function one<Row extends object>(client: Client, text: string): Promise<Row> {
  const { rows } = await client.query<Row>(text)
  if (!rows[0]) throw new Error('the query answered no row')
  return rows[0]
}
