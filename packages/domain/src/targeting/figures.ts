import { z } from 'zod'
import { ToldCount } from '../access/told-count.ts'
import { Month } from '../platform/period.ts'
import { Place } from '../regions/place.ts'
import { Drawing, SampleKind } from './sample.ts'

/** One of the two errors in a region, over one or several months. Null counts and shares: withheld, or too few visits. */
export const ErrorFigure = z
  .object({
    kind: SampleKind,
    /** A figure of one to four, or one that would tell of it, is told only to whoever may open the people. */
    withheld: z.boolean(),
    /** Families of the newest month that could be drawn. */
    frame: ToldCount,
    drawn: ToldCount,
    answered: ToldCount,
    refused: ToldCount,
    absent: ToldCount,
    /** Of those answered. */
    errors: ToldCount,
    /** So many answers a figure needs (ERR-4). */
    needed: ToldCount,
    /** From 0 to 1, with its interval at 95 %. */
    share: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: 'ErrorFigure' })
export type ErrorFigure = z.infer<typeof ErrorFigure>

const Pair = z.array(ErrorFigure).length(2)

export const ErrorFigures = z
  .object({
    programme: z.object({ name: z.string() }),
    place: Place,
    month: Month,
    months: z.int(),
    whole: Pair,
    /** Districts of a regency, regencies of a province. */
    parts: z.array(z.object({ place: Place, figures: Pair })),
    /** The last twelve months, the oldest first; null where changes from month to month would tell of few. */
    trend: z.array(z.object({ month: Month, figures: Pair })).nullable(),
    drawings: z.array(Drawing),
    /** When the last visit behind it was recorded. */
    asOf: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ErrorFigures', description: 'Inclusion and exclusion error of a programme, with intervals.' })
export type ErrorFigures = z.infer<typeof ErrorFigures>
