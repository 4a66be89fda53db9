import type { LocalDate } from '../platform/local-date.ts'
import type { RegionCode, RegionLevel } from '../platform/region-code.ts'
import { mayBeMisspelt } from './name-likeness.rules.ts'
import { regionNameKey } from './region-name.rules.ts'
import type { BpsCode } from './region.ts'

export const bpsFaultKinds = ['no-region', 'digits', 'parent', 'taken', 'twice', 'name', 'future'] as const
export type BpsFaultKind = (typeof bpsFaultKinds)[number]

/** What is known of a region and its code of BPS. */
export interface CodedRegion {
  readonly code: RegionCode
  readonly level: RegionLevel
  readonly name: string
  readonly otherNames: readonly string[]
  readonly parentCode: RegionCode | null
  readonly bpsCode: BpsCode | null
}

/** A code as somebody gives it; `name` where they give one beside it. Null: the region has none. */
export interface BpsClaim {
  readonly code: RegionCode
  readonly bpsCode: string | null
  readonly name?: string | undefined
}

const digitsOfLevel: Partial<Record<RegionLevel, number>> = { province: 2, regency: 4, district: 7, village: 10 }

/**
 * What is wrong with codes that are to hold together from now on, for each claim in turn. A code beside which the others
 * stand is looked at as it will be.
 *
 * BPS-1  A regency's code has 4 digits, a district's 7, a village's 10.
 * BPS-2  A code begins with that of the region above, where that has one.
 * BPS-3  One code is one region's, and in one file each region and each code stands once.
 * BPS-4  The name beside a code is that of the region, another one of its own, a misspelling of it, or a longer or shorter form.
 * BPS-5  A code holds from a day that has come.
 */
export function bpsFaults(
  claims: readonly BpsClaim[],
  known: readonly CodedRegion[],
  { validFrom, today }: { validFrom: LocalDate | null; today: LocalDate },
): BpsFaultKind[][] {
  const regions = new Map(known.map((region) => [region.code, region]))
  const after = new Map(known.map(({ code, bpsCode }): [RegionCode, string | null] => [code, bpsCode]))
  for (const { code, bpsCode } of claims) if (regions.has(code)) after.set(code, bpsCode)
  const holders = countOf(Array.from(after.values()))
  const timesGiven = countOf(claims.map(({ bpsCode }) => bpsCode))
  const timesNamed = countOf(claims.map(({ code }) => code))

  return claims.map(({ code, bpsCode, name }) => {
    const region = regions.get(code)
    if (!region) return ['no-region']
    const above = region.parentCode === null ? undefined : after.get(region.parentCode)
    const given = bpsCode === null ? undefined : bpsCode
    const twice = (timesNamed.get(code) ?? 0) > 1 || (given !== undefined && (timesGiven.get(given) ?? 0) > 1)
    const found: [BpsFaultKind, boolean][] = [
      ['digits', given !== undefined && !hasDigitsOf(given, region.level)],
      ['parent', given !== undefined && typeof above === 'string' && !given.startsWith(above)],
      ['twice', twice],
      ['taken', !twice && given !== undefined && (holders.get(given) ?? 0) > 1],
      ['name', name !== undefined && name !== '' && !bearsName(region, name)],
      ['future', validFrom !== null && validFrom > today],
    ]
    return found.filter(([, wrong]) => wrong).map(([kind]) => kind)
  })
}

function countOf(values: readonly (string | null)[]): Map<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function hasDigitsOf(code: string, level: RegionLevel): boolean {
  return /^\d+$/.test(code) && code.length === digitsOfLevel[level]
}

function bearsName({ name, otherNames, level }: CodedRegion, given: string): boolean {
  const key = regionNameKey(given, level)
  return [name, ...otherNames].some((one) => {
    const own = regionNameKey(one, level)
    const [short, long] = own.length < key.length ? [own, key] : [key, own]
    return own === key || mayBeMisspelt(key, own) || (short.length >= 5 && long.includes(short))
  })
}
