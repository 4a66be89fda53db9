import { BatchId } from '#domain/people/batch-id.ts'
import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { type Verdict, verdicts } from '#domain/linkage/verdict.ts'

export const views = ['antrean', 'putusan', 'pencarian'] as const
export type View = (typeof views)[number]

export const leasts = [0.9, 0.99] as const

/** Which pairs are looked at. */
export interface PairsPlace {
  tampak?: View
  /** At least so likely. */
  minimal?: number
  wilayah?: RegionCode
  berkas?: BatchId
  /** Of those that are judged. */
  putusan?: Verdict
  setelah?: string
}

/** From an address. */
export function pairsPlaceIn({ tampak, minimal, wilayah, berkas, putusan, setelah }: Record<string, unknown>): PairsPlace {
  const [region, batch, after] = [RegionCode.safeParse(wilayah), BatchId.safeParse(berkas), Cursor.safeParse(setelah)]
  const view = views.find((one) => one === tampak)
  const least = leasts.find((one) => one === Number(minimal))
  const verdict = verdicts.find((one) => one === putusan)
  return {
    ...(view && { tampak: view }),
    ...(least !== undefined && { minimal: least }),
    ...(region.success && { wilayah: region.data }),
    ...(batch.success && { berkas: batch.data }),
    ...(verdict && { putusan: verdict }),
    ...(after.success && { setelah: after.data }),
  }
}
