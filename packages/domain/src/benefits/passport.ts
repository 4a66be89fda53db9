import { z } from 'zod'
import { PersonId } from '../people/person-id.ts'
import { AidPeriod } from '../people/aid-period.ts'
import { LocalDate } from '../platform/local-date.ts'
import { Rupiah } from '../platform/rupiah.ts'
import { BenefitCode } from '../settings/benefit-code.ts'
import { BenefitUnit } from '../settings/benefit-kind.ts'
import { DoubleId, DoubleState } from './double.ts'
import { BenefitRuleId, PairLevel, PairVerdict } from './matrix.ts'

/** `reported`: a file of somebody else says so; `own`: an approved list of a programme of ours names them. */
export const benefitOrigins = ['reported', 'own'] as const

/** What became of one month or quarter. `reported`: no more is known than that it was given. */
export const periodStates = ['reported', 'owed', 'delivered', 'to-fix'] as const

/** One kind of benefit from one payer, to a person or to the whole family. */
export const PassportLine = z
  .object({
    code: BenefitCode,
    programme: z.string().nullable(),
    payer: z.string(),
    origin: z.enum(benefitOrigins),
    /** The source as files name it; empty for our own. */
    source: z.string(),
    unit: BenefitUnit,
    /** Who receives: members of the family that the reader may read; empty where the family does as one. */
    people: z.array(z.object({ id: PersonId, name: z.string() })),
    /** The person on whose page it stands is one of them, or the family is. */
    mine: z.boolean(),
    /** First and last period, a month or a quarter as its source tells them. */
    since: z.string(),
    until: z.string().nullable(),
    running: z.boolean(),
    /** When it was last told or decided. */
    asOf: LocalDate,
    /** Our own programmes only, the newest first. */
    months: z.array(z.object({ month: z.string(), amount: Rupiah, state: z.enum(periodStates) })),
    /** What all of them together receive in a month, where an amount is known. */
    monthly: Rupiah.nullable(),
    /** What lists told of single payments, the last list's first; not of our own programmes. */
    told: z.array(z.object({ period: AidPeriod, amount: Rupiah.nullable() })),
    /** False: the amount is taken from general knowledge, not from a source that somebody checked. */
    amountVerified: z.boolean(),
    delivered: Rupiah,
  })
  .meta({ id: 'PassportLine', description: 'One kind of benefit that a person or their family receives or received.' })
export type PassportLine = z.infer<typeof PassportLine>

/** Two benefits held at one time of which the matrix says something. */
export const PassportDouble = z
  .object({
    one: BenefitCode,
    other: BenefitCode,
    level: PairLevel,
    verdict: PairVerdict,
    rule: BenefitRuleId,
    ground: z.string(),
    verified: z.boolean(),
    /** Of the search that found it; null where none has run since. */
    found: z.object({ id: DoubleId, state: DoubleState }).nullable(),
  })
  .meta({ id: 'PassportDouble' })
export type PassportDouble = z.infer<typeof PassportDouble>

export const Passport = z
  .object({
    lines: z.array(PassportLine),
    doubles: z.array(PassportDouble),
    /** Of all running lines whose amount is known, in a month. */
    monthly: Rupiah,
    /** Running lines of which no amount is known. */
    withoutAmount: z.int(),
    /** What reached them from our own programmes. */
    delivered: Rupiah,
    asOf: LocalDate,
  })
  .meta({ id: 'Passport', description: 'Everything that a person and their family receive, from every source.' })
export type Passport = z.infer<typeof Passport>
