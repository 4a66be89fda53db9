import { z } from 'zod'
import { FamilyRelation } from '../people/family-relation.ts'
import { NeedCode } from '../people/need-category.ts'
import { NikStanding, Sex } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'

export const factNames = [
  'region',
  'births',
  'sex',
  'relation',
  'decile',
  'needs',
  'aid',
  'familySize',
  'nik',
  'receivesNothing',
] as const
export type FactName = (typeof factNames)[number]

/** What a rule looks at of one person or family. Null: not known. */
export const RuleFacts = z
  .object({
    region: RegionCode,
    /** The person's own birth date; of a family, those of its living members. */
    births: z.array(LocalDate.nullable()),
    sex: Sex.nullable(),
    relation: FamilyRelation.nullable(),
    decile: z.int().nullable(),
    /** Open categories. */
    needs: z.array(NeedCode),
    /** Programmes that reach the family now. */
    aid: z.array(z.string()),
    /** Living members; null for a person without a family. */
    familySize: z.int().nullable(),
    /** Null: a family without a head. */
    nik: NikStanding.nullable(),
    /** Since when a finding says that the family is already well off. */
    wellOffSince: LocalDate.nullable(),
    /** Since when a finding says that no aid reaches the family; absent in facts kept before rules could ask for it. */
    receivesNothingSince: LocalDate.nullable().optional(),
    /** The person is dead, or nobody of the family lives. */
    deceased: z.boolean(),
    /** Where a fact comes from and the day it stands for, where that is known. */
    from: z.partialRecord(z.enum(factNames), z.object({ source: z.string(), asOf: LocalDate })),
  })
  .meta({ id: 'RuleFacts', description: 'What a rule looks at of one person or family.' })
export type RuleFacts = z.infer<typeof RuleFacts>
