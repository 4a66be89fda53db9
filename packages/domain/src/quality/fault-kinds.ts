import { z } from 'zod'
import type { Permission } from '../access/permissions.ts'
import type { Dimension } from './dimensions.ts'

/** What a fault stands with: one person, or all of a family. */
export const faultSubjects = ['person', 'family'] as const
export const FaultSubject = z.enum(faultSubjects)
export type FaultSubject = z.infer<typeof FaultSubject>

/**
 * How a fault is cured. `facts`: set right on the person's page; `card`: by what the family's card says, by hand or with
 * the next list; `papers`: by a number that the civil registry gives or mends, the same ways; `verdict`: judge the pair; `visit`: look again
 * and record what was found; `need`: review the category; `file`: the next list of the source.
 */
export const cures = ['facts', 'card', 'papers', 'verdict', 'visit', 'need', 'file'] as const
export type Cure = (typeof cures)[number]

export interface FaultKindFacts {
  readonly subject: FaultSubject
  readonly dimension: Dimension
  /** 1: money or a right may go astray; 2: decisions rest on it; 3: to be mended when somebody comes by. */
  readonly severity: 1 | 2 | 3
  readonly cure: Cure
  /** Whoever holds it can bring the cure about. */
  readonly curedBy: Permission
}

function kind(
  subject: FaultSubject,
  dimension: Dimension,
  severity: FaultKindFacts['severity'],
  cure: Cure,
  curedBy: Permission = 'people.register',
): FaultKindFacts {
  return { subject, dimension, severity, cure, curedBy }
}

/** The faults that are looked for. A name, once released, is kept: it stands in the history of faults. */
export const faultKinds = {
  'nik.missing': kind('person', 'completeness', 1, 'papers', 'people.correct-papers'),
  'nik.unsound': kind('person', 'validity', 1, 'papers', 'people.correct-papers'),
  'nik.contested': kind('person', 'duplicates', 1, 'papers', 'people.merge'),
  'nik.birth-date-differs': kind('person', 'validity', 2, 'facts'),
  'nik.sex-differs': kind('person', 'validity', 2, 'facts'),
  'name.missing': kind('person', 'completeness', 1, 'facts'),
  'birth-date.missing': kind('person', 'completeness', 2, 'facts'),
  'birth-date.impossible': kind('person', 'validity', 2, 'facts'),
  'birth-date.very-old': kind('person', 'validity', 1, 'visit'),
  'sex.missing': kind('person', 'completeness', 2, 'facts'),
  'mother-name.missing': kind('person', 'completeness', 3, 'facts'),
  'place.wide': kind('person', 'completeness', 2, 'card', 'people.correct-papers'),
  'family.none': kind('person', 'completeness', 2, 'card', 'people.correct-papers'),
  'facts.old': kind('person', 'age', 3, 'visit'),
  'need.review-due': kind('person', 'age', 2, 'need', 'people.assign-need'),
  'likeness.open': kind('person', 'duplicates', 1, 'verdict', 'linkage.judge'),
  'family.no-card': kind('family', 'completeness', 2, 'card', 'people.correct-papers'),
  'family.no-head': kind('family', 'completeness', 2, 'card', 'people.correct-papers'),
  'family.two-heads': kind('family', 'validity', 2, 'card', 'people.correct-papers'),
  'family.too-large': kind('family', 'validity', 2, 'card', 'people.correct-papers'),
  'family.young-head': kind('family', 'validity', 2, 'facts'),
  'family.child-older': kind('family', 'validity', 2, 'facts'),
  'family.decile-old': kind('family', 'age', 2, 'file', 'intake.import'),
  'family.need-review-due': kind('family', 'age', 2, 'need', 'people.assign-need'),
} as const satisfies Record<string, FaultKindFacts>

export type FaultKind = keyof typeof faultKinds
export const faultKindNames = Object.keys(faultKinds) as [FaultKind, ...FaultKind[]]
export const FaultKind = z.enum(faultKindNames).meta({ id: 'FaultKind', description: 'What is wrong with a person or family.' })

export function kindsOf(dimension: Dimension): FaultKind[] {
  return faultKindNames.filter((name) => faultKinds[name].dimension === dimension)
}

/** The gravest first, then in the order of the catalogue. */
export function graverFirst(a: FaultKind, b: FaultKind): number {
  return faultKinds[a].severity - faultKinds[b].severity || faultKindNames.indexOf(a) - faultKindNames.indexOf(b)
}
