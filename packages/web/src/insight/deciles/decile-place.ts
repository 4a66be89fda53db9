import { Quarter } from '#domain/platform/period.ts'
import { RegionCode } from '#domain/platform/region-code.ts'

/** Which quarter of which region is shown, as the address says; absent: the newest, and all that the reader sees. */
export interface DecilePlace {
  wilayah?: RegionCode
  triwulan?: Quarter
}

/** From an address. */
export function decilePlaceIn({ wilayah, triwulan }: Record<string, unknown>): DecilePlace {
  // A province stands in an address as a number.
  const [region, quarter] = [RegionCode.safeParse(String(wilayah)), Quarter.safeParse(triwulan)]
  return { ...(region.success && { wilayah: region.data }), ...(quarter.success && { triwulan: quarter.data }) }
}
