import type { FactChanges } from '#domain/proposals/claim-details.ts'
import type { getPerson } from '../people/index.ts'

type Person = Awaited<ReturnType<typeof getPerson>>

/** What now stands where a correction would write. */
export function presentValues(person: Person, changes: FactChanges): FactChanges {
  const now = {
    name: person.name,
    sex: person.sex,
    birthDate: person.birth_date,
    birthPlace: person.birth_place,
    motherName: person.mother_name,
    occupation: person.occupation,
    address: person.address,
  } as Required<FactChanges>
  const asked = (Object.keys(now) as (keyof FactChanges)[]).filter((field) => changes[field] !== undefined)
  return Object.fromEntries(asked.map((field) => [field, now[field]]))
}
