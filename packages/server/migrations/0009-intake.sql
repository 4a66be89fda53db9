-- Slice: intake. Files of people: what their rows say, what is wrong with them, what they would change and did.

create table import_batch (
  batch_id uuid primary key,
  version integer not null,
  state text not null check (state in ('uploaded', 'checked', 'applied', 'undone', 'discarded', 'refused')),
  -- The regency that the file is for.
  region_code text collate "C" not null,
  source text not null,
  period text not null,
  codes text not null check (codes in ('kemendagri', 'bps')),
  file_id uuid not null references stored_file (file_id),
  -- Where the table stands in the file, and what its columns are: [{header, choice, certainty, why, samples}].
  sheet integer not null,
  header_row integer not null,
  first_row integer not null,
  columns jsonb not null,
  counts jsonb,
  undo jsonb,
  refused_for text,
  task_id uuid references task (task_id),
  uploaded_by uuid not null references account (account_id),
  uploaded_at timestamptz not null,
  applied_at timestamptz
);

create index import_batch_file on import_batch (file_id);
create index import_batch_task on import_batch (task_id);
create index import_batch_uploaded_by on import_batch (uploaded_by);
create index import_batch_applied on import_batch (region_code, source, applied_at desc) where state = 'applied';

-- One row of a file, read. Removed when the batch is discarded or undone.
create table import_row (
  batch_id uuid not null,
  row_number integer not null,
  region_code text collate "C" not null,
  source_id text,
  -- Who the row is about within its source: the source's id, or what stands for it.
  source_key text not null,
  -- False: repeats a row above, or stands for nobody.
  usable boolean not null,
  -- Ids that the person and the family of the row get if they are new.
  new_person_id uuid not null,
  new_family_id uuid not null,
  nik text,
  -- A number that is not of a NIK's shape, kept as it was.
  nik_given text,
  name text,
  name_key text not null,
  name_keys text[] not null,
  family_card_number text,
  relation text,
  sex text,
  birth_place text,
  birth_date date,
  mother_name text,
  occupation text,
  village_code text collate "C",
  address text,
  rt text,
  rw text,
  decile smallint,
  pkh boolean,
  sembako boolean,
  pbi boolean,
  primary key (batch_id, row_number)
);

create index import_row_source_key on import_row (batch_id, source_key);
create index import_row_nik on import_row (batch_id, nik) where nik is not null;
create index import_row_card on import_row (batch_id, family_card_number) where family_card_number is not null;

create table import_fault (
  batch_id uuid not null,
  row_number integer not null,
  field text not null,
  code text not null,
  region_code text collate "C" not null,
  value text,
  primary key (batch_id, row_number, field, code)
);

create index import_fault_code on import_fault (batch_id, code, row_number);

-- What a batch would do to each person and, once applied, did; `before` is what an undo puts back.
create table import_change (
  batch_id uuid not null,
  person_id uuid not null,
  region_code text collate "C" not null,
  -- Null: gone, the file has no row for the person.
  row_number integer,
  kind text not null check (kind in ('new', 'changed', 'same', 'gone', 'elsewhere')),
  fields text[] not null,
  before jsonb,
  primary key (batch_id, person_id)
);

create index import_change_kind on import_change (batch_id, kind, person_id);

select protect('import_batch');
select protect('import_row');
select protect('import_fault');
select protect('import_change');

grant select, insert, update on import_batch to rangkul_app;
grant select, insert, update, delete on import_row, import_fault, import_change to rangkul_app;

-- How texts are compared: letters only, whatever the case, spaces and marks; where there are digits, words and numbers.
create function text_key(given text) returns text language sql immutable parallel safe as $$
  select case
    when given ~ '[0-9]' then btrim(regexp_replace(upper(given), '[^[:alnum:]]+', ' ', 'g'))
    else upper(regexp_replace(normalize(given, nfkd), '[^[:alpha:]]', '', 'g'))
  end
$$;

grant execute on function text_key(text) to rangkul_app;

-- Who the rows of a batch are about, where the registry knows them already, also beyond the border of the regency
-- (then `here` is false and nothing more is told): by the source's own id, else by a NIK whose holder this source
-- does not know under another id.
create function known_people(batch uuid) returns table (row_number integer, person_id uuid, here boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with b as (
    select * from import_batch i
    where i.batch_id = batch
      and i.region_code >= nullif(current_setting('rangkul.region_low', true), '')
      and i.region_code < nullif(current_setting('rangkul.region_high', true), '')
  ), matched as (
    select r.row_number, r.nik, s.person_id
    from b
    join import_row r on r.batch_id = b.batch_id and r.usable
    left join source_record s on s.source = b.source and s.source_key = r.source_key
  ), unmatched as (
    select distinct on (m.nik) m.row_number, h.person_id
    from matched m
    join nik_holder h on h.nik = m.nik
    where m.person_id is null
      and not exists (select from source_record s, b where s.person_id = h.person_id and s.source = b.source)
    order by m.nik, m.row_number
  ), found as (
    select m.row_number, m.person_id from matched m where m.person_id is not null
    union all
    select u.row_number, u.person_id from unmatched u
  )
  select distinct on (f.person_id) f.row_number, f.person_id, p.region_code >= b.region_code and p.region_code < b.region_code || '/'
  from found f join person p on p.person_id = f.person_id cross join b
  order by f.person_id, f.row_number
$$;

grant execute on function known_people(uuid) to rangkul_app;
