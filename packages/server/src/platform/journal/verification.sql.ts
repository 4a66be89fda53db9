import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { EntryPlace, Seal } from '#domain/oversight/seal.rules.ts'
import type { Db, Tx } from '../db/database.ts'
import { digest } from './entry-digest.sql.ts'

/** A seal with what the entries it names hash to now. */
export interface SealAsFound extends Seal {
  /** How many of the entries it names are there. */
  readonly found: number
  /** Whether each of them hashes to what the seal says, in its order. */
  readonly alike: boolean
}

/** The seal after a number; the entries are hashed where they are, so that only hashes travel. */
export async function nextSeal(tx: Tx, after: number): Promise<SealAsFound | undefined> {
  const { rows } = await sql<{
    number: number
    sealedAt: Date
    previous: string | null
    hash: string
    entries: number
    lastXact: number
    lastId: string
    reachedXact: number
    reachedId: string
    content: string
    found: number
    alike: boolean
  }>`
    select s.number, s.sealed_at as "sealedAt", encode(s.previous, 'hex') as previous, encode(s.hash, 'hex') as hash, s.entries,
      s.last_xact as "lastXact", s.last_id as "lastId", s.reached_xact as "reachedXact", s.reached_id as "reachedId",
      encode(sha256(s.hashes), 'hex') as content, now.found, coalesce(now.hashes = s.hashes, false) as alike
    from (select * from journal_seal where number > ${after} order by number limit 1) s
    cross join lateral (
      select count(j.journal_id)::int as found, string_agg(${digest}, ''::bytea order by named.place) as hashes
      from unnest(s.ids) with ordinality named (id, place)
      left join journal j on j.journal_id = named.id
    ) now`.execute(tx)
  const [row] = rows
  return (
    row && {
      ...row,
      sealedAt: row.sealedAt.toISOString(),
      last: { xact: row.lastXact, id: row.lastId },
      reached: { xact: row.reachedXact, id: row.reachedId },
    }
  )
}

export interface EntryFault {
  /** `moved`: an entry as it was sealed, at another's place. */
  readonly kind: 'altered' | 'missing' | 'moved'
  readonly id: string
  /** From 1 on, within the seal. */
  readonly place: number
}

/** Which entries of a seal are not as they were sealed; `moved` also where their order is not that of sealing. */
export async function listEntryFaults(tx: Tx, number: number): Promise<EntryFault[]> {
  const { rows } = await sql<EntryFault>`
    with named as (
      select named.id, named.place, j.xact, j.journal_id, ${digest} as now, substr(s.hashes, ((named.place - 1) * 32 + 1)::int, 32) as then
      from journal_seal s
      cross join lateral unnest(s.ids) with ordinality named (id, place)
      left join journal j on j.journal_id = named.id
      where s.number = ${number}
    ), ordered as (
      select *, (lag(xact) over sealed, lag(id) over sealed) > (xact, id) as "isEarlier" from named window sealed as (order by place)
    )
    select id, place::int as place,
      case
        when journal_id is null then 'missing'
        when now is distinct from "then" and not exists (select from named other where other."then" = ordered.now) then 'altered'
        else 'moved'
      end as kind
    from ordered
    where journal_id is null or now is distinct from "then" or "isEarlier"
    order by place`.execute(tx)
  return rows
}

/** Entries at or below the place, up to which everything was sealed. */
export async function countUpTo(tx: Tx, reached: EntryPlace): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::bigint as count from journal j
    where (j.xact, j.journal_id) <= (${reached.xact}::bigint, ${reached.id}::uuid)`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Entries that a seal names although they lie above the place: their transaction was quicker than an older one. */
export async function countSealedAbove(tx: Tx, reached: EntryPlace): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::bigint as count
    from (
      select unnest(s.ids) as id from journal_seal s where (s.last_xact, s.last_id) > (${reached.xact}::bigint, ${reached.id}::uuid)
    ) named
    join journal j on j.journal_id = named.id and (j.xact, j.journal_id) > (${reached.xact}::bigint, ${reached.id}::uuid)`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** Entries that no seal names although everything up to them was sealed: put in afterwards. */
export async function listInserted(tx: Tx, reached: EntryPlace, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select j.journal_id as id from journal j
    where (j.xact, j.journal_id) <= (${reached.xact}::bigint, ${reached.id}::uuid)
      and not exists (select from (select unnest(ids) as id from journal_seal) sealed where sealed.id = j.journal_id)
    order by j.xact, j.journal_id
    limit ${most}`.execute(tx)
  return rows.map(({ id }) => id)
}

export interface Verified {
  readonly head: { readonly number: number; readonly hash: string } | null
  /** Entries under seal. */
  readonly entries: number
  /** Entries that wait for the next seal. */
  readonly waiting: number
  readonly faults: number
}

export async function recordVerification(db: Db, { head, entries, waiting, faults }: Verified, now: Date): Promise<void> {
  await db
    .insertInto('journal_verification')
    .values({
      verification_id: uuidv7(),
      verified_at: now,
      head_number: head?.number ?? null,
      head_hash: head === null ? null : Buffer.from(head.hash, 'hex'),
      entries,
      waiting,
      faults,
    })
    .execute()
}

export async function findLastVerification(db: Db): Promise<(Verified & { readonly verifiedAt: Date }) | undefined> {
  const row = await db.selectFrom('journal_verification').selectAll().orderBy('verified_at', 'desc').limit(1).executeTakeFirst()
  return (
    row && {
      verifiedAt: row.verified_at,
      head:
        row.head_number === null || row.head_hash === null
          ? null
          : { number: row.head_number, hash: row.head_hash.toString('hex') },
      entries: row.entries,
      waiting: row.waiting,
      faults: row.faults,
    }
  )
}
