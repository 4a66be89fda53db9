import { sql } from 'kysely'
import type { Family, FamilyId, FamilyMember, FormerMember, Household, PersonId, WelfareDecile } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

export type PersonRow = NonNullable<Awaited<ReturnType<typeof findPerson>>>

export async function findPerson(db: Db, id: PersonId) {
  return db
    .selectFrom('person')
    .select([
      'person_id',
      'version',
      'region_code',
      'family_id',
      'relation',
      'nik',
      'nik_standing',
      'nik_missing_reason',
      'name',
      'birth_date',
      'birth_place',
      'sex',
      'mother_name',
      'occupation',
      'address',
      'rt',
      'rw',
      'deceased_on',
      'status',
      'left_on',
      'left_to',
      'source',
      'as_of',
      'recorded_at',
      'batch_id',
      'synthetic',
    ])
    .where('person_id', '=', id)
    .executeTakeFirst()
}

/** Facts whose provenance differs from the person's own. */
export function listPresentFacts(db: Db, id: PersonId) {
  return db
    .selectFrom('person_fact')
    .select(['fact_id', 'field', 'source', 'as_of', 'recorded_at'])
    .where('person_id', '=', id)
    .where('replaced_at', 'is', null)
    .execute()
}

export async function findFamily(
  db: Db,
  id: FamilyId,
): Promise<(Omit<Family, 'maskedCardNumber'> & { cardNumber: string | null }) | undefined> {
  const family = await db.selectFrom('family').select(['family_id', 'card_number']).where('family_id', '=', id).executeTakeFirst()
  if (!family) return undefined

  const members = await db
    .selectFrom('person')
    .select(['person_id as personId', 'name', 'relation', 'sex', 'birth_date as birthDate', 'deceased_on', 'status'])
    .where('family_id', '=', id)
    .orderBy('birth_date')
    .orderBy('person_id')
    .limit(60)
    .execute()
  const former = await db
    .selectFrom('family_membership as past')
    .innerJoin('person', 'person.person_id', 'past.person_id')
    .select(['past.person_id as personId', 'person.name', 'past.relation', 'past.since', 'past.until'])
    .where('past.family_id', '=', id)
    .where('past.until', 'is not', null)
    .where((where) => where.or([where('person.family_id', 'is', null), where('person.family_id', '<>', id)]))
    .orderBy('past.until', 'desc')
    .orderBy('past.person_id')
    .limit(30)
    .execute()
  const deciles = await db
    .selectFrom('family_decile')
    .select(['decile', 'period', 'source', 'as_of as asOf'])
    .where('family_id', '=', id)
    .orderBy('period', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(40)
    .execute()
  return {
    id: family.family_id as FamilyId,
    cardNumber: family.card_number,
    members: members.map(
      ({ deceased_on, status, ...member }) =>
        ({ ...member, deceased: deceased_on !== null, away: status === 'away' }) as FamilyMember,
    ),
    former: former as FormerMember[],
    deciles: deciles as WelfareDecile[],
  }
}

/** Others with whom the person shares a home, alone or with all of the card; who left the card's home on their own is not among them. */
export async function findHousehold(db: Db, person: PersonId, family: FamilyId | null): Promise<Household | null> {
  const { rows } = await sql<FamilyMember & { began: LocalDate; since: LocalDate }>`
    with own as (
      select member_id, household_id, since from household_membership
      where until is null and member_id = any (array_remove(array[${person}::uuid, ${family}::uuid], null))
      order by (member_id = ${person}) desc limit 1
    )
    select own.since as began, m.since, p.person_id as "personId", p.name, p.relation, p.sex, p.birth_date as "birthDate",
      p.deceased_on is not null as deceased, p.status = 'away' as away
    from own
    join household_membership m on m.household_id = own.household_id and m.until is null and m.member_id <> own.member_id
    join person p on p.person_id = m.member_id or (m.member_type = 'family' and p.family_id = m.member_id and not exists (
      select from household_membership alone where alone.member_id = p.person_id and alone.until is null))
    where p.status <> 'deceased'
    order by m.since, m.member_id, p.birth_date, p.person_id
    limit 60`.execute(db)
  const [first] = rows
  if (first === undefined) return null
  const members = rows.map((row) => {
    const { began: _, ...member } = row
    return member
  })
  return { since: first.began, members }
}

export function findFamilyByCard(db: Db, card: string) {
  return db.selectFrom('family').select(['family_id', 'region_code']).where('card_number', '=', card).executeTakeFirst()
}

/** Of a person under all ids that are theirs. */
export function listAid(db: Db, ids: readonly PersonId[]) {
  return db
    .selectFrom('aid')
    .select(['aid_id as id', 'programme', 'payer', 'source', 'since', 'until'])
    .where('person_id', 'in', ids)
    .orderBy('until', (until) => until.desc().nullsFirst())
    .orderBy('programme')
    .limit(200)
    .execute()
}

/** The office that serves a regency, for "ask office X". */
export async function findOfficeOf(db: Db, regency: RegionCode): Promise<string | undefined> {
  const row = await db
    .selectFrom('office')
    .select('name')
    .where('region_code', '=', regency)
    .orderBy('office_id')
    .executeTakeFirst()
  return row?.name
}
