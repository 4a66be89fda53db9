import type { MergeField } from '#domain/people/merge.ts'
import type { FullRow } from './records.sql.ts'

/** A value with a provenance of its own, and the columns that hold it. The first one is the value. */
export interface Part {
  readonly fact: string
  readonly columns: readonly (keyof FullRow)[]
}

const nik: Part = { fact: 'nik', columns: ['nik', 'nik_standing', 'nik_missing_reason'] }

const own = (fact: string, column: keyof FullRow): Part => ({ fact, columns: [column] })

/** What stands behind each field on which two records may differ. Family and death have no facts of their own. */
const partsByField: Readonly<Record<MergeField, readonly Part[]>> = {
  name: [{ fact: 'name', columns: ['name', 'name_key', 'name_keys'] }],
  sex: [own('sex', 'sex')],
  birthDate: [own('birthDate', 'birth_date')],
  birthPlace: [own('birthPlace', 'birth_place')],
  motherName: [own('motherName', 'mother_name')],
  occupation: [own('occupation', 'occupation')],
  family: [own('relation', 'relation')],
  address: [own('address', 'address')],
  neighbourhood: [own('rt', 'rt'), own('rw', 'rw')],
  village: [own('village', 'region_code')],
  deceasedOn: [],
}

export function partsOf(field: MergeField | 'nik'): readonly Part[] {
  return field === 'nik' ? [nik] : partsByField[field]
}

/** Columns that go with a field without having a provenance. */
export const plainColumns: Readonly<Partial<Record<MergeField, readonly (keyof FullRow)[]>>> = {
  family: ['family_id'],
  deceasedOn: ['status', 'deceased_on', 'left_on', 'left_to'],
}

/** What a record says of a field, to compare it; null: nothing. */
export function rawValue(field: MergeField, row: FullRow): string | null {
  switch (field) {
    case 'family':
      return row.family_id === null ? null : `${row.family_id} ${row.relation ?? ''}`
    case 'neighbourhood':
      return row.rt === null && row.rw === null ? null : `${row.rt ?? ''}/${row.rw ?? ''}`
    case 'deceasedOn':
      return row.deceased_on
    default:
      return valueOf(row, partsByField[field][0]?.columns[0])
  }
}

export function valueOf(row: FullRow, column: keyof FullRow | undefined): string | null {
  const value = column === undefined ? null : row[column]
  return typeof value === 'string' ? value : null
}
