import type { FamilyRelation } from '../people/family-relation.ts'
import { nameFaults } from '../people/person-name.rules.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { Proposed } from './consequence.ts'
import type { LifeEventDetails } from './life-event.ts'
import type { LifeFacts, LifePerson } from './life-facts.ts'
import { named, proposed } from './proposed.ts'

export type Birth = Extract<LifeEventDetails, { kind: 'birth' }>

/** LIFE-17  A child is born into the family of the parent, where that parent lives; the NIK is asked of the civil registry. */
export function consequencesOfBirth({ subject }: LifeFacts, { name }: Birth, on: LocalDate): Proposed[] {
  const person = named(subject)
  return [
    proposed({ kind: 'is-born', rule: 'LIFE-17', weight: 'event', person, about: name, from: on }),
    proposed({ kind: 'nik-to-ask', rule: 'LIFE-17', weight: 'note', person, about: name }),
  ]
}

/** LIFE-18  A child has a name, and is not born twice: nobody of the family has that name and that birthday. */
export function isBirthUnsound({ members }: LifeFacts, { name }: Birth, on: LocalDate): boolean {
  const known = members.some((one) => one.birthDate === on && one.name.toUpperCase() === name.toUpperCase())
  return known || nameFaults(name).length > 0
}

/** What a child is to the head, whose own relation to the head is this. */
export function relationOfChild(parent: FamilyRelation | null): FamilyRelation {
  if (parent === 'head' || parent === 'spouse') return 'child'
  return parent === 'child' || parent === 'child-in-law' ? 'grandchild' : 'relative'
}

/** The mother among the parent and, where the parent heads the family or is its spouse, the other of the two. */
export function motherOf({ subject, members }: Pick<LifeFacts, 'subject' | 'members'>): LifePerson | undefined {
  if (subject.sex === 'female') return subject
  const pair = ['head', 'spouse']
  if (!pair.includes(subject.relation ?? '')) return undefined
  return members.find(({ id, sex, relation }) => id !== subject.id && sex === 'female' && pair.includes(relation ?? ''))
}
