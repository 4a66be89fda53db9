import { z } from 'zod'
import { ToldCount } from '../access/told-count.ts'
import { Unit } from '../planning/unit.ts'
import { Quarter } from '../platform/period.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ProgrammeId } from '../programmes/programme.ts'
import { Place } from '../regions/place.ts'

/** What was planned and reached in one regency, quarter and unit. */
export const ReachedCell = z
  .object({
    regency: RegionCode,
    quarter: Quarter,
    unit: Unit,
    target: z.int().nullable(),
    realised: ToldCount,
  })
  .meta({ id: 'ReachedCell' })
export type ReachedCell = z.infer<typeof ReachedCell>

export const ProgrammeReached = z
  .object({
    id: ProgrammeId,
    name: z.string(),
    /** The last eight, oldest first. */
    quarters: z.array(Quarter).length(8),
    units: z.array(Unit),
    regencies: z.array(Place),
    /** Only those with a target or something reached. */
    cells: z.array(ReachedCell),
    /** All regencies of the reader together. */
    totals: z.array(z.object({ quarter: Quarter, unit: Unit, realised: ToldCount })),
    /** Tallies are kept in the transaction of the payment, so they are as new as this reading. */
    asOf: z.iso.datetime(),
  })
  .meta({ id: 'ProgrammeReached' })
export type ProgrammeReached = z.infer<typeof ProgrammeReached>

/** A programme in the quarter that runs, all regencies of the reader together. */
export const ProgrammeState = z
  .object({
    id: ProgrammeId,
    name: z.string(),
    units: z.array(z.object({ unit: Unit, target: z.int().nullable(), realised: ToldCount })),
  })
  .meta({ id: 'ProgrammeState' })
export type ProgrammeState = z.infer<typeof ProgrammeState>

export const RegistryCounts = z
  .object({
    persons: ToldCount,
    families: ToldCount,
    /** Families of deciles 1 and 2. */
    poorest: ToldCount,
    /** Need categories that are open, without those that the law protects; one person may carry several. */
    openNeeds: ToldCount,
    /** Counted without names, beside `openNeeds`; without categories that the law protects. */
    withoutNames: ToldCount,
  })
  .meta({ id: 'RegistryCounts' })
export type RegistryCounts = z.infer<typeof RegistryCounts>

export const RegistryState = RegistryCounts.extend({ place: Place }).meta({ id: 'RegistryState' })
export type RegistryState = z.infer<typeof RegistryState>

/** One delivery behind a figure. */
export const Delivery = z
  .object({
    id: z.uuid(),
    payee: z.string(),
    place: Place,
    months: z.array(z.string()),
    amount: z.int(),
    deliveredOn: z.iso.date(),
  })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof Delivery>
