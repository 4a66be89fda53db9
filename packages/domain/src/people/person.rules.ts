import type { LocalDate } from '../platform/local-date.ts'
import { type BirthDateFault, birthDateFaults } from './birth-date.rules.ts'
import { type FamilyCardFault, familyCardFaults } from './family-card.rules.ts'
import { type KnownRegencies, type NikFault, nikFaults } from './nik.rules.ts'
import type { PersonCorrection, PersonDraft } from './people.api.ts'
import { type NameFault, nameFaults } from './person-name.rules.ts'

export type PersonFault =
  | BirthDateFault
  | FamilyCardFault
  | NameFault
  | NikFault
  | { rule: 'PERSON-1' }
  | { rule: 'PERSON-2' }
  | { rule: 'PERSON-3' }
  | { rule: 'PERSON-4' }

/**
 * What stands against registering somebody by hand. Stricter than a file, because whoever types can still ask:
 *
 * PERSON-1  Without a NIK there is a reason why. domain.md T8.
 * PERSON-2  A fact is not from the future.
 * PERSON-3  Whoever is put on a family card has a relation to its head.
 *
 * A NIK whose region, date or sex does not fit is not refused: old and wrongly issued ones are legitimate (domain.md T17).
 */
export function personFaults(draft: PersonDraft, today: LocalDate, regencies: KnownRegencies): PersonFault[] {
  return [
    ...nameFaults(draft.name),
    ...(draft.nik === null ? [] : nikFaults(draft.nik, {}, regencies).filter((fault) => fault.code === 'nik.format')),
    ...(draft.familyCardNumber === null ? [] : familyCardFaults(draft.familyCardNumber)),
    ...(draft.birthDate === null ? [] : birthDateFaults(draft.birthDate, today)),
    ...(draft.nik === null && draft.nikMissingReason === null ? [{ rule: 'PERSON-1' } as const] : []),
    ...(draft.asOf > today ? [{ rule: 'PERSON-2' } as const] : []),
    ...(draft.familyCardNumber !== null && draft.relation === null ? [{ rule: 'PERSON-3' } as const] : []),
  ]
}

/** What stands against a correction by hand. */
export function correctionFaults(changes: PersonCorrection['changes'], asOf: LocalDate, today: LocalDate): PersonFault[] {
  return [
    ...(changes.name === undefined ? [] : nameFaults(changes.name)),
    ...(changes.birthDate ? birthDateFaults(changes.birthDate, today) : []),
    ...(asOf > today ? [{ rule: 'PERSON-2' } as const] : []),
  ]
}
