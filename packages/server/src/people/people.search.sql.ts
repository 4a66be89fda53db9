import { sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'
import type { NameFilter } from '../platform/elevations.sql.ts'

/** What a search shows of a person, before masking. */
function summaries(db: Db) {
  return db
    .selectFrom('person')
    .leftJoin('family', 'family.family_id', 'person.family_id')
    .leftJoin('person as head', (join) =>
      join.onRef('head.family_id', '=', 'person.family_id').on('head.relation', '=', 'head').on('person.relation', '<>', 'head'),
    )
    .select([
      'person.person_id as id',
      'person.name',
      'person.sex',
      'person.birth_date as birthDate',
      'person.deceased_on as deceasedOn',
      'person.status',
      'person.nik',
      'person.relation',
      'head.name as headName',
      'family.decile',
      'person.region_code as regionCode',
      'person.synthetic',
    ])
}

export type SummaryRow = Awaited<ReturnType<typeof findByNik>>[number]

export function findByNik(db: Db, nik: string, most: number) {
  return summaries(db).where('person.nik', '=', nik).orderBy('person.person_id').limit(most).execute()
}

export function findByFamilyCard(db: Db, card: string, most: number) {
  return summaries(db)
    .where('family.card_number', '=', card)
    .orderBy('person.birth_date')
    .orderBy('person.person_id')
    .limit(most)
    .execute()
}

export function findByBirthDate(db: Db, born: string, filter: NameFilter | null, within: RegionCode, most: number) {
  const { low, high } = rangeOf(within)
  const fits = sql<boolean>`person_fits(person.person_id, person.family_id, person.birth_date, ${JSON.stringify(filter)}::jsonb)`
  return summaries(db)
    .where('person.birth_date', '=', born)
    .$if(filter !== null, (query) => query.where(fits))
    .where('person.region_code', '>=', low)
    .where('person.region_code', '<', high)
    .orderBy('person.name')
    .orderBy('person.person_id')
    .limit(most)
    .execute()
}

/** Those of the ids that the caller may see, in their order. */
export async function findByIds(db: Db, ids: readonly PersonId[]) {
  const rows = await summaries(db).where('person.person_id', '=', sql<string>`any (${ids}::uuid[])`).execute()
  const place = new Map(ids.map((id, at) => [id as string, at]))
  return rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}
