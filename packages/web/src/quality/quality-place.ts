import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { Dimension } from '#domain/quality/dimensions.ts'
import { FaultKind } from '#domain/quality/fault-kinds.ts'

/** What the board shows, as its address says. */
export interface QualityPlace {
  wilayah?: RegionCode
  sumber?: string
  /** Absent: people without any fault. */
  ukuran?: Dimension
}

/** Which faults are listed. */
export interface FaultyPlace {
  wilayah?: RegionCode
  sumber?: string
  masalah?: FaultKind
  setelah?: string
}

/** From an address. */
export function qualityPlaceIn({ wilayah, sumber, ukuran }: Record<string, unknown>): QualityPlace {
  const dimension = Dimension.safeParse(ukuran)
  return { ...shared(wilayah, sumber), ...(dimension.success && { ukuran: dimension.data }) }
}

export function faultyPlaceIn({ wilayah, sumber, masalah, setelah }: Record<string, unknown>): FaultyPlace {
  const [kind, after] = [FaultKind.safeParse(masalah), Cursor.safeParse(setelah)]
  return {
    ...shared(wilayah, sumber),
    ...(kind.success && { masalah: kind.data }),
    ...(after.success && { setelah: after.data }),
  }
}

function shared(wilayah: unknown, sumber: unknown): { wilayah?: RegionCode; sumber?: string } {
  // A province stands in an address as a number.
  const region = RegionCode.safeParse(String(wilayah))
  const source = typeof sumber === 'string' && /^[A-Za-z0-9-]{1,40}$/.test(sumber)
  return { ...(region.success && { wilayah: region.data }), ...(source && { sumber }) }
}
