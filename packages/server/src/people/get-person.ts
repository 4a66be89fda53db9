import type { PersonId } from '#domain/people/person.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../platform/work.ts'
import { findPerson, type PersonRow } from './people.sql.ts'

/** The person, where the caller's mandate reaches them. */
export async function getPerson(work: Work, id: PersonId): Promise<PersonRow> {
  const person = await findPerson(work.db, id)
  if (!person) throw new Problem('not-found')
  return person
}
