-- Slice: categories. Whom the facts propose for a need category, and whose category is over by age.

create table need_candidate (
  -- The person, or the family of a category of families.
  subject_id uuid not null,
  -- Follows from subject, kind and category: a search finds the row from before again.
  candidate_id uuid not null,
  subject_type text not null check (subject_type in ('person', 'family')),
  kind text not null check (kind in ('found', 'outgrown')),
  category text collate "C" not null,
  -- Whose page tells of it: of a family, whoever stands for it.
  person_id uuid not null,
  region_code text collate "C" not null,
  -- The signs that hold, and the criteria for which they speak.
  reasons text[] not null,
  shown text[] not null,
  -- The open need whose years are over, or the one that was recorded.
  need_id uuid,
  state text not null check (state in ('open', 'confirmed', 'refused', 'lapsed')),
  found_at timestamptz not null,
  visit_asked_at timestamptz,
  visit_asked_by uuid,
  -- The decision over many that asked for it.
  visit_decision_id uuid,
  -- One for all that were decided together.
  decision_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  note text,
  version integer not null,
  primary key (subject_id, candidate_id),
  constraint need_candidate_is_decided_whole check (
    (state in ('confirmed', 'refused')) = (decided_at is not null)
    and (decided_at is null) = (decided_by is null) and (decided_at is null) = (decision_id is null)
  ),
  constraint need_candidate_is_refused_for_a_reason check ((state = 'refused') = (reason is not null))
);

create index need_candidate_open on need_candidate (region_code, subject_id, candidate_id) where state = 'open';
create index need_candidate_category on need_candidate (category, region_code, subject_id, candidate_id) where state = 'open';
create index need_candidate_decided on need_candidate (decided_at desc, subject_id, candidate_id) where decided_at is not null;
create index need_candidate_person on need_candidate (person_id);
create index need_candidate_decision on need_candidate (decision_id) where decision_id is not null;
create index need_candidate_visit_decision on need_candidate (visit_decision_id) where visit_decision_id is not null;

select protect('need_candidate');
grant select, insert, update on need_candidate to rangkul_app;

-- When each regency was last looked through.
create table candidate_search (
  region_code text collate "C" primary key,
  searched_at timestamptz not null,
  people bigint not null,
  found bigint not null
);

select protect('candidate_search');
grant select, insert, update on candidate_search to rangkul_app;

-- Candidates from before go with those who have moved into the mandate: else a search there could neither see nor write them.
-- Answers nothing.
create function carry_candidates(low text, high text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update need_candidate c set region_code = p.region_code
  from person p
  where p.person_id = c.person_id and c.region_code <> p.region_code
    and p.region_code >= low and p.region_code < high
    and p.region_code >= nullif(current_setting('rangkul.region_low', true), '')
    and p.region_code < nullif(current_setting('rangkul.region_high', true), '')
$$;

grant execute on function carry_candidates(text, text) to rangkul_app;
