import type { NeedCategory } from '#domain/people/need-category.ts'
import { type NeedFault, needFaults, needPeriodFaults, needSubjectFaults } from '#domain/people/need.rules.ts'
import type { PersonPage } from '#domain/people/person.ts'
import { LocalDate } from '#domain/platform/local-date.ts'
import type { NeedToAssign } from './people.queries.ts'
import { today } from '../platform/today.ts'

/** A need as it is being typed. */
export interface NeedForm {
  category: string | null
  met: string[]
  since: string
  evidence: string
  source: NeedToAssign['source'] | null
}

export function emptyNeed(): NeedForm {
  return { category: null, met: [], since: today(), evidence: '', source: null }
}

/** What stands against it by the rules of the registry: the same answer that the server gives. */
export function faultsOfNeed(category: NeedCategory, form: NeedForm, person: PersonPage): NeedFault[] {
  const on = LocalDate.safeParse(form.since).data ?? today()
  const finding = {
    ...(person.birthDate !== null && { birthDate: person.birthDate }),
    ...(person.sex !== null && category.units[0] === 'person' && { sex: person.sex }),
    on,
    met: form.met,
  }
  return [
    ...needFaults(category, finding),
    ...needPeriodFaults({ since: on }, today()),
    ...needSubjectFaults(category, person.family !== null),
  ]
}
