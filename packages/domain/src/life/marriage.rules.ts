import type { FamilyRelation } from '../people/family-relation.ts'
import { ageOn } from '../platform/local-date.ts'
import type { Proposed } from './consequence.ts'
import { type Leaving, ofThoseLeft } from './left-behind.rules.ts'
import type { LifeEventDetails } from './life-event.ts'
import type { LifeFacts, LifePerson, LifeSide } from './life-facts.ts'
import { beyondRegency } from './move.rules.ts'
import { byProgramme, laterOf, named, proposed } from './proposed.ts'
import { goingAlong, relationBeside, without } from './split.rules.ts'

export type Marriage = Extract<LifeEventDetails, { kind: 'marriage' }>

/** Years of age of both, law 1/1974 art. 7 as law 16/2019 has it. */
export const marriageAge = 19

/** Categories that describe somebody who is a child, or lives alone: domain.md §1.1. */
const ofTheSingle = ['PMKS-01', 'PMKS-02', 'PMKS-08', 'PMKS-23']

/**
 * What a marriage brings with it.
 *
 * LIFE-21  The two live on one card: a new one, headed by the husband at the home of the person it is told of, or that of one of
 *          them. Whoever comes moves to that home, with whoever goes along; categories and aid of each go along.
 * LIFE-23  A family that nobody is left of ends: its categories, and months of right that nobody has begun to pay. What ends
 *          already because it goes beyond the regency (LIFE-15) is not told twice.
 */
export function consequencesOfMarriage(facts: LifeFacts, marriage: Marriage, wedding: Leaving): Proposed[] {
  const { partner, subject } = facts
  const pair = partner === null ? [facts] : [facts, partner]
  const other = partner?.subject.name ?? marriage.partnerName
  const coming = comingTo(facts, marriage)
  const place = marriage.home === 'other' ? partner : facts
  return eachOnce([
    ...pair.map(({ subject: one }) =>
      proposed({
        kind: 'marries',
        rule: 'LIFE-21',
        weight: 'event',
        person: named(one),
        about: one.id === subject.id ? other : subject.name,
        from: wedding.on,
      }),
    ),
    ...(partner === null
      ? [
          proposed({
            kind: 'partner-unknown',
            rule: 'LIFE-21',
            weight: 'note',
            person: named(subject),
            about: marriage.partnerName,
          }),
        ]
      : []),
    ...(place === null ? leavesForAnUnknown(coming, wedding) : settles(facts, marriage, { coming, place, wedding })),
    ...coming.flatMap((side) =>
      side.familyId === null || (marriage.home !== 'new' && side.familyId === place?.familyId)
        ? []
        : ofTheFamilyLeft(side, coming, wedding),
    ),
    ...pair.flatMap((side) => toLookAfter(side, facts, wedding)),
  ])
}

function eachOnce(told: readonly Proposed[]): Proposed[] {
  return told.filter(({ key }, at) => told.findIndex((one) => one.key === key) === at)
}

/** Somebody who goes to live on another card, with whoever goes along. */
interface Coming extends LifeSide {
  readonly going: readonly LifePerson[]
}

function comingTo(facts: LifeFacts, marriage: Marriage): Coming[] {
  const { partner } = facts
  const sides = [...(marriage.home === 'own' ? [] : [facts]), ...(marriage.home === 'other' || partner === null ? [] : [partner])]
  const pair = [facts.subject.id, partner?.subject.id]
  return sides.map((side, at) => {
    // Of a family that both leave nobody goes along twice.
    const told = at > 0 && side.familyId === sides[0]?.familyId
    const along = told ? [] : goingAlong(side, marriage).filter(({ id }) => !pair.includes(id))
    return { ...side, going: [side.subject, ...along] }
  })
}

