import { type Insertable, sql } from 'kysely'
import type { AccountId } from '#domain/access/account.ts'
import { rolesWith } from '#domain/access/roles.ts'
import type { Enumerator, RoundDraft, RoundId, RoundState } from '#domain/enumeration/round.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export interface RoundRow {
  readonly id: RoundId
  readonly region: RegionCode
  readonly name: string
  readonly categories: NeedCode[]
  readonly from: LocalDate
  readonly to: LocalDate
  readonly state: RoundState
  readonly createdBy: string
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly version: number
  /** How many of a hundred forms are keyed a second time. */
  readonly keyedTwice: number
}

const columns = sql`
  r.round_id as id, r.region_code as region, r.name, r.categories, r.first_day as "from", r.last_day as "to", r.state,
  maker.name as "createdBy", r.opened_at as "openedAt", r.closed_at as "closedAt", r.version, r.keyed_twice as "keyedTwice"`

/** Whoever reaches one of its villages reads a round: the policy on villages filters. */
const isReached = sql`exists (select from enumeration_village v where v.round_id = r.round_id)`

export async function findRound(db: Db, id: RoundId): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`
    select ${columns} from enumeration_round r join account maker on maker.account_id = r.created_by
    where r.round_id = ${id} and ${isReached}`.execute(db)
  return rows[0]
}

/** Newest first. */
export async function listRounds(
  db: Db,
  { state, after, limit }: { state: RoundState | undefined; after: string | undefined; limit: number },
): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`
    select ${columns} from enumeration_round r join account maker on maker.account_id = r.created_by
    where ${isReached} ${state === undefined ? sql`` : sql`and r.state = ${state}`}
      ${after === undefined ? sql`` : sql`and r.round_id < ${after}::uuid`}
    order by r.round_id desc limit ${limit}`.execute(db)
  return rows
}

/** Open rounds in which somebody visits villages. */
export async function listRoundsOf(db: Db, enumerator: string): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`
    select ${columns} from enumeration_round r join account maker on maker.account_id = r.created_by
    where r.state = 'open' and exists (
      select from enumeration_village v where v.round_id = r.round_id and v.enumerator_id = ${enumerator})
    order by r.last_day, r.round_id limit 50`.execute(db)
  return rows
}

export interface VillageRow {
  readonly round: RoundId
  readonly region: RegionCode
  readonly enumerator: AccountId | null
  readonly enumeratorName: string | null
  readonly expected: number | null
  readonly waiting: number
  readonly visited: number
  readonly found: number
  readonly notMet: number
  readonly newPeople: number
}

/**
 * What has become of the visits, village by village. Those who wait are counted as they wait now: whoever is asked for later
 * comes along by themselves.
 */
export async function listVillages(db: Db, rounds: readonly RoundId[], enumerator?: string): Promise<VillageRow[]> {
  const { rows } = await sql<VillageRow>`
    select v.round_id as round, v.region_code as region, v.enumerator_id as enumerator, who.name as "enumeratorName", v.expected,
      case r.state when 'closed' then coalesce(v.left_over, 0) else waits.n end as waiting,
      made.visited, made.found, case r.state when 'closed' then 0 else waits.tried end as "notMet",
      (select count(*) from enumeration_find f where f.round_id = v.round_id and f.region_code = v.region_code) as "newPeople"
    from enumeration_village v
    join enumeration_round r on r.round_id = v.round_id
    left join account who on who.account_id = v.enumerator_id
    cross join lateral (
      select count(*) filter (where e.result <> 'not-met') as visited, count(*) filter (where e.result = 'belongs') as found
      from enumeration_visit e
      where e.round_id = v.round_id and e.region_code = v.region_code and e.taken_back_at is null
    ) made
    cross join lateral (
      select count(*) as n, count(*) filter (where exists (
          select from enumeration_visit e where e.round_id = v.round_id and e.subject_id = c.subject_id
            and e.candidate_id = c.candidate_id and e.taken_back_at is null and e.result = 'not-met')) as tried
      from need_candidate c
      where r.state <> 'closed' and c.region_code = v.region_code and c.state = 'open' and c.kind = 'found'
        and c.visit_asked_at is not null and c.category = any (r.categories)
        and not exists (select from need_assignment n
          where n.subject_id = c.subject_id and n.category = c.category and n.until is null)
    ) waits
    where v.round_id = any (${rounds}::uuid[]) ${enumerator === undefined ? sql`` : sql`and v.enumerator_id = ${enumerator}`}
    order by v.round_id, v.region_code`.execute(db)
  return rows
}

/** The villages of a round that the caller reaches, with who goes there. */
export async function listPlan(db: Db, round: RoundId) {
  const rows = await db
    .selectFrom('enumeration_village')
    .select(['region_code as region', 'enumerator_id as enumerator'])
    .where('round_id', '=', round)
    .orderBy('region_code')
    .execute()
  return rows as { region: RegionCode; enumerator: AccountId | null }[]
}

export async function insertRound(db: Tx, round: Insertable<Database['enumeration_round']>): Promise<void> {
  await db.insertInto('enumeration_round').values(round).execute()
}

/** False when the round is not at that version any more. */
export async function updateRound(
  db: Tx,
  { id, version }: Pick<RoundRow, 'id' | 'version'>,
  set: Partial<Insertable<Database['enumeration_round']>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('enumeration_round')
    .set({ ...set, version: version + 1 })
    .where('round_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function updateKeyedTwice(db: Tx, id: RoundId, percent: number): Promise<void> {
  await db.updateTable('enumeration_round').set({ keyed_twice: percent }).where('round_id', '=', id).execute()
}

/** The villages of a round, in place of those it had. */
export async function replaceVillages(db: Tx, round: RoundId, villages: RoundDraft['villages']): Promise<void> {
  await db.deleteFrom('enumeration_village').where('round_id', '=', round).execute()
  await db
    .insertInto('enumeration_village')
    .values(
      villages.map(({ region, enumerator, expected }) => ({
        round_id: round,
        region_code: region,
        enumerator_id: enumerator,
        expected,
      })),
    )
    .execute()
}

/** Keeps who was left, when a round closes. */
export async function keepLeftOver(
  db: Tx,
  round: RoundId,
  left: readonly Pick<VillageRow, 'region' | 'waiting'>[],
): Promise<void> {
  await sql`
    update enumeration_village v set left_over = k.waiting
    from unnest(${left.map(({ region }) => region)}::text[], ${left.map(({ waiting }) => waiting)}::int[]) as k (region, waiting)
    where v.round_id = ${round} and v.region_code = k.region`.execute(db)
}

/** Whoever may record a category in a regency, by a mandate there that is in force; nobody whose mandate is wider than it. */
export async function listEnumerators(db: Db, regency: RegionCode, today: LocalDate): Promise<Enumerator[]> {
  const { rows } = await sql<Enumerator>`
    select a.account_id as id, a.name, array_agg(distinct g.region_code order by g.region_code) as regions
    from account a
    join mandate m on m.account_id = a.account_id
    join mandate_region g on g.mandate_id = m.mandate_id
    where a.closed_at is null and m.role = any (${rolesWith('people.assign-need')}::text[])
      and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to >= ${today}) and g.region_code ^@ ${regency}
    group by a.account_id, a.name order by a.name, a.account_id limit 500`.execute(db)
  return rows
}
