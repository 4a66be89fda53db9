-- Slice: people. Search by name at some millions of people. Two steps more: a whole name that many carry is read by its key in
-- the index's order, not all of them for the best; and one slip in a word is found by its key, before letters are compared.

-- Loads the library whose setting is named below: a setting that nothing knows of yet may be set by a superuser only.
select similarity('', '');

drop function people_by_name(text[], text[], text, text, text, text, text[], date, integer);

create function people_by_name(
  keys text[], other_keys text[], near_keys text[], key_begin text, letters text, low text, high text, within text[], born date, most integer
)
returns table (person_id uuid, fit real)
language plpgsql stable security definer set search_path = public, pg_temp
set pg_trgm.similarity_threshold = 0.4 as $$
declare
  whole_rows integer;
  found_rows integer;
  near_rows integer := 0;
  likeness real;
begin
  return query
    select p.person_id, 1::real
    from person p
    where p.name_key = key_begin
      and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (born is null or p.birth_date = born)
    order by p.region_code, p.person_id
    limit most;
  get diagnostics whole_rows = row_count;
  if whole_rows = most then return; end if;

  return query
    select p.person_id, (1 - (length(p.name_key) - length(key_begin)) / 100.0)::real
    from person p
    where (p.name_keys @> keys or p.name_keys @> other_keys) and p.name_key <> key_begin
      and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (born is null or p.birth_date = born)
    order by 2 desc, p.person_id
    limit most - whole_rows;
  get diagnostics found_rows = row_count;
  if whole_rows + found_rows > 0 then return; end if;

  return query
    select p.person_id, 0.5::real
    from person p
    where p.name_key >= key_begin and p.name_key < key_begin || '~'
      and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (born is null or p.birth_date = born)
    order by p.name_key, p.person_id
    limit most;
  get diagnostics found_rows = row_count;
  if found_rows > 0 then return; end if;

  -- Word by word, so that the index weighs both conditions. Nobody stands twice: who has all words was found above.
  for slipped in 1 .. cardinality(keys) loop
    return query
      select p.person_id, (0.4 + similarity(p.name, letters) * 0.05)::real
      from person p
      where p.name_keys && near_keys and p.name_keys @> (keys[:slipped - 1] || keys[slipped + 1:])
        and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (born is null or p.birth_date = born)
      order by 2 desc, p.person_id
      limit most - near_rows;
    get diagnostics found_rows = row_count;
    near_rows := near_rows + found_rows;
  end loop;
  if near_rows > 0 then return; end if;

  -- Names much alike first: the index has to weigh a fifth of what it weighs for all that are somewhat alike.
  foreach likeness in array array[0.5, 0.4] loop
    perform set_config('pg_trgm.similarity_threshold', likeness::text, true);
    return query
      select p.person_id, (similarity(p.name, letters) * 0.4)::real
      from person p
      where p.name % letters
        and p.region_code >= low and p.region_code < high and p.region_code ^@ any (within) and (born is null or p.birth_date = born)
      order by 2 desc, p.person_id
      limit most;
    get diagnostics found_rows = row_count;
    if found_rows > 0 then return; end if;
  end loop;
end
$$;

grant execute on function people_by_name(text[], text[], text[], text, text, text, text, text[], date, integer) to rangkul_app;
