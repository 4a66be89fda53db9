import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type BatchWrite, idFrom, isSynthetic, peopleChangedIn } from './batch-write.sql.ts'
import { factFields } from './facts.sql.ts'

/** The family that a row's person belongs to: that of its card, unless another regency holds it. */
const familyOfRow = sql`left join import_family f on f.batch_id = r.batch_id and f.card_number = r.family_card_number and f.standing <> 'elsewhere'`

/**
 * New people come in; a NIK that somebody else carries stays a claim (answers.md). In the order of their ids, as below: rows
 * that are read together stand together, and keys are appended.
 */
export async function writeNewPeople(db: Tx, { batch, asOf, now }: BatchWrite): Promise<void> {
  const fresh = sql`import_change c join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number`
  await sql`
    with holder as (
      select h.* from (
        select array_agg(r.nik) as niks, array_agg(c.person_id) as people
        from ${fresh} where c.batch_id = ${batch} and c.kind = 'new' and r.nik is not null
      ) claim, claim_niks(claim.niks, claim.people) h
    )
    insert into person (person_id, region_code, family_id, relation, nik, nik_standing, nik_missing_reason, name, name_key, name_keys,
      birth_date, birth_place, sex, mother_name, occupation, address, rt, rw, status, source, as_of, recorded_at, batch_id, synthetic, version)
    select c.person_id, coalesce(r.village_code, r.region_code), f.family_id, r.relation,
      coalesce(r.nik, r.nik_given),
      case
        when r.nik is null and r.nik_given is null then 'missing'
        when r.nik is null then 'unsound'
        when h.person_id = c.person_id then 'held'
        else 'contested'
      end,
      case when r.nik is null and r.nik_given is null then 'not-in-file' end,
      coalesce(r.name, ''), r.name_key, r.name_keys, r.birth_date, r.birth_place, r.sex, r.mother_name, r.occupation, r.address, r.rt, r.rw,
      'active', b.source, ${asOf}::date, ${now}, b.batch_id, ${isSynthetic(sql`r.nik`, sql`r.family_card_number`)}, 1
    from ${fresh}
    join import_batch b on b.batch_id = r.batch_id
    left join holder h on h.nik = r.nik
    ${familyOfRow}
    where c.batch_id = ${batch} and c.kind = 'new'
    order by c.person_id`.execute(db)
  await sql`
    insert into family_membership (person_id, membership_id, family_id, region_code, relation, since, batch_id)
    select p.person_id, ${idFrom(sql`p.person_id`, sql`p.batch_id`, sql`'member'`)}, p.family_id, p.region_code, p.relation, ${asOf}::date, p.batch_id
    from person p where p.batch_id = ${batch} and p.family_id is not null and p.version = 1
    order by p.person_id`.execute(db)
}

/** What stands in a person's own row: a decile is the family's, and aid has rows of its own. */
const ownFields = [...factFields, 'familyCardNumber', 'leftOn']

/** Known people take over what the file says anew of themselves. Facts that somebody set by hand are not among the fields. */
export async function writeChangedPeople(db: Tx, { batch }: BatchWrite): Promise<void> {
  await sql`
    select release_niks(array_agg(c.before ->> 'nik'), array_agg(c.person_id))
    from import_change c
    where c.batch_id = ${batch} and c.kind = 'changed' and 'nik' = any (c.fields) and c.before ->> 'nikStanding' = 'held'`.execute(
    db,
  )
  const taken = (field: string, column: string) =>
    sql`${sql.ref(column)} = case when ${sql.lit(field)} = any (c.fields) then ${sql.ref(`r.${column}`)} else ${sql.ref(`p.${column}`)} end`
  await sql`
    with changed as (
      select r.nik, c.person_id from import_change c join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
      where c.batch_id = ${batch} and c.kind = 'changed' and 'nik' = any (c.fields)
    ), holder as (
      select * from claim_niks((select array_agg(nik order by person_id) from changed), (select array_agg(person_id order by person_id) from changed))
    )
    update person p set ${sql.join([
      taken('nik', 'nik'),
      taken('name', 'name'),
      taken('relation', 'relation'),
      taken('sex', 'sex'),
      taken('birthPlace', 'birth_place'),
      taken('birthDate', 'birth_date'),
      taken('motherName', 'mother_name'),
      taken('occupation', 'occupation'),
      taken('address', 'address'),
      taken('rt', 'rt'),
      taken('rw', 'rw'),
    ])},
      name_key = case when 'name' = any (c.fields) then r.name_key else p.name_key end,
      name_keys = case when 'name' = any (c.fields) then r.name_keys else p.name_keys end,
      region_code = case when 'villageCode' = any (c.fields) then r.village_code else p.region_code end,
      family_id = case when 'familyCardNumber' = any (c.fields) then coalesce(f.family_id, p.family_id) else p.family_id end,
      nik_standing = case when 'nik' = any (c.fields) then case when h.person_id = c.person_id then 'held' else 'contested' end else p.nik_standing end,
      status = case when 'leftOn' = any (c.fields) then 'active' else p.status end,
      left_on = case when not 'leftOn' = any (c.fields) then p.left_on end,
      left_to = case when not 'leftOn' = any (c.fields) then p.left_to end,
      nik_missing_reason = case when 'nik' = any (c.fields) then null else p.nik_missing_reason end,
      version = p.version + 1
    from import_change c
    join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    left join holder h on h.nik = r.nik
    ${familyOfRow}
    where c.batch_id = ${batch} and c.kind = 'changed' and p.person_id = any (${peopleChangedIn(batch, ...ownFields)}) and p.person_id = c.person_id`.execute(
    db,
  )
}
