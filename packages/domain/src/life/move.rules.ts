import type { LocalDate } from '../platform/local-date.ts'
import { covers, levelOf, type RegionCode, regencyOf } from '../platform/region-code.ts'
import type { Proposed } from './consequence.ts'
import { leavesHousehold } from './household.rules.ts'
import { isOpen, type Leaving, ofThoseLeft, survivorsOf } from './left-behind.rules.ts'
import type { LifeEventDetails } from './life-event.ts'
import { holdingsOf } from './holdings.ts'
import type { Holding, LifeFacts, LifePerson, LifeRight, LifeSide } from './life-facts.ts'
import { byProgramme, lastPeriod, named, proposed } from './proposed.ts'

export type Move = Extract<LifeEventDetails, { kind: 'move' }>

/**
 * What a move brings with it. Categories and aid go along with whoever moves.
 *
 * LIFE-14  The person, and where the whole family moves all of it who live and its card, live in the new village from the day
 *          on. Whoever moves alone leaves the card on which others stay.
 * LIFE-15  Beyond the regency the aid ends that is not the centre's, and months of right in programmes of the regency that is
 *          left, later than that of the move, are withheld; what was paid for them is to be settled.
 */
export function consequencesOfMove(facts: LifeFacts, move: Move, leaving: Leaving): Proposed[] {
  const { subject, destination } = facts
  const person = named(subject)
  const alone = movesAlone(facts, move)
  const where = { about: destination?.name ?? move.to, from: leaving.on, ids: [move.to] }
  const others = move.who === 'family' ? survivorsOf(facts) : []
  return [
    proposed({ kind: 'moves', rule: 'LIFE-14', weight: 'event', person, ...where }),
    ...others.map((one) => proposed({ kind: 'moves', rule: 'LIFE-14', weight: 'event', person: named(one), ...where })),
    ...(facts.familyId === null
      ? []
      : alone
        ? [proposed({ kind: 'leaves-family', rule: 'LIFE-14', weight: 'event', person, from: leaving.on })]
        : [proposed({ kind: 'family-moves', rule: 'LIFE-14', weight: 'event', person, ...where })]),
    ...leavesHousehold(facts, [subject, ...others], leaving),
    ...beyondRegency(facts, { to: move.to, going: [subject, ...others], withFamily: !alone, on: leaving.on }),
    ...(alone ? ofThoseLeft(facts, leaving) : []),
    ...(facts.openLists > 0
      ? [proposed({ kind: 'on-open-lists', rule: 'LIFE-8', weight: 'note', person, count: facts.openLists })]
      : []),
  ]
}

interface Going {
  readonly to: RegionCode
  readonly going: readonly LifePerson[]
  /** Nobody of the family stays. */
  readonly withFamily: boolean
  readonly on: LocalDate
}

/** What ends where somebody goes to live in another regency. */
export function beyondRegency(facts: LifeSide, { to, going, withFamily, on }: Going): Proposed[] {
  if (regencyOf(facts.region) === regencyOf(to)) return []
  return holdingsOf(facts, going, { withFamily }).flatMap((held) => endsBeyond(held, to, on))
}

function endsBeyond({ person: whose, aid, rights }: Holding, to: RegionCode, on: LocalDate): Proposed[] {
  const person = named(whose)
  const isLeft = ({ owner }: LifeRight) => levelOf(owner) === 'regency' && !covers(owner, to)
  const later = rights.filter((right) => right.month > on.slice(0, 7) && isLeft(right))
  return [
    ...aid
      .filter(({ payer }) => payer !== 'APBN')
      .map(({ id, programme, since }) =>
        proposed({ kind: 'aid-ends', rule: 'LIFE-15', person, about: programme, from: lastPeriod(since, on), ids: [id] }),
      ),
    ...byProgramme(later.filter(isOpen), { kind: 'rights-withheld', rule: 'LIFE-15', person }),
    ...byProgramme(
      later.filter((right) => !isOpen(right) && right.state !== 'withheld'),
      { kind: 'to-settle', rule: 'LIFE-15', weight: 'note', person },
    ),
  ]
}

/** Others of the family stay. */
function movesAlone(facts: LifeFacts, { who }: Move): boolean {
  return who === 'person' && survivorsOf(facts).length > 0
}
