import { z } from 'zod'

export const OpenSidFileId = z.uuid().brand<'OpenSidFileId'>()
export type OpenSidFileId = z.infer<typeof OpenSidFileId>
