import { type ColumnChoice, type IntakeField, intakeFields, type RequiredGroup, requiredGroups } from './fields.ts'
import type { ListKind } from './list-kinds.ts'

/** The column of each field, from 0; -1 when the file has none. */
export type Mapping = Readonly<Record<IntakeField, number>>

/** The first column chosen for each field. */
export function mappingOf(chosen: readonly ColumnChoice[]): Mapping {
  return Object.fromEntries(intakeFields.map((field) => [field, chosen.indexOf(field)])) as Record<IntakeField, number>
}

/**
 * INT-1  A list must tell what its kind can't do without: of persons who they are (NIK or name) and where they live (village by
 * code or by name), of recipients and of the dead NIK and name, of deciles the family card.
 */
export function missingGroups(chosen: readonly ColumnChoice[], { needs }: Pick<ListKind, 'needs'>): RequiredGroup[] {
  const has = new Set<ColumnChoice>(chosen)
  return needs.filter((group) => !requiredGroups[group].some((field) => has.has(field)))
}

/** INT-1  What a kind of list does not carry is left out, whatever a column holds. */
export function fieldsNotCarried(chosen: readonly ColumnChoice[], { carries }: Pick<ListKind, 'carries'>): IntakeField[] {
  return intakeFields.filter((field) => chosen.includes(field) && !carries.includes(field))
}

/** INT-2  A field is read from one column only. */
export function fieldsChosenTwice(chosen: readonly ColumnChoice[]): IntakeField[] {
  return intakeFields.filter((field) => chosen.indexOf(field) !== chosen.lastIndexOf(field))
}
