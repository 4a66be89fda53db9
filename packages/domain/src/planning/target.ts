import { z } from 'zod'
import { ToldCount } from '../access/told-count.ts'
import { Quarter } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ProgrammeId } from '../programmes/programme.ts'
import { Place } from '../regions/place.ts'
import { Unit } from './unit.ts'

export { PlanYear } from './plan-year.ts'

/** A target beside what was reached. */
export const TargetCell = z
  .object({
    quarter: Quarter,
    /** Null: no target. */
    amount: z.int().nonnegative().nullable(),
    /** Null: never set. */
    version: z.int().nullable(),
    realised: ToldCount,
    /** The programme runs in this quarter: a target may be set. */
    open: z.boolean(),
  })
  .meta({ id: 'TargetCell' })
export type TargetCell = z.infer<typeof TargetCell>

/** The four quarters of a programme in a regency, in one unit. */
export const TargetRow = z
  .object({
    programmeId: ProgrammeId,
    programme: z.string(),
    regency: Place,
    unit: Unit,
    cells: z.array(TargetCell).length(4),
    may: z.object({ set: z.boolean() }),
  })
  .meta({ id: 'TargetRow' })
export type TargetRow = z.infer<typeof TargetRow>

export const TargetChange = z
  .object({
    programmeId: ProgrammeId,
    regency: RegionCode,
    quarter: Quarter,
    unit: Unit,
    amount: z.int().nullable(),
    /** The version that was looked at; null: there was none. */
    version: z.int().nullable(),
  })
  .meta({ id: 'TargetChange' })
export type TargetChange = z.infer<typeof TargetChange>
