import type { Input } from '#domain/platform/endpoint.ts'
import type { Month } from '#domain/platform/period.ts'
import { Problem } from '#domain/platform/problem.ts'
import { covers, levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme-id.ts'
import type { Place } from '#domain/regions/place.ts'
import type { ErrorFigure, ErrorFigures } from '#domain/targeting/figures.ts'
import { type Drawing, sampleKinds } from '#domain/targeting/sample.ts'
import type { getErrorFigures as contract } from '#domain/targeting/targeting.api.ts'
import { commonRegion, reaches } from '../platform/db/reach.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { listStrata, type StratumRow } from './figures.sql.ts'
import { getSampled } from './get-sampled.ts'
import { listDrawings } from './samples.sql.ts'
import { beneath, type District, figureOf, isSmallAlone, keyOf, overMonths, withheldRegions } from './told-figures.ts'

/** A year of months in a series. */
const seriesLength = 12
const drawingsShown = 24

/** The two errors of a programme in a region and those directly below it, as far as the reader's mandate reaches. */
export async function readFigures(
  work: Work,
  id: ProgrammeId,
  { within: asked, month: until = work.today.slice(0, 7) as Month, months }: Input<typeof contract>['query'],
): Promise<ErrorFigures> {
  const programme = await getSampled(work, id)
  const within = asked ?? narrower(programme.owner, commonRegion(work.reach))
  if (levelOf(within) === 'village') throw new Problem('region-unknown', { region: within })
  const regencies = programme.regencies.filter((one) => covers(within, one) || covers(one, within))
  if (regencies.length === 0 || !reaches(work.reach, within)) throw new Problem('not-found')

  const rows = await listStrata(work.db, id, { from: monthBefore(until, seriesLength - 1), until })
  const chosen = rows.filter(({ month }) => month >= monthBefore(until, months - 1))
  const inside = (district: RegionCode) => covers(within, district) && levelOf(district) !== 'village'
  const districts = overMonths(chosen)
  const opens = opensPeople(work, within)
  const withheld = new Map(sampleKinds.map((kind) => [kind, withheldRegions(districts, kind)]))
  const pairOf = (key: string, own: readonly District[], open: boolean): ErrorFigure[] =>
    sampleKinds.map((kind) =>
      figureOf(kind, own, { withheld: !open && withheld.get(kind)?.has(key) === true, finite: months === 1 }),
    )

  const own = districts.filter(({ district }) => inside(district))
  const below = levelOf(within) === 'district' ? [] : [...Map.groupBy(own, ({ district }) => beneath(within, district))]
  const places = await placesOf(work.db, [within, ...below.map(([code]) => code)])
  const last = chosen.filter(({ district }) => inside(district)).flatMap(({ last: at }) => at?.getTime() ?? [])
  return {
    programme: { name: programme.name },
    place: places.get(within) as Place,
    month: until,
    months,
    whole: pairOf(within, own, opens),
    parts: below.map(([code, part]) => ({
      place: places.get(code) as Place,
      figures: pairOf(keyOf(code, within), part, opensPeople(work, code)),
    })),
    trend:
      opens || within === commonRegion(work.reach)
        ? trendOf(
            rows.filter(({ district }) => inside(district)),
            opens,
          )
        : null,
    drawings: await drawingsOf(work, id, regencies, until),
    asOf: last.length === 0 ? null : new Date(Math.max(...last)).toISOString(),
  }
}

/** Of whoever may not open people only the whole of what they see is told month by month, and each month judged by itself. */
function trendOf(rows: readonly StratumRow[], opens: boolean): NonNullable<ErrorFigures['trend']> {
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, own]) => ({
    month,
    figures: sampleKinds.map((kind) => {
      const withheld = !opens && isSmallAlone(own.filter((row) => row.kind === kind))
      return figureOf(kind, own, { withheld, finite: true })
    }),
  }))
}

async function drawingsOf(
  work: Work,
  programme: ProgrammeId,
  regencies: readonly RegionCode[],
  until: Month,
): Promise<Drawing[]> {
  const rows = await listDrawings(work.db, programme, { regencies, until, limit: drawingsShown })
  const places = await placesOf(
    work.db,
    rows.map(({ region }) => region),
  )
  return rows.map(({ region, month, seed, halfWidth, expected, precision, drawnAt, drawnBy }) => ({
    place: places.get(region) as Place,
    month,
    seed,
    halfWidth,
    expected,
    precision,
    drawnAt: drawnAt?.toISOString() ?? null,
    drawnBy,
  }))
}

function narrower(one: RegionCode, other: RegionCode): RegionCode {
  return covers(one, other) ? other : one
}

function monthBefore(month: Month, count: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}` as Month
}
