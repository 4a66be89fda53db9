import { payeeOf } from '../delivery/payee.rules.ts'
import type { PersonId } from '../people/person.ts'
import { ageOn, type LocalDate } from '../platform/local-date.ts'
import { quarterOf } from '../platform/period.ts'
import type { Rupiah } from '../platform/rupiah.ts'
import type { Proposed } from './consequence.ts'
import type { LifeFacts, LifePerson, LifeRight } from './life-facts.ts'

const adultAge = 18
/** Years of age of a category, domain.md §1.1: neglected under-fives, and women at risk. */
const smallChild = 5
const atRisk = { from: 18, to: 59 }

export interface Death {
  readonly on: LocalDate
  readonly newHead: PersonId | null
}

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
export function consequencesOfDeath(facts: LifeFacts, death: Death): Proposed[] {
  const { subject, needs, aid } = facts
  const person = named(subject)
  const own = needs.filter((need) => need.subject === 'person')
  return [
    proposed({ kind: 'deceased', rule: 'LIFE-1', weight: 'event', person, from: death.on }),
    ...own.map(({ id, category, since }) =>
      proposed({ kind: 'need-ends', rule: 'LIFE-2', person, about: category, from: laterOf(since, death.on), ids: [id] }),
    ),
    ...aid.map(({ id, programme, since }) =>
      proposed({ kind: 'aid-ends', rule: 'LIFE-3', person, about: programme, from: periodOf(since, death.on), ids: [id] }),
    ),
    ...ofRights(facts, death),
    ...ofFamily(facts, death),
    ...toLookAfter(facts, death),
  ]
}

function ofRights(facts: LifeFacts, { on }: Death): Proposed[] {
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
 * LIFE-6  Where the head of a family dies, the spouse heads it, else its oldest adult; an officer may name another.
 * LIFE-7  Months of the family that were to be paid to the person are paid to whoever PAY-10 then names; where that is nobody,
 *         somebody must find a guardian.
 */
function ofFamily(facts: LifeFacts, death: Death): Proposed[] {
  const { subject, members } = facts
  const head = headAfter(facts, death)
  const left = survivorsOf(facts)
  const asPayees = left.map(({ id, birthDate, relation }) => ({
    personId: id,
    isHead: id === head?.id || (relation === 'head' && head === undefined),
    birthDate,
    deceased: false,
  }))
  const payee = members.find(({ id }) => id === payeeOf(asPayees, death.on))
  const theirs = facts.rights.filter((right) => right.beneficiary === 'family' && right.payee === subject.id && isOpen(right))
  return [
    ...(head === undefined
      ? []
      : [
          proposed({ kind: 'head-replaced', rule: 'LIFE-6', person: named(head), about: 'head', from: death.on, ids: [head.id] }),
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

/**
 * LIFE-8  Somebody looks after what no machine decides: children of whom no adult is left, a woman who now heads a family with
 *         children, open findings about the family, and lists on their way, which show the death where they are signed.
 */
function toLookAfter(facts: LifeFacts, death: Death): Proposed[] {
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

/** Who heads the family afterwards, where the one who died did. */
export function headAfter(facts: LifeFacts, { on, newHead }: Death): LifePerson | undefined {
  if (facts.subject.relation !== 'head') return undefined
  const left = survivorsOf(facts)
  const able = possibleHeads(facts, on)
  const byAge = able.toSorted((a, b) => compare(`${a.birthDate ?? '9999'}${a.id}`, `${b.birthDate ?? '9999'}${b.id}`))
  return left.find(({ id }) => id === newHead) ?? byAge.find(({ relation }) => relation === 'spouse') ?? byAge[0]
}

/** Who of the family may head it from then on. */
export function possibleHeads(facts: Pick<LifeFacts, 'subject' | 'members'>, on: LocalDate): LifePerson[] {
  return survivorsOf(facts).filter((one) => one.relation === 'spouse' || isAdult(one, on))
}

export function survivorsOf({ subject, members }: Pick<LifeFacts, 'subject' | 'members'>): LifePerson[] {
  return members.filter(({ id, deceasedOn }) => id !== subject.id && deceasedOn === null)
}

function isAdult({ birthDate }: LifePerson, on: LocalDate): boolean {
  return birthDate !== null && ageOn(birthDate, on) >= adultAge
}

function isOpen({ state }: LifeRight): boolean {
  return state === 'open'
}

/** The last period in which aid was had: a month or a quarter, as the aid names its first; never before that. */
function periodOf(since: string, on: LocalDate): string {
  return laterOf(since, since.includes('Q') ? quarterOf(on) : on.slice(0, 7))
}

/** Nothing ends before it began. */
function laterOf(since: string, end: string): string {
  return end < since ? since : end
}

function byProgramme(rights: readonly LifeRight[], common: Pick<Sketch, 'kind' | 'rule' | 'person' | 'weight'>): Proposed[] {
  const programmes = [...new Set(rights.map(({ programmeId }) => programmeId))].toSorted(compare)
  return programmes.map((programmeId) => {
    const own = rights.filter((right) => right.programmeId === programmeId)
    return proposed({
      ...common,
      about: own[0]?.programme ?? null,
      from: own.map(({ month }) => month).toSorted(compare)[0] ?? null,
      count: own.length,
      amount: own.reduce((sum, { amount }) => sum + amount, 0) as Rupiah,
      ids: own.map(({ id }) => id).toSorted(compare),
      of: programmeId,
    })
  })
}

type Sketch = Pick<Proposed, 'kind' | 'rule' | 'person'> &
  Partial<Pick<Proposed, 'weight' | 'about' | 'from' | 'count' | 'amount' | 'ids'>> & { of?: string }

function proposed({
  of,
  weight = 'proposed',
  about = null,
  from = null,
  count = null,
  amount = null,
  ids = [],
  ...rest
}: Sketch) {
  const key = [rest.kind, rest.person.id, of ?? ids[0] ?? about].filter((part) => part !== null && part !== undefined).join(':')
  return { ...rest, key, weight, about, from, count, amount, ids, ticked: weight !== 'note' } satisfies Proposed
}

function named({ id, name }: LifePerson): { id: PersonId; name: string } {
  return { id, name }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
