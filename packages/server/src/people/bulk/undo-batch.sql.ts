import { type RawBuilder, sql } from 'kysely'
import type { BatchEffect } from '#domain/people/batch-effect.ts'
import type { BatchId } from '#domain/people/batch-id.ts'
import type { Tx } from '../../platform/db/database.ts'
import { takeBackDeaths } from './death-reports.sql.ts'
import { factColumns } from './facts.sql.ts'
import { latestLists } from './lists-beside.sql.ts'
import { followRegion } from './moves.sql.ts'

/** People whom the undo touched, and those whom it left as they are. */
export interface TakenBack {
  readonly takenBack: number
  readonly kept: number
}

/**
 * Takes back what a batch wrote and is still current (answers.md): people that it brought and nobody has touched since go;
 * fields that still hold its value get the one before. What somebody changed by hand stays, and is counted as kept.
 */
export async function takeBack(db: Tx, batch: BatchId, effect: BatchEffect): Promise<TakenBack> {
  const kept = effect === 'register' || effect === 'match' ? await keptPeople(db, batch) : 0
  const removed = await removeNewPeople(db, batch)
  const restored = await restoreChangedPeople(db, batch)
  await restoreAway(db, batch)
  await restoreFamilies(db, batch)
  await restoreAid(db, batch)
  await restoreSources(db, batch)
  await followRegion(db, batch)
  if (effect === 'deaths') return { takenBack: await takeBackDeaths(db, batch), kept }
  return { takenBack: effect === 'aid' || effect === 'deciles' ? await changedPeople(db, batch) : removed + restored, kept }
}

async function changedPeople(db: Tx, batch: BatchId): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select count(*)::int as changed from import_change where batch_id = ${batch} and (kind in ('changed', 'gone') or kind = 'same' and fields <> '{}')`.execute(
    db,
  )
  return rows[0]?.changed ?? 0
}

/**
 * People of the batch whom somebody has changed by hand, given a need or merged with another record, or another list has
 * named, since it was applied.
 */
const touched = (person: string, batch: BatchId) => sql`(
  exists (
    select from person_fact h join import_batch b on b.batch_id = ${batch}
    where h.person_id = ${sql.ref(person)} and h.batch_id is distinct from b.batch_id and h.recorded_at >= b.applied_at)
  or exists (
    select from need_assignment n join import_batch b on b.batch_id = ${batch}
    where n.subject_id = ${sql.ref(person)} and n.recorded_at >= b.applied_at)
  or exists (select from person_merge m where m.state = 'confirmed' and m.person_id = ${sql.ref(person)})
  or exists (select from person_merge m where m.state = 'confirmed' and m.other_id = ${sql.ref(person)})
  or exists (
    select from source_record s join import_batch b on b.batch_id = ${batch}
    join import_batch l on l.batch_id = s.first_batch_id and l.source <> b.source and l.state = 'applied'
    where s.person_id = ${sql.ref(person)} and s.source <> b.source))`

/**
 * People of whom, or of whose family, something has been said since that would be left without them: a claim, a finding, an event,
 * a need of the family, or a right to be paid.
 */
const spokenOf = (person: string, batch: BatchId) => sql`exists (
  select from person s join import_batch b on b.batch_id = ${batch}
  where s.person_id = ${sql.ref(person)} and (
    exists (select from claim c where c.person_id = s.person_id and c.proposed_at >= b.applied_at)
    or exists (select from claim c where c.family_id = s.family_id and c.proposed_at >= b.applied_at)
    or exists (select from eligibility_finding f where f.family_id = s.family_id and f.recorded_at >= b.applied_at)
    or exists (select from life_event e where e.person_id = s.person_id and e.recorded_at >= b.applied_at)
    or exists (select from need_assignment n where n.subject_id = s.family_id and n.recorded_at >= b.applied_at)
    or exists (select from entitlement e where e.beneficiary_id = s.person_id and e.made_at >= b.applied_at)
    or exists (select from entitlement e where e.beneficiary_id = s.family_id and e.made_at >= b.applied_at)))`

async function keptPeople(db: Tx, batch: BatchId): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::int as kept from import_change c
    where c.batch_id = ${batch} and (
      c.kind in ('new', 'changed') and ${touched('c.person_id', batch)} or c.kind = 'new' and ${spokenOf('c.person_id', batch)})`.execute(
    db,
  )
  return rows[0]?.kept ?? 0
}

