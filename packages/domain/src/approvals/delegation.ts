import { z } from 'zod'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Signatory } from './approval.ts'

export const DelegationId = z.uuid().brand<'DelegationId'>()
export type DelegationId = z.infer<typeof DelegationId>

export const Delegation = z
  .object({
    id: DelegationId,
    region: z.object({ code: RegionCode, name: z.string() }),
    giver: Signatory,
    taker: Signatory,
    validFrom: LocalDate,
    validTo: LocalDate,
    reason: z.string(),
    standing: z.enum(['ahead', 'in-force', 'over']),
  })
  .meta({ id: 'ApprovalDelegation', description: 'Who signs for whom, between dates.' })
export type Delegation = z.infer<typeof Delegation>
