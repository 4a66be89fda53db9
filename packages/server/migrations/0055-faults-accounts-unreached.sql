-- Slice: people. Whom a fault stands with is asked once for a search, not of each who carries the name: of a name that ten
-- thousand carry each would be looked up, to find the three without a NIK.
create or replace function people_by_name(
  keys text[], other_keys text[], near_keys jsonb, key_begin text, letters text, low text, high text, within text[], filter jsonb, most integer
)
returns table (person_id uuid, fit real)
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  -- Of very many who carry a word no more than this are ranked: nobody reads further, and narrowing finds the others.
  ranked constant integer := 2000;
  whole_rows integer;
  found_rows integer;
  near_rows integer := 0;
  meant text[];
  is_known boolean;
  slips integer;
  conditions text[] := '{}';
  condition text;
  -- Whom the fault stands with, people and families, where they are few enough to be asked for by id. Null: too many, or no fault.
  few uuid[];
begin
  if filter ->> 'fault' is not null then
    select array_agg(f.subject_id) into few from (
      select q.subject_id from quality_fault q
      where q.kind = filter ->> 'fault' and q.cured_at is null and q.region_code >= low and q.region_code < high
      limit 50001) f;
    if few is null then return; end if;
    if cardinality(few) > 50000 then few := null; end if;
  end if;

  return query
    select p.person_id, 1::real
    from person p
    where p.name_key = key_begin
      and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (few is null or p.person_id = any (few) or p.family_id = any (few)) and (filter is null or person_fits(p.person_id, p.family_id, p.birth_date, filter))
    order by p.region_code, p.person_id
    limit most;
  get diagnostics whole_rows = row_count;
  if whole_rows = most then return; end if;

  return query
    select carrier.id, (1 - (carrier.letters - length(key_begin)) / 100.0)::real
    from (
      select p.person_id as id, length(p.name_key) as letters
      from person p
      where (p.name_keys @> keys or p.name_keys @> other_keys) and p.name_key <> key_begin
        and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (few is null or p.person_id = any (few) or p.family_id = any (few)) and (filter is null or person_fits(p.person_id, p.family_id, p.birth_date, filter))
      limit ranked
    ) carrier
    order by 2 desc, carrier.id
    limit most - whole_rows;
  get diagnostics found_rows = row_count;
  if whole_rows + found_rows > 0 then return; end if;

  return query
    select p.person_id, 0.5::real
    from person p
    where p.name_key >= key_begin and p.name_key < key_begin || '~'
      and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (few is null or p.person_id = any (few) or p.family_id = any (few)) and (filter is null or person_fits(p.person_id, p.family_id, p.birth_date, filter))
    order by p.name_key, p.person_id
    limit most;
  get diagnostics found_rows = row_count;
  if found_rows > 0 then return; end if;

  -- One slip in one word, each word in turn. Nobody stands twice: who has all words was found above.
  for slipped in 1 .. cardinality(keys) loop
    meant := array(select w.word from jsonb_array_elements_text(near_keys -> (slipped - 1)) near (key) join name_word w on w.word = near.key);
    continue when meant = '{}';
    return query
      select near.id, (0.4 + similarity(near.name, letters) * 0.05)::real
      from (
        select p.person_id as id, p.name
        from person p
        where p.name_keys && meant and p.name_keys @> (keys[:slipped - 1] || keys[slipped + 1:])
          and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (few is null or p.person_id = any (few) or p.family_id = any (few)) and (filter is null or person_fits(p.person_id, p.family_id, p.birth_date, filter))
        limit ranked
      ) near
      order by 2 desc, near.id
      limit most - near_rows;
    get diagnostics found_rows = row_count;
    near_rows := near_rows + found_rows;
  end loop;
  if near_rows > 0 then return; end if;

  -- Slips in several words, two in one, or only the beginnings of words; then the same with one word left out.
  for at in 1 .. cardinality(keys) loop
    -- A word that is known was hardly meant to be one that is much another; nor is it the beginning of one.
    is_known := exists (select from name_word w where w.word = keys[at]);
    slips := case when is_known or length(keys[at]) < 5 then 1 else 2 end;
    meant := array(
      select w.word
      from name_word w
      where (
          length(w.word) between length(keys[at]) - slips and length(keys[at]) + slips
          and levenshtein_less_equal(w.word, keys[at], slips) <= slips
        )
        or (not is_known and length(keys[at]) >= 3 and w.word ^@ keys[at])
      order by levenshtein_less_equal(w.word, keys[at], 2), w.word
      limit 15);
    conditions := conditions || format('p.name_keys && %L::text[]', meant);
  end loop;
  for left_out in 0 .. case when cardinality(keys) > 1 then cardinality(keys) else 0 end loop
    condition := array_to_string(conditions[:left_out - 1] || conditions[left_out + 1:], ' and ');
    return query execute format(
      'select near.id, (similarity(near.name, $1) * 0.4)::real
       from (
         select p.person_id as id, p.name
         from person p
         where %s and p.region_code >= $2 and p.region_code < $3 and p.region_code ^@ any ($4) and ($6 is null or p.person_id = any ($6) or p.family_id = any ($6)) and ($5 is null or person_fits(p.person_id, p.family_id, p.birth_date, $5))
         limit %s
       ) near
       where %s
       order by 2 desc, near.id
       limit %s', condition, ranked, case when left_out = 0 then 'true' else 'similarity(near.name, $1) >= 0.3' end, most - near_rows)
      using letters, low, high, within, filter, few;
    get diagnostics found_rows = row_count;
    near_rows := near_rows + found_rows;
    if left_out = 0 and near_rows > 0 then return; end if;
  end loop;
end
$$;

-- Slice: delivery. The merge by which an account came to a person from the record that went: its undo gives it back.
alter table payee_account add column merge_id uuid;
create index payee_account_merge on payee_account (merge_id) where merge_id is not null;

-- Slice: benefits. Open categories that the law protects, apart from the others: told only to whoever may read them.
alter table benefit_unreached add column restricted text[] not null default '{}';
