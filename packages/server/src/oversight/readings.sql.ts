import { type RawBuilder, sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import type { Role } from '#domain/access/roles.ts'
import { eventsOf } from '#domain/platform/journal-events.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'
import { type EntryRow, named } from './journal.sql.ts'

const looks = [...eventsOf({ kind: 'reading' }), ...eventsOf({ kind: 'export' })]

/** Whose readings are asked for: the person, the family they belong to, and the searches that showed them. */
export interface LookedAt {
  readonly person: PersonId
  readonly family: string | null
  readonly region: RegionCode
  readonly searches: readonly string[]
}

export async function findLookedAt(db: Db, person: PersonId): Promise<Omit<LookedAt, 'searches'> | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['person_id', 'family_id', 'region_code'])
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row && { person, family: row.family_id, region: row.region_code as RegionCode }
}

function readingsOf({ person, family, searches }: LookedAt): RawBuilder<unknown> {
  const subjects = family === null ? [person] : [person, family]
  // Looks at a record that was merged into this one were looks at this person, too.
  const all = sql`${subjects}::text[] || array(select other_id::text from person_merge where person_id = ${person} and state = 'confirmed')`
  return sql`
    select * from journal where subject_id = any (${all}) and event = any (${looks})
    union all
    select * from journal where journal_id = any (${searches}::uuid[])`
}

export async function listReadings(db: Db, whom: LookedAt, after: string | undefined, most: number): Promise<EntryRow[]> {
  const onward = after === undefined ? sql`true` : sql`r.journal_id < ${after}::uuid`
  const entries = sql`select * from (${readingsOf(whom)}) r where ${onward} order by r.journal_id desc limit ${most}`
  return (await named(entries).execute(db)).rows
}

export interface ReaderRow {
  readonly id: AccountId
  readonly name: string
  readonly title: string | null
  readonly office: string | null
  readonly readings: number
  readonly first: Date
  readonly last: Date
  readonly events: string[]
}

/** `before`: the id of the first entry that is not looked at; none when it is undefined. */
export async function listReaders(db: Db, whom: LookedAt, most: number, before?: string): Promise<ReaderRow[]> {
  const wanted = before === undefined ? sql`` : sql`and journal_id < ${before}::uuid`
  const { rows } = await sql<ReaderRow>`
    select a.account_id as id, a.name, a.title, o.name as office, r.readings, r.first, r.last, r.events
    from (
      select actor_id, count(*)::int as readings, min(happened_at) as first, max(happened_at) as last,
        array_agg(distinct event order by event) as events
      from (${readingsOf(whom)}) looked
      where actor_id is not null ${wanted}
      group by actor_id
    ) r
    join account a on a.account_id = r.actor_id
    left join office o on o.office_id = a.office_id
    order by r.readings desc, r.last desc
    limit ${most}`.execute(db)
  return rows
}

export interface CountedReader {
  readonly account: AccountId
  readonly name: string
  readonly title: string | null
  readonly office: string | null
  readonly role: Role | null
  readonly readings: number
  readonly people: number
}

/** How much each account looked at from an entry's id on; looks at the journal itself don't count. */
export async function countReadings(db: Db, from: string, today: LocalDate): Promise<CountedReader[]> {
  const events = looks.filter((event) => !/^(journal|readers)\./.test(event))
  const { rows } = await sql<CountedReader>`
    select a.account_id as account, a.name, a.title, o.name as office, m.role, r.readings, r.people
    from (
      select actor_id, count(*)::int as readings,
        (count(distinct subject_id) filter (where subject_type in ('person', 'family')))::int as people
      from journal
      where journal_id >= ${from}::uuid and event = any (${events}) and actor_id is not null
      group by actor_id
    ) r
    join account a on a.account_id = r.actor_id
    left join office o on o.office_id = a.office_id
    left join lateral (
      select role from mandate
      where mandate.account_id = a.account_id and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
      order by valid_from, mandate_id limit 1
    ) m on true`.execute(db)
  return rows
}
