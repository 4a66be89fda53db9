-- Platform. The few ways across the border of a mandate. Each is called from platform/elevations.sql.ts, which names its
-- purpose and enters it in the journal. They run as the owner of the tables, past row-level security, and answer the
-- least that their purpose needs.

-- Takes NIKs for people; answers who holds each one afterwards. A NIK that somebody holds stays theirs.
create function claim_niks(niks text[], persons uuid[]) returns table (nik text, person_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with asked as (
    select distinct on (a.nik) a.nik, a.person_id from unnest(niks, persons) as a (nik, person_id) order by a.nik, a.person_id
  ), taken as (
    insert into nik_holder (nik, person_id) select a.nik, a.person_id from asked a order by a.nik on conflict do nothing
    returning nik_holder.nik, nik_holder.person_id
  )
  select t.nik, t.person_id from taken t
  union all
  select h.nik, h.person_id from nik_holder h join asked a on a.nik = h.nik where not exists (select from taken t where t.nik = h.nik)
$$;

-- Gives NIKs back that these people hold.
create function release_niks(niks text[], persons uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from nik_holder h using unnest(niks, persons) as a (nik, person_id) where h.nik = a.nik and h.person_id = a.person_id
$$;

-- The regency in which a NIK is held.
create function regency_of_nik(wanted text) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select left(p.region_code, 5) from nik_holder h join person p on p.person_id = h.person_id where h.nik = wanted
$$;

-- The same for family card numbers.
create function claim_family_cards(cards text[], families uuid[]) returns table (card_number text, family_id uuid)
language sql security definer set search_path = public, pg_temp as $$
  with asked as (
    select distinct on (a.card) a.card, a.family_id from unnest(cards, families) as a (card, family_id) order by a.card, a.family_id
  ), taken as (
    insert into family_card_holder (card_number, family_id) select a.card, a.family_id from asked a order by a.card on conflict do nothing
    returning family_card_holder.card_number, family_card_holder.family_id
  )
  select t.card_number, t.family_id from taken t
  union all
  select h.card_number, h.family_id from family_card_holder h join asked a on a.card = h.card_number
  where not exists (select from taken t where t.card_number = h.card_number)
$$;

create function release_family_cards(cards text[], families uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from family_card_holder h using unnest(cards, families) as a (card, family_id) where h.card_number = a.card and h.family_id = a.family_id
$$;

-- Ids of people whose name fits, best first. Here, because under row-level security only leakproof operators may use an
-- index; the bounds and the regions within them are the caller's, and the ids are joined back through the policy. Steps: keys of all words
-- (how a name sounds), beginning of the whole key, likeness of letters.
create function people_by_name(keys text[], other_keys text[], key_begin text, letters text, low text, high text, within text[], born date, most integer)
returns table (person_id uuid, fit real)
language plpgsql stable security definer set search_path = public, pg_temp
set pg_trgm.similarity_threshold = 0.4 as $$
declare
  found_rows integer;
begin
  return query
    select p.person_id, (1 - (length(p.name_key) - length(key_begin)) / 100.0)::real
    from person p
    where (p.name_keys @> keys or p.name_keys @> other_keys)
      and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (born is null or p.birth_date = born)
    order by 2 desc, p.person_id
    limit most;
  get diagnostics found_rows = row_count;
  if found_rows > 0 then return; end if;

  return query
    select p.person_id, 0.5::real
    from person p
    where p.name_key >= key_begin and p.name_key < key_begin || '~'
      and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (born is null or p.birth_date = born)
    order by p.name_key, p.person_id
    limit most;
  get diagnostics found_rows = row_count;
  if found_rows > 0 then return; end if;

  return query
    select p.person_id, (similarity(p.name, letters) * 0.4)::real
    from person p
    where p.name % letters
      and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (born is null or p.birth_date = born)
    order by 2 desc, p.person_id
    limit most;
end
$$;

grant execute on function
  claim_niks(text[], uuid[]), release_niks(text[], uuid[]), regency_of_nik(text),
  claim_family_cards(text[], uuid[]), release_family_cards(text[], uuid[]),
  people_by_name(text[], text[], text, text, text, text, text[], date, integer)
to rangkul_app;
