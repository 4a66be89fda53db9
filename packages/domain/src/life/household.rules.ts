import type { Proposed } from './consequence.ts'
import type { Leaving } from './left-behind.rules.ts'
import type { LifeEventDetails } from './life-event.ts'
import type { HouseholdUnit, LifeFacts, LifePerson, LifeSide } from './life-facts.ts'
import { named, proposed } from './proposed.ts'

export type Together = Extract<LifeEventDetails, { kind: 'together' }>

type OnDay = Pick<Leaving, 'on'>

/**
 * LIFE-33  Who share a home and a kitchen are one household, each alone or with all of their card; whoever belonged to another one
 *          leaves it. Cards, deciles and aid stay as they are.
 */
export function consequencesOfTogether(facts: LifeFacts, { who, theirs }: Together, { on }: OnDay): Proposed[] {
  const { partner } = facts
  if (partner === null) return []
  const [mine, other] = [unitOf(facts, who), unitOf(partner, theirs)]
  const present = presentOf(partner, other) ?? presentOf(facts, mine)
  const target = present?.id ?? ''
  const joining = [
    { side: facts, unit: mine, beside: partner.subject },
    { side: partner, unit: other, beside: facts.subject },
  ].filter(({ side, unit }) => presentOf(side, unit)?.id !== target || target === '')
  return joining.flatMap(({ side, unit, beside }) => [
    ...leaving(side, unit, 'LIFE-33', { on }),
    proposed({
      kind: 'joins-household',
      rule: 'LIFE-33',
      weight: 'event',
      person: unit.person,
      about: beside.name,
      from: on,
      ids: [unit.id, unit.type, target],
    }),
  ])
}

/** LIFE-34  Whoever lives apart leaves the household; one who would be left alone is none any more. */
export function consequencesOfApart(facts: LifeFacts, { on }: OnDay): Proposed[] {
  const { household } = facts
  return household === null ? [] : leaving(facts, household.unit, 'LIFE-34', { on })
}

/** LIFE-35  Whoever moves to another village, or out of the province, leaves the household there. */
export function leavesHousehold(side: LifeSide, going: readonly LifePerson[], { on }: OnDay): Proposed[] {
  const { household, familyId } = side
  const goes = household?.unit.type === 'person' || going.length > 1 || side.members.length === 1 || familyId === null
  return household !== null && goes ? leaving(side, household.unit, 'LIFE-35', { on }, 'proposed') : []
}

/** LIFE-36  Two who both live here, and not in one household or on one card already, live together; only who lives in one lives apart. */
export function isHouseholdUnsound(facts: LifeFacts, details: LifeEventDetails): boolean {
  if (details.kind === 'apart') return facts.household === null
  if (details.kind !== 'together') return false
  const { partner } = facts
  if (partner === null || partner.subject.deceasedOn !== null || partner.subject.away) return true
  const [mine, theirs] = [unitOf(facts, details.who), unitOf(partner, details.theirs)]
  const household = presentOf(facts, mine)
  return mine.id === theirs.id || (household !== undefined && household.id === presentOf(partner, theirs)?.id)
}

function unitOf({ subject, familyId }: LifeSide, as: 'person' | 'family'): HouseholdUnit {
  const person = named(subject)
  return as === 'family' && familyId !== null
    ? { type: 'family', id: familyId, person }
    : { type: 'person', id: subject.id, person }
}

/** The household to which just this one belongs, not somebody of the family alone or the others without them. */
function presentOf({ household }: LifeSide, unit: HouseholdUnit) {
  return household?.unit.id === unit.id ? household : undefined
}

function leaving(
  side: LifeSide,
  unit: HouseholdUnit,
  rule: 'LIFE-33' | 'LIFE-34' | 'LIFE-35',
  { on }: OnDay,
  weight: 'event' | 'proposed' = 'event',
): Proposed[] {
  const household = presentOf(side, unit)
  if (household === undefined) return []
  const gone = [unit, ...(household.rest.length === 1 ? household.rest : [])]
  return gone.map(({ id, person }) => proposed({ kind: 'leaves-household', rule, weight, person, from: on, ids: [id] }))
}
