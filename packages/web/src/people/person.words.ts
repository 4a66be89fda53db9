import { type FamilyRelation, familyRelationWords } from '#domain/people/family-relation.ts'
import { needCategory } from '#domain/people/need-categories.ts'
import { NeedCode } from '#domain/people/need-category.ts'
import type { FactField, NikMissingReason, NikStanding, Sex } from '#domain/people/person.ts'
import { normaliseName } from '#domain/people/person-name.rules.ts'
import { ageOn, type LocalDate, partsOf } from '#domain/platform/local-date.ts'
import type { Place } from '#domain/regions/place.ts'
import { m } from '#messages'
import { currentLocale } from '../platform/i18n/locale.ts'
import { today } from '../platform/today.ts'

/** Names in files are SHOUTED; on the screen they stand in ordinary capitals. */
export function shownName(name: string): string {
  return normaliseName(name).display
}

export function sexWord(sex: Sex): string {
  return sex === 'male' ? m.people_male() : m.people_female()
}

/** Years; months for the very young. */
export function ageWords(birthDate: LocalDate): string {
  const now = today()
  const years = ageOn(birthDate, now)
  return years >= 2 ? m.people_years({ n: years }) : m.people_months({ n: monthsSince(birthDate) })
}

/** How long ago, no finer than it matters: "hari ini", "3 minggu lalu", "14 bulan lalu", "3 tahun lalu". */
export function agoWords(date: LocalDate): string {
  const days = Math.round((Date.parse(today()) - Date.parse(date)) / 86_400_000)
  if (days <= 0) return m.people_today()
  if (days < 14) return m.people_days_ago({ n: days })
  if (days < 60) return m.people_weeks_ago({ n: Math.floor(days / 7) })
  const months = monthsSince(date)
  return months < 24 ? m.people_months_ago({ n: months }) : m.people_years_ago({ n: Math.floor(months / 12) })
}

function monthsSince(date: LocalDate): number {
  const from = partsOf(date)
  const to = partsOf(today())
  return Math.max(0, (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0))
}

export function relationWord(relation: FamilyRelation): string {
  return familyRelationWords[relation][currentLocale()]
}

/** "Sepaso, Bengalon, Kutai Timur": the village with the district and the regency above it. */
export function placeWords({ name, within }: Place): string {
  return [name, ...within.slice(0, 2)].join(', ')
}

export function categoryName(code: string): string {
  const known = NeedCode.safeParse(code)
  return (known.success ? needCategory(known.data)?.name[currentLocale()] : undefined) ?? code
}

const sources: Readonly<Record<string, () => string>> = {
  visit: m.people_source_visit,
  document: m.people_source_document,
  statement: m.people_source_statement,
  registry: m.people_source_registry,
  dtsen: () => 'DTSEN',
  'siks-ng': () => 'SIKS-NG',
  'death-list': m.people_source_death_list,
  DECILES: m.people_source_deciles,
  OWN: m.people_source_own,
}

export function sourceName(source: string): string {
  return sources[source]?.() ?? source
}

const fields: Readonly<Record<FactField, () => string>> = {
  name: m.people_name,
  nik: () => 'NIK',
  sex: m.people_sex,
  birthDate: m.people_birth_date,
  birthPlace: m.people_birth_place,
  motherName: m.people_mother_name,
  relation: m.people_relation,
  occupation: m.people_occupation,
  address: m.people_address,
  neighbourhood: m.people_neighbourhood,
  village: m.people_village,
}

export function fieldName(field: FactField): string {
  return fields[field]()
}

const reasons: Readonly<Record<NikMissingReason, () => string>> = {
  'never-registered': m.people_no_nik_never_registered,
  'papers-lost': m.people_no_nik_papers_lost,
  'unknown-identity': m.people_no_nik_unknown_identity,
  newborn: m.people_no_nik_newborn,
  'not-in-file': m.people_no_nik_not_in_file,
  other: m.people_no_nik_other,
}

export function noNikReason(reason: NikMissingReason): string {
  return reasons[reason]()
}

/** Only what one must know before relying on the number. */
export const nikStandingWords: Readonly<Record<NikStanding, (() => string) | undefined>> = {
  held: undefined,
  missing: undefined,
  contested: m.people_nik_contested,
  unsound: m.people_nik_unsound,
}
