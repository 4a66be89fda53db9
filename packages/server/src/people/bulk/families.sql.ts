import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type BatchWrite, isSynthetic } from './batch-write.sql.ts'

/**
 * Finds or makes the family of each card. A card that a family beyond the file's region holds stays theirs. A decile of an older
 * quarter than the present one's goes into history only.
 */
export async function writeFamilies(db: Tx, { batch, late, period, asOf, now }: BatchWrite): Promise<void> {
  await sql`delete from import_family where batch_id = ${batch}`.execute(db)
  // Whoever brings a regency's file may see other regencies, too; the file changes nothing there.
  const here = sql`coalesce(f.region_code >= i.region_code and f.region_code < i.region_code || '/', false)`
  await sql`
    with card as (
      select r.family_card_number as number, min(c.region_code) as region_code,
        (array_agg(r.new_family_id order by r.row_number))[1] as new_id,
        (array_agg(r.village_code order by r.row_number) filter (where r.village_code is not null))[1] as village,
        (array_agg(r.address order by r.row_number) filter (where r.address is not null))[1] as address,
        (array_agg(r.rt order by r.row_number) filter (where r.rt is not null))[1] as rt,
        (array_agg(r.rw order by r.row_number) filter (where r.rw is not null))[1] as rw,
        case when min(r.decile) = max(r.decile) then min(r.decile) end as decile
      from import_change c join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
      where c.batch_id = ${batch} and c.kind in ('new', 'changed', 'same') and r.family_card_number is not null
      group by 1
    ), cardless as (
      -- A family without a number, as an event founds one, is that of the card on which the file has its members, and no other.
      select number, family_id from (
        select r.family_card_number as number, k.family_id,
          count(*) over (partition by k.family_id) = count(*) over (partition by k.family_id, r.family_card_number) as alone,
          row_number() over (partition by r.family_card_number order by k.family_id, r.row_number) as nth
        from family k
        join person p on p.family_id = k.family_id
        join import_change c on c.batch_id = ${batch} and c.person_id = p.person_id and c.kind = 'changed' and 'familyCardNumber' = any (c.fields)
        join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
        where k.card_number is null
      ) named where alone and nth = 1
    ), asked as (
      select card.number, coalesce(cardless.family_id, card.new_id) as new_id from card left join cardless on cardless.number = card.number
    ), holder as (
      select * from claim_family_cards((select array_agg(number order by number) from asked), (select array_agg(new_id order by number) from asked))
    )
    insert into import_family (batch_id, family_id, region_code, card_number, standing, village_code, address, rt, rw, decile, before)
    select ${batch}, h.family_id, card.region_code, card.number,
      case when ${here} then 'known' when h.family_id = card.new_id then 'new' else 'elsewhere' end,
      card.village, card.address, card.rt, card.rw, card.decile,
      case when ${here} then
        jsonb_build_object('decile', f.decile, 'decilePeriod', f.decile_period, 'regionCode', f.region_code, 'address', f.address, 'rt', f.rt, 'rw', f.rw, 'leftOn', f.left_on, 'cardless', f.card_number is null,
          'said', (select jsonb_build_object('decile', d.decile, 'asOf', d.as_of, 'recordedAt', d.recorded_at, 'batchId', d.batch_id)
            from family_decile d where d.family_id = f.family_id and d.source = i.source and d.period = ${period}))
      end
    from card join holder h on h.card_number = card.number join import_batch i on i.batch_id = ${batch} left join family f on f.family_id = h.family_id`.execute(
    db,
  )

  await sql`
    insert into family (family_id, region_code, card_number, address, rt, rw, decile, decile_period, source, as_of, recorded_at, batch_id, synthetic, version)
    select f.family_id, coalesce(f.village_code, f.region_code), f.card_number, f.address, f.rt, f.rw,
      f.decile, case when f.decile is not null then ${period} end, b.source, ${asOf}::date, ${now}, b.batch_id, ${isSynthetic(sql`f.card_number`)}, 1
    from import_family f join import_batch b on b.batch_id = f.batch_id
    where f.batch_id = ${batch} and f.standing = 'new'`.execute(db)
  const newer = late
    ? sql`f.decile is not null and not exists (
        select from family_decile newer where newer.family_id = k.family_id and newer.period > ${period})`
    : sql`f.decile is not null`
  // A card that a list of a later day has is back in the province.
  const stillAway = sql`case when k.left_on >= ${asOf}::date then k.left_on end`
  await sql`
    update family k
    set decile = case when ${newer} then f.decile else k.decile end, decile_period = case when ${newer} then ${period} else k.decile_period end,
      region_code = coalesce(f.village_code, k.region_code), address = coalesce(f.address, k.address), rt = coalesce(f.rt, k.rt), rw = coalesce(f.rw, k.rw),
      left_on = ${stillAway}, card_number = coalesce(k.card_number, f.card_number), version = k.version + 1
    from import_family f
    where f.batch_id = ${batch} and f.standing = 'known' and k.family_id = f.family_id
      and (case when ${newer} then f.decile else k.decile end, coalesce(f.village_code, k.region_code), coalesce(f.address, k.address), coalesce(f.rt, k.rt), coalesce(f.rw, k.rw), ${stillAway}, coalesce(k.card_number, f.card_number))
        is distinct from (k.decile, k.region_code, k.address, k.rt, k.rw, k.left_on, k.card_number)`.execute(db)
  await sql`
    insert into family_decile (family_id, source, period, region_code, decile, as_of, recorded_at, batch_id)
    select f.family_id, b.source, ${period}, coalesce(f.village_code, f.region_code), f.decile, ${asOf}::date, ${now}, b.batch_id
    from import_family f join import_batch b on b.batch_id = f.batch_id
    where f.batch_id = ${batch} and f.standing <> 'elsewhere' and f.decile is not null
    on conflict (family_id, source, period) do update set decile = excluded.decile, recorded_at = excluded.recorded_at, batch_id = excluded.batch_id
      where family_decile.decile <> excluded.decile`.execute(db)
  await sayDecilesAgain(db, { batch, period, asOf, now })
}

/**
 * Families of whom the file says what it said last time keep their decile for this quarter, too. In the order of the index, which
 * with millions of families is larger than what the database keeps in memory.
 */
async function sayDecilesAgain(
  db: Tx,
  { batch, period, asOf, now }: Pick<BatchWrite, 'batch' | 'period' | 'asOf' | 'now'>,
): Promise<void> {
  await sql`
    insert into family_decile (family_id, source, period, region_code, decile, as_of, recorded_at, batch_id)
    select d.family_id, d.source, ${period}, d.region_code, d.decile, ${asOf}::date, ${now}, ${batch}
    from import_again again
    join import_batch b on b.batch_id = again.batch_id
    join family_decile d on d.family_id = again.family_id and d.source = b.source and d.period = again.said_for
    where again.batch_id = ${batch}
    order by d.family_id
    on conflict do nothing`.execute(db)
}
