import type { FamilyRelation } from '../people/family-relation.ts'
import type { LocalDate } from '../platform/local-date.ts'
import type { FaultKind } from './fault-kinds.ts'
import type { QualityBounds } from './quality-bounds.rules.ts'

export interface FamilyState {
  readonly cardNumber: string | null
  /** The quarter of the last decile; null where there is none. */
  readonly decilePeriod: string | null
  readonly members: readonly MemberState[]
  /** Review days of open need categories of the family that the law does not restrict. */
  readonly reviewsOn: readonly LocalDate[]
}

export interface MemberState {
  readonly relation: FamilyRelation | null
  readonly birthDate: LocalDate | null
  readonly deceased: boolean
}

/**
 * What is wrong with a family. Only the living count; a family of which nobody lives is asked nothing.
 *
 * QUAL-10  A family has a card.
 * QUAL-11  It has one head, who is not a child, and no more members than a family has. domain.md §3.4.
 * QUAL-12  A child of the head was born after the head, a parent of the head before.
 * QUAL-13  Its decile is not older than the quarters that are set; without one the rule is silent. domain.md T5.
 * QUAL-14  Open need categories of the family were reviewed by their day.
 */
export function familyQuality({ cardNumber, decilePeriod, members, reviewsOn }: FamilyState, bounds: QualityBounds): FaultKind[] {
  const living = members.filter(({ deceased }) => !deceased)
  if (living.length === 0) return []
  const heads = living.filter(({ relation }) => relation === 'head')
  return [
    ...when(cardNumber === null, 'family.no-card'),
    ...when(heads.length === 0, 'family.no-head'),
    ...when(heads.length > 1, 'family.two-heads'),
    ...when(living.length > bounds.largestFamily, 'family.too-large'),
    ...when(
      heads.some(({ birthDate }) => birthDate !== null && birthDate > bounds.headBy && birthDate <= bounds.today),
      'family.young-head',
    ),
    ...when(isOutOfOrder(living), 'family.child-older'),
    ...when(decilePeriod !== null && decilePeriod < bounds.decileFrom, 'family.decile-old'),
    ...when(
      reviewsOn.some((day) => day < bounds.today),
      'family.need-review-due',
    ),
  ]
}

/** Of several heads none is known to be the one whose child it is: nothing is held against anybody. */
function isOutOfOrder(living: readonly MemberState[]): boolean {
  const heads = living.filter(({ relation }) => relation === 'head')
  const born = heads[0]?.birthDate
  if (heads.length !== 1 || born === undefined || born === null) return false
  return living.some(
    ({ relation, birthDate }) =>
      birthDate !== null && ((relation === 'child' && birthDate <= born) || (relation === 'parent' && birthDate >= born)),
  )
}

function when(holds: boolean, fault: FaultKind): FaultKind[] {
  return holds ? [fault] : []
}
