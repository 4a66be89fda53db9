import { findingFigures } from '#domain/insight/deciles/answers.rules.ts'
import { type DecileBoard, decileFindingKinds } from '#domain/insight/deciles/decile-board.ts'
import { countMoves, toldMoves } from '#domain/insight/deciles/moves.rules.ts'
import type { Quarter } from '#domain/platform/period.ts'
import { levelOf, type RegionCode, type RegionLevel } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../../platform/db/reach.ts'
import { opensPeople } from '../../platform/opens-people.ts'
import type { Work } from '../../platform/work.ts'
import { placesOf } from '../../regions/index.ts'
import { type RegionFindings, sumFindings } from './findings.sql.ts'
import { listDecileQuarters, type MoveSum, sumDecileMoves } from './moves.sql.ts'

/** Length of the codes one level below. */
const widthBelow: Record<RegionLevel, number> = { country: 2, province: 5, regency: 8, district: 13, village: 13 }

/**
 * How deciles moved in a quarter, the newest if none is asked for. Whoever may not open the people is told five figures of the whole
 * that they see (DEC-2), and nothing of its parts: a table of two deciles is more than a tree of sums (decision 0023).
 */
export async function readDecileBoard(
  work: Work,
  { within = commonRegion(work.reach), quarter: asked }: { within?: RegionCode | undefined; quarter?: Quarter | undefined },
): Promise<DecileBoard> {
  const opens = opensPeople(work, within)
  const quarters = await listDecileQuarters(work.db, within)
  const quarter = asked ?? quarters[0] ?? null
  const width = widthBelow[levelOf(within)]
  const moves = quarter === null ? [] : await sumDecileMoves(work.db, within, width, quarter)
  const findings = opens ? await sumFindings(work.db, within, width) : []
  const codes = [...new Set([...moves, ...findings].map(({ region }) => region))].sort()
  const places = await placesOf(work.db, [within, ...codes])
  const told = opens || within === commonRegion(work.reach)
  return {
    within: places.get(within) ?? { code: within, name: within, within: [] },
    quarters,
    quarter,
    comparedWith: [...new Set(moves.flatMap(({ comparedWith }) => comparedWith ?? []))].sort(),
    total: told ? toldMoves(countMoves(moves), opens) : nothingTold,
    matrix: opens ? matrixOf(moves) : null,
    regions: opens
      ? codes.map((code) => ({
          place: places.get(code) as Place,
          moves: countMoves(moves.filter(({ region }) => region === code)),
          findings: findingFigures(findings.filter(({ region }) => region === code)),
        }))
      : null,
    findings: opens ? toldFindings(findings) : null,
  }
}

const nothingTold: DecileBoard['total'] = { rose: null, fell: null, stayed: null, came: null, left: null }

function matrixOf(moves: readonly MoveSum[]): DecileBoard['matrix'] {
  const cells = Map.groupBy(moves, ({ before, now }) => before * 11 + now)
  return [...cells]
    .toSorted(([one], [other]) => one - other)
    .map(([key, own]) => ({
      before: Math.floor(key / 11),
      now: key % 11,
      families: own.reduce((sum, { families }) => sum + families, 0),
    }))
}

function toldFindings(findings: readonly RegionFindings[]): NonNullable<DecileBoard['findings']> {
  const times = findings.map(({ countedAt }) => countedAt.getTime())
  return {
    total: findingFigures(findings),
    kinds: decileFindingKinds.map((kind) => ({ kind, figures: findingFigures(findings.filter((one) => one.kind === kind)) })),
    countedAt: times.length === 0 ? null : new Date(Math.max(...times)).toISOString(),
  }
}
