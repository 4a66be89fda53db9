import { addressIn } from './addresses.ts'
import { calendarDay } from './calendar-day.ts'
import { aidBegins } from './central-aid.ts'
import { fathersWord, nameOf, respelled, withoutTitles } from './names.ts'
import type { Random } from './random.ts'
import { type Surroundings, type SyntheticFamily, type SyntheticPerson, sourceIdOf } from './synthetic-family.ts'

/** Shares in one quarter: of families, but `gone` and `respelled` of people, `born` of women of that age with a family. */
export const quarterRates = {
  decile: 0.013,
  moved: 0.006,
  gone: 0.004,
  born: 0.03,
  respelled: 0.002,
  aidEnded: 0.006,
  aidBegun: 0.005,
} as const

/** Lives one quarter of a family: the first after the first list is 1. Answers how many were born. */
export function passQuarter(
  random: Random,
  around: Surroundings,
  family: SyntheticFamily,
  quarter: number,
  bornBefore: number,
): number {
  if (random.chance(quarterRates.moved)) move(random, around, family)
  if (random.chance(quarterRates.decile)) changeDecile(random, family)
  changeAid(random, family)
  const today = around.today + Math.floor(quarter * 91.3)
  family.members = family.members.filter(({ born }) => !random.chance(chanceToGo((today - born) / 365.25)))
  nameHead(family.members)
  for (const member of family.members) if (random.chance(quarterRates.respelled)) member.name = respelled(random, member.name)
  return bearChildren(random, around, family, quarter, bornBefore)
}

function move(random: Random, { homes }: Surroundings, family: SyntheticFamily): void {
  const others = homes.filter((home) => home !== family.home)
  const home = others[random.int(0, others.length - 1)]
  if (home) Object.assign(family, { home, ...addressIn(random, home) })
}

function changeDecile(random: Random, family: SyntheticFamily): void {
  const step = random.chance(0.62) ? 1 : -1
  family.decile += family.decile + step < 1 || family.decile + step > 10 ? -step : step
  if (family.decile > 4) family.pkh = false
}

function changeAid(random: Random, family: SyntheticFamily): void {
  if ((family.pkh || family.sembako) && random.chance(quarterRates.aidEnded)) {
    if (family.pkh) family.pkh = false
    else family.sembako = false
  } else if (random.chance(quarterRates.aidBegun)) {
    Object.assign(family, aidBegins(family, family.decile))
  }
}

/** Rises with age, about as people die; the young go when they move away. `age` in years. */
function chanceToGo(age: number): number {
  if (age >= 60) return Math.min(0.08, 0.006 * 1.07 ** (age - 60)) * 1.25
  return quarterRates.gone * (age >= 18 && age < 30 ? 0.95 : 0.7)
}

/** Whoever is left has a head: the husband or wife, or the oldest. */
function nameHead(members: SyntheticPerson[]): void {
  if (members.length === 0 || members.some(({ relation }) => relation === 'head')) return
  const oldest = members.reduce((before, member) => (member.born < before.born ? member : before))
  const head = members.find(({ relation }) => relation === 'spouse') ?? oldest
  head.relation = 'head'
}

function bearChildren(
  random: Random,
  around: Surroundings,
  family: SyntheticFamily,
  quarter: number,
  bornBefore: number,
): number {
  const head = family.members.find(({ relation }) => relation === 'head')
  const wife = family.members.find(({ relation }) => relation === 'spouse')
  const end = around.today + Math.floor(quarter * 91.3)
  const age = wife ? (end - wife.born) / 365.25 : 0
  if (!wife || !head || age < 19 || age > 42 || !random.chance(quarterRates.born)) return 0

  const born = end - random.int(0, 90)
  const sex = random.chance(0.512) ? 'male' : 'female'
  family.members.push({
    sourceId: sourceIdOf(around.regency, String.fromCharCode(65 + quarter), bornBefore + 1),
    nik: around.numbers.nik(born, sex),
    name: nameOf(random, { people: family.people, sex, birthYear: calendarDay(born).year, father: fathersWord(head.name) }),
    sex,
    born,
    birthPlace: family.home.village.districtName,
    motherName: withoutTitles(wife.name),
    relation: 'child',
    occupation: 'BELUM/TIDAK BEKERJA',
  })
  return 1
}
