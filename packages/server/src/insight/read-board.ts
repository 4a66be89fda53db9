import type { Output } from '#domain/platform/endpoint.ts'
import { type CountTree, withheldIn } from '#domain/access/small-counts.rules.ts'
import type { ProgrammeReached, RegistryCounts } from '#domain/insight/board.ts'
import { quartersUpTo, sumsOf } from '#domain/insight/board.rules.ts'
import type { getRegistry, listProgrammeStates as contract } from '#domain/insight/insight.api.ts'
import { toldReached } from '#domain/planning/told-reached.rules.ts'
import { units } from '#domain/planning/unit.ts'
import { type Quarter, quarterOf } from '#domain/platform/period.ts'
import { Problem } from '#domain/platform/problem.ts'
import { covers, parentOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import type { Place } from '#domain/regions/place.ts'
import { reaches } from '../platform/db/reach.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findProgrammeName, listCells, listProgrammeNames, listRegencies, listRegistry, type RegistryRow } from './board.sql.ts'

/** How far a series goes back. */
const seriesLength = 8

/** Which programmes have something to show, and how they stand in the present quarter. */
export async function readProgrammeStates(work: Work): Promise<Output<typeof contract>> {
  const quarter = quarterOf(work.today)
  const cells = Map.groupBy(await listCells(work.db, quartersUpTo(quarter, seriesLength)), (cell) => cell.programmeId)
  const names = await listProgrammeNames(work.db, [...cells.keys()])
  const programmes = names.map(({ id, name }) => {
    const own = cells.get(id) ?? []
    const told = toldReached(own, (regency) => opensPeople(work, regency))
    const used = units.filter((unit) => own.some((cell) => cell.unit === unit))
    return { id, name, units: used.map((unit) => ({ unit, ...sumsOf(told, { unit, quarter }) })) }
  })
  return { quarter, programmes, asOf: work.now.toISOString() }
}

/** One programme by regency, quarter and unit, as far as the reader's mandate reaches. */
export async function readReached(work: Work, id: ProgrammeId, until: Quarter | undefined): Promise<ProgrammeReached> {
  const programme = await findProgrammeName(work.db, id)
  const regencies = (await listRegencies(work.db)).filter((code) => reaches(work.reach, code))
  const covered = regencies.filter((code) => programme !== undefined && covers(programme.owner, code))
  if (!programme || covered.length === 0) throw new Problem('not-found')

  const quarters = quartersUpTo(until ?? quarterOf(work.today), seriesLength)
  const cells = await listCells(work.db, quarters, id)
  const told = toldReached(cells, (regency) => opensPeople(work, regency))
  const places = await placesOf(work.db, covered)
  return {
    id,
    name: programme.name,
    quarters,
    units: units.filter((unit) => cells.some((cell) => cell.unit === unit)),
    regencies: covered.map((code) => places.get(code) as Place),
    cells: told.cells.map(({ regency, quarter, unit, target, realised }) => ({ regency, quarter, unit, target, realised })),
    totals: [...told.totals],
    asOf: work.now.toISOString(),
  }
}

export async function readRegistry(work: Work): Promise<Output<typeof getRegistry>> {
  const rows = await listRegistry(work.db)
  const places = await placesOf(
    work.db,
    rows.map((row) => row.regency),
  )
  const closed = rows.filter((row) => !opensPeople(work, row.regency))
  const withheld = new Map(measures.map((measure) => [measure, withheldIn(treeOf(country, closed, measure))]))
  const told = (region: RegionCode, of: readonly RegistryRow[]): RegistryCounts => {
    const count = (measure: Measure) =>
      withheld.get(measure)?.has(region) ? null : of.reduce((sum, row) => sum + row[measure], 0)
    return {
      persons: count('persons'),
      families: count('families'),
      poorest: count('poorest'),
      openNeeds: count('openNeeds'),
      withoutNames: count('withoutNames'),
    }
  }
  return {
    regions: rows.map((row) => ({ ...told(row.regency, [row]), place: places.get(row.regency) as Place })),
    total: told(country, rows),
    asOf: work.now.toISOString(),
  }
}

const country = 'ID' as RegionCode
const measures = ['persons', 'families', 'poorest', 'openNeeds', 'withoutNames'] as const
type Measure = (typeof measures)[number]

/** By province and regency, as the registry's own figures are judged, so that both withhold the same. */
function treeOf(key: RegionCode, rows: readonly RegistryRow[], measure: Measure): CountTree {
  const count = rows.reduce((sum, row) => sum + row[measure], 0)
  const below = Map.groupBy(rows, ({ regency }) => (key === country ? (parentOf(regency) ?? country) : regency))
  const parts = key.length > 4 ? [] : [...below].map(([part, own]) => treeOf(part, own, measure))
  return { key, count, parts }
}
