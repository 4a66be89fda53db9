import { z } from 'zod'

/** What is counted: of the register people or families; of files that came, how many, and of their villages and regencies. */
export const LimitEffect = z
  .object({
    counted: z.enum(['people', 'families', 'files', 'villages', 'regencies']),
    /** How many are found by the limit in force. */
    now: z.int(),
    /** How many would be by the other one. */
    proposed: z.int(),
    /** Of how many files, villages or regencies; null of people and families. */
    of: z.int().nullable(),
  })
  .meta({ id: 'LimitEffect', description: 'What would change today under another limit, within the reader’s regions.' })
export type LimitEffect = z.infer<typeof LimitEffect>
