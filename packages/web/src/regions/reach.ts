import type { Session } from '#domain/access/account.ts'
import { covers, parentOf, type RegionCode } from '#domain/platform/region-code.ts'

export interface Reach {
  /** The regions that the mandates name, without those that lie in another of them. */
  roots: readonly { code: RegionCode; name: string }[]
  /** The narrowest region that covers them all. */
  common: RegionCode
}

/** Where somebody may work: what a choice of regions begins with. */
export function reachOf(session: Session | undefined): Reach {
  const all = (session?.mandates ?? []).flatMap((mandate) => mandate.regions)
  const roots = all.filter(
    (one, at) => !all.some((other, before) => covers(other.code, one.code) && (other.code !== one.code || before < at)),
  )
  return { roots, common: commonRegion(roots.map((root) => root.code)) }
}

function commonRegion(codes: readonly RegionCode[]): RegionCode {
  let common = codes[0] ?? ('ID' as RegionCode)
  while (!codes.every((code) => covers(common, code))) common = parentOf(common) ?? ('ID' as RegionCode)
  return common
}
