import { z } from 'zod'
import { NeedCode } from '../people/need-category.ts'
import { PersonId } from '../people/person-id.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { ClaimState } from '../proposals/claim.ts'
import { ClaimId } from '../proposals/claim-id.ts'
import type { ClaimDetails, FactChanges } from '../proposals/claim-details.ts'

/** The kinds of claims that a difference may become. */
export const foundKinds = ['death', 'move', 'birth', 'new-person', 'correction', 'category-found', 'pregnancy-found'] as const
export const FoundKind = z.enum(foundKinds).meta({ id: 'OpenSidFoundKind' })
export type FoundKind = z.infer<typeof FoundKind>

/** `on-its-way`: somebody has claimed it already, here or by another file. */
export const foundStandings = ['open', 'proposed', 'on-its-way'] as const
export const FoundStanding = z.enum(foundStandings).meta({ id: 'OpenSidFoundStanding' })
export type FoundStanding = z.infer<typeof FoundStanding>

/** What the sheet cannot say: the day, the village moved to, the day on which a birth is expected, what hinders somebody. */
export const asks = ['day', 'to', 'expected', 'hindrance'] as const
export const Ask = z.enum(asks).meta({ id: 'OpenSidAsk' })
export type Ask = z.infer<typeof Ask>

export type FactKey = keyof FactChanges
export const factKeys = ['name', 'sex', 'birthDate', 'birthPlace', 'motherName', 'occupation', 'address'] as const

/** One fact as the sheet says it, beside what is held. */
export const SaidFact = z
  .object({ field: z.enum(factKeys), held: z.string().nullable(), says: z.string().nullable() })
  .meta({ id: 'OpenSidSaidFact' })
export type SaidFact = z.infer<typeof SaidFact>

type Whole<Kind> = Extract<ClaimDetails, { kind: Kind }>

/** A claim's details so far as the sheet says them. */
export type FoundDetails =
  | { readonly kind: 'death' }
  | { readonly kind: 'move' }
  | { readonly kind: 'pregnancy-found' }
  | Whole<'birth' | 'new-person' | 'correction' | 'category-found'>

export interface Found {
  /** Null: nobody of the registry. Of a birth a parent. */
  readonly person: PersonId | null
  readonly details: FoundDetails
  readonly asks: readonly Ask[]
  readonly said: readonly SaidFact[]
  /** Of a claim that is on its way already. */
  readonly claim: ClaimId | null
}

/** One line of the list. */
export const OpenSidFinding = z
  .object({
    /** Its place in the sheet, by which it is named. */
    at: z.int(),
    line: z.int(),
    kind: FoundKind,
    person: PersonId.nullable(),
    name: z.string(),
    maskedNik: z.string(),
    category: NeedCode.nullable(),
    said: z.array(SaidFact),
    asks: z.array(Ask),
    standing: FoundStanding,
    claim: ClaimId.nullable(),
    claimState: ClaimState.nullable(),
  })
  .meta({ id: 'OpenSidFinding', description: 'A difference between a sheet of OpenSID and the registry, and what became of it.' })
export type OpenSidFinding = z.infer<typeof OpenSidFinding>

/** Which difference, and what the sheet could not say of it. */
export const FoundAnswer = z
  .object({
    at: z.int().min(1).max(2_000_000_000),
    on: LocalDate.optional(),
    to: RegionCode.optional(),
    expectedOn: LocalDate.optional(),
    met: z.array(z.string().max(60)).max(10).optional(),
  })
  .meta({ id: 'OpenSidFoundAnswer' })
export type FoundAnswer = z.infer<typeof FoundAnswer>
