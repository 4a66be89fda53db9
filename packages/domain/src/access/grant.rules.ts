import { covers, type RegionCode } from '../platform/region-code.ts'
import type { LocalDate } from '../platform/local-date.ts'

export type GrantFault = { rule: 'AC-8' } | { rule: 'AC-9' } | { rule: 'AC-10' }

/** Who grants: their account, and the regions in which they look after accounts. */
export interface Granter {
  readonly accountId: string
  readonly regions: readonly RegionCode[]
}

export interface Grant {
  readonly accountId: string
  readonly regions: readonly RegionCode[]
  readonly validFrom: LocalDate
  readonly validTo: LocalDate | null
}

/**
 * AC-8   Nobody grants a mandate beyond the regions in which they look after accounts themselves.
 * AC-9   Nobody grants one to themselves.
 * AC-10  A mandate ends on the day it begins or later, and begins no earlier than today.
 */
export function grantFaults(grant: Grant, granter: Granter, today: LocalDate): GrantFault[] {
  const { validFrom, validTo } = grant
  return [
    ...(within(grant.regions, granter) ? [] : [{ rule: 'AC-8' } as const]),
    ...(grant.accountId === granter.accountId ? [{ rule: 'AC-9' } as const] : []),
    ...(validFrom < today || (validTo !== null && validTo < validFrom) ? [{ rule: 'AC-10' } as const] : []),
  ]
}

/**
 * AC-11  An account is looked after only by somebody else whose regions cover all of it: its office, and every mandate
 *        that is in force or to come. Else a regency could open the province's accounts.
 */
export function mayLookAfter(
  account: { readonly accountId: string; readonly regions: readonly RegionCode[] },
  granter: Granter,
): boolean {
  return account.accountId !== granter.accountId && within(account.regions, granter)
}

function within(regions: readonly RegionCode[], granter: Granter): boolean {
  return regions.every((region) => granter.regions.some((own) => covers(own, region)))
}
