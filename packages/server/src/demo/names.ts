import type { Sex } from '#domain/people/person.ts'
import { berau, kutai, paser } from './name-lists/coast.ts'
import { modern } from './name-lists/modern.ts'
import type { NameList, People } from './name-lists/name-list.ts'
import { banjar, bugis, jawa, mandar } from './name-lists/settlers.ts'
import { bahau, benuaq, kenyah } from './name-lists/upriver.ts'
import { draw, type Random, type Weighted, weighted } from './random.ts'

const lists: Record<People, NameList> = { kutai, banjar, bugis, jawa, kenyah, bahau, benuaq, paser, mandar, berau }

export interface NameFacts {
  readonly people: People
  readonly sex: Sex
  readonly birthYear: number
  /** First word of the father's name, where it is known. */
  readonly father?: string | undefined
}

/** A name as a clerk writes it: capitals, without titles. */
export function nameOf(random: Random, { people, sex, birthYear, father }: NameFacts): string {
  const list = lists[people]
  const young = random.chance(Math.min(0.95, Math.max(0, (birthYear - 1962) / 40)))
  const given = givenName(random, list, sex, young)
  const single = random.chance(young ? list.single / 2.4 : list.single)
  const parts = single ? [given] : [given, secondWord(random, list, sex, young, father)]
  if (!single && random.chance(young ? 0.2 : 0.06)) parts.push(secondWord(random, list, sex, young, undefined))

  const prefixed = withPrefix(random, list, sex, young, parts.filter(isNew))
  return birthYear < 1961 && random.chance(0.07) ? oldSpelling(prefixed) : prefixed
}

function isNew(word: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(word) === at
}

function givenName(random: Random, list: NameList, sex: Sex, young: boolean): string {
  if (list.faith === 'christian') {
    const own = random.pick(sex === 'male' ? list.men : list.women)
    const baptised = random.pick(sex === 'male' ? modern.christian.men : modern.christian.women)
    return random.chance(young ? 0.75 : 0.35) ? baptised : own
  }
  if (young) return random.pick(sex === 'male' ? modern.islam.men : modern.islam.women)
  return random.pick(sex === 'male' ? list.men : list.women)
}

function secondWord(random: Random, list: NameList, sex: Sex, young: boolean, father: string | undefined): string {
  if (father !== undefined && random.chance(list.fathersName)) return father
  if (young && list.faith === 'islam' && random.chance(0.7))
    return random.pick(sex === 'male' ? modern.islam.menSecond : modern.islam.womenSecond)
  return random.pick(sex === 'male' ? list.menSecond : list.womenSecond)
}

const muhammads = weighted(
  ['MUHAMMAD', 46],
  ['MUHAMAD', 10],
  ['MOHAMMAD', 5],
  ['MOHAMAD', 3],
  ['MUH.', 12],
  ['M.', 12],
  ['MOH.', 4],
  ['MHD.', 3],
  ['MOCH.', 2],
)
const abduls: readonly [string, ...string[]] = [
  'ABDUL RAHMAN',
  'ABDUL KARIM',
  'ABDUL HAMID',
  'ABDUL WAHAB',
  'ABD. RAHIM',
  'ABDULLAH',
  'ABD. LATIF',
  'ABDUL MALIK',
  'ABDURRAHIM',
]
const nurs = weighted(['NUR', 60], ['NOOR', 25], ['NOR', 15])

function withPrefix(random: Random, list: NameList, sex: Sex, young: boolean, parts: string[]): string {
  const name = parts.join(' ')
  if (list.rank && random.chance(list.rank.share))
    return `${random.pick(sex === 'male' ? list.rank.men : list.rank.women)} ${name}`
  if (list.faith === 'christian') return name
  const chance = random.real()
  if (sex === 'male') {
    if (chance < (young ? 0.26 : 0.1)) return `${draw(random, muhammads)} ${name}`
    if (chance > 0.97) return young ? `AHMAD ${name}` : random.pick(abduls)
    return name
  }
  if (chance < 0.1) return name.startsWith('SITI') ? name : `SITI ${name}`
  if (chance > 0.95) return name.startsWith('NUR') ? name : `${draw(random, nurs)} ${name}`
  return name
}

/** The spelling of before 1972, in which many of the old are registered: SOEKARDI, DJAMALUDDIN. */
export function oldSpelling(name: string): string {
  return name
    .replace(/J/g, 'DJ')
    .replace(/Y/g, 'J')
    .replace(/U/g, 'OE')
    .replace(/C(?!H)/g, 'TJ')
}

