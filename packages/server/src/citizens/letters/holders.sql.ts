import type { PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../../platform/db/database.ts'

export interface Holder {
  readonly person_id: PersonId
  readonly family_id: string | null
  readonly region: RegionCode
  readonly name: string
  readonly nik: string | null
  readonly birthDate: LocalDate | null
}

/** Of these people what a card asks beside its code, where the caller's mandate reaches them. */
export async function listHolders(db: Db, people: readonly PersonId[]): Promise<Holder[]> {
  if (people.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'family_id', 'region_code as region', 'name', 'nik', 'birth_date as birthDate'])
    .where('person_id', 'in', people)
    .execute()
  return rows as Holder[]
}
