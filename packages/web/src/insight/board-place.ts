import type { Unit } from '#domain/planning/unit.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'
import type { RegistryMeasure } from './registry-measures.ts'

/** What the board shows, as its address says. */
export interface BoardPlace {
  /** Absent: the first programme that has figures, else the registry. */
  program?: ProgrammeId | 'warga'
  satuan?: Unit
  triwulan?: Quarter
  wilayah?: RegionCode
  ukuran?: RegistryMeasure
}

/** Whose deliveries are listed. */
export interface DeliveriesPlace {
  program?: ProgrammeId
  wilayah?: RegionCode
  triwulan?: Quarter
  setelah?: string
}
