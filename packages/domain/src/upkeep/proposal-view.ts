import { z } from 'zod'

/** `waiting`: at the regency; `mine`: what I proposed, whatever became of it. */
export const ProposalView = z.enum(['waiting', 'returned', 'decided', 'mine'])
export type ProposalView = z.infer<typeof ProposalView>
