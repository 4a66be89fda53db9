-- Slice: opensid. Residents' sheets of OpenSID, what differs from the registry, and what became of it
-- (docs/decisions/0068-opensid.md).

create table opensid_file (
  -- The village.
  region_code text collate "C" not null,
  file_id uuid not null,
  -- The day on which the sheet was taken out of OpenSID.
  as_of date not null,
  state text not null check (state in ('reading', 'read', 'unreadable', 'other-village', 'put-aside', 'forgotten')),
  sha256 text not null,
  -- The last line that was compared.
  read_to integer not null default 0,
  lines integer not null default 0,
  same integer not null default 0,
  older integer not null default 0,
  -- People of the sheet who are registered here, and elsewhere.
  here integer not null default 0,
  elsewhere integer not null default 0,
  -- Of cells nobody can use, by fault.
  faults jsonb not null default '{}',
  -- Of differences, by kind and standing.
  found jsonb not null default '{}',
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  -- The last day on which its differences are kept.
  kept_until date not null,
  primary key (region_code, file_id)
);

create index opensid_file_id on opensid_file (file_id);
create index opensid_file_kept on opensid_file (kept_until) where state not in ('put-aside', 'forgotten');
-- The same bytes of the same day are the same sheet.
create unique index opensid_file_once on opensid_file (region_code, sha256, as_of) where state in ('reading', 'read');

-- A difference. Goes with the days of its file.
create table opensid_finding (
  file_id uuid not null,
  -- Its line, and its kind within the line.
  at integer not null,
  region_code text collate "C" not null,
  line integer not null,
  kind text not null,
  -- Null: nobody of the registry.
  person_id uuid,
  nik text not null,
  name text not null,
  -- domain/opensid/found.ts.
  details jsonb not null,
  said jsonb not null,
  asks text[] not null,
  standing text not null check (standing in ('open', 'proposed', 'on-its-way')),
  -- What it became.
  claim_id uuid,
  primary key (file_id, at),
  constraint opensid_finding_proposed check (standing = 'open' or claim_id is not null)
);

create index opensid_finding_kind on opensid_finding (file_id, kind, at);

-- A cell that nobody can use.
create table opensid_fault (
  file_id uuid not null,
  at integer not null,
  region_code text collate "C" not null,
  line integer not null,
  column_name text not null,
  fault text not null,
  primary key (file_id, at)
);

-- Hashes of the numbers that the village itself brought: others never go back to it. Only this installation can make them.
create table opensid_number (
  file_id uuid not null,
  hash text collate "C" not null,
  region_code text collate "C" not null,
  primary key (file_id, hash)
);

select protect('opensid_file');
select protect('opensid_finding');
select protect('opensid_fault');
select protect('opensid_number');

grant select, insert, update on opensid_file to rangkul_app;
grant select, insert, update, delete on opensid_finding to rangkul_app;
grant select, insert, delete on opensid_fault, opensid_number to rangkul_app;

-- Those of these NIKs that somebody carries, wherever.
create function niks_carried(wanted text[]) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select h.nik from nik_holder h where h.nik = any (wanted)
$$;
grant execute on function niks_carried(text[]) to rangkul_app;
