import { z } from 'zod'

/** `reserve`: meets the rule beyond the quota, named in the decree so that a place can be filled lawfully. domain.md T13. */
export const standings = ['listed', 'reserve', 'to-check', 'excluded'] as const
export const Standing = z.enum(standings).meta({ id: 'Standing' })
export type Standing = z.infer<typeof Standing>