const respellings: readonly (readonly [RegExp, string])[] = [
  [/^MUHAMMAD\b/, 'MUH.'],
  [/^(MUH\.|M\.|MOH\.|MHD\.|MOCH\.|MUHAMAD|MOHAMMAD|MOHAMAD)(?= )/, 'MUHAMMAD'],
  [/^SITI /, 'ST. '],
  [/^NUR(?=.)/, 'NOOR'],
  [/^ABDUL /, 'ABD. '],
  [/OE/, 'U'],
  [/DJ/, 'J'],
  [/^AHMAD\b/, 'ACHMAD'],
  [/SY/, 'S'],
  [/UDDIN\b/, 'UDIN'],
  [/YY?AH\b/, 'IAH'],
  [/IAH\b/, 'IYAH'],
  [/([BDFGKLMNPRST])\1/, '$1'],
  [/F/, 'P'],
  [/Z/, 'J'],
  [/I\b/, 'Y'],
  [/(?<=[AEIOU])([LN])(?=[AIU][A-Z]*$)/, '$1$1'],
]

/** The same name as another clerk writes it; always different. */
export function respelled(random: Random, name: string): string {
  const start = random.int(0, 4)
  const rules = [...respellings.slice(start), ...respellings.slice(0, start)]
  for (const [pattern, replacement] of rules) {
    const spelled = name.replace(pattern, replacement)
    if (spelled !== name) return spelled
  }
  return `${name.slice(0, -1)}${name.slice(-1) === 'A' ? 'AH' : 'A'}`
}

const noFathersWord =
  /^(MUH|MOH|MOCH|MHD|M|H|HJ|ABD|ST)\.$|^(MUHAMM?AD|MOHAMM?AD|ABDUL|AHMAD|ANDI|DAENG|AJI|AWANG|ENCIK|ADEN|DATU|GUSTI|HIPUI)$/

/** The word of a father's name that his children carry. */
export function fathersWord(name: string): string | undefined {
  return name.split(/[ ,]+/).find((word) => !noFathersWord.test(word))
}

export interface TitleFacts {
  readonly sex: Sex
  readonly age: number
  readonly occupation: string
  readonly decile: number
}

/** Puts the pilgrim's H. or Hj. and a degree around a name, for those who have them. */
export function withTitles(random: Random, name: string, people: People, { sex, age, occupation, decile }: TitleFacts): string {
  const pilgrim = lists[people].faith === 'islam' && age > 45 && random.chance(decile > 5 ? 0.16 : 0.025)
  const teacher = occupation === 'GURU' && random.chance(0.7)
  if (!pilgrim && !teacher) return name
  const before = pilgrim ? (sex === 'male' ? 'H. ' : 'HJ. ') : ''
  return `${before}${name}${teacher ? (random.chance(0.5) ? ', S.PD' : ' S.PD') : ''}`
}

export function withoutTitles(name: string): string {
  return name.replace(/^HJ?\. /, '').replace(/,? S\.PD$/, '')
}

type Shares = Weighted<People>

const sharesByRegency: Record<string, Shares> = {
  '64.01': weighted(['paser', 32], ['jawa', 24], ['bugis', 20], ['banjar', 18], ['kutai', 2], ['mandar', 2], ['benuaq', 2]),
  '64.02': weighted(
    ['kutai', 36],
    ['jawa', 27],
    ['bugis', 14],
    ['banjar', 12],
    ['kenyah', 4],
    ['benuaq', 3],
    ['mandar', 2],
    ['bahau', 1],
    ['paser', 1],
  ),
  '64.03': weighted(
    ['berau', 26],
    ['bugis', 26],
    ['jawa', 24],
    ['kenyah', 9],
    ['banjar', 8],
    ['mandar', 3],
    ['kutai', 3],
    ['bahau', 1],
  ),
  '64.07': weighted(['benuaq', 44], ['bahau', 14], ['kutai', 14], ['jawa', 13], ['banjar', 8], ['bugis', 5], ['kenyah', 2]),
  '64.08': weighted(['jawa', 26], ['bugis', 24], ['kutai', 22], ['kenyah', 13], ['banjar', 9], ['mandar', 4], ['bahau', 2]),
  '64.09': weighted(['jawa', 28], ['paser', 26], ['bugis', 26], ['banjar', 14], ['mandar', 4], ['kutai', 2]),
  '64.11': weighted(['bahau', 46], ['kenyah', 34], ['jawa', 6], ['benuaq', 5], ['kutai', 4], ['banjar', 3], ['bugis', 2]),
  '64.71': weighted(
    ['jawa', 31],
    ['bugis', 26],
    ['banjar', 23],
    ['mandar', 7],
    ['paser', 4],
    ['kutai', 3],
    ['kenyah', 3],
    ['benuaq', 3],
  ),
  '64.72': weighted(['jawa', 32], ['banjar', 27], ['kutai', 16], ['bugis', 15], ['kenyah', 4], ['benuaq', 3], ['mandar', 3]),
  '64.74': weighted(['jawa', 32], ['bugis', 30], ['banjar', 14], ['kutai', 12], ['mandar', 8], ['kenyah', 4]),
}
const elsewhere: Shares = weighted(['jawa', 40], ['banjar', 25], ['bugis', 25], ['kutai', 10])

/** How the peoples share a regency. Our estimate, for names that sound right in their place: no statistics. */
export function peoplesOf(regency: string): Shares {
  return sharesByRegency[regency] ?? elsewhere
}
