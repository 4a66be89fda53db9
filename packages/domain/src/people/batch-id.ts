import { z } from 'zod'

/** A file of people that came in; what it wrote into the registry carries its id. */
export const BatchId = z.uuid().brand<'BatchId'>()
export type BatchId = z.infer<typeof BatchId>
