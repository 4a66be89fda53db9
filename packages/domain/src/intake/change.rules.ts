import { lettersOfName } from './file.rules.ts'
import type { PersonRow } from './person-row.ts'

/** What can change between two files of one source; the source id is what they are joined by. */
export const comparedFields = [
  'nik',
  'name',
  'familyCardNumber',
  'relation',
  'sex',
  'birthPlace',
  'birthDate',
  'motherName',
  'occupation',
  'villageCode',
  'address',
  'rt',
  'rw',
  'decile',
  'pkh',
  'sembako',
  'pbi',
] as const satisfies readonly (keyof PersonRow)[]
export type ComparedField = (typeof comparedFields)[number]

/** What the registry last had of a person from this source, or what the new file says. */
export type PersonState = Pick<PersonRow, ComparedField>

export interface FieldChange {
  readonly field: ComparedField
  readonly before: string | number | boolean | null
  readonly after: string | number | boolean
}

/** What a change means for the family, beyond the field that shows it. */
export type ChangeMark = 'moved' | 'decile-up' | 'decile-down' | 'benefit-started' | 'benefit-ended'

export type PersonChange =
  | { readonly kind: 'new' | 'gone' | 'same' }
  | { readonly kind: 'changed'; readonly fields: readonly FieldChange[]; readonly marks: readonly ChangeMark[] }

/** What became of a person between two files. Absent from the new one: gone, never deleted. */
export function personChange(before: PersonState | undefined, after: PersonState | undefined): PersonChange {
  if (before === undefined) return { kind: after === undefined ? 'same' : 'new' }
  if (after === undefined) return { kind: 'gone' }
  const fields = changedFields(before, after)
  return fields.length === 0 ? { kind: 'same' } : { kind: 'changed', fields, marks: marksOf(fields) }
}

/**
 * INT-21  A field changed when the new file says something else. A blank or faulty cell says nothing: what is known stays.
 * Names and texts that differ only in case, spaces or marks are the same.
 */
export function changedFields(before: PersonState, after: PersonState): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of comparedFields) {
    const [old, now] = [before[field], after[field]]
    if (now !== null && now !== old && !isSameText(old, now)) changes.push({ field, before: old, after: now })
  }
  return changes
}

/**
 * INT-22  Moved: from one known village to another. A decile is up when the family is better off (a higher number).
 * A benefit starts or ends when a yes or no takes the place of its contrary; the first yes of a person known before starts it.
 */
export function marksOf(changes: readonly FieldChange[]): ChangeMark[] {
  return [...new Set(changes.flatMap((change) => markOf(change) ?? []))]
}

function markOf({ field, before, after }: FieldChange): ChangeMark | undefined {
  switch (field) {
    case 'villageCode':
      return before === null ? undefined : 'moved'
    case 'decile':
      return before === null ? undefined : after > before ? 'decile-up' : 'decile-down'
    case 'pkh':
    case 'sembako':
    case 'pbi':
      if (after === true) return 'benefit-started'
      return before === true ? 'benefit-ended' : undefined
    default:
      return undefined
  }
}

function isSameText(old: string | number | boolean | null, now: string | number | boolean): boolean {
  return typeof old === 'string' && typeof now === 'string' && textKey(old) === textKey(now)
}

function textKey(text: string): string {
  return /\d/.test(text)
    ? text
        .toUpperCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim()
    : lettersOfName(text)
}
