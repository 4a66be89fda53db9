import { sql } from 'kysely'
import type { LifeAid, LifeNeed, LifePerson, LifeRight } from '#domain/life/life-facts.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { FamilyId, PersonId } from '#domain/people/person.ts'
import type { Db } from '../platform/db/database.ts'

/** Where the person lives and belongs; undefined where nobody within reach has this id. */
export async function findSubject(db: Db, id: PersonId) {
  const row = await db
    .selectFrom('person')
    .select(['person_id', 'region_code as region', 'family_id as familyId'])
    .where('person_id', '=', id)
    .executeTakeFirst()
  return row && { region: row.region, familyId: row.familyId as FamilyId | null }
}

/** Who carries a NIK, where they are within reach. */
export async function findHolder(db: Db, nik: string): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('person')
    .select('person_id as id')
    .where('nik', '=', nik)
    .where('nik_standing', '=', 'held')
    .executeTakeFirst()
  return row?.id as PersonId | undefined
}

/** What stands of a home, for whoever comes to live there. */
export async function findHome(db: Db, id: PersonId) {
  return db.selectFrom('person').select(['address', 'rt', 'rw']).where('person_id', '=', id).executeTakeFirst()
}

/** All on the family card; the person alone where there is none. */
export async function listMembers(db: Db, person: PersonId, family: FamilyId | null): Promise<LifePerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id as id', 'name', 'relation', 'sex', 'birth_date as birthDate', 'deceased_on as deceasedOn'])
    .where((eb) => eb.or([eb('person_id', '=', person), ...(family === null ? [] : [eb('family_id', '=', family)])]))
    .orderBy('person_id')
    .execute()
  return rows as LifePerson[]
}

/** Open categories of the person and the family. */
export async function listOpenNeeds(db: Db, person: PersonId, family: FamilyId | null): Promise<LifeNeed[]> {
  const rows = await db
    .selectFrom('need_assignment')
    .select(['need_id as id', 'subject_type as subject', 'category', 'since'])
    .where('subject_id', 'in', family === null ? [person] : [person, family])
    .where('until', 'is', null)
    .orderBy('category')
    .execute()
  return rows as LifeNeed[]
}

/** Open aid of the person. */
export async function listOpenAid(db: Db, person: PersonId): Promise<LifeAid[]> {
  return db
    .selectFrom('aid')
    .select(['aid_id as id', 'programme', 'payer', 'since'])
    .where('person_id', '=', person)
    .where('until', 'is', null)
    .orderBy('programme')
    .orderBy('payer')
    .execute()
}

/** Months of right of the person and the family from a month on, and earlier ones that are still open. */
export async function listRights(db: Db, person: PersonId, family: FamilyId | null, from: string): Promise<LifeRight[]> {
  const rows = await db
    .selectFrom('entitlement as e')
    .innerJoin('programme', 'programme.programme_id', 'e.programme_id')
    .select([
      'e.entitlement_id as id',
      'e.beneficiary_type as beneficiary',
      'e.programme_id as programmeId',
      'programme.name as programme',
      'programme.region_code as owner',
      'e.month',
      'e.amount',
      'e.state',
      'e.payee_person_id as payee',
    ])
    .where('e.beneficiary_id', 'in', family === null ? [person] : [person, family])
    .where((eb) => eb.or([eb('e.month', '>=', from), eb('e.state', '=', 'open')]))
    .orderBy('programme.name')
    .orderBy('e.month')
    .orderBy('e.entitlement_id')
    .execute()
  return rows as LifeRight[]
}

/** Proposals about the family that are on their way. */
export async function countOpenProposals(db: Db, family: FamilyId | null): Promise<number> {
  if (family === null) return 0
  const { count } = await db
    .selectFrom('proposal')
    .select(sql<number>`count(*)`.as('count'))
    .where('family_id', '=', family)
    .where('state', 'in', ['sent', 'returned'])
    .executeTakeFirstOrThrow()
  return count
}

/** Whether the report of a list still stands confirmed. */
export async function standsReported(db: Db, person: PersonId, batch: BatchId): Promise<boolean> {
  const row = await db
    .selectFrom('death_report as report')
    .innerJoin('person', 'person.person_id', 'report.person_id')
    .select('report.person_id')
    .where('report.person_id', '=', person)
    .where('report.batch_id', '=', batch)
    .where('report.outcome', '=', 'confirmed')
    .whereRef('person.deceased_on', '=', 'report.died_on')
    .executeTakeFirst()
  return row !== undefined
}
