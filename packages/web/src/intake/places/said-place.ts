import type { listBatchPlaces } from '#domain/intake/intake.api.ts'
import type { Output } from '#domain/platform/endpoint.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'

export type ReadClaim = Output<typeof listBatchPlaces>['claims'][number]

/** What an officer says a place means; no code: none of ours. */
export interface SaidPlace {
  code: RegionCode | null
  name: string
}
