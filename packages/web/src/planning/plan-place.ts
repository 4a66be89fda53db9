import type { Unit } from '#domain/planning/unit.ts'
import type { ProgrammeId } from '#domain/programmes/programme.ts'

/** What of the year's plan is shown, as the address has it. */
export interface PlanPlace {
  tahun?: number
  program?: ProgrammeId
  satuan?: Unit
}
