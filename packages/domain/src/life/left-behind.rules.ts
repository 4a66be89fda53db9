import { payeeOf } from '../delivery/payee.rules.ts'
import type { PersonId } from '../people/person.ts'
import { ageOn, type LocalDate } from '../platform/local-date.ts'
import type { Proposed } from './consequence.ts'
import type { LifePerson, LifeRight, LifeSide } from './life-facts.ts'
import { byProgramme, compare, named, proposed } from './proposed.ts'

const adultAge = 18

/** Somebody dies or leaves the family. */
export interface Leaving {
  readonly on: LocalDate
  /** Whom an officer names as head; null: whom LIFE-6 proposes. */
  readonly newHead: PersonId | null
}

/**
 * LIFE-6  Where the head of a family dies or leaves it, the spouse heads it, else its oldest adult; an officer may name another.
 * LIFE-7  Months of the family that were to be paid to the person are paid to whoever PAY-10 then names; where that is nobody,
 *         somebody must find a guardian.
 */
export function ofThoseLeft(facts: LifeSide, leaving: Leaving): Proposed[] {
  const { subject, members } = facts
  const head = headAfter(facts, leaving)
  const left = survivorsOf(facts)
  const asPayees = left.map(({ id, birthDate, relation }) => ({
    personId: id,
    isHead: id === head?.id || (relation === 'head' && head === undefined),
    birthDate,
    deceased: false,
  }))
  const payee = members.find(({ id }) => id === payeeOf(asPayees, leaving.on))
  const theirs = facts.rights.filter((right) => right.beneficiary === 'family' && right.payee === subject.id && isOpen(right))
  return [
    ...(head === undefined
      ? []
      : [
          proposed({
            kind: 'head-replaced',
            rule: 'LIFE-6',
            person: named(head),
            about: 'head',
            from: leaving.on,
            ids: [head.id],
          }),
        ]),
    ...(head === undefined || head.relation === 'spouse' || left.length < 2
      ? []
      : [proposed({ kind: 'relations-to-check', rule: 'LIFE-6', weight: 'note', person: named(head), count: left.length - 1 })]),
    ...(left.length === 0
      ? []
      : payee === undefined
        ? byProgramme(theirs, { kind: 'nobody-to-pay', rule: 'LIFE-7', weight: 'note', person: named(subject) })
        : byProgramme(theirs, { kind: 'payee-replaced', rule: 'LIFE-7', person: named(payee) })),
  ]
}

/** Who heads the family afterwards, where the one who died or left did. */
export function headAfter(facts: LifeSide, { on, newHead }: Leaving): LifePerson | undefined {
  if (facts.subject.relation !== 'head') return undefined
  const left = survivorsOf(facts)
  const able = possibleHeads(facts, on)
  const byAge = able.toSorted((a, b) => compare(`${a.birthDate ?? '9999'}${a.id}`, `${b.birthDate ?? '9999'}${b.id}`))
  return left.find(({ id }) => id === newHead) ?? byAge.find(({ relation }) => relation === 'spouse') ?? byAge[0]
}

/** Who of the family may head it from then on. */
export function possibleHeads(facts: Pick<LifeSide, 'subject' | 'members'>, on: LocalDate): LifePerson[] {
  return survivorsOf(facts).filter((one) => one.relation === 'spouse' || isAdult(one, on))
}

/** Who else lives where the person does: here, or beyond the province. */
export function survivorsOf({ subject, members }: Pick<LifeSide, 'subject' | 'members'>): LifePerson[] {
  return members.filter(({ id, deceasedOn, away }) => id !== subject.id && deceasedOn === null && away === subject.away)
}

export function isAdult({ birthDate }: LifePerson, on: LocalDate): boolean {
  return birthDate !== null && ageOn(birthDate, on) >= adultAge
}

export function isOpen({ state }: LifeRight): boolean {
  return state === 'open'
}
