import { type RawBuilder, sql } from 'kysely'
import type { SeenKind } from '#domain/freshness/fact-kinds.ts'
import type { HouseId } from '#domain/freshness/house.ts'
import type { RecheckResult } from '#domain/freshness/recheck.rules.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db } from '../platform/db/database.ts'

export interface HouseRow {
  readonly id: HouseId
  readonly subject: 'family' | 'person'
  readonly region: RegionCode
  readonly rt: string | null
  readonly rw: string | null
  readonly stale: SeenKind[]
  readonly since: LocalDate
  readonly knownAsOf: LocalDate
  readonly atStake: number
  readonly withoutAmount: number
}

const columns = sql`
  h.house_id as id, h.subject_type as subject, h.region_code as region, h.rt, h.rw, h.stale, h.since, h.known_as_of as "knownAsOf",
  h.at_stake as "atStake", h.without_amount as "withoutAmount"`

/**
 * A page of the queue. Of a village those of one RT stand together, the RT with most at stake first, as one goes there; of wider
 * regions each house by itself. A house that was visited since the page before still tells where that one ended.
 */
export async function listStale(db: Db, within: RegionCode, after: string | undefined, limit: number): Promise<HouseRow[]> {
  const { rows } = await (levelOf(within) === 'village' ? byTrip(within, after, limit) : byWeight(within, after, limit)).execute(
    db,
  )
  return rows
}

function byWeight(within: RegionCode, after: string | undefined, limit: number) {
  const column = { country: null, province: null, regency: 'regency', district: 'district', village: 'region_code' }[
    levelOf(within)
  ]
  const here = column === null ? sql`true` : sql`${sql.ref(`h.${column}`)} = ${within}`
  // The weight falls from row to row, ids rise.
  const last = sql`(select k.weight from freshness_house k where k.house_id = ${after ?? null}::uuid)`
  const beyond =
    after === undefined ? sql`true` : sql`h.weight <= ${last} and (h.weight < ${last} or h.house_id > ${after}::uuid)`
  return sql<HouseRow>`
    select ${columns} from freshness_house h where h.stale <> '{}' and ${here} and ${beyond}
    order by h.weight desc, h.house_id limit ${limit}`
}

function byTrip(village: RegionCode, after: string | undefined, limit: number) {
  const beyond: RawBuilder<unknown> =
    after === undefined ? sql`true` : sql`q.place > (select k.place from queue k where k.id = ${after}::uuid)`
  // Sorted as narrow rows: only those of the page are read as a whole.
  return sql<HouseRow>`
    with trip as (
      select h.house_id, h.rw, h.rt, h.weight, h.stale <> '{}' as waits, sum(h.weight) over (partition by h.rw, h.rt) as trip
      from freshness_house h where h.region_code = ${village} and (h.stale <> '{}' or h.house_id = ${after ?? null}::uuid)
    ), queue as materialized (
      select t.house_id as id, t.waits, row_number() over (order by t.trip desc, t.rw nulls last, t.rt nulls last, t.weight desc, t.house_id) as place
      from trip t
    ), page as materialized (
      select q.id, q.place from queue q where q.waits and ${beyond} order by q.place limit ${limit}
    )
    select ${columns} from page join freshness_house h on h.house_id = page.id order by page.place`
}

export interface HouseMemberRow {
  readonly house: HouseId
  readonly id: string
  readonly version: number
  readonly name: string
  readonly relation: string | null
  readonly birthDate: LocalDate | null
  readonly occupation: string | null
  readonly address: string | null
}

/** The living of these houses, the head first; those outside the reach are not among them. */
export async function listMembersOf(db: Db, houses: readonly string[]): Promise<HouseMemberRow[]> {
  const { rows } = await sql<HouseMemberRow>`
    select * from (
      select family_id as house, person_id as id, version, name, relation, birth_date as "birthDate", occupation, address
      from person where family_id = any (${houses}::uuid[]) and status = 'active'
      union all
      select person_id, person_id, version, name, relation, birth_date, occupation, address
      from person where person_id = any (${houses}::uuid[]) and family_id is null and status = 'active'
    ) m order by house, (relation = 'head') desc nulls last, "birthDate" nulls last, id`.execute(db)
  return rows
}

/** The last visit to each, as long as it was not taken back. */
export async function listLastVisits(db: Db, houses: readonly string[]) {
  const { rows } = await sql<{ house: HouseId; on: LocalDate; result: RecheckResult }>`
    select distinct on (house_id) house_id as house, visited_on as "on", result from freshness_recheck
    where house_id = any (${houses}::uuid[]) and undone_at is null
    order by house_id, recheck_id desc`.execute(db)
  return rows
}
