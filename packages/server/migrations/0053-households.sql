-- Slice: life. Who looked at an event in a life, or at a list of them, saw all to whom it brings something.

create index journal_life_shown on journal using gin ((facts -> 'people') jsonb_path_ops)
  where event in ('life-event.read', 'life-events.listed');

create or replace function searches_showing(person uuid) returns table (journal_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select j.journal_id from journal j
  where j.event in ('people.searched', 'merge.previewed', 'merge.read', 'merges.listed')
    and j.facts -> 'people' @> jsonb_build_array(person)
  union all
  select j.journal_id from journal j
  where j.event in ('likeness.read', 'likenesses.listed') and j.facts -> 'people' @> jsonb_build_array(person)
  union all
  select j.journal_id from journal j
  where j.event = 'candidates.listed' and j.facts -> 'people' @> jsonb_build_array(person)
  union all
  select j.journal_id from journal j
  where j.event in ('life-event.read', 'life-events.listed') and j.facts -> 'people' @> jsonb_build_array(person)
$$;

-- Slice: people. Who share a home and a kitchen (rumah tangga), apart from cards: several families may be one household, and a family
-- may be spread over several (docs/decisions/0037-life-events.md).
create table household (
  household_id uuid primary key,
  -- Where it began: those who live in it tell where it is now.
  region_code text collate "C" not null,
  address text,
  rt text,
  rw text,
  recorded_at timestamptz not null
);

create table household_membership (
  -- A family with all of its card, or somebody alone, whose own membership goes before that of the card.
  member_id uuid not null,
  membership_id uuid not null,
  member_type text not null check (member_type in ('family', 'person')),
  household_id uuid not null,
  region_code text collate "C" not null,
  source text not null,
  since date not null,
  until date,
  recorded_at timestamptz not null,
  primary key (member_id, membership_id),
  constraint household_membership_ends_after_it_begins check (until is null or until >= since)
);

create unique index household_membership_present on household_membership (member_id) where until is null;
create index household_membership_household on household_membership (household_id);

select protect('household');
select protect('household_membership');
grant select, insert, update, delete on household, household_membership to rangkul_app;

-- Few beside all: asked for with every list.
create index person_away on person (person_id) where status = 'away';
