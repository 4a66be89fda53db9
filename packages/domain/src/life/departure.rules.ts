import { holdingsOf } from './holdings.ts'
import { leavesHousehold } from './household.rules.ts'
import { isOpen, type Leaving, ofThoseLeft, survivorsOf } from './left-behind.rules.ts'
import type { Proposed } from './consequence.ts'
import type { LifeEventDetails } from './life-event.ts'
import type { LifeFacts } from './life-facts.ts'
import { byProgramme, lastPeriod, laterOf, named, proposed } from './proposed.ts'

export type Departure = Extract<LifeEventDetails, { kind: 'departure' }>
export type Return = Extract<LifeEventDetails, { kind: 'return' }>

/**
 * What a move out of the province brings with it.
 *
 * LIFE-27  The person, and where the whole family leaves all of it who live here, and its card, have left from the day on; the
 *          office of the village that they left keeps their records. Whoever leaves alone leaves the card to the others.
 * LIFE-28  With them end all categories, and all aid but the centre's, whose end is reported to it; months of right after that
 *          of the move which nobody has begun to pay are withheld, and what was paid for them is to be settled.
 */
export function consequencesOfDeparture(facts: LifeFacts, departure: Departure, leaving: Leaving): Proposed[] {
  const { subject, familyId, needs } = facts
  const { on } = leaving
  const others = departure.who === 'family' ? survivorsOf(facts) : []
  const alone = others.length === 0 && survivorsOf(facts).length > 0
  const event = { rule: 'LIFE-27', weight: 'event', about: departure.toward, from: on } as const
  const person = named(subject)
  const ofFamily = alone ? [] : needs.filter((need) => need.subject === 'family')
  const ends = { kind: 'need-ends', rule: 'LIFE-28', weight: 'event' } as const
  return [
    ...[subject, ...others].map((one) => proposed({ ...event, kind: 'leaves-province', person: named(one) })),
    ...(familyId === null
      ? []
      : [
          proposed({
            ...event,
            kind: alone ? 'leaves-family' : 'family-leaves-province',
            person,
            ...(alone && { about: null }),
          }),
        ]),
    ...leavesHousehold(facts, [subject, ...others], leaving),
    ...ofFamily.map(({ id, category, since }) =>
      proposed({ ...ends, person, about: category, from: laterOf(since, on), ids: [id] }),
    ),
    ...holdingsOf(facts, [subject, ...others], { withFamily: !alone }).flatMap(({ person: whose, ...held }) => [
      ...held.needs.map(({ id, category, since }) =>
        proposed({ ...ends, person: named(whose), about: category, from: laterOf(since, on), ids: [id] }),
      ),
      ...held.aid.map(({ id, programme, payer, since }) =>
        payer === 'APBN'
          ? proposed({
              kind: 'aid-to-report',
              rule: 'LIFE-28',
              weight: 'note',
              person: named(whose),
              about: programme,
              ids: [id],
            })
          : proposed({
              kind: 'aid-ends',
              rule: 'LIFE-28',
              person: named(whose),
              about: programme,
              from: lastPeriod(since, on),
              ids: [id],
            }),
      ),
      ...byProgramme(
        held.rights.filter((right) => right.month > on.slice(0, 7) && isOpen(right)),
        { kind: 'rights-withheld', rule: 'LIFE-28', person: named(whose) },
      ),
      ...byProgramme(
        held.rights.filter((right) => right.month > on.slice(0, 7) && !isOpen(right) && right.state !== 'withheld'),
        { kind: 'to-settle', rule: 'LIFE-28', weight: 'note', person: named(whose) },
      ),
    ]),
    ...(alone ? ofThoseLeft(facts, leaving) : []),
    ...(facts.openLists > 0
      ? [proposed({ kind: 'on-open-lists', rule: 'LIFE-8', weight: 'note', person, count: facts.openLists })]
      : []),
    ...(facts.openProposals > 0
      ? [proposed({ kind: 'proposals-open', rule: 'LIFE-8', weight: 'note', person, count: facts.openProposals })]
      : []),
  ]
}

/**
 * LIFE-29  Who comes back lives in the village named from the day on, alone or with all of the family who had left; nothing that
 *          ended begins again by itself.
 */
export function consequencesOfReturn(facts: LifeFacts, told: Return, { on }: Pick<Leaving, 'on'>): Proposed[] {
  const { subject, destination, familyId } = facts
  const others = told.who === 'family' ? survivorsOf(facts) : []
  const alone = others.length === 0 && survivorsOf(facts).length > 0
  const event = { rule: 'LIFE-29', weight: 'event', from: on } as const
  const where = { about: destination?.name ?? told.to, ids: [told.to] }
  const person = named(subject)
  return [
    ...[subject, ...others].map((one) => proposed({ ...event, ...where, kind: 'returns', person: named(one) })),
    ...(familyId === null
      ? []
      : [
          alone
            ? proposed({ ...event, kind: 'leaves-family', person })
            : proposed({ ...event, ...where, kind: 'family-returns', person }),
        ]),
    proposed({ kind: 'to-assess-anew', rule: 'LIFE-29', weight: 'note', person, count: others.length + 1 }),
  ]
}

/**
 * LIFE-30  Whoever has left the province does nothing here but die or come back; only who has left comes back, to a village that
 *          there is.
 */
export function isAwayUnsound({ subject, partner, destination }: LifeFacts, details: LifeEventDetails): boolean {
  if (details.kind === 'return') return !subject.away || destination === null
  if (details.kind === 'death') return false
  return subject.away || (partner?.subject.away ?? false)
}
