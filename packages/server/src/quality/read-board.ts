import type { Output } from '#domain/platform/endpoint.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Month } from '#domain/platform/period.ts'
import { covers, levelOf, type RegionCode, type RegionLevel } from '#domain/platform/region-code.ts'
import { faultKindNames } from '#domain/quality/fault-kinds.ts'
import type { QualityBoard } from '#domain/quality/quality.ts'
import type { countFaulty } from '#domain/quality/quality.api.ts'
import { monthsBefore } from '#domain/quality/quality-bounds.rules.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { boardMeasures, sumMonths, sumQuality } from './tally.sql.ts'
import { cellsOf, countsOf, nothing, plus, told, toldAlone } from './told-quality.ts'
import { keyOf, withheldQuality } from './withheld-quality.ts'

/** Length of the codes one level below. */
const widthBelow: Record<RegionLevel, number> = { country: 2, province: 5, regency: 8, district: 13, village: 13 }
const monthsShown = 12

interface Which {
  readonly within?: RegionCode | undefined
  readonly source?: string | undefined
}

/** The figures of a region and of those directly below it, as far as the reader's mandate reaches. */
export async function readBoard(work: Work, which: Which): Promise<QualityBoard> {
  const within = which.within ?? commonRegion(work.reach)
  const opens = opensPeople(work, within)
  // By source and by region at once would be a table of two dimensions, which small counts can be reckoned from.
  const source = opens ? which.source : undefined
  const sums = await sumQuality(work.db, within, widthBelow[levelOf(within)], [...boardMeasures], undefined)
  const cells = cellsOf(sums.filter((sum) => source === undefined || sum.source === source))
  const total = [...cells.values()].reduce(plus, nothing)
  const withheld = opens ? undefined : await withheldQuality(work, within)
  const places = await placesOf(work.db, [within, ...cells.keys()])
  const times = sums.map(({ countedAt }) => countedAt.getTime())

  return {
    within: places.get(within) ?? { code: within, name: within, within: [] },
    total: told(within, total, withheld),
    regions: [...cells].map(([code, counts]) => ({
      ...told(keyOf(within, code), counts, opensPeople(work, code) ? undefined : withheld),
      place: places.get(code) as Place,
    })),
    sources: opens ? [...new Set(sums.map((sum) => sum.source))].sort() : [],
    trend: await readTrend(work, within, source, opens),
    kinds: opens ? await readKinds(work, within, source) : null,
    countedAt: times.length === 0 ? null : new Date(Math.max(...times)).toISOString(),
  }
}

/** Of whoever may not open people only the whole of what they see is told month by month: of its parts the changes would be. */
async function readTrend(
  work: Work,
  within: RegionCode,
  source: string | undefined,
  opens: boolean,
): Promise<QualityBoard['trend']> {
  if (!opens && within !== commonRegion(work.reach)) return null
  const month = work.today.slice(0, 7) as Month
  const from = monthsBefore(`${month}-01` as LocalDate, monthsShown - 1).slice(0, 7) as Month
  const seen = work.reach.regions
    .filter((one) => covers(one, within) || covers(within, one))
    .map((one) => (covers(one, within) ? within : one))
  const isWide = (code: RegionCode) => ['country', 'province'].includes(levelOf(code))
  const above = seen.filter(isWide).map((code) => (code === 'ID' ? '' : `${code}.`))
  const rows = await sumMonths(
    work.db,
    seen.filter((code) => !isWide(code)),
    above,
    [from, month],
    source,
  )
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, own]) => ({
    month,
    ...(opens ? told('', countsOf(own), undefined) : toldAlone(countsOf(own))),
  }))
}

const kindMeasures = faultKindNames.map((kind) => `kind:${kind}`)

async function readKinds(work: Work, within: RegionCode, source: string | undefined) {
  const sums = await sumQuality(work.db, within, 2, kindMeasures, source)
  return faultKindNames
    .map((kind) => ({
      kind,
      subjects: sums.filter(({ measure }) => measure === `kind:${kind}`).reduce((sum, { amount }) => sum + amount, 0),
    }))
    .filter(({ subjects }) => subjects > 0)
}

/** For whoever cures: how many carry each kind. */
export async function readCounts(
  work: Work,
  { within = 'ID' as RegionCode, source }: Which,
): Promise<Output<typeof countFaulty>> {
  const people = await sumQuality(work.db, within, 2, ['subjects'], undefined)
  return { kinds: await readKinds(work, within, source), sources: [...new Set(people.map((sum) => sum.source))].sort() }
}
