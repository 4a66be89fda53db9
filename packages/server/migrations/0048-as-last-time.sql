-- Slice: intake. A row that stands in the next file as it stood in the last one is known by its digest and not read again.
-- Null: something of the row does not stand in the registry as it was written, so the next file's is looked at.
alter table source_record add column row_digest uuid;
alter table import_row add column row_digest uuid;
-- Of whom the file says word by word what it said last time: kind 'same', and no row is kept in import_row.
alter table import_change add column row_digest uuid;

-- Every file renews the day of a million records. Where that day is in no index and pages have room, only pages are written.
drop index source_record_last_batch;
create index source_record_region on source_record (region_code, source);
alter table source_record set (fillfactor = 45);

-- Most of a list that comes again says the same; nobody looks those up by kind.
drop index import_change_kind;
create index import_change_kind on import_change (batch_id, kind, person_id) where kind <> 'same';

-- Notes whom the lines name word by word as the last file did, and answers which lines these are. As the owner, since the
-- policies would be worked out for each of a million rows; the batch must be within the mandate, and so are its people.
create function note_unchanged(batch uuid, lines integer[], keys text[], digests uuid[]) returns table (line integer)
language sql security definer set search_path = public, pg_temp as $$
  insert into import_change (batch_id, person_id, region_code, row_number, kind, fields, row_digest)
  select b.batch_id, s.person_id, left(s.region_code, 5), l.line, 'same', '{}', l.digest
  from import_batch b
  cross join unnest(lines, keys, digests) as l (line, key, digest)
  -- One look by the key for each line: read as a whole, the region would be read again for every few thousand lines.
  cross join lateral (
    select r.person_id, r.region_code from source_record r
    where r.source_key = l.key and r.source = b.source and r.row_digest = l.digest
      and r.region_code >= b.region_code and r.region_code < b.region_code || '/' offset 0
  ) s
  where b.batch_id = batch
    and b.region_code >= nullif(current_setting('rangkul.region_low', true), '')
    and b.region_code < nullif(current_setting('rangkul.region_high', true), '')
  on conflict do nothing
  returning row_number
$$;

grant execute on function note_unchanged(uuid, integer[], text[], uuid[]) to rangkul_app;

-- Whatever changes a person, a family or aid that is known: what the last file said of them is looked at again.
create function forget_rows_of_people() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = on as $$
begin
  update source_record s set row_digest = null
  from changed c where s.person_id = c.person_id and s.row_digest is not null;
  return null;
end $$;

create function forget_rows_of_families() returns trigger
language plpgsql security definer set search_path = public, pg_temp set enable_nestloop = on as $$
begin
  update source_record s set row_digest = null
  from changed c join person p on p.family_id = c.family_id where s.person_id = p.person_id and s.row_digest is not null;
  return null;
end $$;

create trigger person_rows_forgotten after update on person
  referencing old table as changed for each statement execute function forget_rows_of_people();
create trigger family_rows_forgotten after update on family
  referencing old table as changed for each statement execute function forget_rows_of_families();
create trigger aid_rows_forgotten after update on aid
  referencing old table as changed for each statement execute function forget_rows_of_people();
create trigger ended_aid_rows_forgotten after delete on aid
  referencing old table as changed for each statement execute function forget_rows_of_people();
