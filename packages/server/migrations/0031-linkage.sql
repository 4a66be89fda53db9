-- Slice: linkage. Who may be entered twice: runs over the registry, the pairs they found, and what officers judged of them.

create table linkage_run (
  run_id uuid primary key,
  -- Whose people were compared; of a batch, the regency that its file is for.
  region_code text collate "C" not null,
  -- Null: all people of the region, each with each; else only pairs with somebody that this file brought or changed.
  batch_id uuid references import_batch (batch_id),
  model text not null,
  asked_by uuid not null references account (account_id),
  asked_at timestamptz not null,
  -- How far it is stands there.
  task_id uuid not null references task (task_id),
  finished_at timestamptz,
  records bigint,
  pairs bigint,
  -- Groups of equal people that were too large to be looked at.
  left_out bigint,
  -- What each level weighed, so that each percentage can be explained later: {prior, comparisons: [{name, levels: [{name, m, u}]}]}.
  learnt jsonb
);

create index linkage_run_region on linkage_run (region_code, run_id desc);
create index linkage_run_batch on linkage_run (batch_id);
create index linkage_run_asked_by on linkage_run (asked_by);
create index linkage_run_task on linkage_run (task_id);
select protect('linkage_run');
grant select, insert on linkage_run to rangkul_app;
grant update (finished_at, records, pairs, left_out, learnt) on linkage_run to rangkul_app;

-- Two people who may be one. Kept from run to run: a verdict lasts.
create table likeness (
  person_a uuid not null,
  person_b uuid not null,
  -- Of the first and of the second; both must lie within a mandate.
  region_code text collate "C" not null,
  other_region_code text collate "C" not null,
  probability numeric(7, 6) not null check (probability between 0 and 1),
  -- Per comparison of the run's model: its level (-1 says nothing) and what that weighs, in hundredths of a bit.
  levels smallint[] not null,
  weights integer[] not null,
  -- The run that found it last.
  run_id uuid not null,
  found_at timestamptz not null,
  state text not null check (state in ('open', 'same', 'different', 'unsure')),
  judged_by uuid,
  judged_at timestamptz,
  reason text,
  version integer not null,
  primary key (person_a, person_b),
  constraint likeness_in_order check (person_a < person_b),
  constraint likeness_judged_by_somebody check ((state = 'open') = (judged_by is null) and (judged_by is null) = (judged_at is null))
);

create index likeness_other on likeness (person_b);
create index likeness_open on likeness (probability desc, person_a, person_b) where state = 'open';
create index likeness_judged on likeness (judged_at desc, person_a, person_b) where state <> 'open';

alter table likeness enable row level security;
create policy within_both_mandates on likeness to rangkul_app using (
  region_code >= nullif(current_setting('rangkul.region_low', true), '')
  and region_code < nullif(current_setting('rangkul.region_high', true), '')
  and other_region_code >= nullif(current_setting('rangkul.region_low', true), '')
  and other_region_code < nullif(current_setting('rangkul.region_high', true), '')
  and (
    (select nullif(current_setting('rangkul.regions', true), '') is null)
    or (
      region_code ^@ any (string_to_array(nullif(current_setting('rangkul.regions', true), ''), ','))
      and other_region_code ^@ any (string_to_array(nullif(current_setting('rangkul.regions', true), ''), ','))
    )
  )
);
grant select, insert, update, delete on likeness to rangkul_app;

-- Pairs known from before go with their people where those have moved: else a pair that now lies within a mandate would stand
-- there unseen, and could neither be found again nor keep its verdict. Answers nothing.
create function carry_likenesses(firsts uuid[], seconds uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update likeness l set region_code = a.region_code, other_region_code = b.region_code
  from unnest(firsts, seconds) as pair (a, b)
  join person a on a.person_id = pair.a
  join person b on b.person_id = pair.b
  where l.person_a = pair.a and l.person_b = pair.b and (l.region_code, l.other_region_code) <> (a.region_code, b.region_code)
$$;

grant execute on function carry_likenesses(uuid[], uuid[]) to rangkul_app;

-- Who looked at a pair looked at both of its people.
create index journal_pairs_shown on journal using gin ((facts -> 'people') jsonb_path_ops) where event in ('likeness.read', 'likenesses.listed');

create or replace function searches_showing(person uuid) returns table (journal_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select j.journal_id from journal j
  where j.event = 'people.searched' and j.facts -> 'people' @> jsonb_build_array(person)
  union all
  select j.journal_id from journal j
  where j.event in ('likeness.read', 'likenesses.listed') and j.facts -> 'people' @> jsonb_build_array(person)
$$;
