import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { ClaimId } from '#domain/proposals/claim.ts'
import { ClaimKind } from '#domain/proposals/claim-kind.ts'
import { ClaimView } from '#domain/proposals/proposals.api.ts'

/** Which claims are looked at, as it stands in the URL: codes and ids only. */
export interface ClaimsPlace {
  tampak?: ClaimView
  jenis?: ClaimKind
  wilayah?: RegionCode
  setelah?: string
  /** Which one is open beside the list. */
  buka?: ClaimId
}

/** From an address; what makes no sense is left out. */
export function claimsPlaceIn({ tampak, jenis, wilayah, setelah, buka }: Record<string, unknown>): ClaimsPlace {
  // The router reads 64.08 as a number.
  const region = RegionCode.safeParse(typeof wilayah === 'number' ? wilayah.toFixed(wilayah % 1 === 0 ? 0 : 2) : wilayah)
  const [view, kind] = [ClaimView.safeParse(tampak), ClaimKind.safeParse(jenis)]
  const [after, open] = [Cursor.safeParse(setelah), ClaimId.safeParse(buka)]
  return {
    ...(view.success && { tampak: view.data }),
    ...(kind.success && { jenis: kind.data }),
    ...(region.success && { wilayah: region.data }),
    ...(after.success && { setelah: after.data }),
    ...(open.success && { buka: open.data }),
  }
}
