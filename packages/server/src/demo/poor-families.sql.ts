import type { FamilyId } from '#domain/people/person.ts'
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
