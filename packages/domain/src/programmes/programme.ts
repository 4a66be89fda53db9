import { z } from 'zod'
import { Rupiah } from '../platform/rupiah.ts'
import { RegionCode } from '../platform/region-code.ts'
import { Place } from '../regions/place.ts'
import { Month } from '../platform/period.ts'
import { Rule } from './rule.ts'
import { ProgrammeId } from './programme-id.ts'

export { ProgrammeId } from './programme-id.ts'

/** The agencies' four programmes, as they speak of them; the budget's nomenclature is another axis (domain.md T3). */
export const pillars = ['rehabilitation', 'protection', 'empowerment', 'disaster'] as const
export const Pillar = z.enum(pillars).meta({ id: 'Pillar' })
export type Pillar = z.infer<typeof Pillar>

export const budgetSources = ['apbd-province', 'apbd-regency', 'apbn', 'donation'] as const
export const BudgetSource = z.enum(budgetSources).meta({ id: 'BudgetSource' })
export type BudgetSource = z.infer<typeof BudgetSource>

/** Social assistance, grant, goods handed over, unplanned spending (BTT). domain.md T13. */
export const accountKinds = ['social-assistance', 'grant', 'goods', 'unplanned'] as const
export const AccountKind = z.enum(accountKinds).meta({ id: 'AccountKind' })
export type AccountKind = z.infer<typeof AccountKind>

export const beneficiaryKinds = ['person', 'family', 'group', 'institution'] as const
export const BeneficiaryKind = z.enum(beneficiaryKinds).meta({ id: 'BeneficiaryKind' })
export type BeneficiaryKind = z.infer<typeof BeneficiaryKind>

/** What a list of a programme counts; targets of other units are set in planning. */
export const unitOf = {
  person: 'persons',
  family: 'families',
  group: 'groups',
  institution: 'institutions',
} as const satisfies Record<BeneficiaryKind, string>

/** What the planner of the owning office decides. */
export const ProgrammeDraft = z
  .object({
    name: z.string().trim().min(3).max(120),
    pillar: Pillar,
    budgetSource: BudgetSource,
    accountKind: AccountKind,
    beneficiary: BeneficiaryKind,
    /** The province or regency whose office owns the programme. */
    owner: RegionCode,
    /** Null where proposals come instead: groups and institutions. */
    rule: Rule.nullable(),
    /** Per beneficiary and month. Null where goods or services are given. */
    amount: Rupiah.nullable(),
    firstMonth: Month,
    lastMonth: Month,
    /** The most beneficiaries that a list may name; the others are its reserve. */
    quota: z.int().min(1).max(10_000_000).nullable(),
  })
  .meta({ id: 'ProgrammeDraft', description: 'A programme as its planner defines it.' })
export type ProgrammeDraft = z.infer<typeof ProgrammeDraft>

/** What the lists of a programme come to this far. */
export const ProgrammeFigures = z.object({
  lists: z.int(),
  /** Lists that wait for a decision. */
  open: z.int(),
  /** Beneficiaries of the newest list that was approved, and its rupiah. */
  approved: z.int().nullable(),
  approvedAmount: z.int().nullable(),
})

export const Programme = ProgrammeDraft.extend({
  id: ProgrammeId,
  version: z.int(),
  ownerPlace: Place,
  /** Names of the regions that the rule speaks of. */
  places: z.array(z.object({ code: RegionCode, name: z.string() })),
  figures: ProgrammeFigures,
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
  may: z.object({ define: z.boolean(), list: z.boolean() }),
}).meta({ id: 'Programme', description: 'A programme in its present version.' })
export type Programme = z.infer<typeof Programme>

/** What a programme was, from when, and who decided it. */
export const ProgrammeVersion = z
  .object({ version: z.int(), recordedAt: z.iso.datetime(), recordedBy: z.string(), definition: ProgrammeDraft })
  .meta({ id: 'ProgrammeVersion' })
export type ProgrammeVersion = z.infer<typeof ProgrammeVersion>
