import type { listStaleHouses } from '#domain/freshness/freshness.api.ts'
import type { StaleHouse } from '#domain/freshness/house.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { type HouseRow, listLastVisits, listMembersOf, listStale } from './houses.listing.sql.ts'

export async function readHouses(
  work: Work,
  { after, limit, within = commonRegion(work.reach) }: Input<typeof listStaleHouses>['query'],
): Promise<Output<typeof listStaleHouses>> {
  const rows = await listStale(work.db, within, readCursor(after, ['id'])?.id, limit + 1)
  const page = pageFrom(rows, limit, ({ id }) => ({ id }))
  const told = await describe(work, page.rows)
  work.witness({
    event: 'houses.listed',
    subjectType: 'houses',
    subjectId: null,
    region: within,
    facts: { people: told.flatMap(({ members }) => members.map(({ id }) => id)) },
  })
  return { rows: told, next: page.next }
}

/** Who lives there, where, and when somebody was there last. */
export async function describe(work: Pick<Work, 'db'>, rows: readonly HouseRow[]): Promise<StaleHouse[]> {
  const ids = rows.map(({ id }) => id)
  const members = Map.groupBy(await listMembersOf(work.db, ids), ({ house }) => house)
  const visits = new Map((await listLastVisits(work.db, ids)).map((visit) => [visit.house, visit]))
  const places = await placesOf(
    work.db,
    rows.map(({ region }) => region),
  )
  return rows.map(({ id, region, rt, rw, stale, ...row }) => {
    const own = members.get(id) ?? []
    const visit = visits.get(id)
    return {
      ...row,
      id,
      place: places.get(region) as Place,
      neighbourhood: [rt !== null && `RT ${rt}`, rw !== null && `RW ${rw}`].filter(Boolean).join(' ') || null,
      address: own[0]?.address ?? null,
      members: own.map(({ house: _house, address: _address, ...member }) => member) as StaleHouse['members'],
      kinds: stale,
      lastVisit: visit === undefined ? null : { on: visit.on, result: visit.result },
    } as StaleHouse
  })
}
