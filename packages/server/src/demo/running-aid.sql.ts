import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

export interface Recipient {
  readonly person: string
  readonly nik: string
  readonly name: string
  readonly family: string | null
}

/** Who receives a benefit in a region and can be missed on a list of it, from the one after `after` on. */
export async function listRecipients(
  db: Db,
  region: RegionCode,
  programme: string,
  after: string | undefined,
  limit: number,
): Promise<Recipient[]> {
  const { low, high } = rangeOf(region)
  let query = db
    .selectFrom('aid')
    .innerJoin('person', 'person.person_id', 'aid.person_id')
    .select(['person.person_id as person', 'person.nik', 'person.name', 'person.family_id as family'])
    .where('aid.programme', '=', programme)
    .where('aid.until', 'is', null)
    .where('aid.region_code', '>=', low)
    .where('aid.region_code', '<', high)
    .where('person.nik_standing', '=', 'held')
    .orderBy('person.person_id')
    .limit(limit)
  if (after !== undefined) query = query.where('person.person_id', '>', after)
  return (await query.execute()) as Recipient[]
}
