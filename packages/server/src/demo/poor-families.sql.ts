import type { FamilyId, PersonId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

/** Some families of low deciles that the reader reaches, in the order in which they were recorded. */
export async function listPoorFamilies(db: Db, limit: number): Promise<FamilyId[]> {
  const rows = await db
    .selectFrom('family')
    .select('family_id')
    .where('decile', '<=', 3)
    .orderBy('family_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.family_id as FamilyId)
}

/** Heads of families of which no finding is told, the poorest first. */
export async function listPoorHeads(db: Db, limit: number): Promise<PoorHead[]> {
  const rows = await db
    .selectFrom('family')
    .innerJoin('person', 'person.family_id', 'family.family_id')
    .select(['person.person_id as person', 'person.region_code as region'])
    .where('person.relation', '=', 'head')
    .where('person.deceased_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('proposal').select('proposal_id').whereRef('proposal.family_id', '=', 'family.family_id'))),
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
