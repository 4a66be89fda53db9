import { FamilyRelation, familyRelationWords } from '#domain/people/family-relation.ts'
import { ColumnChoice, columnLabels } from '#domain/intake/fields.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { Rupiah } from '#domain/platform/rupiah.ts'
import { m } from '#messages'
import { periodWords } from '../people/quarters.ts'
import { formatDate, formatRupiah } from '../platform/format.ts'
import { currentLocale } from '../platform/i18n/locale.ts'

/** The name of a field of a row, for a column's title or a change. */
export function fieldWord(field: string): string {
  if (field === 'benefit') return m.intake_field_benefit()
  if (field === 'leftOn') return m.intake_field_left_on()
  const known = ColumnChoice.safeParse(field)
  return known.success ? columnLabels[known.data][currentLocale()] : field
}

const plain: Readonly<Record<string, () => string>> = {
  male: m.intake_male,
  female: m.intake_female,
  true: m.intake_yes,
  false: m.intake_no,
}

/** A value of a row as people write it. */
export function valueWord(field: string, value: string): string {
  if ((field === 'birthDate' || field === 'deathDate' || field === 'leftOn') && LocalDate.safeParse(value).success)
    return formatDate(value as LocalDate)
  if (field === 'sex' || field === 'pkh' || field === 'sembako' || field === 'pbi' || field === 'benefit')
    return plain[value]?.() ?? value
  if (field === 'aidAmount') return formatRupiah(Number(value) as Rupiah)
  if (field === 'aidPeriod') return periodWords(value)
  if (field === 'relation') {
    const relation = FamilyRelation.safeParse(value)
    return relation.success ? familyRelationWords[relation.data][currentLocale()] : value
  }
  return value
}
