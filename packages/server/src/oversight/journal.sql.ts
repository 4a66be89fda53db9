import { type RawBuilder, sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { JournalActor } from '#domain/oversight/journal-entry.ts'
import type { ClientKind } from '#domain/oversight/origin.ts'
import type { Db } from '../platform/db/database.ts'
import type { Wanted } from './wanted.ts'

export interface EntryRow {
  readonly id: string
  readonly at: Date
  readonly event: string
  readonly actorId: AccountId | null
  readonly actorName: string | null
  readonly actorTitle: string | null
  readonly actorOffice: string | null
  readonly subjectType: string
  readonly subjectId: string | null
  readonly region: string
  readonly address: string | null
  readonly client: ClientKind | null
  readonly requestId: string
  readonly facts: Record<string, unknown>
}

/** Entries newest first, those after an id in that order. */
export async function listEntries(db: Db, wanted: Wanted, after: string | undefined, most: number): Promise<EntryRow[]> {
  const { rows } = await named(newest(wanted, after, most)).execute(db)
  return rows
}

/**
 * The newest entries that fit. A sort of event may be one in ten thousand: each event is looked up by its own index, newest
 * first and only as many as are shown, so that it costs the same however long the journal is.
 */
function newest(wanted: Wanted, after: string | undefined, most: number): RawBuilder<unknown> {
  const { events, actor, subject } = wanted
  const fits = sql.join(
    [...conditionsOf(wanted), ...(after === undefined ? [] : [sql`j.journal_id < ${after}::uuid`])],
    sql` and `,
  )
  if (events === null) return sql`select j.* from journal j where ${fits} order by j.journal_id desc limit ${most}`
  if (actor !== null || subject !== null)
    return sql`select j.* from journal j where ${fits} and j.event = any (${events}) order by j.journal_id desc limit ${most}`
  return sql`
    select found.* from unnest(${events}::text[]) named (event)
    cross join lateral (
      select j.* from journal j where j.event = named.event and ${fits} order by j.journal_id desc limit ${most}
    ) found
    order by found.journal_id desc limit ${most}`
}

function conditionsOf({ from, before, actor, subject, within }: Wanted): RawBuilder<unknown>[] {
  return [
    sql`true`,
    ...(from === null ? [] : [sql`j.journal_id >= ${from}::uuid`]),
    ...(before === null ? [] : [sql`j.journal_id < ${before}::uuid`]),
    ...(actor === null ? [] : [sql`j.actor_id = ${actor}`]),
    ...(subject === null ? [] : [sql`j.subject_id = ${subject}`]),
    ...(within === null ? [] : [sql`j.region_code >= ${within.low} and j.region_code < ${within.high}`]),
  ]
}

/** Entries with the names of who made them. */
export function named(entries: RawBuilder<unknown>): RawBuilder<EntryRow> {
  return sql<EntryRow>`
    select j.journal_id as id, j.happened_at as at, j.event, j.actor_id as "actorId", a.name as "actorName", a.title as "actorTitle",
      o.name as "actorOffice", j.subject_type as "subjectType", j.subject_id as "subjectId", j.region_code as region,
      host(j.client_address) as address, j.client_kind as client, j.request_id as "requestId", j.facts
    from (${entries}) j
    left join account a on a.account_id = j.actor_id
    left join office o on o.office_id = a.office_id
    order by j.journal_id desc`
}

export async function countEntries(db: Db, wanted: Wanted): Promise<number> {
  const events = wanted.events === null ? sql`` : sql`and j.event = any (${wanted.events})`
  const { rows } = await sql<{ count: number }>`
    select count(*)::bigint as count from journal j where ${sql.join(conditionsOf(wanted), sql` and `)} ${events}`.execute(db)
  return rows[0]?.count ?? 0
}

export async function findEntry(db: Db, id: string): Promise<EntryRow | undefined> {
  const { rows } = await named(sql`select * from journal where journal_id = ${id}`).execute(db)
  return rows[0]
}

export interface Sealed {
  readonly number: number
  readonly place: number
  readonly sealedAt: Date
  readonly hash: string
}

/** The seal that holds an entry: nearly always the first that reaches so far. */
export async function findSealOf(db: Db, id: string): Promise<Sealed | undefined> {
  const { rows } = await sql<Sealed>`
    select s.number, array_position(s.ids, j.journal_id) as place, s.sealed_at as "sealedAt", encode(s.hash, 'hex') as hash
    from journal j
    join journal_seal s on (s.last_xact, s.last_id) >= (j.xact, j.journal_id) and j.journal_id = any (s.ids)
    where j.journal_id = ${id}
    order by s.last_xact, s.last_id
    limit 1`.execute(db)
  return rows[0]
}

/** People of the agency with entries in the reader's area. */
export async function listActors(db: Db, name: string, most: number): Promise<JournalActor[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('office', 'office.office_id', 'account.office_id')
    .where('account.name', 'ilike', `%${name.replace(/[\\%_]/g, String.raw`\$&`)}%`)
    .where(({ exists, selectFrom }) => exists(selectFrom('journal').whereRef('journal.actor_id', '=', 'account.account_id')))
    .select(['account.account_id as id', 'account.name', 'account.title', 'office.name as office'])
    .orderBy('account.name')
    .orderBy('account.account_id')
    .limit(most)
    .execute()
  return rows as JournalActor[]
}
