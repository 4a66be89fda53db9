import type { ToldCount } from '#domain/access/told-count.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { Month, Quarter } from '#domain/platform/period.ts'
import { covers, type RegionCode } from '#domain/platform/region-code.ts'
import type { listTargets as contract } from '#domain/planning/planning.api.ts'
import type { TargetCell, TargetRow } from '#domain/planning/target.ts'
import { quartersOf, runsIn } from '#domain/planning/target.rules.ts'
import { type Reached, toldReached } from '#domain/planning/told-reached.rules.ts'
import { type Unit, units } from '#domain/planning/unit.ts'
import { type BeneficiaryKind, type ProgrammeId, unitOf } from '#domain/programmes/programme.ts'
import type { Place } from '#domain/regions/place.ts'
import { reaches } from '../platform/db/reach.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { listPlannedProgrammes, type PlannedProgrammeRow } from './programmes.sql.ts'
import { listReached, listRegencies, listTargets } from './targets.sql.ts'

/** More than this nobody edits on one screen. */
const mostRows = 400

/** The plan of a year as a grid, as far as the reader's mandate reaches. */
export async function readTargets(work: Work, year: number, only: ProgrammeId | undefined): Promise<Output<typeof contract>> {
  const all = await listPlannedProgrammes(work.db, year)
  const regencies = (await listRegencies(work.db)).filter((code) => reaches(work.reach, code))
  const within = all.filter(({ owner }) => regencies.some((code) => covers(owner as RegionCode, code)))
  const wanted = only === undefined ? within : within.filter(({ id }) => id === only)

  const places = await placesOf(work.db, regencies)
  const amounts = await readAmounts(work, year, wanted)
  const rows = wanted.flatMap((programme) =>
    regencies
      .filter((code) => covers(programme.owner as RegionCode, code))
      .flatMap((code) => rowsOf(work, year, programme, places.get(code) as Place, amounts)),
  )
  return {
    rows: rows.slice(0, mostRows),
    more: rows.length > mostRows,
    programmes: within.map(({ id, name }) => ({ id: id as ProgrammeId, name })),
    asOf: work.now.toISOString(),
  }
}

interface Amounts {
  readonly targets: ReadonlyMap<string, { amount: number | null; version: number }>
  readonly reached: ReadonlyMap<string, ToldCount>
  /** Units in which a programme has targets, wherever. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>
}

async function readAmounts(work: Work, year: number, programmes: readonly PlannedProgrammeRow[]): Promise<Amounts> {
  const ids = programmes.map(({ id }) => id)
  const targets = await listTargets(work.db, year, ids)
  const reached = await listReached(work.db, year, ids)
  const units = new Map<string, Set<string>>()
  for (const { programme_id, unit } of targets) units.set(programme_id, (units.get(programme_id) ?? new Set()).add(unit))
  return {
    units,
    targets: new Map(targets.map(({ amount, version, ...cell }) => [keyOf(cell), { amount, version }])),
    reached: new Map(ids.flatMap((id) => told(work, id, reached))),
  }
}

/** What was reached of one programme, as far as this reader is told it. */
function told(work: Work, programme: string, reached: Awaited<ReturnType<typeof listReached>>): [string, ToldCount][] {
  const cells = reached
    .filter(({ programme_id }) => programme_id === programme)
    .map(({ region_code, quarter, unit, amount }) => ({ regency: region_code, quarter, unit, realised: amount }) as Reached)
  return toldReached(cells, (regency) => opensPeople(work, regency)).cells.map(({ regency, realised, ...cell }) => [
    keyOf({ programme_id: programme, region_code: regency, ...cell }),
    realised,
  ])
}

function rowsOf(work: Work, year: number, programme: PlannedProgrammeRow, regency: Place, amounts: Amounts): TargetRow[] {
  const { id, name, owner } = programme
  const may = { set: work.holds('planning.set-targets', owner as RegionCode) }
  return unitsOf(programme, amounts).map((unit) => ({
    programmeId: id as ProgrammeId,
    programme: name,
    regency,
    unit,
    cells: quartersOf(year).map((quarter) => cellOf(programme, regency, unit, quarter, amounts)),
    may,
  }))
}

/** What the programme counts by nature, its money, and whatever else has targets. */
function unitsOf({ id, beneficiary, amount }: PlannedProgrammeRow, amounts: Amounts): Unit[] {
  const own = unitOf[beneficiary as BeneficiaryKind]
  return units.filter((unit) => unit === own || (unit === 'rupiah' && amount !== null) || amounts.units.get(id)?.has(unit))
}

function cellOf(
  { id, firstMonth, lastMonth }: PlannedProgrammeRow,
  { code }: Place,
  unit: Unit,
  quarter: Quarter,
  { targets, reached }: Amounts,
): TargetCell {
  const key = keyOf({ programme_id: id, region_code: code, quarter, unit })
  const target = targets.get(key)
  return {
    quarter,
    amount: target?.amount ?? null,
    version: target?.version ?? null,
    realised: reached.has(key) ? (reached.get(key) ?? null) : 0,
    open: runsIn({ firstMonth: firstMonth as Month, lastMonth: lastMonth as Month }, quarter),
  }
}

function keyOf(cell: { programme_id: string; region_code: string; quarter: string; unit: string }): string {
  return [cell.programme_id, cell.region_code, cell.quarter, cell.unit].join(' ')
}
