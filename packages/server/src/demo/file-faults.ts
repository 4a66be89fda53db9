import { calendarDay, slashed } from './calendar-day.ts'
import type { FileRow } from './file-row.ts'
import { respelled } from './names.ts'
import { mistypedNik } from './number-book.ts'
import type { Random } from './random.ts'
import type { SyntheticFamily, SyntheticPerson } from './synthetic-family.ts'

interface Planting {
  readonly random: Random
  readonly row: FileRow
  readonly person: SyntheticPerson
  readonly family: SyntheticFamily
}

/** Changes the row; answers a second one to be written after it, where the fault is one row too many. */
type Plant = (planting: Planting) => FileRow | undefined

const cell = <Field extends keyof FileRow>(field: Field, value: (planting: Planting) => string): Plant => {
  return (planting) => {
    planting.row[field] = value(planting)
    return undefined
  }
}

/** The faults of domain.md §3.4 and the share of people whose row has them. */
export const plantedFaults = [
  ['nik-missing', 0.01, cell('nik', ({ random }) => random.pick(['', '', '-', "'0"]))],
  ['nik-15-digits', 0.004, cell('nik', ({ row, random }) => without(row.nik, random.int(8, 16)))],
  ['nik-scientific', 0.002, cell('nik', ({ person }) => `${person.nik.charAt(0)}.${person.nik.slice(1, 6)}E+15`)],
  ['nik-letter', 0.001, cell('nik', ({ person }) => `'${person.nik.slice(0, 12)}O${person.nik.slice(13)}`)],
  ['nik-is-card', 0.002, cell('nik', ({ family }) => `'${family.card}`)],
  ['nik-region', 0.002, cell('nik', ({ person }) => `'9908${person.nik.slice(4)}`)],
  ['nik-of-head', 0.003, cell('nik', ({ row, person, family }) => nikOfHead(row, person, family))],
  ['sex-swapped', 0.005, cell('sex', ({ person }) => (person.sex === 'male' ? 'PEREMPUAN' : 'LAKI-LAKI'))],
  ['day-for-month', 0.004, cell('birthDate', ({ person }) => dayForMonth(person))],
  ['first-of-january', 0.004, cell('birthDate', ({ person }) => `01/01/${calendarDay(person.born).year}`)],
  ['century-ahead', 0.0015, cell('birthDate', ({ person }) => centuryAhead(person))],
  ['no-such-date', 0.002, cell('birthDate', ({ person, random }) => noSuchDate(person, random))],
  ['name-blank', 0.0015, cell('name', () => '')],
  ['card-damaged', 0.004, cell('card', ({ row, person }) => damagedCard(row.card, person))],
  ['village-misspelt', 0.003, cell('village', ({ row }) => misspelt(row.village))],
  ['decile-range', 0.003, cell('decile', ({ random }) => random.pick(['0', '11', '-', 'A']))],
  ['decile-alone', 0.001, cell('decile', ({ family }) => String(family.decile > 5 ? family.decile - 2 : family.decile + 2))],
  ['row-repeated', 0.003, ({ row }) => ({ ...row })],
  ['entered-twice', 0.01, enteredTwice],
] as const satisfies readonly (readonly [string, number, Plant])[]

export type PlantedFault = (typeof plantedFaults)[number][0]

/** Which fault the row of a person has, if any; at most one. `factor` 1 for the shares above, 0 for none. */
export function faultFor(random: Random, factor: number): PlantedFault | undefined {
  let point = random.real()
  for (const [name, share] of plantedFaults) {
    point -= share * factor
    if (point < 0) return name
  }
  return undefined
}

const plants = new Map<PlantedFault, Plant>(plantedFaults.map(([name, , plant]) => [name, plant]))

export function plantFault(fault: PlantedFault, planting: Planting): FileRow | undefined {
  return plants.get(fault)?.(planting)
}

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1)
}

/** A child's or wife's row with the number of the head: the commonest way in which two people come to share one. */
function nikOfHead(row: FileRow, person: SyntheticPerson, { members }: SyntheticFamily): string {
  const head = members.find(({ relation }) => relation === 'head')
  const sameYear = head && calendarDay(head.born).year === calendarDay(person.born).year
  return head && !sameYear ? `'${head.nik}` : row.nik
}

function dayForMonth({ born }: SyntheticPerson): string {
  const { year, month, day } = calendarDay(born)
  return slashed(day <= 12 ? { year, month: day, day: month } : { year, month, day: day - 10 })
}

/** `2055` for 1955, as a spreadsheet reads a year of two digits. */
function centuryAhead({ born }: SyntheticPerson): string {
  const { year, month, day } = calendarDay(born)
  return slashed({ year: year < 1940 ? year + 200 : year + 100, month, day: Math.min(day, 28) })
}

function noSuchDate({ born }: SyntheticPerson, random: Random): string {
  const { year } = calendarDay(born)
  return random.pick([`31/02/${year}`, '00/00/0000', `31/04/${year}`, `15/13/${year}`])
}

/** A digit lost, or a woman's NIK typed where the card's number belongs. */
function damagedCard(card: string, { sex, nik }: SyntheticPerson): string {
  return sex === 'female' ? nik : without(card, 11)
}

function misspelt(village: string): string {
  const [first = '', second = ''] = village
  return first === second ? `${village}H` : `${second}${first}${village.slice(2)}`
}

/** The same person once more under another number of the source, by a clerk who did not look first. */
function enteredTwice({ random, row, person }: Planting): FileRow {
  const nik = random.pick(["'", "'", 'same', 'mistyped'])
  const second = nik === 'same' ? person.nik : nik === 'mistyped' ? mistypedNik(person.nik) : undefined
  const { day, month, year } = calendarDay(person.born)
  return {
    ...row,
    id: `${row.id.slice(0, 5)}${Number(row.id.slice(5)) + 5_000_000}`,
    name: respelled(random, person.name),
    nik: second === undefined ? '' : `'${second}`,
    birthDate: second === undefined && random.chance(0.25) ? slashed({ day: Math.max(1, day - 1), month, year }) : row.birthDate,
    address: random.chance(0.5) ? row.address : `${row.address} RT ${row.rt}`,
    mother: random.chance(0.3) ? respelled(random, person.motherName) : row.mother,
    relation: 'FAMILI LAIN',
  }
}
