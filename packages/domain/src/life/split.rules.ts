import type { FamilyRelation } from '../people/family-relation.ts'
import type { Proposed } from './consequence.ts'
import { isAdult, type Leaving, ofThoseLeft, survivorsOf } from './left-behind.rules.ts'
import type { LifeEventDetails } from './life-event.ts'
import type { LifeFacts, LifePerson, LifeSide } from './life-facts.ts'
import { named, proposed } from './proposed.ts'

export type Split = Extract<LifeEventDetails, { kind: 'split' }>

/**
 * LIFE-19  The person heads a family of their own, whose card comes from the civil registry; whoever goes along leaves the old
 *          card, too. Decile, categories and rights of the family stay with those who stay.
 */
export function consequencesOfSplit(facts: LifeFacts, split: Split, leaving: Leaving): Proposed[] {
  const { subject } = facts
  const along = goingAlong(facts, split)
  const going = [subject, ...along]
  const joins = (one: LifePerson, relation: FamilyRelation) =>
    proposed({ kind: 'joins-family', rule: 'LIFE-19', weight: 'event', person: named(one), about: relation, from: leaving.on })
  return [
    proposed({ kind: 'founds-family', rule: 'LIFE-19', weight: 'event', person: named(subject), from: leaving.on }),
    joins(subject, 'head'),
    ...along.map((one) => joins(one, relationBeside(subject.relation, one.relation))),
    ...(along.length === 0
      ? []
      : [proposed({ kind: 'relations-to-check', rule: 'LIFE-19', weight: 'note', person: named(subject), count: along.length })]),
    ...ofThoseLeft(without(facts, going), leaving),
  ]
}

/** LIFE-20  Whoever heads the new family is of age; those who go along live and belong to the old one, in which somebody stays. */
export function isSplitUnsound(facts: LifeFacts, split: Split, { on }: Pick<Leaving, 'on'>): boolean {
  const along = goingAlong(facts, split)
  const stays = survivorsOf(facts).length > along.length
  return facts.familyId === null || !stays || along.length !== split.along.length || !isAdult(facts.subject, on)
}

export function goingAlong(facts: LifeSide, { along }: Pick<Split, 'along'>): LifePerson[] {
  return survivorsOf(facts).filter(({ id }) => along.includes(id))
}

/** The family as those who go leave it: whoever of them heads it, or else the one in question, is missed there. */
export function without(facts: LifeSide, going: readonly LifePerson[]): LifeSide {
  const missed = going.find(({ relation }) => relation === 'head') ?? facts.subject
  return { ...facts, subject: missed, members: facts.members.filter((one) => one.id === missed.id || !going.includes(one)) }
}

/** What somebody is to the new head, by what both were to the old one; a likely guess, which is noted to be checked. */
export function relationBeside(head: FamilyRelation | null, other: FamilyRelation | null): FamilyRelation {
  const ofTheOld = head === 'head' || head === 'spouse'
  if (ofTheOld) return other === 'head' || other === 'spouse' ? 'spouse' : (other ?? 'relative')
  if (head === 'child' && other === 'child-in-law') return 'spouse'
  return head === 'child' && other === 'grandchild' ? 'child' : 'relative'
}
