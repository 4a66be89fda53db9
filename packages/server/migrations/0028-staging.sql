-- Slice: intake. What lets a file of many rows come in faster. Keys and numbers are compared as bytes, not by the rules of a
-- language; and what is read of a file goes without the indexes that its steps never use: they read all rows at once.
alter table import_row
  alter column source_key type text collate "C",
  alter column nik type text collate "C",
  alter column family_card_number type text collate "C";
drop index import_row_source_key, import_row_nik, import_row_card;

alter table source_record alter column source_key type text collate "C";

create or replace function claim_niks(niks text[], persons uuid[]) returns table (nik text, person_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with asked as (
    select distinct on (1) a.nik collate "C" as nik, a.person_id from unnest(niks, persons) as a (nik, person_id) order by 1, 2
  ), taken as (
    insert into nik_holder (nik, person_id) select a.nik, a.person_id from asked a order by a.nik on conflict do nothing
    returning nik_holder.nik, nik_holder.person_id
  )
  select t.nik, t.person_id from taken t
  union all
  select h.nik, h.person_id from nik_holder h join asked a on a.nik = h.nik where not exists (select from taken t where t.nik = h.nik)
$$;

create or replace function claim_family_cards(cards text[], families uuid[]) returns table (card_number text, family_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with asked as (
    select distinct on (1) a.card collate "C" as card, a.family_id from unnest(cards, families) as a (card, family_id) order by 1, 2
  ), taken as (
    insert into family_card_holder (card_number, family_id) select a.card, a.family_id from asked a order by a.card on conflict do nothing
    returning family_card_holder.card_number, family_card_holder.family_id
  )
  select t.card_number, t.family_id from taken t
  union all
  select h.card_number, h.family_id from family_card_holder h join asked a on a.card = h.card_number
  where not exists (select from taken t where t.card_number = h.card_number)
$$;
