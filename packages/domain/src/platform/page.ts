import { z } from 'zod'

/** Where a page begins: the opaque key of the last row of the page before. */
export const Cursor = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9_-]+$/)

/** Query of every list: at most 100 rows, from a key on (never an offset). */
export const PageQuery = z.object({
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export type PageQuery = z.infer<typeof PageQuery>

export interface Page<Row> {
  rows: Row[]
  /** Send as `after` to go on; null at the end. */
  next: string | null
}

/** The answer of a list endpoint. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: Cursor.nullable() })
}
