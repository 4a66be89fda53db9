import { z } from 'zod'
import { ToldCount } from '../access/told-count.ts'
import { PersonId } from '../people/person-id.ts'
import { Place } from '../regions/place.ts'
import { BenefitCode } from '../settings/benefit-code.ts'
import { PairLevel, PairVerdict } from './matrix.ts'

/** What the listed would hold together with one other kind if the list were approved. */
export const ListRisk = z
  .object({
    other: z.object({ code: BenefitCode, programme: z.string().nullable() }),
    level: PairLevel,
    verdict: PairVerdict.exclude(['allowed']),
    ground: z.string(),
    verified: z.boolean(),
    /** How many of those listed. */
    members: ToldCount,
  })
  .meta({ id: 'ListRisk' })
export type ListRisk = z.infer<typeof ListRisk>

/** Somebody on the list who would hold both. */
export const MemberAtRisk = z
  .object({
    beneficiary: z.uuid(),
    person: PersonId.nullable(),
    name: z.string().nullable(),
    place: Place,
    other: BenefitCode,
    verdict: PairVerdict.exclude(['allowed']),
  })
  .meta({ id: 'MemberAtRisk' })
export type MemberAtRisk = z.infer<typeof MemberAtRisk>
