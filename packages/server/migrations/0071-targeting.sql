-- Slice: targeting. How wrong the lists are: the sample of the month, by district, and what visits to it found
-- (docs/decisions/0062-targeting-error.md).

-- Names nobody who is served: visitors read which programme it is for, from a village or from a regency.
create table targeting_sample (
  sample_id uuid primary key,
  programme_id uuid not null,
  -- The regency.
  region_code text collate "C" not null,
  month text collate "C" not null check (month ~ '^20\d\d-(0[1-9]|1[0-2])$'),
  -- Written, and journalled, before anything is drawn; those come first whose hash with it is smallest.
  seed text not null,
  -- In percent.
  half_width integer not null,
  expected integer not null,
  precision text not null check (precision in ('regency', 'district')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- Null: it is being drawn.
  drawn_at timestamptz,
  -- Nobody draws until a sample suits them.
  constraint targeting_sample_once unique (programme_id, month, region_code)
);

grant select, insert on targeting_sample to rangkul_app;
grant update (drawn_at) on targeting_sample to rangkul_app;

-- A district of a sample, of recipients or of those left out.
create table targeting_stratum (
  region_code text collate "C" not null,
  sample_id uuid not null,
  kind text not null check (kind in ('recipient', 'left-out')),
  -- How many families could have been drawn, and how many were.
  frame integer not null,
  visits integer not null,
  -- The largest hash that was drawn: whose is smaller had to be drawn, too.
  last_key text collate "C",
  primary key (region_code, sample_id, kind),
  constraint targeting_stratum_draws_from_its_frame check (visits between 0 and frame)
);

create index targeting_stratum_sample on targeting_stratum (sample_id);
select protect('targeting_stratum');
grant select, insert on targeting_stratum to rangkul_app;

-- A family that was drawn; of somebody without one, the person.
create table targeting_visit (
  house_id uuid not null,
  sample_id uuid not null,
  kind text not null check (kind in ('recipient', 'left-out')),
  -- The village when it was drawn, and its district.
  region_code text collate "C" not null,
  district text collate "C" not null,
  -- Who found the family or decided on it before.
  barred uuid[] not null,
  -- How often nobody was met.
  tries integer not null,
  -- Null: waits for a visit.
  outcome text check (outcome in ('answered', 'absent', 'refused')),
  lives boolean,
  same_family boolean,
  well_off boolean,
  poor boolean,
  meant boolean,
  receives boolean,
  -- By ERR-6 and ERR-7.
  error boolean,
  note text,
  visited_on date,
  visited_by uuid,
  recorded_at timestamptz,
  primary key (house_id, sample_id),
  constraint targeting_visit_is_of_another check (visited_by <> all (barred)),
  constraint targeting_visit_is_made_whole check (
    (outcome is null) = (visited_by is null) and (outcome is null) = (visited_on is null) and (outcome is null) = (recorded_at is null)),
  constraint targeting_visit_answers_when_answered check (
    (outcome is not distinct from 'answered') = (lives is not null) and (lives is null) = (same_family is null)
    and (lives is null) = (error is null)),
  constraint targeting_visit_asks_the_family_on_record check (
    (coalesce(lives and same_family, false)) = (poor is not null) and (poor is null) = (well_off is null)
    and (poor is null) = (meant is null) and (poor is null) = (receives is null))
);

create index targeting_visit_sample on targeting_visit (sample_id, district, kind);
create index targeting_visit_open on targeting_visit (sample_id, house_id, region_code) where outcome is null;
select protect('targeting_visit');
grant select, insert, update on targeting_visit to rangkul_app;

-- Whoever looked at a list of these visits saw all who stand in it.
create index journal_error_visits_shown on journal using gin ((facts -> 'people') jsonb_path_ops) where event = 'error-visits.listed';

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
  union all
  select j.journal_id from journal j
  where j.event = 'error-visits.listed' and j.facts -> 'people' @> jsonb_build_array(person)
$$;
