import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { listMoves, mayMove } from '#domain/programmes/list.rules.ts'
import { type CountTree, withheldIn } from '#domain/access/small-counts.rules.ts'
import type { ListCounts, ListId, ListState, ProgrammeList } from '#domain/programmes/list.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findList, type ListRow } from './lists.sql.ts'

export async function getListRow(work: Work, id: ListId): Promise<ListRow> {
  const row = await findList(work.db, id)
  if (!row) throw new Problem('not-found')
  return row
}

export async function getList(work: Work, id: ListId): Promise<ProgrammeList> {
  const [list] = await listsOf(work, [await getListRow(work, id)])
  if (!list) throw new Problem('not-found')
  return list
}

export async function listsOf(work: Work, rows: readonly ListRow[]): Promise<ProgrammeList[]> {
  const places = await placesOf(
    work.db,
    rows.map((row) => row.region),
  )
  return rows.map((row) => {
    const { programmeId, programmeName, programmeVersion, subject, owner, region, madeOn: _, ...list } = row
    const isHolder = work.holds('programmes.list', owner as RegionCode)
    const made = row.counts !== null
    const may = Object.fromEntries(
      listMoves.map((move) => [move, isHolder && mayMove(row.state as ListState, move) && (made || move === 'discard')]),
    )
    return {
      ...list,
      counts: row.counts && toldCounts(work, region as RegionCode, row.counts as unknown as ListCounts),
      programme: { id: programmeId, name: programmeName, version: programmeVersion, subject, owner },
      place: places.get(region),
      madeAt: row.madeAt.toISOString(),
      frozenAt: row.frozenAt?.toISOString() ?? null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      may,
    } as unknown as ProgrammeList
  })
}

/** How many are listed, and what they cost, everybody is told who decides about the list; not where a few of them live. */
function toldCounts(work: Work, region: RegionCode, counts: ListCounts): ListCounts {
  if (opensPeople(work, region)) return counts
  const withheldOf = (of: 'listed' | 'reserve' | 'toCheck') => {
    const parts: CountTree[] = counts.regions.map((row) => ({ key: row.place.code, count: row[of] ?? 0, parts: [] }))
    return withheldIn({ key: '', count: counts[of] ?? 0, parts }, { told: of === 'listed' })
  }
  const [listed, reserve, toCheck] = [withheldOf('listed'), withheldOf('reserve'), withheldOf('toCheck')]
  return {
    ...counts,
    reserve: reserve.has('') ? null : counts.reserve,
    toCheck: toCheck.has('') ? null : counts.toCheck,
    excluded: withheldIn({ key: '', count: counts.excluded ?? 0, parts: [] }).has('') ? null : counts.excluded,
    regions: counts.regions.map(({ place, ...row }) => ({
      place,
      listed: listed.has(place.code) ? null : row.listed,
      reserve: reserve.has(place.code) ? null : row.reserve,
      toCheck: toCheck.has(place.code) ? null : row.toCheck,
    })),
  }
}
