import { withheldIn } from '#domain/access/small-counts.rules.ts'
import type { getListRisks, listMembersAtRisk } from '#domain/benefits/benefits.api.ts'
import type { PersonId } from '#domain/people/person-id.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ListId } from '#domain/programmes/list.ts'
import type { Place } from '#domain/regions/place.ts'
import { planForMany } from '../platform/db/plan-for-many.sql.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { countRisks, findRiskedList, listAtRisk, type RiskedList } from './list-risks.sql.ts'
import { namesOfProgrammes } from './rules.sql.ts'

/** As many as somebody looks through before a decision. */
const most = 200

/** How many of those listed would hold what may not be held together, were the list approved today. */
export async function readListRisks(work: Work, id: ListId): Promise<Output<typeof getListRisks>> {
  const list = await getRiskedList(work, id)
  await planForMany(work.db)
  const rows = await countRisks(work.db, list, work.today)
  const names = await namesOfProgrammes(
    work.db,
    rows.map(({ other }) => other),
  )
  const opens = opensPeople(work, list.region as RegionCode)
  return {
    rows: rows.map(({ other, members, ...row }) => ({
      ...row,
      other: { code: other, programme: names.get(other) ?? null },
      members: opens || isTold(members, list.listed) ? members : null,
    })),
  }
}

/** How many are listed is told everybody, so the others of them must not give a small count away either (AC-17). */
function isTold(members: number, listed: number): boolean {
  const parts = [
    { key: 'with', count: members, parts: [] },
    { key: 'without', count: Math.max(listed - members, 0), parts: [] },
  ]
  return !withheldIn({ key: '', count: listed, parts }, { told: true }).has('with')
}

export async function readMembersAtRisk(work: Work, id: ListId): Promise<Output<typeof listMembersAtRisk>> {
  const list = await getRiskedList(work, id)
  await planForMany(work.db)
  const rows = await listAtRisk(work.db, list, work.today, most)
  const people = rows.flatMap(({ person }) => (person === null ? [] : [person]))
  work.witness({
    event: 'double.risks-read',
    subjectType: 'programme-list',
    subjectId: id,
    region: list.region as RegionCode,
    facts: { people },
  })
  const places = await placesOf(
    work.db,
    rows.map(({ regionCode }) => regionCode as RegionCode),
  )
  return {
    rows: rows.map(({ regionCode, person, ...row }) => ({
      ...row,
      person: person as PersonId | null,
      place: places.get(regionCode as RegionCode) as Place,
    })),
  }
}

async function getRiskedList(work: Work, id: ListId): Promise<RiskedList> {
  const list = await findRiskedList(work.db, id)
  if (!list) throw new Problem('not-found')
  return list
}
