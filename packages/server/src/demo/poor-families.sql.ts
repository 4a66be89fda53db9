import type { PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

/** Heads of families of which nothing is claimed, the poorest first. */
export async function listPoorHeads(db: Db, limit: number): Promise<PoorHead[]> {
  const rows = await db
    .selectFrom('family')
    .innerJoin('person', 'person.family_id', 'family.family_id')
    .select(['person.person_id as person', 'person.region_code as region'])
    .where('person.relation', '=', 'head')
    .where('person.deceased_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('claim').select('claim_id').whereRef('claim.family_id', '=', 'family.family_id'))),
    )
    .orderBy('family.decile')
    .orderBy('family.family_id')
    .limit(limit)
    .execute()
  return rows as PoorHead[]
}

export interface PoorHead {
  readonly person: PersonId
  readonly region: RegionCode
}
