import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

/** Heads of families in the lower deciles, and everyone from sixty on, who have a NIK: whom most programmes pay. */
export async function listLikelyPayees(db: Db, region: RegionCode): Promise<{ nik: string; name: string }[]> {
  const { low, high } = rangeOf(region)
  const rows = await db
    .selectFrom('person')
    .leftJoin('family', 'family.family_id', 'person.family_id')
    .select(['person.nik', 'person.name'])
    .where('person.region_code', '>=', low)
    .where('person.region_code', '<', high)
    .where('person.nik_standing', '=', 'held')
    .where('person.status', '=', 'active')
    .where(({ or, and, eb }) =>
      or([and([eb('person.relation', '=', 'head'), eb('family.decile', '<=', 5)]), eb('person.birth_date', '<=', '1966-12-31')]),
    )
    .orderBy('person.person_id')
    .execute()
  return rows.flatMap(({ nik, name }) => (nik === null ? [] : [{ nik, name }]))
}
