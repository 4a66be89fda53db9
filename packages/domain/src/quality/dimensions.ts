import { z } from 'zod'

/** What a fault of the register takes from it: that it is true, whole, of today, and each person in it once. */
export const dimensions = ['validity', 'completeness', 'age', 'duplicates'] as const
export const Dimension = z.enum(dimensions).meta({ id: 'QualityDimension' })
export type Dimension = z.infer<typeof Dimension>