/** The other one's card is not known here. */
function leavesForAnUnknown(coming: readonly Coming[], { on }: Leaving): Proposed[] {
  return coming
    .filter(({ familyId }) => familyId !== null)
    .flatMap(({ going }) =>
      going.map((one) => proposed({ kind: 'leaves-family', rule: 'LIFE-21', weight: 'event', person: named(one), from: on })),
    )
}

interface Settling {
  readonly coming: readonly Coming[]
  readonly place: LifeSide
  readonly wedding: Leaving
}

function settles(facts: LifeFacts, { home }: Marriage, { coming, place, wedding }: Settling): Proposed[] {
  const head = home === 'new' ? headOfNew(facts) : place.subject
  const target = home === 'new' ? null : place.familyId
  const event = { rule: 'LIFE-21', weight: 'event', from: wedding.on } as const
  const joins = (one: LifePerson, relation: FamilyRelation) =>
    proposed({ ...event, kind: 'joins-family', person: named(one), about: relation, ids: target === null ? [] : [target] })
  // Who heads the new card first, so that the others join one that is there.
  const inOrder = coming.toSorted((a, b) => Number(b.subject.id === head.id) - Number(a.subject.id === head.id))
  const along = inOrder.flatMap(({ going }) => going.slice(1))
  return [
    ...inOrder
      .filter(({ subject }) => subject.id !== place.subject.id)
      .flatMap((side) => [
        ...side.going.map((one) =>
          proposed({ ...event, kind: 'moves', person: named(one), about: place.placeName, ids: [place.region] }),
        ),
        ...beyondRegency(side, {
          to: place.region,
          going: side.going,
          withFamily: stayingOf(side, coming).length === 0,
          on: wedding.on,
        }),
      ]),
    ...(target === null
      ? [proposed({ ...event, kind: 'founds-family', person: named(head) }), ...(home === 'new' ? [] : [joins(head, 'head')])]
      : []),
    ...inOrder.flatMap(({ subject, going }) => {
      const relation = subject.id === head.id ? 'head' : besideHost(target === null ? 'head' : head.relation)
      const beside = (one: LifePerson) =>
        relation === 'head' || relation === 'spouse' ? relationBeside(subject.relation, one.relation) : 'relative'
      return [joins(subject, relation), ...going.slice(1).map((one) => joins(one, beside(one)))]
    }),
    ...(along.length === 0
      ? []
      : [proposed({ kind: 'relations-to-check', rule: 'LIFE-21', weight: 'note', person: named(head), count: along.length })]),
  ]
}

/** The husband, where it is known who that is. */
function headOfNew({ subject, partner }: LifeFacts): LifePerson {
  return partner?.subject.sex === 'male' && subject.sex !== 'male' ? partner.subject : subject
}

/** What a husband or wife is to the head, by what the one is whom they join. */
function besideHost(host: FamilyRelation | null): FamilyRelation {
  if (host === 'head') return 'spouse'
  return host === 'child' || host === 'child-in-law' ? 'child-in-law' : 'other'
}

/** Of the family that somebody leaves for another card; told once where both leave the same. */
function ofTheFamilyLeft(side: Coming, coming: readonly Coming[], wedding: Leaving): Proposed[] {
  const same = coming.filter(({ familyId }) => familyId === side.familyId)
  if (same[0] !== side) return []
  const going = same.flatMap((one) => one.going)
  const person = named(side.subject)
  if (stayingOf(side, coming).length > 0)
    return [
      ...ofThoseLeft(without(side, going), wedding),
      ...side.aid
        .filter(({ programme }) => side.familyBenefits.includes(programme))
        .map(({ id, programme }) =>
          proposed({ kind: 'aid-to-check', rule: 'LIFE-25', weight: 'note', person, about: programme, ids: [id] }),
        ),
    ]
  const open = side.rights.filter(
    ({ beneficiary, month, state }) => beneficiary === 'family' && state === 'open' && month > wedding.on.slice(0, 7),
  )
  return [
    ...side.needs
      .filter((need) => need.subject === 'family')
      .map(({ id, category, since }) =>
        proposed({
          kind: 'need-ends',
          rule: 'LIFE-23',
          person,
          about: category,
          from: laterOf(since, wedding.on),
          ids: [id],
        }),
      ),
    ...byProgramme(open, { kind: 'rights-withheld', rule: 'LIFE-23', person }),
  ]
}

