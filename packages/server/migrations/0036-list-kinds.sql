-- Slice: intake. Lists of other kinds than persons: recipients of a programme, deciles by family card, deaths, an agency's own.

alter table import_batch add column adds_unknown boolean not null default false;

alter table import_row add column died_on date;

-- unknown: the row is about nobody in the registry and brings nobody in.
alter table import_change drop constraint import_change_kind_check;
alter table import_change
  add constraint import_change_kind_check check (kind in ('new', 'changed', 'same', 'gone', 'elsewhere', 'unknown'));

update import_batch set counts = jsonb_set(counts, '{changes,unknown}', '0') where counts is not null;

-- Whether two names may be one person's, by the keys of the whole names: NAME-7.
create function names_alike(one text, other text) returns boolean language sql immutable parallel safe set search_path = public, pg_temp as $$
  select one <> '' and other <> '' and (
    one = other
    or least(length(one), length(other)) >= 4 and (
      starts_with(one, other) or starts_with(other, one) or right(one, length(other)) = other or right(other, length(one)) = one)
    or similarity(one, other) >= 0.4)
$$;

grant execute on function names_alike(text, text) to rangkul_app;

-- Who carries the NIKs of a batch's rows, also beyond the border of the regency: then `here` is false and nothing more is
-- told. `alike`: whether the name fits.
create function holders_in_batch(batch uuid) returns table (row_number integer, person_id uuid, here boolean, alike boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.row_number, p.person_id, near.here, near.here and names_alike(r.name_key, p.name_key)
  from import_batch b
  join import_row r on r.batch_id = b.batch_id and r.usable and r.nik is not null
  join nik_holder h on h.nik = r.nik
  join person p on p.person_id = h.person_id
  cross join lateral (select p.region_code >= b.region_code and p.region_code < b.region_code || '/' as here) near
  where b.batch_id = batch
    and b.region_code >= nullif(current_setting('rangkul.region_low', true), '')
    and b.region_code < nullif(current_setting('rangkul.region_high', true), '')
$$;

grant execute on function holders_in_batch(uuid) to rangkul_app;

-- The same for the family cards of a batch's rows.
create function families_in_batch(batch uuid) returns table (card_number text, family_id uuid, here boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct h.card_number, f.family_id, f.region_code >= b.region_code and f.region_code < b.region_code || '/'
  from import_batch b
  join import_row r on r.batch_id = b.batch_id and r.usable
  join family_card_holder h on h.card_number = r.family_card_number
  join family f on f.family_id = h.family_id
  where b.batch_id = batch
    and b.region_code >= nullif(current_setting('rangkul.region_low', true), '')
    and b.region_code < nullif(current_setting('rangkul.region_high', true), '')
$$;

grant execute on function families_in_batch(uuid) to rangkul_app;

-- Who is said to be dead, by a list that was applied. An officer confirms; nobody dies by a file.
create table death_report (
  person_id uuid not null,
  batch_id uuid not null,
  region_code text collate "C" not null,
  row_number integer not null,
  -- The name as the list has it.
  name text not null,
  died_on date not null,
  -- NIK and name of the list fit the person, and the day their life.
  sure boolean not null,
  outcome text check (outcome in ('confirmed', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (person_id, batch_id),
  constraint death_report_is_decided_whole check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null))
);

create index death_report_batch on death_report (batch_id, person_id);

select protect('death_report');

grant select, insert, update, delete on death_report to rangkul_app;
