import { ageOn } from '../platform/local-date.ts'
import type { Proposed } from './consequence.ts'
import { headAfter, isOpen, type Leaving, ofThoseLeft, survivorsOf } from './left-behind.rules.ts'
import type { LifeFacts, LifePerson } from './life-facts.ts'
import { byProgramme, lastPeriod, laterOf, named, proposed } from './proposed.ts'

const adultAge = 18
/** Years of age of a category, domain.md §1.1: neglected under-fives, and women at risk. */
const smallChild = 5
const atRisk = { from: 18, to: 59 }

/**
 * What a death brings with it.
 *
 * LIFE-1  The death itself stands from its day on.
 * LIFE-2  Every category of the person ends on that day; those of the family go on.
 * LIFE-3  All aid of the person ends in the period of the death, whoever pays it.
 * LIFE-4  Months of right after that of the death which nobody has begun to pay are withheld; those of the family only where
 *         nobody of it lives on.
 * LIFE-5  Money paid or on its way is never changed: what was paid for later months is to be settled, and months up to the
 *         death that are still owed to the person go to the heirs; both by hand.
 */
export function consequencesOfDeath(facts: LifeFacts, death: Leaving): Proposed[] {
  const { subject, needs, aid } = facts
  const person = named(subject)
  const own = needs.filter((need) => need.subject === 'person')
  return [
    proposed({ kind: 'deceased', rule: 'LIFE-1', weight: 'event', person, from: death.on }),
    ...own.map(({ id, category, since }) =>
      proposed({ kind: 'need-ends', rule: 'LIFE-2', person, about: category, from: laterOf(since, death.on), ids: [id] }),
    ),
    ...aid.map(({ id, programme, since }) =>
      proposed({ kind: 'aid-ends', rule: 'LIFE-3', person, about: programme, from: lastPeriod(since, death.on), ids: [id] }),
    ),
    ...ofRights(facts, death),
    ...ofThoseLeft(facts, death),
    ...toLookAfter(facts, death),
  ]
}

function ofRights(facts: LifeFacts, { on }: Leaving): Proposed[] {
  const person = named(facts.subject)
  const gone = facts.rights.filter(({ beneficiary }) => beneficiary === 'person' || survivorsOf(facts).length === 0)
  const later = gone.filter(({ month }) => month > on.slice(0, 7))
  return [
    ...byProgramme(later.filter(isOpen), { kind: 'rights-withheld', rule: 'LIFE-4', person }),
    ...byProgramme(
      later.filter((right) => !isOpen(right) && right.state !== 'withheld'),
      { kind: 'to-settle', rule: 'LIFE-5', weight: 'note', person },
    ),
    ...byProgramme(
      gone.filter((right) => right.month <= on.slice(0, 7) && isOpen(right)),
      { kind: 'due-to-heirs', rule: 'LIFE-5', weight: 'note', person },
    ),
  ]
}

/**
 * LIFE-8  Somebody looks after what no machine decides: children of whom no adult is left, a woman who now heads a family with
 *         children, open findings about the family, and lists on their way, which show the death where they are signed.
 */
function toLookAfter(facts: LifeFacts, death: Leaving): Proposed[] {
  const { subject, openLists, openProposals } = facts
  const left = survivorsOf(facts)
  const age = ({ birthDate }: LifePerson) => (birthDate === null ? undefined : ageOn(birthDate, death.on))
  const children = left.filter((one) => (age(one) ?? adultAge) < adultAge)
  const category = (one: LifePerson, about: string) =>
    proposed({ kind: 'category-to-check', rule: 'LIFE-8', weight: 'note', person: named(one), about })
  const head = headAfter(facts, death)
  const headAge = head && age(head)
  const widowed = head?.sex === 'female' && headAge !== undefined && headAge >= atRisk.from && headAge <= atRisk.to
  return [
    ...(children.length === left.length
      ? children.map((child) => category(child, (age(child) ?? 0) <= smallChild ? 'PMKS-01' : 'PMKS-02'))
      : []),
    ...(head !== undefined && widowed && children.length > 0 ? [category(head, 'PMKS-23')] : []),
    ...(openLists > 0
      ? [proposed({ kind: 'on-open-lists', rule: 'LIFE-8', weight: 'note', person: named(subject), count: openLists })]
      : []),
    ...(openProposals > 0
      ? [proposed({ kind: 'proposals-open', rule: 'LIFE-8', weight: 'note', person: named(subject), count: openProposals })]
      : []),
  ]
}
