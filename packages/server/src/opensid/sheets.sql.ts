import { sql } from 'kysely'
import type { CardMember, ChangedResident, Recipient } from '#domain/opensid/sheets.rules.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'

/** More than any village has. */
const most = 50_000

/** Who is in the families of a village that have a card and a decile, the head of each first. */
export async function listCardMembers(db: Db, village: RegionCode): Promise<CardMember[]> {
  const { rows } = await sql<CardMember>`
    select f.card_number as card, f.decile, p.nik, p.name
    from family f join person p on p.family_id = f.family_id and p.nik_standing = 'held' and p.status = 'active'
    where f.region_code = ${village} and f.card_number is not null and f.decile is not null and f.left_on is null
    order by f.card_number, p.relation is distinct from 'head', p.person_id limit ${most}`.execute(db)
  return rows
}

/** Aid that somebody in a village receives now. */
export async function listAids(db: Db, village: RegionCode): Promise<{ programme: string; payer: string }[]> {
  return db
    .selectFrom('aid')
    .select(['programme', 'payer'])
    .distinct()
    .where('region_code', '=', village)
    .where('until', 'is', null)
    .orderBy('programme')
    .orderBy('payer')
    .limit(100)
    .execute()
}

/** Who in a village receives an aid now, and since when the first of them. */
export async function listRecipients(
  db: Db,
  village: RegionCode,
  programme: string,
): Promise<(Recipient & { readonly since: string })[]> {
  const { rows } = await sql<Recipient & { readonly since: string }>`
    select p.nik, p.name, p.birth_place as "birthPlace", p.birth_date as "birthDate", p.address, min(a.since) as since
    from aid a join person p on p.person_id = a.person_id
    where a.region_code = ${village} and a.programme = ${programme} and a.until is null
      and p.nik_standing = 'held' and p.status = 'active' and p.left_on is null
    group by p.person_id
    order by p.nik limit ${most}`.execute(db)
  return rows
}

/** Who was registered or set right in a village by an accepted claim since a day; `own`: the village itself gave the number. */
export async function listChanged(
  db: Db,
  village: RegionCode,
  since: LocalDate,
): Promise<(ChangedResident & { readonly own: boolean })[]> {
  const { rows } = await sql<ChangedResident & { readonly own: boolean }>`
    select p.nik, f.card_number as card, p.name, p.sex, p.birth_place as "birthPlace", p.birth_date as "birthDate",
      p.mother_name as "motherName", p.occupation, p.relation, p.address, p.rt, p.rw, c.is_new as "isNew", c.own
    from (
      select (carried ->> 'person')::uuid as person_id, bool_or(kind = 'new-person') as is_new,
        bool_or(kind = 'new-person' and details -> 'person' ->> 'nik' is not null) as own
      from claim
      where region_code = ${village} and state = 'accepted' and kind in ('new-person', 'correction')
        and (decided_at at time zone 'Asia/Makassar')::date >= ${since}::date
      group by 1) c
    join person p on p.person_id = c.person_id
    left join family f on f.family_id = p.family_id
    where p.region_code = ${village} and p.nik_standing = 'held' and p.status = 'active'
    order by p.nik limit ${most}`.execute(db)
  return rows
}
