import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { findSurvivor } from './merges/merges.sql.ts'
import { findPerson, type PersonRow } from './people.sql.ts'

/** The person, where the caller's mandate reaches them. */
export async function getPerson(work: Work, id: PersonId): Promise<PersonRow> {
  const person = await findPerson(work.db, id)
  if (!person) throw new Problem('not-found')
  return person
}

/** The same for whoever opens a person's page: a record that was merged says into which. */
export async function getPresentPerson(work: Work, id: PersonId): Promise<PersonRow> {
  const person = await findPerson(work.db, id)
  if (person) return person
  const into = await findSurvivor(work.db, id)
  throw into === undefined ? new Problem('not-found') : new Problem('person-merged', { into })
}
