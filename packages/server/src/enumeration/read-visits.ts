import type { FoundPerson, Visit } from '#domain/enumeration/visit.ts'
import type { RoundId } from '#domain/enumeration/round.ts'
import type { listDoors, listFound, listVisits as visiting } from '#domain/enumeration/rounds.api.ts'
import type { Input, Output } from '#domain/platform/endpoint.ts'
import type { Place } from '#domain/regions/place.ts'
import { readToVisit } from '../categories/index.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { pageFrom, readCursor } from '../platform/http/cursor.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { getRound } from './get-round.ts'
import { listPlan } from './rounds.sql.ts'
import { listFinds, listTries, listVisits } from './visits.sql.ts'

type Asked = Input<typeof visiting>['query']

/** Whoever may record categories there sees the doors of a round that is open, whether the plan names them or not. */
export async function readDoors(
  work: Work,
  id: RoundId,
  { village, category, after, limit }: Input<typeof listDoors>['query'],
): Promise<Output<typeof listDoors>> {
  const round = await getRound(work, id)
  const villages = (await listPlan(work.db, id))
    .map(({ region }) => region)
    .filter((region) => round.state === 'open' && (village === undefined || region === village))
  const categories = round.categories.filter((code) => category === undefined || code === category)
  const page = await readToVisit(work, { villages, categories }, { after, limit })
  listed(
    work,
    id,
    page.rows.map(({ person }) => person.id),
  )
  const tries = await listTries(
    work.db,
    id,
    page.rows.map(({ subject }) => subject),
  )
  return {
    ...page,
    rows: page.rows.map((candidate) => {
      const tried = tries.find((one) => one.subject === candidate.subject && one.candidate === candidate.id)
      return { candidate, notMet: tried?.times ?? 0, lastTried: tried?.last ?? null }
    }),
  }
}

export async function readVisits(work: Work, id: RoundId, { village, after, limit }: Asked): Promise<Output<typeof visiting>> {
  await getRound(work, id)
  const from = readCursor(after, ['id'])?.id
  const page = pageFrom(await listVisits(work.db, { round: id, village, after: from, limit: limit + 1 }), limit, (row) => ({
    id: row.id,
  }))
  listed(
    work,
    id,
    page.rows.map(({ personId }) => personId),
  )
  const places = await placesOf(
    work.db,
    page.rows.map(({ region }) => region),
  )
  return {
    ...page,
    rows: page.rows.map(
      (row): Visit => ({
        id: row.id,
        person: { id: row.personId, name: row.name, place: places.get(row.region) as Place },
        category: row.category,
        result: row.result,
        visitedOn: row.visitedOn,
        by: row.byName,
        scan: row.scan === null ? null : { id: row.scan, keyedBy: row.keyedBy },
        mine: row.recordedBy === work.actor.accountId,
        note: row.note,
        told: row.told,
      }),
    ),
  }
}

export async function readFound(work: Work, id: RoundId, { village, after, limit }: Asked): Promise<Output<typeof listFound>> {
  await getRound(work, id)
  const from = readCursor(after, ['id'])?.id
  const page = pageFrom(await listFinds(work.db, { round: id, village, after: from, limit: limit + 1 }), limit, (row) => ({
    id: row.id,
  }))
  listed(
    work,
    id,
    page.rows.map((row) => row.id),
  )
  const places = await placesOf(
    work.db,
    page.rows.map(({ region }) => region),
  )
  return {
    ...page,
    rows: page.rows.map(
      ({ region, foundAt, ...row }): FoundPerson => ({
        ...row,
        place: places.get(region) as Place,
        foundAt: foundAt.toISOString(),
      }),
    ),
  }
}

function listed(work: Work, round: RoundId, people: readonly string[]): void {
  work.witness({
    event: 'visits.listed',
    subjectType: 'round',
    subjectId: round,
    region: commonRegion(work.reach),
    facts: { people: [...new Set(people)] },
  })
}
