import type { RegionCode } from '../platform/region-code.ts'
import { mayBeMisspelt, nameLikeness } from '../regions/name-likeness.rules.ts'
import { regionKindIn, regionNameKey } from '../regions/region-name.rules.ts'
import type { RegionKind } from '../regions/region.ts'

export interface NamedRegency {
  readonly code: RegionCode
  readonly name: string
  readonly kind: RegionKind | null
  readonly otherNames?: readonly string[]
}

interface KeyedRegency {
  readonly code: RegionCode
  readonly kind: RegionKind | null
  readonly key: string
  readonly otherKeys: readonly string[]
}
export interface RegencyRead {
  readonly code: RegionCode
  readonly way: 'name' | 'other-name' | 'alike'
  readonly certainty: number
}

export type RegencyNames = readonly KeyedRegency[]

export function regencyNames(regencies: readonly NamedRegency[]): RegencyNames {
  return regencies.map(({ code, kind, name, otherNames = [] }) => ({
    code,
    kind,
    key: regionNameKey(name, 'regency'),
    otherKeys: otherNames.map((other) => regionNameKey(other, 'regency')),
  }))
}

/**
 * INT-44  A regency is known by its name, by a short or former one, or by a misspelling that can mean no other. Where two bear
 * the name, `KAB.` or `KOTA` tells them apart; where it contradicts the only one that bears it, it is not that one.
 */
export function regencyNamed(raw: string, regencies: RegencyNames): RegencyRead | undefined {
  const key = regionNameKey(raw, 'regency')
  if (key === '') return undefined
  const kind = regionKindIn(raw)
  const fits = regencies.filter((regency) => kind === null || regency.kind === kind)
  const steps: [RegencyRead['way'], number, (regency: KeyedRegency) => boolean][] = [
    ['name', 1, (regency) => regency.key === key],
    ['other-name', 0.9, (regency) => regency.otherKeys.includes(key)],
  ]
  for (const [way, certainty, bears] of steps) {
    const [one, another] = fits.filter(bears)
    if (one) return another ? undefined : { code: one.code, way, certainty }
  }
  const [meant, another] = fits.filter((regency) => mayBeMisspelt(key, regency.key))
  return meant && !another ? { code: meant.code, way: 'alike', certainty: nameLikeness(key, meant.key) } : undefined
}
