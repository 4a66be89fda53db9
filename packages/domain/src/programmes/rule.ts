import { z } from 'zod'
import { FamilyRelation } from '../people/family-relation.ts'
import { NeedCode } from '../people/need-category.ts'
import { Sex } from '../people/person.ts'
import { LocalDate } from '../platform/local-date.ts'
import { RegionCode } from '../platform/region-code.ts'

/** Whom a rule can choose among. Groups and institutions are proposed, not chosen by a rule. */
export const ruleSubjects = ['person', 'family'] as const
export const RuleSubject = z.enum(ruleSubjects).meta({ id: 'RuleSubject' })
export type RuleSubject = z.infer<typeof RuleSubject>

const years = z.int().min(0).max(130)
const count = z.int().min(0).max(60)
const decile = z.int().min(1).max(10)

/**
 * The facts that a rule may ask for. For a person, `decile`, `need`, `aid`, `family-size` and `receives-nothing` look at the whole family;
 * for a family, `sex`, `relation` and `nik` look at its head, and `age` at any of its living members.
 */
export const Clause = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('region'), codes: z.array(RegionCode).min(1).max(60) }),
    /** Full years, both ends included; on that day, or on the day that the list is made for. */
    z.object({ kind: z.literal('age'), from: years.nullable(), to: years.nullable(), on: LocalDate.nullable() }),
    z.object({ kind: z.literal('sex'), is: Sex }),
    z.object({ kind: z.literal('relation'), among: z.array(FamilyRelation).min(1).max(9) }),
    z.object({ kind: z.literal('decile'), from: decile, to: decile }),
    /** At least one of these need categories is open, of the person, the family or one of its members. */
    z.object({ kind: z.literal('need'), among: z.array(NeedCode).min(1).max(26) }),
    /** `any`: at least one of these is received in the family; `none`: none of them. */
    z.object({
      kind: z.literal('aid'),
      receives: z.enum(['any', 'none']),
      among: z.array(z.string().min(1).max(60)).min(1).max(20),
    }),
    /** Living members. */
    z.object({ kind: z.literal('family-size'), from: count.nullable(), to: count.nullable() }),
    /** Carries a NIK that nobody else claims. */
    z.object({ kind: z.literal('nik') }),
    /** A local finding that is open says that no aid reaches the family. */
    z.object({ kind: z.literal('receives-nothing') }),
  ])
  .meta({ id: 'Clause', description: 'One condition of a rule.' })
export type Clause = z.infer<typeof Clause>
export type ClauseKind = Clause['kind']

export type Rule = Clause | { kind: 'all' | 'any'; of: Rule[] } | { kind: 'not'; of: Rule }
/** A rule as it is sent, before its parts are known to be codes and dates. */
type SentRule = z.input<typeof Clause> | { kind: 'all' | 'any'; of: SentRule[] } | { kind: 'not'; of: SentRule }

/** Conditions joined by all, any and not. */
export const Rule: z.ZodType<Rule, SentRule> = z
  .lazy(() =>
    z.union([
      Clause,
      z.object({ kind: z.enum(['all', 'any']), of: z.array(Rule).min(1).max(20) }),
      z.object({ kind: z.literal('not'), of: Rule }),
    ]),
  )
  .meta({ id: 'Rule', description: 'Conditions joined by all, any and not.' })

export function isClause(rule: Rule): rule is Clause {
  return rule.kind !== 'all' && rule.kind !== 'any' && rule.kind !== 'not'
}

/** The rules directly beneath. */
export function partsOfRule(rule: Rule): readonly Rule[] {
  if (rule.kind === 'all' || rule.kind === 'any') return rule.of
  return rule.kind === 'not' ? [rule.of] : []
}

/** The conditions, in the order in which they are read. */
export function clausesOf(rule: Rule): Clause[] {
  return isClause(rule) ? [rule] : partsOfRule(rule).flatMap(clausesOf)
}
