import { z } from 'zod'

/** A count as the reader is told it. Null: withheld (AC-17, AC-18). */
export const ToldCount = z.int().nullable().meta({ description: 'null: withheld, being small or beside a small one' })
export type ToldCount = z.infer<typeof ToldCount>
