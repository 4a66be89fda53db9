import type { CodeScheme } from '#domain/intake/batch.ts'
import type { IntakeSource } from '#domain/intake/list-kinds.ts'
import type { Quarter } from '#domain/platform/period.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'

/** Where a file is from: what has to be said before it is sent. */
export interface Origin {
  regency: RegionCode | null
  period: Quarter
  codes: CodeScheme
  source: IntakeSource
  /** Of a list of recipients the code of what they receive; null until it is chosen. */
  benefit?: string | null
}
