import type { ReactNode } from 'react'
import type { Likeness } from '#domain/linkage/likeness.ts'
import type { PeopleLevel } from '#domain/linkage/people-levels.ts'
import type { FactField, PersonPage } from '#domain/people/person.ts'
import { m } from '#messages'
import { type Compared, MarkedLetters, type Standing } from '../design/data/SideBySide.tsx'
import { wordOf } from '../people/fact.words.tsx'
import { fieldName, placeWords, shownName, sourceName } from '../people/person.words.ts'
import { formatDate } from '../platform/format.ts'
import { differingLetters } from './letters.ts'
import { Numbers } from './Numbers.tsx'

interface Field {
  readonly key: string
  readonly label: string
  /** What is compared; null: not known. */
  readonly value: (person: PersonPage) => string | null
  /** Letters are compared one by one. */
  readonly letters?: true
}

const fields = (): readonly Field[] => [
  fact('name', true),
  fact('birthDate', true),
  fact('birthPlace', true),
  fact('sex'),
  fact('motherName', true),
  { key: 'village', label: fieldName('village'), value: ({ place }) => placeWords(place) },
  fact('address', true),
  fact('neighbourhood'),
  { key: 'members', label: m.linkage_members(), value: membersOf },
  fact('relation'),
  fact('occupation', true),
  { key: 'aid', label: m.linkage_aid(), value: aidOf },
  {
    key: 'deceased',
    label: m.linkage_deceased(),
    value: ({ deceasedOn }) => (deceasedOn === null ? m.linkage_alive() : formatDate(deceasedOn)),
  },
  { key: 'source', label: m.linkage_source(), value: sourceOf },
]

/** Both records field by field, what tells people apart first. */
export function comparedFields({ a, b, comparisons }: Likeness): Compared[] {
  const isDead = a.deceasedOn !== null || b.deceasedOn !== null
  const shown = fields().filter(({ key }) => key !== 'deceased' || isDead)
  const [name, ...others] = shown.map((field) => compared(field, a, b))
  return [...(name ? [name] : []), ...numbers(a, b, comparisons), ...others]
}

function fact(field: FactField, letters?: true): Field {
  return {
    key: field,
    label: fieldName(field),
    value: ({ facts }) => {
      const value = facts.find((one) => one.field === field)?.value
      return value === null || value === undefined || value === '' ? null : wordOf(field, value)
    },
    ...(letters && { letters }),
  }
}

function compared({ key, label, value, letters }: Field, a: PersonPage, b: PersonPage): Compared {
  const [first, second] = [value(a), value(b)]
  const standing = standingOf(first, second)
  if (standing !== 'differs' || !letters || first === null || second === null)
    return line(key, label, standing, first ?? m.people_unknown(), second ?? m.people_unknown())
  const [left, right] = differingLetters(first, second)
  const word = m.linkage_differing_letters()
  return line(key, label, standing, <MarkedLetters parts={left} word={word} />, <MarkedLetters parts={right} word={word} />)
}

/** NIKs are masked: whether the hidden digits are the same too, the comparison tells. */
function numbers(a: PersonPage, b: PersonPage, comparisons: Likeness['comparisons']): Compared[] {
  const [cardA, cardB] = [a.family?.maskedCardNumber ?? null, b.family?.maskedCardNumber ?? null]
  const isOneFamily = a.family !== null && a.family.id === b.family?.id
  const cards = isOneFamily ? 'same' : cardA === null || cardB === null ? 'unknown' : 'differs'
  const isSameNik = comparisons.some(({ level }) => sameNik.has(level))
  const niks = a.maskedNik === null || b.maskedNik === null ? 'unknown' : isSameNik ? 'same' : 'differs'
  return [
    line('nik', 'NIK', niks, <Numbers person={a} which="nik" />, <Numbers person={b} which="nik" />),
    line('card', m.linkage_card(), cards, <Numbers person={a} which="card" />, <Numbers person={b} which="card" />),
  ]
}

const sameNik: ReadonlySet<string> = new Set([
  'both the same',
  'same NIK, date a slip apart',
  'same NIK, date not known',
  'same NIK, another date',
] satisfies PeopleLevel<'NIK and birth date'>[])

function line(key: string, label: string, standing: Standing, first: ReactNode, second: ReactNode): Compared {
  return { key, label, standing, word: standingWords[standing](), first, second }
}

const standingWords: Readonly<Record<Standing, () => string>> = {
  same: m.linkage_same,
  differs: m.linkage_differs,
  unknown: m.linkage_unknown,
}

function standingOf(a: string | null, b: string | null): Standing {
  if (a === null || b === null) return 'unknown'
  return a.toLowerCase() === b.toLowerCase() ? 'same' : 'differs'
}

function membersOf({ id, family }: PersonPage): string | null {
  const others = family?.members.filter(({ personId }) => personId !== id).map(({ name }) => shownName(name)) ?? []
  return others.length === 0 ? null : others.toSorted().join(', ')
}

function aidOf({ aid }: PersonPage): string {
  const running = aid.filter(({ until }) => until === null).map(({ programme }) => programme)
  return running.length === 0 ? m.linkage_no_aid() : [...new Set(running)].toSorted().join(', ')
}

function sourceOf({ facts }: PersonPage): string | null {
  const name = facts.find(({ field }) => field === 'name')
  return name === undefined ? null : `${sourceName(name.source)}, ${formatDate(name.asOf)}`
}
