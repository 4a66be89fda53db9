import type { Permission } from '#domain/access/permissions.ts'
import { permissionsOf } from '#domain/access/roles.ts'
import { covers, parentOf, type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Actor } from '../actor.ts'

/** The regions a permission reaches; none of them lies inside another. */
export interface Reach {
  readonly regions: readonly RegionCode[]
}

export const noReach: Reach = { regions: [] }

/** The regions of those mandates that hold the permission, so that two mandates never lend each other powers. */
export function reachOf(actor: Actor, permission: Permission): Reach {
  if (actor.only && !actor.only.includes(permission)) return noReach
  return reachOver(
    actor.mandates.filter((mandate) => permissionsOf(mandate.role).includes(permission)).flatMap((mandate) => mandate.regions),
  )
}

export function reachOver(regions: readonly RegionCode[]): Reach {
  const distinct = [...new Set(regions)].sort()
  return { regions: distinct.filter((inner) => !distinct.some((outer) => outer !== inner && covers(outer, inner))) }
}

export function reaches(reach: Reach, region: RegionCode): boolean {
  return reach.regions.some((outer) => covers(outer, region))
}

/** The lowest and highest code of the envelope around all regions of the reach. */
export function envelopeOf(reach: Reach): { low: string; high: string } | undefined {
  const ranges = reach.regions.map(rangeOf)
  const low = ranges.map((range) => range.low).sort()[0]
  const high = ranges
    .map((range) => range.high)
    .sort()
    .at(-1)
  return low === undefined || high === undefined ? undefined : { low, high }
}

/** The narrowest region that covers the whole reach; where a reading of many people is entered in the journal. */
export function commonRegion(reach: Reach): RegionCode {
  const [first, ...others] = reach.regions
  let region = first ?? ('ID' as RegionCode)
  while (!others.every((other) => covers(region, other))) region = parentOf(region) ?? ('ID' as RegionCode)
  return region
}

const literal = /^(ID|[0-9.]+)$/

/**
 * The statement that puts a transaction under a reach. Literals, because Citus passes only literal SET LOCAL to its
 * workers; they are checked here although `RegionCode` already is.
 */
export function settingsOf(reach: Reach): string {
  const envelope = envelopeOf(reach)
  if (!envelope) return "set local rangkul.region_low = ''; set local rangkul.region_high = ''; set local rangkul.regions = ''"
  if (!reach.regions.every((region) => literal.test(region))) throw new TypeError('not a region code')

  const exact = reach.regions.length > 1 ? reach.regions.join(',') : ''
  return `set local rangkul.region_low = '${envelope.low}'; set local rangkul.region_high = '${envelope.high}'; set local rangkul.regions = '${exact}'`
}
