import { z } from 'zod'

/** `returned`: with its proposer, who mends and resubmits it. The last three are ends. */
export const fileStates = ['waiting', 'returned', 'approved', 'refused', 'withdrawn'] as const
export const FileState = z.enum(fileStates).meta({ id: 'ApprovalState' })
export type FileState = z.infer<typeof FileState>
