import { sql } from 'kysely'
import type { HouseholdUnit, LifeAid, LifeHousehold, LifeNeed, LifePerson, LifeRight } from '#domain/life/life-facts.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { FamilyId, PersonId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db } from '../platform/db/database.ts'

/** Where the person lives and belongs; undefined where nobody within reach has this id. */
export async function findSubject(db: Db, id: PersonId) {
  const row = await db
    .selectFrom('person')
    .select(['person_id', 'region_code as region', 'family_id as familyId', 'left_on as leftOn'])
    .where('person_id', '=', id)
    .executeTakeFirst()
  return row && { region: row.region, familyId: row.familyId as FamilyId | null, leftOn: row.leftOn as LocalDate | null }
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

export async function findCardNumber(db: Db, family: FamilyId | null): Promise<string | null> {
  if (family === null) return null
  const row = await db.selectFrom('family').select('card_number as number').where('family_id', '=', family).executeTakeFirst()
  return row?.number ?? null
}

/** Somebody, the head first, of another family within reach that has this number. */
export async function findCardHolder(
  db: Db,
  number: string,
  but: FamilyId | null,
): Promise<{ id: PersonId; name: string } | null> {
  const row = await db
    .selectFrom('family')
    .innerJoin('person', 'person.family_id', 'family.family_id')
    .select(['person.person_id as id', 'person.name'])
    .where('family.card_number', '=', number)
    .where('family.family_id', 'is distinct from', but)
    .orderBy(sql`person.relation = 'head'`, (first) => first.desc().nullsLast())
    .orderBy('person.person_id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id as PersonId, name: row.name }
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
    .select(sql<boolean>`status = 'away'`.as('away'))
    .where((eb) => eb.or([eb('person_id', '=', person), ...(family === null ? [] : [eb('family_id', '=', family)])]))
    .orderBy('person_id')
    .execute()
  return rows as LifePerson[]
}

/** With whose it is. */
type Of<Held> = Held & { readonly of: string }

/** Open categories of people and families. */
export async function listOpenNeeds(db: Db, subjects: readonly string[]): Promise<Of<LifeNeed>[]> {
  const rows = await db
    .selectFrom('need_assignment')
    .select(['subject_id as of', 'need_id as id', 'subject_type as subject', 'category', 'since'])
    .where('subject_id', 'in', subjects)
    .where('until', 'is', null)
    .orderBy('category')
    .execute()
  return rows as Of<LifeNeed>[]
}

/** Open aid of people. */
export async function listOpenAid(db: Db, people: readonly string[]): Promise<Of<LifeAid>[]> {
  return db
    .selectFrom('aid')
    .select(['person_id as of', 'aid_id as id', 'programme', 'payer', 'since'])
    .where('person_id', 'in', people)
    .where('until', 'is', null)
    .orderBy('programme')
    .orderBy('payer')
    .execute()
}

/** Months of right of people and families from a month on, and earlier ones that are still open. */
export async function listRights(db: Db, beneficiaries: readonly string[], from: string): Promise<Of<LifeRight>[]> {
  const rows = await db
    .selectFrom('entitlement as e')
    .innerJoin('programme', 'programme.programme_id', 'e.programme_id')
    .select([
      'e.beneficiary_id as of',
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
    .where('e.beneficiary_id', 'in', beneficiaries)
    .where((eb) => eb.or([eb('e.month', '>=', from), eb('e.state', '=', 'open')]))
    .orderBy('programme.name')
    .orderBy('e.month')
    .orderBy('e.entitlement_id')
    .execute()
  return rows as Of<LifeRight>[]
}

/** Claims about the family that are on their way. */
export async function countOpenClaims(db: Db, family: FamilyId | null): Promise<number> {
  if (family === null) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from claim where family_id = ${family} and state in ('open', 'returned')`.execute(db)
  return rows[0]?.count ?? 0
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

/** Those with whom the person shares a home, alone or with all of the card. */
export async function findHousehold(db: Db, person: PersonId, family: FamilyId | null): Promise<LifeHousehold | null> {
  const { rows } = await sql<{ id: string; own: boolean; unit: HouseholdUnit }>`
    with own as (
      select member_id, household_id from household_membership
      where until is null and member_id = any (array_remove(array[${person}::uuid, ${family}::uuid], null))
      order by (member_id = ${person}) desc limit 1
    )
    select m.household_id as id, m.member_id = own.member_id as own,
      jsonb_build_object('type', m.member_type, 'id', m.member_id, 'person', jsonb_build_object('id', p.person_id, 'name', p.name)) as unit
    from own
    join household_membership m on m.household_id = own.household_id and m.until is null
    join lateral (
      select p.person_id, p.name from person p
      where p.person_id = m.member_id or (m.member_type = 'family' and p.family_id = m.member_id)
      order by (p.person_id = ${person}) desc, (p.relation = 'head') desc nulls last, p.person_id limit 1
    ) p on true
    order by m.since, m.member_id`.execute(db)
  const own = rows.find((row) => row.own)
  return own === undefined ? null : { id: own.id, unit: own.unit, rest: rows.filter((row) => !row.own).map(({ unit }) => unit) }
}
