import { sql } from 'kysely'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../../platform/db/database.ts'

/** The place of a person in the order of regions: what the index runs by, so that no page has to pass over those before it. */
interface PersonKey {
  readonly regionCode: string
  readonly personId: string
}

/** What the rules about needs look at, page by page through a region: for work over all of its people. */
export function listNeedSubjects(db: Db, region: RegionCode, after: PersonKey | undefined, limit: number) {
  const { low, high } = rangeOf(region)
  let query = db
    .selectFrom('person')
    .leftJoin('family', 'family.family_id', 'person.family_id')
    .where('person.region_code', '>=', low)
    .where('person.region_code', '<', high)
    .select([
      'person.person_id as personId',
      'person.family_id as familyId',
      'person.region_code as regionCode',
      'person.sex',
      'person.birth_date as birthDate',
      'person.relation',
      'person.occupation',
      'family.decile',
      (eb) =>
        eb
          .selectFrom('person as relative')
          .whereRef('relative.family_id', '=', 'person.family_id')
          .select(eb.fn.countAll<number>().as('n'))
          .as('familySize'),
    ])
    .orderBy('person.region_code')
    .orderBy('person.person_id')
    .limit(limit)
  if (after !== undefined) {
    query = query.where(sql<boolean>`(person.region_code, person.person_id) > (${after.regionCode}, ${after.personId}::uuid)`)
  }
  return query.execute()
}

export type NeedSubject = Awaited<ReturnType<typeof listNeedSubjects>>[number]
