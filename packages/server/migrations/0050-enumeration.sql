-- Slice: enumeration. Rounds of visits, what was found at the doors, and the sample that is visited again
-- (docs/decisions/0050-enumeration.md).

-- Names nobody who is served: whoever visits one of its villages reads it, from a village or from a whole regency.
create table enumeration_round (
  round_id uuid primary key,
  region_code text collate "C" not null,
  name text not null,
  categories text[] not null,
  first_day date not null,
  last_day date not null,
  state text not null check (state in ('planned', 'open', 'closed')),
  created_by uuid not null,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  version integer not null,
  constraint enumeration_round_ends_after_it_begins check (first_day <= last_day),
  constraint enumeration_round_is_opened_first check (
    (state = 'planned') = (opened_at is null) and (state = 'closed') = (closed_at is not null))
);

create index enumeration_round_region on enumeration_round (region_code, round_id desc);
grant select, insert, update on enumeration_round to rangkul_app;

create table enumeration_village (
  region_code text collate "C" not null,
  round_id uuid not null,
  enumerator_id uuid,
  expected integer check (expected >= 0),
  -- Who still waited for a visit when the round was closed.
  left_over integer,
  primary key (region_code, round_id)
);

create index enumeration_village_round on enumeration_village (round_id);
create index enumeration_village_enumerator on enumeration_village (enumerator_id);
select protect('enumeration_village');
grant select, insert, update, delete on enumeration_village to rangkul_app;

create table enumeration_visit (
  -- The person, or the family of a category of families.
  subject_id uuid not null,
  visit_id uuid not null,
  round_id uuid not null,
  candidate_id uuid not null,
  person_id uuid not null,
  region_code text collate "C" not null,
  category text collate "C" not null,
  result text not null check (result in ('belongs', 'not-so', 'not-met', 'moved', 'died')),
  met text[] not null,
  note text,
  -- What it did to the candidate, for whoever takes it back; none where nobody was met or who has gone.
  decision_id uuid,
  need_id uuid,
  visited_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (subject_id, visit_id),
  constraint enumeration_visit_decides check ((decision_id is not null) = (result in ('belongs', 'not-so')))
);

create index enumeration_visit_round on enumeration_visit (round_id, region_code) where taken_back_at is null;
create index enumeration_visit_person on enumeration_visit (person_id);
select protect('enumeration_visit');
grant select, insert, update on enumeration_visit to rangkul_app;

-- Whom no list knew.
create table enumeration_find (
  person_id uuid not null,
  round_id uuid not null,
  region_code text collate "C" not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (person_id, round_id)
);

create index enumeration_find_round on enumeration_find (round_id, region_code);
select protect('enumeration_find');
grant select, insert on enumeration_find to rangkul_app;

-- Visits drawn to be made again by somebody else.
create table enumeration_recheck (
  subject_id uuid not null,
  visit_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  region_code text collate "C" not null,
  category text collate "C" not null,
  first_by uuid not null,
  first_result text not null,
  seed text not null,
  percent integer not null,
  drawn_at timestamptz not null,
  -- How often the second visitor met nobody.
  not_met integer not null,
  result text,
  met text[] not null,
  note text,
  visited_on date,
  second_by uuid,
  recorded_at timestamptz,
  verdict text check (verdict in ('first', 'second')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (subject_id, visit_id),
  constraint enumeration_recheck_is_of_another check (second_by <> first_by),
  constraint enumeration_recheck_is_made_whole check (
    (result is null) = (second_by is null) and (result is null) = (recorded_at is null) and (result is null) = (visited_on is null)),
  constraint enumeration_recheck_is_decided_whole check (
    (verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null) and (verdict is null or result is not null))
);

create index enumeration_recheck_round on enumeration_recheck (round_id);
create index enumeration_recheck_open on enumeration_recheck (region_code, subject_id, visit_id) where result is null;
select protect('enumeration_recheck');
grant select, insert, update on enumeration_recheck to rangkul_app;
