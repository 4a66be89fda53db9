import { z } from 'zod'

export const ProgrammeId = z.uuid().brand<'ProgrammeId'>()
export type ProgrammeId = z.infer<typeof ProgrammeId>
