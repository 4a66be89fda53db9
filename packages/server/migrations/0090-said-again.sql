-- Slice: intake. Whom a file only says again stands apart from whom it changes: of a list of a million that comes once more, what
-- looks at changes would pass over a million notes to find some ten thousand.
create table import_same (
  batch_id uuid not null,
  person_id uuid not null,
  region_code text collate "C" not null,
  row_number integer not null,
  row_digest uuid not null,
  primary key (batch_id, person_id)
);
select protect('import_same');
grant select, insert, update, delete on import_same to rangkul_app;

insert into import_same (batch_id, person_id, region_code, row_number, row_digest)
select batch_id, person_id, region_code, row_number, row_digest from import_change where row_digest is not null;
delete from import_change where row_digest is not null;
alter table import_change drop column row_digest;

create or replace function note_unchanged(batch uuid, lines integer[], keys text[], digests uuid[]) returns table (line integer)
language sql security definer set search_path = public, pg_temp as $$
  insert into import_same (batch_id, person_id, region_code, row_number, row_digest)
  select b.batch_id, s.person_id, left(s.region_code, 5), l.line, l.digest
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

-- The people of the file that the registry knows; as before, but looked up by keys: only rows that say something new are staged.
create or replace function known_people(batch uuid) returns table (row_number integer, person_id uuid, here boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with b as (
    select * from import_batch i
    where i.batch_id = batch
      and i.region_code >= nullif(current_setting('rangkul.region_low', true), '')
      and i.region_code < nullif(current_setting('rangkul.region_high', true), '')
  ), staged as materialized (
    select r.row_number, r.nik, r.source_key, b.source from b join import_row r on r.batch_id = b.batch_id and r.usable
  ), matched as materialized (
    select r.row_number, r.nik, s.person_id
    from staged r
    left join source_record s on s.source = r.source and s.source_key = r.source_key
      and s.source_key = any (array(select source_key from staged))
  ), held as materialized (
    select m.row_number, m.nik, h.person_id
    from matched m
    join nik_holder h on h.nik = m.nik and h.nik = any (array(select nik from matched where matched.person_id is null))
    where m.person_id is null
  ), unmatched as (
    select distinct on (h.nik) h.row_number, h.person_id
    from held h
    where h.person_id not in (
      select s.person_id from source_record s, b
      where s.source = b.source and s.person_id = any (array(select person_id from held)))
    order by h.nik, h.row_number
  ), found as materialized (
    select m.row_number, m.person_id from matched m where m.person_id is not null
    union all
    select u.row_number, u.person_id from unmatched u
  )
  select distinct on (f.person_id) f.row_number, f.person_id, p.region_code >= b.region_code and p.region_code < b.region_code || '/'
  from found f
  join person p on p.person_id = f.person_id and p.person_id = any (array(select person_id from found))
  cross join b
  order by f.person_id, f.row_number
$$;
