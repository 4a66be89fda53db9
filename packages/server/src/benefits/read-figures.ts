import type { getBenefitFigures as contract } from '#domain/benefits/benefits.api.ts'
import type { BenefitFigures } from '#domain/benefits/double.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { Place } from '#domain/regions/place.ts'
import { commonRegion } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { placesOf } from '../regions/index.ts'
import { findOldestSearch } from './searches.sql.ts'
import { type RegionTally, sumTally } from './tally.sql.ts'

/** Length of the codes of the regions beneath. */
const widthBeneath = { country: 2, province: 5, regency: 8, district: 13, village: 13 } as const

/** Asked for by a permission that opens the people behind each figure: no small count is withheld (decision 0023). */
export async function readBenefitFigures(
  work: Work,
  within: RegionCode = commonRegion(work.reach),
): Promise<Output<typeof contract>> {
  const rows = await sumTally(work.db, within, widthBeneath[levelOf(within)])
  const codes = [...new Set(rows.map(({ region }) => region as RegionCode))]
  const places = await placesOf(work.db, [within, ...codes])
  const whole = places.get(within)
  if (!whole) throw new Problem('not-found')
  const parts = codes.flatMap((code) => {
    const place = places.get(code)
    return place && code !== within
      ? [
          figuresOf(
            place,
            rows.filter(({ region }) => region === code),
          ),
        ]
      : []
  })
  return {
    whole: figuresOf(whole, rows),
    parts,
    foundAt: (await findOldestSearch(work.db, within))?.toISOString() ?? null,
  }
}

function figuresOf(place: Place, rows: readonly RegionTally[]): BenefitFigures {
  const sum = (wanted: RegionTally['measure']) =>
    rows.filter(({ measure }) => measure === wanted).reduce((total, { amount }) => total + amount, 0)
  return {
    place,
    forbiddenOpen: sum('forbidden:open'),
    lookOpen: sum('look:open'),
    answered: sum('answered'),
    unreached: sum('unreached'),
  }
}
