-- Slice: regions. Areas of Indonesia with the dates in which they exist. Reference data (ODbL, see src/regions/data/README.md).

create table region (
  code text collate "C" primary key,
  level text not null check (level in ('country', 'province', 'regency', 'district', 'village')),
  parent_code text collate "C",
  name text not null,
  -- For look-up by the first letters and for matching names in files.
  name_key text collate "C" not null,
  kind text check (kind in ('kabupaten', 'kota', 'desa', 'kelurahan')),
  bps_code text collate "C",
  valid_from date,
  valid_to date,
  constraint region_parent foreign key (parent_code) references region (code),
  constraint region_ends_after_it_begins check (valid_to is null or valid_from is null or valid_to > valid_from)
);

create index region_parent on region (parent_code, name);
create index region_name on region (name_key, code);
create index region_bps on region (bps_code) where bps_code is not null;

-- Codes that a NIK may rightly begin with although the regency no longer carries them.
create table historic_regency_code (
  code text collate "C" primary key,
  name text not null,
  present_code text collate "C",
  valid_until date,
  source_note text not null,
  verified boolean not null
);

grant select on region, historic_regency_code to rangkul_app;
