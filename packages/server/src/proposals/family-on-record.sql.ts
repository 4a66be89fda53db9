import type { FamilyId } from '#domain/people/person.ts'
import type { FamilyOnRecord } from '#domain/proposals/family-on-record.ts'
import type { Db } from '../platform/db/database.ts'

/** What the registry holds about a family, aid of any member included. */
export async function readFamilyOnRecord(db: Db, id: FamilyId): Promise<FamilyOnRecord> {
  const family = await db.selectFrom('family').select(['address', 'rt', 'rw']).where('family_id', '=', id).executeTakeFirst()
  const members = await db
    .selectFrom('person')
    .select(['person_id as personId', 'name', 'relation', 'sex', 'birth_date as birthDate', 'deceased_on', 'status'])
    .where('family_id', '=', id)
    .orderBy('birth_date')
    .orderBy('person_id')
    .limit(60)
    .execute()
  const deciles = await db
    .selectFrom('family_decile')
    .select(['decile', 'period', 'source', 'as_of as asOf'])
    .where('family_id', '=', id)
    .orderBy('period', 'desc')
    .limit(12)
    .execute()
  const aid = await db
    .selectFrom('aid')
    .innerJoin('person', 'person.person_id', 'aid.person_id')
    .select(['person.name as holder', 'programme', 'payer', 'since'])
    .where('person.family_id', '=', id)
    .where('aid.until', 'is', null)
    .orderBy('programme')
    .orderBy('aid.aid_id')
    .limit(60)
    .execute()
  const block = [family?.rt && `RT ${family.rt}`, family?.rw && `RW ${family.rw}`].filter(Boolean).join(' ')
  return {
    address: [family?.address, block].filter(Boolean).join(', ') || null,
    members: members.map(({ deceased_on, status, ...member }) => ({
      ...member,
      deceased: deceased_on !== null,
      away: status === 'away',
    })),
    deciles,
    aid,
  } as FamilyOnRecord
}
