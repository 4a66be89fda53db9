import { sql } from 'kysely'
import type { EntryPlace, Seal } from '#domain/oversight/seal.rules.ts'
import type { Db, Tx } from '../db/database.ts'
import { digest } from './entry-digest.sql.ts'

/** Whether this transaction is the only one that seals now. */
export async function holdSealing(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean
  }>`select pg_try_advisory_xact_lock(hashtextextended('journal_seal', 0)) as held`.execute(tx)
  return rows[0]?.held ?? false
}

export interface Head {
  readonly number: number
  readonly hash: string
  readonly sealedAt: Date
  readonly reached: EntryPlace
}

export async function findHead(db: Db): Promise<Head | undefined> {
  const row = await db
    .selectFrom('journal_seal')
    .select(['number', 'hash', 'sealed_at', 'reached_xact', 'reached_id'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    row && {
      number: row.number,
      hash: row.hash.toString('hex'),
      sealedAt: row.sealed_at,
      reached: { xact: row.reached_xact, id: row.reached_id },
    }
  )
}

/** When sealing began; undefined while nothing is sealed. */
export async function findFirstSealing(db: Db): Promise<Date | undefined> {
  const row = await db.selectFrom('journal_seal').select('sealed_at').where('number', '=', 1).executeTakeFirst()
  return row?.sealed_at
}

/** The transaction below which none is running in the snapshot of this statement. */
export async function oldestRunning(tx: Tx): Promise<number> {
  const { rows } = await sql<{ xact: number }>`select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xact`.execute(tx)
  return rows[0]?.xact ?? 0
}

export interface Waiting {
  readonly xact: number
  readonly id: string
  readonly hash: Buffer
}

/** The entries above a place that stand in no seal yet, in the order in which they are sealed. */
export async function listWaiting(tx: Tx, above: EntryPlace, most: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select j.xact, j.journal_id as id, ${digest} as hash
    from journal j
    where (j.xact, j.journal_id) > (${above.xact}::bigint, ${above.id}::uuid)
      and j.journal_id not in (${sealedAbove(above)})
    order by j.xact, j.journal_id
    limit ${most}`.execute(tx)
  return rows
}

/** How many entries wait, and since when; not more than `most` are looked at, in the order in which they were written. */
export async function countWaiting(db: Db, above: EntryPlace, most?: number): Promise<{ count: number; since: Date | null }> {
  const { rows } = await sql<{ count: number; since: Date | null }>`
    select count(*)::bigint as count, min(waiting.happened_at) as since
    from (
      select j.happened_at from journal j
      where (j.xact, j.journal_id) > (${above.xact}::bigint, ${above.id}::uuid)
        and j.journal_id not in (${sealedAbove(above)})
      order by j.xact, j.journal_id
      limit ${most ?? null}::bigint
    ) waiting`.execute(db)
  return rows[0] ?? { count: 0, since: null }
}

/**
 * The few entries above the place that are sealed already. Asked with `not in`, which is looked up in a hash entry by entry:
 * an anti-join would read and sort a whole backlog for each seal of it.
 */
function sealedAbove(above: EntryPlace) {
  return sql`
    select unnest(s.ids) from journal_seal s where (s.last_xact, s.last_id) > (${above.xact}::bigint, ${above.id}::uuid)`
}

export interface NewSeal extends Omit<Seal, 'content'> {
  readonly ids: readonly string[]
  readonly hashes: Buffer
}

export async function insertSeal(tx: Tx, seal: NewSeal): Promise<void> {
  await tx
    .insertInto('journal_seal')
    .values({
      number: seal.number,
      sealed_at: seal.sealedAt,
      previous: seal.previous === null ? null : Buffer.from(seal.previous, 'hex'),
      hash: Buffer.from(seal.hash, 'hex'),
      entries: seal.entries,
      ids: [...seal.ids],
      hashes: seal.hashes,
      last_xact: seal.last.xact,
      last_id: seal.last.id,
      reached_xact: seal.reached.xact,
      reached_id: seal.reached.id,
    })
    .execute()
}
