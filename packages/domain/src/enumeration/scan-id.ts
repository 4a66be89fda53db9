import { z } from 'zod'

export const ScanId = z.uuid().brand<'ScanId'>()
export type ScanId = z.infer<typeof ScanId>
