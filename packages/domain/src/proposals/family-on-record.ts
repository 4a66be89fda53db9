import { z } from 'zod'
import { FamilyMember, WelfareDecile } from '../people/person.ts'

/** What the registry holds about the family, to be put beside what was claimed. */
export const FamilyOnRecord = z
  .object({
    address: z.string().nullable(),
    members: z.array(FamilyMember),
    deciles: z.array(WelfareDecile),
    aid: z.array(z.object({ holder: z.string(), programme: z.string(), payer: z.string(), since: z.string() })),
  })
  .meta({ id: 'FamilyOnRecord' })
export type FamilyOnRecord = z.infer<typeof FamilyOnRecord>
