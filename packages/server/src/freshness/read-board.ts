import { smallestTold } from '#domain/access/small-counts.rules.ts'
import type { FreshCounts, FreshnessBoard } from '#domain/freshness/board.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Month } from '#domain/platform/period.ts'
import { covers, levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import { monthsBefore } from '#domain/quality/quality-bounds.rules.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../platform/db/reach.ts'
import { opensPeople } from '../platform/opens-people.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { sumFreshness, sumMonths } from './tally.sql.ts'
import { cellsOf, type Counts, keyOf, nothing, plus, widthBelow, type Withheld, withheldFreshness } from './withheld-freshness.ts'

const monthsShown = 12

/** The figures of a region and of those directly below it, as far as the reader's mandate reaches. */
export async function readBoard(work: Work, within: RegionCode = commonRegion(work.reach)): Promise<FreshnessBoard> {
  const opens = opensPeople(work, within)
  const sums = await sumFreshness(work.db, within, widthBelow[levelOf(within)])
  const cells = cellsOf(sums)
  const withheld = opens ? undefined : await withheldFreshness(work, within)
  const places = await placesOf(work.db, [within, ...cells.keys()])
  const times = sums.map(({ countedAt }) => countedAt.getTime())
  return {
    within: places.get(within) ?? { code: within, name: within, within: [] },
    total: told(within, [...cells.values()].reduce(plus, nothing), withheld),
    regions: [...cells].map(([code, counts]) => ({
      ...told(keyOf(within, code), counts, opensPeople(work, code) ? undefined : withheld),
      place: places.get(code) as Place,
    })),
    trend: await readTrend(work, within, opens),
    countedAt: times.length === 0 ? null : new Date(Math.max(...times)).toISOString(),
  }
}

function told(key: string, { families, fresh, atStake }: Counts, withheld: Withheld | undefined): FreshCounts {
  const [hidden, hiddenShare] = [withheld?.families.has(key) ?? false, withheld?.fresh.has(key) ?? false]
  return {
    families: hidden ? null : families,
    fresh: hidden || hiddenShare ? null : fresh,
    atStake: hidden || hiddenShare ? null : atStake,
  }
}

/** Of whoever may not open people only the whole of what they see is told month by month: of its parts the changes would be. */
async function readTrend(work: Work, within: RegionCode, opens: boolean): Promise<FreshnessBoard['trend']> {
  if (!opens && within !== commonRegion(work.reach)) return null
  const month = work.today.slice(0, 7) as Month
  const from = monthsBefore(`${month}-01` as LocalDate, monthsShown - 1).slice(0, 7) as Month
  const seen = work.reach.regions
    .filter((one) => covers(one, within) || covers(within, one))
    .map((one) => (covers(one, within) ? within : one))
  const isWide = (code: RegionCode) => ['country', 'province'].includes(levelOf(code))
  const rows = await sumMonths(
    work.db,
    seen.filter((code) => !isWide(code)),
    seen.filter(isWide).map((code) => (code === 'ID' ? '' : `${code}.`)),
    [from, month],
  )
  const isSmall = (count: number) => !opens && count > 0 && count < smallestTold
  return rows.map(({ month: one, families, fresh }) => ({
    month: one,
    families: isSmall(families) ? null : families,
    fresh: [families, fresh, families - fresh].some(isSmall) ? null : fresh,
  }))
}