/** Who lives on on the card that somebody leaves. */
function stayingOf(side: LifeSide, coming: readonly Coming[]): LifePerson[] {
  const gone = coming.flatMap(({ going }) => going.map(({ id }) => id))
  return side.members.filter(({ id, deceasedOn }) => deceasedOn === null && !gone.includes(id))
}

/**
 * LIFE-24  Somebody looks after what no machine decides: who is under the age of marriage or of unknown age, who still stands beside
 *          another husband or wife, categories of somebody who was a child or alone, and lists on their way.
 * LIFE-25  Aid that is paid for a family, and that somebody receives who leaves it, is told to whoever pays it.
 */
function toLookAfter(side: LifeSide, facts: LifeFacts, { on }: Leaving): Proposed[] {
  const { subject, needs, openLists } = side
  const note = { rule: 'LIFE-24', weight: 'note', person: named(subject) } as const
  const age = subject.birthDate === null ? undefined : ageOn(subject.birthDate, on)
  return [
    ...(age === undefined || age < marriageAge
      ? [proposed({ ...note, kind: 'marriage-age', about: age === undefined ? 'unknown' : 'court' })]
      : []),
    ...presentSpouses(side)
      .filter(({ id }) => id !== facts.subject.id && id !== facts.partner?.subject.id)
      .map(({ id, name }) => proposed({ ...note, kind: 'married-already', about: name, ids: [id] })),
    ...needs
      .filter((need) => need.subject === 'person' && ofTheSingle.includes(need.category))
      .map(({ id, category }) => proposed({ ...note, kind: 'need-to-check', about: category, ids: [id] })),
    ...(openLists > 0 ? [proposed({ ...note, rule: 'LIFE-8', kind: 'on-open-lists', count: openLists })] : []),
  ]
}

/** Who stands on the card as husband or wife of somebody. */
function presentSpouses({ subject, members }: LifeSide): LifePerson[] {
  const beside = subject.relation === 'head' ? 'spouse' : subject.relation === 'spouse' ? 'head' : undefined
  return members.filter(({ relation, deceasedOn }) => beside !== undefined && relation === beside && deceasedOn === null)
}

/**
 * LIFE-22  Both are of the age of marriage on that day, or a court has allowed it.
 * LIFE-26  Two people marry who live, are a man and a woman (law 1/1974 art. 1), and do not stand on one card as husband and wife
 *          already; the other one is known, or named. Those who go along belong to a family that somebody leaves.
 */
export function marriageFaults(facts: LifeFacts, marriage: Marriage, { on }: Pick<Leaving, 'on'>): ('LIFE-22' | 'LIFE-26')[] {
  const { subject, partner, partnerElsewhere } = facts
  const tooYoung = [subject, partner?.subject].some(
    (one) => one != null && one.birthDate !== null && ageOn(one.birthDate, on) < marriageAge,
  )
  const going = comingTo(facts, marriage).flatMap(({ going: all }) => all.slice(1))
  const nobody = partner === null && !partnerElsewhere && !marriage.partnerName
  const alongUnsound = !partnerElsewhere && going.length !== marriage.along.length
  const unsound =
    nobody ||
    alongUnsound ||
    (partner !== null &&
      (partner.subject.id === subject.id ||
        partner.subject.deceasedOn !== null ||
        (subject.sex !== null && subject.sex === partner.subject.sex) ||
        presentSpouses(facts).some(({ id }) => id === partner.subject.id)))
  return [...(tooYoung && !marriage.dispensation ? (['LIFE-22'] as const) : []), ...(unsound ? (['LIFE-26'] as const) : [])]
}
