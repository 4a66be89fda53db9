import { correctionFaults, type PersonFault } from '#domain/people/person.rules.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import { type TypedField, typedFields } from './FactInput.tsx'
import type { FactsToCorrect } from './people.queries.ts'
import { today } from '../platform/today.ts'
import type { HandSource } from './SourceChoice.tsx'

type Values = Readonly<Record<TypedField, string>>

/** A correction as it is being typed: what was typed, over what stood there when it was begun. */
export interface CorrectionForm {
  version: number
  /** The facts of that version. */
  was: Values
  typed: Partial<Record<TypedField, string>>
  source: HandSource | null
  asOf: string
}

export function valuesOf(person: PersonPage): Values {
  const values = new Map(person.facts.map((fact) => [fact.field, fact.value ?? '']))
  return Object.fromEntries(typedFields.map((field) => [field, values.get(field) ?? ''])) as unknown as Values
}

export function emptyCorrection(person: PersonPage): CorrectionForm {
  return { version: person.version, was: valuesOf(person), typed: {}, source: null, asOf: today() }
}

/** Only what differs from what stands there now. */
export function changesOf(form: CorrectionForm, now: Values): FactsToCorrect['changes'] {
  const changed = typedFields.filter((field) => form.typed[field] !== undefined && form.typed[field].trim() !== now[field])
  return Object.fromEntries(changed.map((field) => [field, form.typed[field]?.trim() || null]))
}

/** What others have changed since it was begun. */
export function changedMeanwhile(form: CorrectionForm, now: Values): TypedField[] {
  return typedFields.filter((field) => form.was[field] !== now[field])
}

export function faultsOfCorrection(form: CorrectionForm): PersonFault[] {
  const { name, birthDate } = form.typed
  const born = birthDate === undefined ? undefined : LocalDate.safeParse(birthDate).data
  const asOf = LocalDate.safeParse(form.asOf).data ?? today()
  return correctionFaults({ ...(name !== undefined && { name }), ...(born !== undefined && { birthDate: born }) }, asOf, today())
}

/** A day of the calendar, or nothing. */
export function isDay(typed: string): boolean {
  return typed.trim() === '' || LocalDate.safeParse(typed).success
}

/** Nothing half typed is sent as a date. */
export function datesAreDays({ typed, asOf }: CorrectionForm): boolean {
  return asOf !== '' && isDay(asOf) && isDay(typed.birthDate ?? '')
}
