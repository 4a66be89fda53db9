import { Cursor } from '#domain/platform/page.ts'
import { Month } from '#domain/platform/period.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { ProgrammeId } from '#domain/programmes/programme-id.ts'

export const windows = [1, 3, 12] as const
export type Window = (typeof windows)[number]

/** What the figures are of, as the address says. */
export interface ErrorPlace {
  program?: ProgrammeId
  wilayah?: RegionCode
  bulan?: Month
  /** Months together, up to that one; absent: one. */
  rentang?: Window
}

export interface VisitPlace {
  setelah?: string
  /** Whose panel is open. */
  buka?: string
}

/** From an address; what makes no sense is left out. */
export function errorPlaceIn({ program, wilayah, bulan, rentang }: Record<string, unknown>): ErrorPlace {
  const [id, month] = [ProgrammeId.safeParse(program), Month.safeParse(bulan)]
  // A province stands in an address as a number.
  const region = RegionCode.safeParse(String(wilayah))
  const window = windows.find((one) => one === rentang)
  return {
    ...(id.success && { program: id.data }),
    ...(region.success && { wilayah: region.data }),
    ...(month.success && { bulan: month.data }),
    ...(window !== undefined && window !== 1 && { rentang: window }),
  }
}

export function visitPlaceIn({ setelah, buka }: Record<string, unknown>): VisitPlace {
  const after = Cursor.safeParse(setelah)
  return { ...(after.success && { setelah: after.data }), ...(typeof buka === 'string' && { buka }) }
}