async function removeNewPeople(db: Tx, batch: BatchId): Promise<number> {
  const going = sql`select p.person_id from person p where p.batch_id = ${batch} and not ${touched('p.person_id', batch)} and not ${spokenOf('p.person_id', batch)}`
  await sql`
    select release_niks(array_agg(nik), array_agg(person_id)) from person
    where nik_standing = 'held' and person_id in (${going})`.execute(db)
  for (const table of ['aid', 'aid_amount', 'family_membership', 'person_fact', 'source_record']) {
    await sql`delete from ${sql.table(table)} where person_id in (${going})`.execute(db)
  }
  const { numAffectedRows } = await sql`delete from person where person_id in (${going})`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** A fact of the batch that is still the present one gives way to the one before it. */
async function restoreChangedPeople(db: Tx, batch: BatchId): Promise<number> {
  const column = (field: keyof typeof factColumns) => (field === 'villageCode' ? 'region_code' : factColumns[field])
  const fact = (field: keyof typeof factColumns) => (field === 'villageCode' ? 'village' : field)
  const sets = (Object.keys(factColumns) as (keyof typeof factColumns)[]).map((field) => {
    const cast = field === 'birthDate' ? sql`::date` : sql``
    return sql`${sql.ref(column(field))} = case when ${sql.lit(fact(field))} = any (s.fields) then (c.before ->> ${sql.lit(field)})${cast} else p.${sql.ref(column(field))} end`
  })
  const still = sql`(select person_id, array_agg(field) as fields from person_fact where batch_id = ${batch} and replaced_at is null group by person_id)`

  await sql`
    select release_niks(array_agg(p.nik), array_agg(p.person_id))
    from person p join ${still} s on s.person_id = p.person_id where 'nik' = any (s.fields) and p.nik_standing = 'held'`.execute(
    db,
  )
  const { numAffectedRows } = await sql`
    with claimed as (
      select * from claim_niks(
        (select array_agg(c.before ->> 'nik' order by c.person_id) from import_change c join ${still} s on s.person_id = c.person_id
          where c.batch_id = ${batch} and 'nik' = any (s.fields) and c.before ->> 'nikStanding' = 'held'),
        (select array_agg(c.person_id order by c.person_id) from import_change c join ${still} s on s.person_id = c.person_id
          where c.batch_id = ${batch} and 'nik' = any (s.fields) and c.before ->> 'nikStanding' = 'held'))
    )
    update person p set ${sql.join(sets)},
      name_key = case when 'name' = any (s.fields) then c.before ->> 'nameKey' else p.name_key end,
      name_keys = case when 'name' = any (s.fields) then array(select jsonb_array_elements_text(c.before -> 'nameKeys')) else p.name_keys end,
      nik_standing = case
        when not 'nik' = any (s.fields) then p.nik_standing
        when c.before ->> 'nikStanding' = 'held' and not exists (select from claimed k where k.person_id = p.person_id) then 'contested'
        else c.before ->> 'nikStanding'
      end,
      version = p.version + 1
    from import_change c join ${still} s on s.person_id = c.person_id
    where c.batch_id = ${batch} and c.kind = 'changed' and p.person_id = c.person_id`.execute(db)

  await sql`delete from person_fact where batch_id = ${batch} and replaced_at is null`.execute(db)
  await sql`
    update person_fact f set replaced_at = null
    from import_batch b
    where b.batch_id = ${batch} and f.replaced_at = b.applied_at
      and exists (select from import_change c where c.batch_id = b.batch_id and c.person_id = f.person_id and c.kind = 'changed')
      and not exists (select from person_fact o where o.person_id = f.person_id and o.field = f.field and o.replaced_at is null)`.execute(
    db,
  )
  return Number(numAffectedRows ?? 0n)
}

/** Whom the file found back in the province has left it as before. */
async function restoreAway(db: Tx, batch: BatchId): Promise<void> {
  await sql`
    update person p set status = 'away', left_on = (c.before ->> 'leftOn')::date, left_to = c.before ->> 'leftTo', version = p.version + 1
    from import_change c
    where c.batch_id = ${batch} and c.kind = 'changed' and 'leftOn' = any (c.fields) and p.person_id = c.person_id and p.status = 'active'`.execute(
    db,
  )
}

/**
 * Memberships and families as they were; families that the batch brought and that are empty now go. Whom something later brought to
 * another family stays there, and who stays though the batch brought them stays a member.
 */
async function restoreFamilies(db: Tx, batch: BatchId): Promise<void> {
  await sql`
    update person p set family_id = (c.before ->> 'familyId')::uuid
    from import_change c join family_membership m on m.person_id = c.person_id and m.batch_id = c.batch_id and m.until is null
    where c.batch_id = ${batch} and c.kind = 'changed' and 'familyCardNumber' = any (c.fields)
      and p.person_id = c.person_id and p.family_id = m.family_id`.execute(db)
  await sql`
    delete from family_membership m using import_change c
    where m.batch_id = ${batch} and m.until is null and c.batch_id = m.batch_id and c.person_id = m.person_id and c.kind = 'changed'`.execute(
    db,
  )
  await sql`
    update family_membership m set until = null, ended_batch_id = null
    where m.ended_batch_id = ${batch}
      and not exists (select from family_membership o where o.person_id = m.person_id and o.until is null)`.execute(db)

  // What an earlier file of the quarter said stands in its place again.
  await sql`
    update family_decile d set decile = (f.before -> 'said' ->> 'decile')::smallint, as_of = (f.before -> 'said' ->> 'asOf')::date,
      recorded_at = (f.before -> 'said' ->> 'recordedAt')::timestamptz, batch_id = (f.before -> 'said' ->> 'batchId')::uuid
    from import_family f join import_batch b on b.batch_id = f.batch_id
    where f.batch_id = ${batch} and f.before ->> 'said' is not null
      and d.family_id = f.family_id and d.source = b.source and d.period = b.period and d.batch_id = ${batch}`.execute(db)
  await sql`delete from family_decile where batch_id = ${batch}`.execute(db)
  // A family that the list brought and that stays has what other lists say of it.
  await sql`
    update family k set decile = said.decile, decile_period = said.period, version = k.version + 1
    from import_family f left join lateral (
      select d.decile, d.period from family_decile d where d.family_id = f.family_id order by d.period desc, d.recorded_at desc limit 1
    ) said on true
    where f.batch_id = ${batch} and f.standing = 'new' and k.family_id = f.family_id and k.decile is distinct from said.decile`.execute(
    db,
  )
  const ourCard = sql`coalesce((f.before ->> 'cardless')::boolean, false) and k.card_number = f.card_number`
  await sql`
    select release_family_cards(array_agg(k.card_number), array_agg(k.family_id))
    from family k join import_family f on f.family_id = k.family_id
    where f.batch_id = ${batch} and f.standing = 'known' and ${ourCard}`.execute(db)
  // What another list has written since stays.
  const back = (column: string, said: RawBuilder<unknown>, before: string) =>
    sql`${sql.ref(column)} = case when ${said} is not null and k.${sql.ref(column)} = ${said} then f.before ->> ${sql.lit(before)} else k.${sql.ref(column)} end`
  const ours = sql`f.decile is not null and k.decile = f.decile and k.decile_period = b.period`
  await sql`
    update family k set
      decile = case when ${ours} then (f.before ->> 'decile')::smallint else k.decile end,
      decile_period = case when ${ours} then f.before ->> 'decilePeriod' else k.decile_period end,
      ${sql.join([
        back('region_code', sql`f.village_code`, 'regionCode'),
        back('address', sql`f.address`, 'address'),
        back('rt', sql`f.rt`, 'rt'),
        back('rw', sql`f.rw`, 'rw'),
      ])},
      card_number = case when not (${ourCard}) then k.card_number end,
      left_on = coalesce(k.left_on, (f.before ->> 'leftOn')::date), version = k.version + 1
    from import_family f join import_batch b on b.batch_id = f.batch_id
    where f.batch_id = ${batch} and f.standing = 'known' and k.family_id = f.family_id`.execute(db)

  const empty = sql`
    select k.family_id from family k
    where k.batch_id = ${batch} and not exists (select from person p where p.family_id = k.family_id)
      and not exists (select from need_assignment n where n.subject_id = k.family_id)`
  await sql`select release_family_cards(array_agg(card_number), array_agg(family_id)) from family where family_id in (${empty})`.execute(
    db,
  )
  await sql`delete from family where family_id in (${empty})`.execute(db)
}

/** What the list told of amounts goes; aid that the list of its own programme has named since stays; what runs again by another file is not opened twice. */
async function restoreAid(db: Tx, batch: BatchId): Promise<void> {
  await sql`delete from aid_amount where batch_id = ${batch}`.execute(db)
  await sql`
    delete from aid a
    where a.batch_id = ${batch} and not exists (
      select from source_record s join import_batch l on l.batch_id = s.last_batch_id and l.state = 'applied'
      where s.person_id = a.person_id and s.source = a.programme and l.batch_id <> a.batch_id)`.execute(db)
  await sql`
    update aid a set until = null, ended_batch_id = null
    where a.ended_batch_id = ${batch} and not exists (
      select from aid o where o.person_id = a.person_id and o.programme = a.programme and o.payer = a.payer and o.until is null)`.execute(
    db,
  )
}

/** The source knows its people again as of the file before, in the regency where they are again. */
async function restoreSources(db: Tx, batch: BatchId): Promise<void> {
  await sql`
    with latest as materialized (select * from ${latestLists(batch)} l)
    update source_record s set last_batch_id = coalesce(latest.batch_id, s.first_batch_id)
    from import_batch b, person p left join latest on latest.regency = left(p.region_code, 5)
    where b.batch_id = ${batch} and s.last_batch_id = b.batch_id and p.person_id = s.person_id`.execute(db)
}
