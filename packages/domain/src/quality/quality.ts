import { z } from 'zod'
import { ToldCount } from '../access/told-count.ts'
import { PersonId } from '../people/person-id.ts'
import { Month } from '../platform/period.ts'
import { Place } from '../regions/place.ts'
import { FaultKind, FaultSubject } from './fault-kinds.ts'

/** An open fault of a person or of their family. */
export const OpenFault = z
  .object({ kind: FaultKind, subject: FaultSubject, since: z.iso.datetime() })
  .meta({ id: 'OpenFault', description: 'A fault of the register that nobody has cured yet.' })
export type OpenFault = z.infer<typeof OpenFault>

/** A person or a family with everything that is wrong with it, the gravest first. */
export const FaultySubject = z
  .object({
    id: z.uuid(),
    subject: FaultSubject,
    /** Whose page leads there: the person, or of a family its head or eldest. Null: nobody whom the reader may open. */
    person: z.object({ id: PersonId, name: z.string() }).nullable(),
    place: Place,
    source: z.string(),
    since: z.iso.datetime(),
    kinds: z.array(FaultKind).min(1),
  })
  .meta({ id: 'FaultySubject' })
export type FaultySubject = z.infer<typeof FaultySubject>

/** How many people of a region there are, and how many of them carry a fault themselves or through their family. */
export const QualityCounts = z
  .object({
    persons: ToldCount,
    faulty: z.object({ validity: ToldCount, completeness: ToldCount, age: ToldCount, duplicates: ToldCount }),
    any: ToldCount,
  })
  .meta({ id: 'QualityCounts' })
export type QualityCounts = z.infer<typeof QualityCounts>

export const QualityBoard = z
  .object({
    within: Place,
    total: QualityCounts,
    regions: z.array(QualityCounts.extend({ place: Place })),
    /** Where the people come from, to choose one; empty for whoever may not open them. */
    sources: z.array(z.string()),
    /** The last twelve months that were counted, oldest first; null: not told. */
    trend: z.array(QualityCounts.extend({ month: Month })).nullable(),
    /** Faults that are open, by kind; null: not told. */
    kinds: z.array(z.object({ kind: FaultKind, subjects: z.int() })).nullable(),
    /** When the youngest of these figures was counted; null before the first time. */
    countedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'QualityBoard' })
export type QualityBoard = z.infer<typeof QualityBoard>
