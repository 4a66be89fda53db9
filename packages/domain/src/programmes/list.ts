import { z } from 'zod'
import { ToldCount } from '../access/told-count.ts'
import { PersonId } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { TaskId } from '../tasks/task.ts'
import { outcomes } from './evaluate.rules.ts'
import { Month } from '../platform/period.ts'
import { ProgrammeId } from './programme.ts'
import { Rule, RuleSubject } from './rule.ts'
import { RuleFacts } from './rule-facts.ts'
import { Standing } from './standing.ts'

export { standings, Standing } from './standing.ts'

export const ListId = z.uuid().brand<'ListId'>()
export type ListId = z.infer<typeof ListId>

/** Whom a list names: a person or a family, as the programme's rule chooses. */
export const BeneficiaryId = z.uuid().brand<'PersonId' | 'FamilyId'>()

/** `returned`: an approver sent it back; it may be made anew and sent again. */
export const listStates = ['draft', 'frozen', 'submitted', 'approved', 'refused', 'returned'] as const
export const ListState = z.enum(listStates).meta({ id: 'ListState' })
export type ListState = z.infer<typeof ListState>

/** Why somebody stands where they stand. `on-another-list`: of the same programme for one of the same months. */
export const memberReasons = ['meets-rule', 'beyond-quota', 'fact-unknown', 'already-well-off', 'on-another-list'] as const
export const MemberReason = z.enum(memberReasons).meta({ id: 'MemberReason' })
export type MemberReason = z.infer<typeof MemberReason>

export const ListCounts = z
  .object({
    listed: z.int(),
    reserve: ToldCount,
    toCheck: ToldCount,
    excluded: ToldCount,
    /** Whole rupiah of all listed over all months; null where goods or services are given. */
    amount: z.int().nullable(),
    /** Beneath the region of the list: districts of a regency, regencies of a province. */
    regions: z.array(z.object({ place: Place, listed: ToldCount, reserve: ToldCount, toCheck: ToldCount })),
  })
  .meta({ id: 'ListCounts' })
export type ListCounts = z.infer<typeof ListCounts>

export const ProgrammeList = z
  .object({
    id: ListId,
    version: z.int(),
    programme: z.object({ id: ProgrammeId, name: z.string(), version: z.int(), subject: RuleSubject, owner: RegionCode }),
    place: Place,
    months: z.array(Month).min(1),
    state: ListState,
    /** Null while it is being made. */
    counts: ListCounts.nullable(),
    /** SHA-256 over all that was frozen. */
    hash: z.string().nullable(),
    approvalFile: z.uuid().nullable(),
    task: TaskId.nullable(),
    madeAt: z.iso.datetime(),
    madeBy: z.string(),
    frozenAt: z.iso.datetime().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    /** What this reader may do with it at its present step. */
    may: z.object({ rebuild: z.boolean(), freeze: z.boolean(), thaw: z.boolean(), submit: z.boolean(), discard: z.boolean() }),
  })
  .meta({ id: 'ProgrammeList', description: 'The people or families that a programme is to reach in certain months.' })
export type ProgrammeList = z.infer<typeof ProgrammeList>

/** One line of a list. */
export const ListMember = z
  .object({
    beneficiary: BeneficiaryId,
    /** The person, or the head of the family; null where a family has none on record. */
    person: PersonId.nullable(),
    name: z.string().nullable(),
    maskedNik: z.string().nullable(),
    place: Place,
    standing: Standing,
    rank: z.int().nullable(),
    reason: MemberReason,
    decile: z.int().nullable(),
    /** Of a family, how many live in it; of a person, null. */
    familySize: z.int().nullable(),
    age: z.int().nullable(),
  })
  .meta({ id: 'ListMember' })
export type ListMember = z.infer<typeof ListMember>

/** How one person or family fares by a rule. `explain` tells the conditions one by one. */
export const RuleAnswer = z
  .object({
    subject: RuleSubject,
    rule: Rule,
    /** The day for which ages are reckoned. */
    on: LocalDate,
    outcome: z.enum(outcomes),
    facts: RuleFacts,
    places: z.array(z.object({ code: RegionCode, name: z.string() })),
  })
  .meta({ id: 'RuleAnswer', description: 'What the rule says of one person or family, with the facts it looked at.' })
export type RuleAnswer = z.infer<typeof RuleAnswer>

/** What became otherwise since the list was frozen. */
export const differenceKinds = [
  'already-well-off',
  'deceased',
  'moved-out',
  'no-longer-meets',
  'unknown-now',
  'gone-from-source',
] as const
export const DifferenceKind = z.enum(differenceKinds).meta({ id: 'DifferenceKind' })
export type DifferenceKind = z.infer<typeof DifferenceKind>

export const ListDifference = z
  .object({
    kind: DifferenceKind,
    beneficiary: BeneficiaryId,
    person: PersonId.nullable(),
    name: z.string().nullable(),
    standing: Standing,
    place: Place,
  })
  .meta({ id: 'ListDifference' })
export type ListDifference = z.infer<typeof ListDifference>
