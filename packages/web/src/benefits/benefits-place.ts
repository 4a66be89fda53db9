import { BenefitCode } from '#domain/settings/benefit-code.ts'
import { type DoubleState, doubleStates } from '#domain/benefits/double.ts'
import { NeedCode } from '#domain/people/need-category.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { Cursor } from '#domain/platform/page.ts'
import { RegionCode } from '#domain/platform/region-code.ts'

export const views = ['rangkap', 'terlewat', 'wilayah'] as const
export type View = (typeof views)[number]

export const listedVerdicts = ['forbidden', 'look'] as const

/** Which doubles, or who is unreached. */
export interface BenefitsPlace {
  tampak?: View
  wilayah?: RegionCode
  bantuan?: BenefitCode
  putusan?: (typeof listedVerdicts)[number]
  keadaan?: DoubleState
  desil?: number
  kebutuhan?: NeedCode
  setelah?: string
}

/** From an address. */
export function benefitsPlaceIn(search: Record<string, unknown>): BenefitsPlace {
  const [region, kind] = [RegionCode.safeParse(search['wilayah']), BenefitCode.safeParse(search['bantuan'])]
  const [need, after] = [NeedCode.safeParse(search['kebutuhan']), Cursor.safeParse(search['setelah'])]
  const view = views.find((one) => one === search['tampak'])
  const verdict = listedVerdicts.find((one) => one === search['putusan'])
  const state = doubleStates.find((one) => one === search['keadaan'])
  const decile = Number(search['desil'])
  return {
    ...(view && { tampak: view }),
    ...(region.success && { wilayah: region.data }),
    ...(kind.success && { bantuan: kind.data }),
    ...(verdict && { putusan: verdict }),
    ...(state && { keadaan: state }),
    ...(Number.isInteger(decile) && decile >= 1 && decile <= 10 && { desil: decile }),
    ...(need.success && { kebutuhan: need.data }),
    ...(after.success && { setelah: after.data }),
  }
}

export interface MatrixPlace {
  /** The day whose matrix is looked at; today without. */
  tanggal?: LocalDate
}

export function matrixPlaceIn({ tanggal }: Record<string, unknown>): MatrixPlace {
  const day = LocalDate.safeParse(tanggal)
  return day.success ? { tanggal: day.data } : {}
}
