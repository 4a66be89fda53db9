import { CandidateId, type CandidateStep } from '#domain/categories/candidate.ts'
import type { CandidateKind } from '#domain/categories/search.rules.ts'
import { NeedCode } from '#domain/people/need-category.ts'
import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'

export const views = ['periksa', 'kunjungi', 'usia', 'putusan'] as const
export type View = (typeof views)[number]

/** Which candidates are looked at, as it stands in the URL: codes and ids only. */
export interface CandidatesPlace {
  tampak?: View
  kategori?: NeedCode
  wilayah?: RegionCode
  setelah?: string
  /** Whose panel is open. */
  buka?: CandidateId
}

/** From an address; what makes no sense is left out. */
export function candidatesPlaceIn({ tampak, kategori, wilayah, setelah, buka }: Record<string, unknown>): CandidatesPlace {
  const view = views.find((one) => one === tampak)
  // The router reads 64.08 as a number.
  const region = RegionCode.safeParse(typeof wilayah === 'number' ? wilayah.toFixed(wilayah % 1 === 0 ? 0 : 2) : wilayah)
  const [category, after, open] = [NeedCode.safeParse(kategori), Cursor.safeParse(setelah), CandidateId.safeParse(buka)]
  return {
    ...(view && { tampak: view }),
    ...(category.success && { kategori: category.data }),
    ...(region.success && { wilayah: region.data }),
    ...(after.success && { setelah: after.data }),
    ...(open.success && { buka: open.data }),
  }
}

export interface Asked {
  readonly kind: CandidateKind | undefined
  readonly step: CandidateStep
}

/** What each part asks of the server. */
export const askedOf: Readonly<Record<View, Asked>> = {
  periksa: { kind: 'found', step: 'to-check' },
  kunjungi: { kind: 'found', step: 'to-visit' },
  usia: { kind: 'outgrown', step: 'to-check' },
  putusan: { kind: undefined, step: 'decided' },
}
