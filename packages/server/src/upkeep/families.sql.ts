import { sql } from 'kysely'
import type { FamilyId } from '#domain/people/person.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { FamilyOnRecord, HitRate } from '#domain/upkeep/proposal.ts'
import type { Db } from '../platform/db/database.ts'

export interface FamilyRow {
  readonly family_id: string
  readonly region_code: string
}

export function findFamily(db: Db, id: FamilyId): Promise<FamilyRow | undefined> {
  return db.selectFrom('family').select(['family_id', 'region_code']).where('family_id', '=', id).executeTakeFirst()
}

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

/** How often what this village found has held. */
export async function readHitRate(db: Db, village: RegionCode): Promise<HitRate> {
  const row = await db
    .selectFrom('proposal')
    .leftJoin('eligibility_finding as finding', (join) =>
      join.onRef('finding.family_id', '=', 'proposal.family_id').onRef('finding.proposal_id', '=', 'proposal.proposal_id'),
    )
    .select([
      sql<number>`count(*)`.as('judged'),
      sql<number>`count(*) filter (where proposal.state = 'accepted' and finding.end_reason is distinct from 'found-wrong')`.as(
        'held',
      ),
    ])
    .where('proposal.region_code', '=', village)
    .where('proposal.state', 'in', ['accepted', 'refused'])
    .executeTakeFirstOrThrow()
  return { held: row.held, judged: row.judged }
}
