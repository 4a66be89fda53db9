import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'

/** Which families are shown, as the address says. */
export interface FreshnessPlace {
  wilayah?: RegionCode
  setelah?: string
}

/** From an address. */
export function freshnessPlaceIn({ wilayah, setelah }: Record<string, unknown>): FreshnessPlace {
  // A province stands in an address as a number.
  const [region, after] = [RegionCode.safeParse(String(wilayah)), Cursor.safeParse(setelah)]
  return { ...(region.success && { wilayah: region.data }), ...(after.success && { setelah: after.data }) }
}
