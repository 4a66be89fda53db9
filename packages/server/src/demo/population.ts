import type { LocalDate } from '#domain/platform/local-date.ts'
import { addressIn } from './addresses.ts'
import { calendarDay, dayNumber, dayNumberOf } from './calendar-day.ts'
import { aidOf } from './central-aid.ts'
import { householdOf, type Seat } from './household.ts'
import { occupationOf } from './livelihood.ts'
import type { People } from './name-lists/name-list.ts'
import { fathersWord, nameOf, peoplesOf, respelled, withoutTitles, withTitles } from './names.ts'
import { numberBook } from './number-book.ts'
import { type Origin, originsOf } from './origins.ts'
import { passQuarter } from './quarter-changes.ts'
import { quartersBetween } from './quarters.ts'
import { draw, hashOf, type Random, seededRandom, weighted } from './random.ts'
import { sourceIdOf, type Surroundings, type SyntheticFamily, type SyntheticPerson } from './synthetic-family.ts'
import { type DemoVillage, type VillageShare, villageShares } from './village-shares.ts'

export interface PopulationOptions {
  /** `code` with dot: `64.08`. */
  readonly regency: { readonly code: string; readonly name: string; readonly kind: 'kabupaten' | 'kota' }
  readonly villages: readonly DemoVillage[]
  /** Distinct people on the first list; below five million. */
  readonly people: number
  readonly seed: number
  /** The day on which the people are first listed. Stays the same when a later quarter is asked for. */
  readonly asOf: LocalDate
  /** `2026-Q3`; not before the quarter of `asOf`. For later ones the same people live on, quarter by quarter. */
  readonly quarter: string
}

/** One regency's families, village by village. Nothing is kept, so that four million take no more memory than four. */
export function* population(options: PopulationOptions): Generator<SyntheticFamily, void, undefined> {
  const { regency, villages, people, seed, asOf } = options
  const quarters = quartersBetween(asOf, options.quarter)
  const homes = villageShares(villages, people)
  const [district = regency.name, ...districts] = new Set(villages.map(({ districtName }) => districtName))
  const around: Surroundings = {
    seed,
    regency: regency.code,
    today: dayNumberOf(asOf),
    homes,
    numbers: numberBook(regency.code),
    birthPlaces: [district, ...districts],
  }
  const region = hashOf(regency.code)
  const bornLater = Array.from({ length: quarters }, () => 0)
  let count = 0
  let index = 0
  for (const home of homes) {
    while (count < home.upTo) {
      const family = newFamily(seededRandom(seed, region, index), around, home, count, people - count)
      count += family.members.length
      for (let quarter = 1; quarter <= quarters; quarter++) {
        const births = passQuarter(
          seededRandom(seed, region, index, quarter),
          around,
          family,
          quarter,
          bornLater[quarter - 1] ?? 0,
        )
        bornLater[quarter - 1] = (bornLater[quarter - 1] ?? 0) + births
      }
      index++
      if (family.members.length > 0) yield family
    }
  }
}

/** Families by decile. Deciles are ranks of the whole country: such a list has the poor of a province and not a tenth of each. */
const deciles = weighted([1, 9], [2, 12], [3, 13], [4, 13], [5, 12], [6, 11], [7, 10], [8, 8], [9, 7], [10, 5])

function newFamily(random: Random, around: Surroundings, home: VillageShare, before: number, atMost: number): SyntheticFamily {
  const seats = householdOf(random).slice(0, atMost) as [Seat, ...Seat[]]
  const people = draw(random, peoplesOf(around.regency))
  const decile = decileOf(random, seats)
  const made: Made = { around, home, people, decile, arrival: arrivalOf(random, home, people), before }

  const members: SyntheticPerson[] = []
  for (const seat of seats) members.push(newPerson(random, made, seat, members))
  const ages = seats.map(({ age }) => age)
  const cardYears = Math.max(0.2, Math.min(21, seats[0].age - 18))
  return {
    people,
    card: around.numbers.card(around.today - random.int(0, Math.floor(cardYears * 365))),
    home,
    ...addressIn(random, home),
    decile,
    ...aidOf(random, decile, ages),
    members,
  }
}

/** Old people by themselves and mothers alone are poorer than others. */
function decileOf(random: Random, [head, ...others]: readonly [Seat, ...Seat[]]): number {
  const decile = draw(random, deciles)
  const isWeak = head.age >= 60 ? others.length === 0 : head.sex === 'female' && others.length > 0
  return isWeak && decile > 4 && random.chance(0.45) ? random.int(1, 4) : decile
}

/** Whence and how many years ago a family came; undefined for those who were always here. */
interface Arrival {
  readonly origin: Origin
  readonly years: number
}

function arrivalOf(random: Random, { inTown }: VillageShare, people: People): Arrival | undefined {
  if (!random.chance(inTown ? 0.11 : 0.07)) return undefined
  return { origin: draw(random, originsOf(people)), years: random.int(0, 24) }
}

interface Made {
  readonly around: Surroundings
  readonly home: VillageShare
  readonly people: People
  readonly decile: number
  readonly arrival: Arrival | undefined
  /** People on the list before this family. */
  readonly before: number
}

function newPerson(
  random: Random,
  made: Made,
  { relation, sex, age }: Seat,
  family: readonly SyntheticPerson[],
): SyntheticPerson {
  const { around, people, decile, home, arrival } = made
  const born = birthday(random, around.today, age)
  const birthYear = calendarDay(born).year
  const isOutsider = (relation === 'spouse' || relation === 'child-in-law') && random.chance(0.22)
  const own = isOutsider ? draw(random, peoplesOf(around.regency)) : people
  const parents = relation === 'child' ? parentsIn(family) : undefined
  const bare = nameOf(random, { people: own, sex, birthYear, father: parents?.father && fathersWord(parents.father.name) })
  const occupation = occupationOf(random, { age, sex, decile, inTown: home.inTown })
  const came = arrival !== undefined && age > arrival.years ? arrival.origin : undefined
  const mother = parents?.mother && withoutTitles(parents.mother.name)

  return {
    sourceId: sourceIdOf(around.regency, 'S', made.before + family.length + 1),
    nik: around.numbers.nik(born, sex, came?.digits),
    name: withTitles(random, bare, own, { sex, age, occupation, decile }),
    sex,
    born,
    birthPlace: came?.place ?? (random.chance(0.62) ? home.village.districtName : random.pick(around.birthPlaces)),
    motherName: mother
      ? random.chance(0.93)
        ? mother
        : respelled(random, mother)
      : nameOf(random, { people: own, sex: 'female', birthYear: birthYear - random.int(18, 36) }),
    relation,
    occupation,
  }
}

function parentsIn([head, next]: readonly SyntheticPerson[]): { father?: SyntheticPerson; mother?: SyntheticPerson } {
  const spouse = next?.relation === 'spouse' ? next : undefined
  if (head?.sex === 'female') return { mother: head, ...(spouse && { father: spouse }) }
  return { ...(head && { father: head }), ...(spouse && { mother: spouse }) }
}

/** Many of the old know their year only: the registry wrote the first or the last day of it. */
function birthday(random: Random, today: number, age: number): number {
  const born = today - Math.floor(age * 365.25) - random.int(0, 364)
  const { year } = calendarDay(born)
  if (age < 40 || !random.chance(age > 60 ? 0.07 : 0.025)) return born
  return random.chance(0.7) ? dayNumber(year, 1, 1) : dayNumber(year, 12, 31)
}
