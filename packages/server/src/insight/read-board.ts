import type { Output } from '#domain/platform/endpoint.ts'
import type { ProgrammeReached, RegistryState } from '#domain/insight/board.ts'
import { quartersUpTo, sumsOf } from '#domain/insight/board.rules.ts'
import type { listProgrammeStates as contract } from '#domain/insight/insight.api.ts'
import { units } from '#domain/planning/unit.ts'
import { type Quarter, quarterOf } from '#domain/platform/period.ts'
import { Problem } from '#domain/platform/problem.ts'
import { covers } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import type { Place } from '#domain/regions/place.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findProgrammeName, listCells, listProgrammeNames, listRegencies, listRegistry } from './board.sql.ts'

/** How far a series goes back. */
const seriesLength = 8

/** Which programmes have something to show, and how they stand in the present quarter. */
export async function readProgrammeStates(work: Work): Promise<Output<typeof contract>> {
  const quarter = quarterOf(work.today)
  const cells = Map.groupBy(await listCells(work.db, quartersUpTo(quarter, seriesLength)), (cell) => cell.programmeId)
  const names = await listProgrammeNames(work.db, [...cells.keys()])
  const programmes = names.map(({ id, name }) => {
    const own = cells.get(id) ?? []
    const used = units.filter((unit) => own.some((cell) => cell.unit === unit))
    return { id, name, units: used.map((unit) => ({ unit, ...sumsOf(own, { unit, quarter }) })) }
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
  const places = await placesOf(work.db, covered)
  return {
    id,
    name: programme.name,
    quarters,
    units: units.filter((unit) => cells.some((cell) => cell.unit === unit)),
    regencies: covered.map((code) => places.get(code) as Place),
    cells: cells.map(({ regency, quarter, unit, target, realised }) => ({ regency, quarter, unit, target, realised })),
    asOf: work.now.toISOString(),
  }
}

export async function readRegistry(work: Work): Promise<{ regions: RegistryState[]; asOf: string }> {
  const rows = await listRegistry(work.db)
  const places = await placesOf(
    work.db,
    rows.map((row) => row.regency),
  )
  const regions = rows.map(({ regency, ...state }) => ({ ...state, place: places.get(regency) as Place }))
  return { regions, asOf: work.now.toISOString() }
}
