import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'
import { type RoundState, roundStates } from '#domain/enumeration/round.ts'

export const doorViews = ['pintu', 'hasil', 'baru'] as const
export type DoorView = (typeof doorViews)[number]

/** Where one stands, as it is written in the URL: codes and ids only. */
export interface RoundPlace {
  /** Of the rounds: in which state. */
  tahap?: RoundState
  /** Of the doors: which part. */
  tampak?: DoorView
  desa?: RegionCode
  /** Of totals: those that have ended. */
  berakhir?: true
  setelah?: string
  /** Whose panel is open. */
  buka?: string
}

/** From an address; what makes no sense is left out. */
export function roundPlaceIn({ tahap, tampak, desa, berakhir, setelah, buka }: Record<string, unknown>): RoundPlace {
  const state = roundStates.find((one) => one === tahap)
  const view = doorViews.find((one) => one === tampak)
  const [village, after] = [RegionCode.safeParse(desa), Cursor.safeParse(setelah)]
  return {
    ...(state && { tahap: state }),
    ...(view && { tampak: view }),
    ...(village.success && { desa: village.data }),
    ...(berakhir === true && { berakhir: true as const }),
    ...(after.success && { setelah: after.data }),
    ...(typeof buka === 'string' && { buka }),
  }
}
