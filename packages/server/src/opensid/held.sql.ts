import { sql } from 'kysely'
import type { FactKey } from '#domain/opensid/found.ts'
import type { HeldResident } from '#domain/opensid/compare-resident.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { ClaimId } from '#domain/proposals/claim-id.ts'
import type { Db } from '../platform/db/database.ts'

type Held = Omit<HeldResident, 'asOf'> & {
  readonly nik: string
  readonly ownAsOf: LocalDate
  readonly facts: Partial<Record<FactKey, LocalDate>>
}

const claimsOf = sql`coalesce((
  select json_agg(json_build_object('kind', c.kind, 'about', c.about, 'id', c.claim_id))
  from claim c where c.person_id = p.person_id and c.state in ('open', 'returned')), '[]')`

/** People of a village by these NIKs, with the day of each fact, and the claims of them that are on their way. */
export async function listHeld(
  db: Db,
  village: RegionCode,
  niks: readonly string[],
): Promise<(HeldResident & { readonly nik: string })[]> {
  const { rows } = await sql<Held>`
    select p.nik, p.person_id as person, p.name, p.sex, p.birth_date as "birthDate", p.birth_place as "birthPlace",
      p.mother_name as "motherName", p.occupation, p.address, p.status = 'deceased' or p.left_on is not null as gone,
      p.as_of as "ownAsOf",
      coalesce((select json_object_agg(f.field, f.as_of) from person_fact f
        where f.person_id = p.person_id and f.replaced_at is null), '{}') as facts,
      exists (select from need_assignment n
        where n.subject_id = p.person_id and n.category in ('PMKS-05', 'PMKS-09') and n.until is null) as disabled,
      ${claimsOf} as claims
    from person p
    where p.nik = any (${niks}) and p.nik_standing = 'held' and p.region_code = ${village}`.execute(db)
  return rows.map(({ ownAsOf, facts, ...held }) => {
    const of = (field: FactKey) => facts[field] ?? ownAsOf
    const asOf = {
      name: of('name'),
      sex: of('sex'),
      birthDate: of('birthDate'),
      birthPlace: of('birthPlace'),
      motherName: of('motherName'),
      occupation: of('occupation'),
      address: of('address'),
    }
    return { ...held, asOf }
  })
}

export interface CardHead {
  readonly card: string
  readonly person: HeldResident['person']
  readonly claims: HeldResident['claims']
}

/** Who heads the families of these cards in a village. */
export async function listHeads(db: Db, village: RegionCode, cards: readonly string[]): Promise<CardHead[]> {
  const { rows } = await sql<CardHead>`
    select f.card_number as card, p.person_id as person, ${claimsOf} as claims
    from family f join person p on p.family_id = f.family_id and p.relation = 'head'
    where f.card_number = any (${cards}) and f.region_code = ${village} and p.region_code = ${village} and p.status = 'active'`.execute(
    db,
  )
  return rows
}

/** Birthdays of those on these cards who carry no NIK: somebody unknown may be one of them. */
export async function listNameless(
  db: Db,
  village: RegionCode,
  cards: readonly string[],
): Promise<{ card: string; birthDate: LocalDate }[]> {
  const { rows } = await sql<{ card: string; birthDate: LocalDate }>`
    select f.card_number as card, p.birth_date as "birthDate"
    from family f join person p on p.family_id = f.family_id
    where f.card_number = any (${cards}) and f.region_code = ${village} and p.nik_standing <> 'held' and p.birth_date is not null`.execute(
    db,
  )
  return rows
}

/** Claims of somebody new with these NIKs that are on their way in a village. */
export async function listNewcomers(
  db: Db,
  village: RegionCode,
  niks: readonly string[],
): Promise<{ nik: string; claim: ClaimId }[]> {
  const { rows } = await sql<{ nik: string; claim: ClaimId }>`
    select c.details -> 'person' ->> 'nik' as nik, c.claim_id as claim
    from claim c
    where c.region_code = ${village} and c.kind = 'new-person' and c.state in ('open', 'returned')
      and c.details -> 'person' ->> 'nik' = any (${niks})`.execute(db)
  return rows
}
