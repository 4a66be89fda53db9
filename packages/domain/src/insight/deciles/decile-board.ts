import { z } from 'zod'
import { ToldCount } from '../../access/told-count.ts'
import { Quarter } from '../../platform/period.ts'
import { Place } from '../../regions/place.ts'

/** Families from one list of deciles to the next. `came`, `left`: they had none before, or have none now. */
export const DecileMoves = z
  .object({ rose: ToldCount, fell: ToldCount, stayed: ToldCount, came: ToldCount, left: ToldCount })
  .meta({ id: 'DecileMoves' })
export type DecileMoves = z.infer<typeof DecileMoves>

const decileOrNone = z.int().min(0).max(10).meta({ description: '0: no decile' })

export const DecileCell = z
  .object({ before: decileOrNone, now: decileOrNone, families: z.int() })
  .meta({ id: 'DecileCell', description: 'How many families had one decile before and have another now.' })
export type DecileCell = z.infer<typeof DecileCell>

/** Local findings that the centre's decile should follow, or that its list of aid should. */
export const decileFindingKinds = ['already-well-off', 'receives-nothing', 'correction'] as const
export const DecileFindingKind = z.enum(decileFindingKinds)
export type DecileFindingKind = z.infer<typeof DecileFindingKind>

/** `confirmed`, `refused`: the centre answered · `followed`: no answer, but its next list has the family better off, as found · `waiting` */
export const decileAnswers = ['confirmed', 'followed', 'refused', 'waiting'] as const
export type DecileAnswer = (typeof decileAnswers)[number]

/** How many findings of a kind were answered so, after so many days; of those that wait the days are nought. */
export interface FindingSum {
  readonly kind: DecileFindingKind
  readonly answer: DecileAnswer
  readonly days: number
  readonly findings: number
}

export const FindingFigures = z
  .object({
    confirmed: z.int(),
    followed: z.int(),
    refused: z.int(),
    waiting: z.int(),
    /** From the regency's word to the centre's; null before the first answer. */
    medianDays: z.number().nullable(),
  })
  .meta({ id: 'FindingFigures', description: 'What the centre said to findings that the regency accepted.' })
export type FindingFigures = z.infer<typeof FindingFigures>

export const DecileBoard = z
  .object({
    within: Place,
    /** With a list of deciles here, the newest first. */
    quarters: z.array(Quarter),
    /** The one shown; null where no list has come yet. */
    quarter: Quarter.nullable(),
    /** With which it is compared: regencies may have had their last lists in different quarters. */
    comparedWith: z.array(Quarter),
    total: DecileMoves,
    /** Null: told only to those who may open people. */
    matrix: z.array(DecileCell).nullable(),
    /** Those directly below, with their findings; null: told only to those who may open people. */
    regions: z.array(z.object({ place: Place, moves: DecileMoves, findings: FindingFigures })).nullable(),
    /** All that the regency accepted to this day; null: told only to those who may open people. */
    findings: z
      .object({
        total: FindingFigures,
        kinds: z.array(z.object({ kind: DecileFindingKind, figures: FindingFigures })),
        /** When they were counted last; null before the first time. */
        countedAt: z.iso.datetime().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'DecileBoard', description: "The centre's deciles, list after list, and local findings beside them." })
export type DecileBoard = z.infer<typeof DecileBoard>
