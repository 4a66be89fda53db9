import { NeedCode } from '#domain/people/need-category.ts'
import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { type RoundState, roundStates } from '#domain/enumeration/round.ts'
import { scanStates } from '#domain/enumeration/scan.ts'
import { ScanId } from '#domain/enumeration/scan-id.ts'

export const doorViews = ['pintu', 'hasil', 'baru'] as const
export type DoorView = (typeof doorViews)[number]

/** Where one stands, as it is written in the URL: codes and ids only. */
export type ScanPart = (typeof scanStates)[number]

export interface RoundPlace {
  /** Of the rounds: in which state. */
  tahap?: RoundState
  /** Of the doors: which part. */
  tampak?: DoorView
  desa?: RegionCode
  kategori?: NeedCode
  /** Of printed forms: which page, from 1. */
  lembar?: number
  /** Of totals: those that have ended. */
  berakhir?: true
  /** Of scans: in which state. */
  lembaran?: ScanPart
  /** The scan that is looked at. */
  pindai?: ScanId
  setelah?: string
  /** Whose panel is open. */
  buka?: string
}

/** From an address; what makes no sense is left out. */
export function roundPlaceIn({
  tahap,
  tampak,
  desa,
  kategori,
  lembar,
  berakhir,
  lembaran,
  pindai,
  setelah,
  buka,
}: Record<string, unknown>): RoundPlace {
  const state = roundStates.find((one) => one === tahap)
  const view = doorViews.find((one) => one === tampak)
  const part = scanStates.find((one) => one === lembaran)
  const scan = ScanId.safeParse(pindai)
  const [village, category, after] = [RegionCode.safeParse(desa), NeedCode.safeParse(kategori), Cursor.safeParse(setelah)]
  return {
    ...(state && { tahap: state }),
    ...(view && { tampak: view }),
    ...(village.success && { desa: village.data }),
    ...(category.success && { kategori: category.data }),
    ...(typeof lembar === 'number' && Number.isInteger(lembar) && lembar > 0 && lembar < 10_000 && { lembar }),
    ...(berakhir === true && { berakhir: true as const }),
    ...(part && { lembaran: part }),
    ...(scan.success && { pindai: scan.data }),
    ...(after.success && { setelah: after.data }),
    ...(typeof buka === 'string' && { buka }),
  }
}
