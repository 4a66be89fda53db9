import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { listMoves, mayMove } from '#domain/programmes/list.rules.ts'
import type { ListId, ListState, ProgrammeList } from '#domain/programmes/list.ts'
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
      programme: { id: programmeId, name: programmeName, version: programmeVersion, subject, owner },
      place: places.get(region),
      madeAt: row.madeAt.toISOString(),
      frozenAt: row.frozenAt?.toISOString() ?? null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      may,
    } as unknown as ProgrammeList
  })
}
