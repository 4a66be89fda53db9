-- Slice: intake. By which list it was said before stands with what is only said again: of a million people it would have to be
-- looked up once more, to say their families' deciles for the new quarter (docs/decisions/0048-as-last-time.md).

-- Null of lists that were applied before this was kept.
alter table import_same add column told_by uuid;
update import_same c set told_by = s.last_batch_id
from import_batch b, source_record s
where b.batch_id = c.batch_id and s.person_id = c.person_id and s.source = b.source and s.row_digest = c.row_digest;

create or replace function note_unchanged(batch uuid, lines integer[], keys text[], digests uuid[]) returns table (line integer)
language sql security definer set search_path = public, pg_temp as $$
  insert into import_same (batch_id, person_id, region_code, row_number, row_digest, told_by)
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
  on conflict do nothing
  returning row_number
$$;
