-- Platform. Seals the journal into a chain, says from where each entry came, and keeps what auditors took out of it.

-- From where: the network address of the client and what kind of client it was. Null in entries from before this version.
alter table journal add column client_address inet;
alter table journal add column client_kind text
  check (client_kind in ('computer', 'phone', 'program', 'queue', 'command-line'));

-- The number of the transaction that wrote the entry. Entries of transactions below the oldest one still running are
-- complete, so that sealing never has to look at them again. Given by the database: the application can't set it.
alter table journal add column xact bigint not null default (pg_current_xact_id()::text::bigint);

create index journal_xact on journal (xact, journal_id);
create index journal_event on journal (event, journal_id);

revoke insert on journal from rangkul_app;
grant insert (
  journal_id, happened_at, event, actor_id, subject_type, subject_id, region_code, facts, request_id, client_address, client_kind
) on journal to rangkul_app;

-- What concerns the whole country carries the region `ID`, which lies outside the range of digits: it is for those whose
-- mandate is the country.
drop policy within_mandate on journal;
create policy within_mandate on journal for select to rangkul_app using (
  region_code >= nullif(current_setting('rangkul.region_low', true), '')
  and (
    region_code < nullif(current_setting('rangkul.region_high', true), '')
    or (region_code = 'ID' and nullif(current_setting('rangkul.region_low', true), '') = '0')
  )
  and (
    nullif(current_setting('rangkul.regions', true), '') is null
    or region_code ^@ any (string_to_array(nullif(current_setting('rangkul.regions', true), ''), ','))
  )
);

-- A batch of entries under a hash that covers the batch before it (docs/decisions/0018-journal.md). The keys are what
-- keeps two workers from forking the chain: a seal has one number, one successor and a predecessor that exists.
create table journal_seal (
  number bigint primary key check (number > 0),
  sealed_at timestamptz not null,
  -- Null for the first one.
  previous bytea unique nulls not distinct references journal_seal (hash),
  hash bytea not null unique check (length(hash) = 32),
  entries integer not null check (entries > 0),
  -- In the order of (xact, journal_id).
  ids uuid[] not null check (cardinality(ids) = entries),
  -- SHA-256 of each entry, one after the other.
  hashes bytea not null check (length(hashes) = 32 * entries),
  -- The last entry in here.
  last_xact bigint not null,
  last_id uuid not null,
  -- Every entry up to here stands in this seal or in an earlier one; none can come after.
  reached_xact bigint not null,
  reached_id uuid not null
);

create index journal_seal_last on journal_seal (last_xact, last_id);
grant select, insert on journal_seal to rangkul_app;

-- When the whole chain was last recomputed, and what came of it.
create table journal_verification (
  verification_id uuid primary key,
  verified_at timestamptz not null,
  -- Null: there was no seal yet.
  head_number bigint,
  head_hash bytea,
  entries bigint not null,
  waiting bigint not null,
  faults bigint not null
);

grant select, insert on journal_verification to rangkul_app;

-- Which searches showed somebody: under a policy an index over a list can't be used, so a function of the owner asks it;
-- what it names is joined back through the policy.
create index journal_people_shown on journal using gin ((facts -> 'people') jsonb_path_ops) where event = 'people.searched';

create function searches_showing(person uuid) returns table (journal_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select j.journal_id from journal j
  where j.event = 'people.searched' and j.facts -> 'people' @> jsonb_build_array(person)
$$;

grant execute on function searches_showing(uuid) to rangkul_app;

-- Oversight. What auditors took out of the journal, as a file.
create table journal_export (
  export_id uuid primary key,
  region_code text collate "C" not null,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  wanted jsonb not null,
  -- Null until it is written.
  entries bigint,
  file_id uuid,
  finished_at timestamptz
);

create index journal_export_asked_by on journal_export (asked_by, export_id);
select protect('journal_export');
grant select, insert on journal_export to rangkul_app;
grant update (entries, file_id, finished_at) on journal_export to rangkul_app;
