import { type ColumnChoice, type IntakeField, intakeFields, type RequiredGroup, requiredGroups } from './fields.ts'

/** The column of each field, from 0; -1 when the file has none. */
export type Mapping = Readonly<Record<IntakeField, number>>

/** The first column chosen for each field. */
export function mappingOf(chosen: readonly ColumnChoice[]): Mapping {
  return Object.fromEntries(intakeFields.map((field) => [field, chosen.indexOf(field)])) as Record<IntakeField, number>
}

/** INT-1  A file must name its people (NIK or name) and say where they live (village by code or by name). */
export function missingGroups(chosen: readonly ColumnChoice[]): RequiredGroup[] {
  const has = new Set<ColumnChoice>(chosen)
  const groups = Object.keys(requiredGroups) as RequiredGroup[]
  return groups.filter((group) => !requiredGroups[group].some((field) => has.has(field)))
}

/** INT-2  A field is read from one column only. */
export function fieldsChosenTwice(chosen: readonly ColumnChoice[]): IntakeField[] {
  return intakeFields.filter((field) => chosen.indexOf(field) !== chosen.lastIndexOf(field))
}
