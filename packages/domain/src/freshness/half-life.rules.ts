import type { LocalDate } from '../platform/local-date.ts'
import { covers, levelOf, type RegionCode } from '../platform/region-code.ts'
import { type FactKind, factKinds } from './fact-kinds.ts'
import type { HalfLife, HalfLifeDraft } from './half-life.ts'

export type HalfLifeFault = { rule: 'FRESH-1'; why: 'months' | 'too-narrow' | 'past' | 'no-ground' }

const longest = 600
const groundLetters = 10

/**
 * FRESH-1  A half-life is of one month to fifty years, holds in a regency or wider from a day that has not passed, and whoever
 *          sets it says on what ground.
 */
export function halfLifeFaults({ months, region, since, ground }: HalfLifeDraft, today: LocalDate): HalfLifeFault[] {
  const faults: HalfLifeFault[] = []
  const wrong = (why: HalfLifeFault['why']) => faults.push({ rule: 'FRESH-1', why })
  if (!Number.isInteger(months) || months < 1 || months > longest) wrong('months')
  if (!['country', 'province', 'regency'].includes(levelOf(region))) wrong('too-narrow')
  if (since < today) wrong('past')
  if (ground.trim().length < groundLetters) wrong('no-ground')
  return faults
}

type Known = Pick<HalfLife, 'kind' | 'months' | 'region' | 'since' | 'state'>
/** Months, by kind. */
export type HalfLives = Readonly<Record<FactKind, number>>

/**
 * FRESH-2  For facts of a place counts what is in force for their kind that day: of the narrowest region first, then what began
 *          last. Where nothing is, they never grow old.
 */
export function halfLivesIn(all: readonly Known[], region: RegionCode, day: LocalDate): HalfLives {
  const of = (kind: FactKind) =>
    all
      .filter((one) => one.kind === kind && one.state === 'in-force' && one.since <= day && covers(one.region, region))
      .toSorted((a, b) => widthOf(b.region) - widthOf(a.region) || (a.since < b.since ? 1 : -1))[0]?.months
  return Object.fromEntries(factKinds.map((kind) => [kind, of(kind) ?? Number.POSITIVE_INFINITY])) as unknown as HalfLives
}

/** The country is the widest. */
function widthOf(region: RegionCode): number {
  return region === 'ID' ? 0 : region.length
}
