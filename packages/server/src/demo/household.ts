import type { FamilyRelation } from '#domain/people/family-relation.ts'
import type { Sex } from '#domain/people/person.ts'
import { draw, type Random, weighted } from './random.ts'

/** A place in a family before anybody has a name. */
export interface Seat {
  readonly relation: FamilyRelation
  readonly sex: Sex
  /** Full years. */
  readonly age: number
}

/** Kinds of family, about as a province of 3.9 heads per family has them. */
const kinds = weighted(
  ['couple-with-children', 54],
  ['three-generations', 10],
  ['couple', 8.5],
  ['mother-alone', 9],
  ['grown-children', 5],
  ['old-alone', 4.5],
  ['adult-alone', 3.5],
  ['with-relative', 3],
  ['grandchild', 1.8],
  ['father-alone', 1.7],
)
const childCounts = weighted([1, 14], [2, 33], [3, 29], [4, 14], [5, 7], [6, 3])

/** The seats of one family, the head first. */
export function householdOf(random: Random): [Seat, ...Seat[]] {
  const kind = draw(random, kinds)
  switch (kind) {
    case 'old-alone':
      return [head(random.chance(0.64) ? 'female' : 'male', random.int(60, 88))]
    case 'adult-alone':
      return [head(random.chance(0.7) ? 'male' : 'female', random.int(22, 59))]
    case 'couple':
      return couple(random, random.chance(0.45) ? random.int(21, 34) : random.int(48, 82))
    case 'grandchild': {
      const age = random.int(56, 78)
      return [head(random.chance(0.7) ? 'female' : 'male', age), ...grandchildren(random, 20, random.int(1, 2))]
    }
    case 'grown-children':
      return withGrownChild(random)
    case 'mother-alone':
    case 'father-alone': {
      const sex = kind === 'mother-alone' ? 'female' : 'male'
      const age = middleAge(random, 23, 58)
      return [head(sex, age), ...children(random, age - (sex === 'male' ? 3 : 0))]
    }
    case 'couple-with-children':
      return coupleWithChildren(random)
    case 'with-relative':
      return [...coupleWithChildren(random), { relation: 'relative', sex: anySex(random), age: random.int(12, 35) }]
    case 'three-generations':
      return withParents(random)
  }
}

function head(sex: Sex, age: number): Seat {
  return { relation: 'head', sex, age }
}

function couple(random: Random, husbandAge: number): [Seat, Seat] {
  const wifeAge = Math.max(18, husbandAge - random.int(-1, 7))
  return [head('male', husbandAge), { relation: 'spouse', sex: 'female', age: wifeAge }]
}

function coupleWithChildren(random: Random): [Seat, Seat, ...Seat[]] {
  const [husband, wife] = couple(random, middleAge(random, 22, 64))
  return [husband, wife, ...children(random, wife.age)]
}

function withParents(random: Random): [Seat, ...Seat[]] {
  const family = coupleWithChildren(random)
  const [husband, wife] = family
  const hers = random.chance(0.4)
  const relation = hers ? 'parent-in-law' : 'parent'
  const mother = Math.min(92, Math.max(46, (hers ? wife : husband).age + random.int(18, 33)))
  if (random.chance(0.75)) family.push({ relation, sex: 'female', age: mother })
  if (family.length === 2 || family.at(-1)?.relation !== relation || random.chance(0.3))
    family.push({ relation, sex: 'male', age: Math.min(94, mother + random.int(0, 6)) })
  return family
}

function withGrownChild(random: Random): [Seat, ...Seat[]] {
  const [husband, wife] = couple(random, random.int(50, 76))
  const childAge = Math.max(19, wife.age - random.int(19, 30))
  const sex = anySex(random)
  const partnerAge = Math.max(18, childAge + (sex === 'male' ? -random.int(0, 5) : random.int(0, 5)))
  return [
    husband,
    wife,
    { relation: 'child', sex, age: childAge },
    { relation: 'child-in-law', sex: sex === 'male' ? 'female' : 'male', age: partnerAge },
    ...grandchildren(random, Math.min(childAge, partnerAge) - 18, random.int(0, 2)),
  ]
}

function grandchildren(random: Random, oldest: number, count: number): Seat[] {
  return Array.from({ length: count }, () => ({
    relation: 'grandchild' as const,
    sex: anySex(random),
    age: random.int(0, Math.max(1, Math.min(17, oldest))),
  }))
}

/** At least one. Those past 22 have often left for a family of their own. */
function children(random: Random, motherAge: number): Seat[] {
  const seats: Seat[] = []
  const count = draw(random, childCounts)
  let age = Math.max(0, motherAge - random.int(18, 29))
  for (let n = 0; n < count && age >= 0; n++) {
    const hasLeft = age > 33 || (age > 23 && random.chance(0.65))
    if (!hasLeft) seats.push({ relation: 'child', sex: anySex(random), age })
    age -= random.int(1, 5)
  }
  if (seats.length === 0) seats.push({ relation: 'child', sex: anySex(random), age: Math.min(21, Math.max(0, motherAge - 33)) })
  return seats
}

/** The middle of the range comes most often. */
function middleAge(random: Random, low: number, high: number): number {
  return Math.round((random.int(low, high) + random.int(low, high)) / 2)
}

function anySex(random: Random): Sex {
  return random.chance(0.512) ? 'male' : 'female'
}
