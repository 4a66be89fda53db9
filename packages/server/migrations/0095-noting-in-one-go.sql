-- Slice: intake. Hardly a row of a list comes twice word by word: looked for beforehand, for each of millions, that takes a sixth of
-- the noting. Once it happens, the few thousand lines asked about with it are noted as before.

-- The lines that say what the last list of the source said, as rows of import_same.
create function said_again(batch uuid, lines integer[], keys text[], digests uuid[]) returns setof import_same
language sql stable security definer set search_path = public, pg_temp as $$
  select b.batch_id, s.person_id, left(s.region_code, 5), l.line, l.digest, s.last_batch_id
  from import_batch b
  cross join unnest(lines, keys, digests) as l (line, key, digest)
  -- One look by the key for each line: read as a whole, the region would be read again for every few thousand lines.
  cross join lateral (
    select r.person_id, r.region_code, r.last_batch_id from source_record r
    where r.source_key = l.key and r.source = b.source and r.row_digest = l.digest
      and r.region_code >= b.region_code and r.region_code < b.region_code || '/' offset 0
  ) s
  where b.batch_id = batch
    and b.region_code >= nullif(current_setting('rangkul.region_low', true), '')
    and b.region_code < nullif(current_setting('rangkul.region_high', true), '')
$$;

create or replace function note_unchanged(batch uuid, lines integer[], keys text[], digests uuid[]) returns table (line integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  noted integer[];
begin
  with new as (insert into import_same select * from said_again(batch, lines, keys, digests) returning row_number)
  select array_agg(row_number) into noted from new;
  return query select unnest(noted);
exception when unique_violation then
  return query insert into import_same select * from said_again(batch, lines, keys, digests) on conflict do nothing returning row_number;
end
$$;
