-- Slices: regions and intake. Codes of BPS that people keep, other names of regions, and how places in files were taken.

-- Which code BPS gives a region, and when. A file may still carry a code from before.
create table region_bps_code (
  entry integer generated always as identity primary key,
  region_code text collate "C" not null references region (code),
  bps_code text collate "C" not null check (bps_code ~ '^[0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?$'),
  -- Null: as long as is known.
  valid_from date,
  -- The last day; null while it holds.
  valid_to date,
  -- Null: from the list that came with the system.
  set_by uuid references account (account_id),
  set_at timestamptz,
  constraint region_bps_code_since unique nulls not distinct (region_code, valid_from),
  constraint region_bps_code_ends_after_it_begins check (valid_to is null or valid_from is null or valid_to >= valid_from)
);

-- One code, one region.
create unique index region_bps_code_taken on region_bps_code (bps_code) where valid_to is null;
create unique index region_bps_code_one on region_bps_code (region_code) where valid_to is null;
create index region_bps_code_former on region_bps_code (bps_code);
create index region_bps_code_set_by on region_bps_code (set_by) where set_by is not null;

insert into region_bps_code (region_code, bps_code) select code, bps_code from region where bps_code is not null;
drop index region_bps;
alter table region drop column bps_code;

-- What a region is or was called beside its name: former names, and how BPS spells it.
create table region_other_name (
  region_code text collate "C" not null references region (code),
  name text not null,
  primary key (region_code, name)
);

grant select on region_other_name to rangkul_app;
grant select, insert, update, delete on region_bps_code to rangkul_app;

-- What an officer said a place in the files of a source means; null: that it is none of ours.
create table said_place (
  -- The regency or province whose files it stands in.
  region_code text collate "C" not null,
  source text not null,
  -- What the file has, in the one spelling that places are compared in (INT-40).
  claim text collate "C" not null,
  village_code text collate "C",
  said_by uuid not null references account (account_id),
  said_at timestamptz not null,
  primary key (region_code, source, claim)
);

create index said_place_by on said_place (said_by);
select protect('said_place');
grant select, insert, update, delete on said_place to rangkul_app;

-- How many rows found their village in which way, and the places that are worth a look: {ways, claims}.
alter table import_batch add column places jsonb;

-- Applied lists that cover regencies of a batch: those of the region itself, of the province above it, of the regencies below.
-- A regency's officer may not see the province's file, but what came of it counts.
create function lists_beside(batch uuid) returns table (batch_id uuid, region_code text, source text, period text, applied_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.batch_id, e.region_code, e.source, e.period, e.applied_at
  from import_batch b
  join import_batch e on e.state = 'applied' and e.batch_id <> b.batch_id
    and (e.region_code = b.region_code or starts_with(b.region_code, e.region_code || '.') or starts_with(e.region_code, b.region_code || '.'))
  where b.batch_id = batch
    and b.region_code >= nullif(current_setting('rangkul.region_low', true), '')
    and b.region_code < nullif(current_setting('rangkul.region_high', true), '')
$$;

grant execute on function lists_beside(uuid) to rangkul_app;
