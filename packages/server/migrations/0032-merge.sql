-- Slice: people. Two records of one person: proposed by one officer, confirmed by another, undone by anybody of their kind
-- (docs/decisions/0032-merge.md).

-- The record that goes leaves `person` and waits in `carried` for an undo, so that nothing that looks at people can forget
-- that it is none any more.
create table person_merge (
  -- Who stays.
  person_id uuid not null,
  merge_id uuid not null,
  -- Who goes.
  other_id uuid not null,
  -- Of who stays, and of who goes: both lie within the reach of whoever acts.
  region_code text collate "C" not null,
  other_region text collate "C" not null,
  grounds text not null,
  -- Whose value holds, for each field in which the two differ: {"name": "keep", "village": "other"}.
  choices jsonb not null,
  state text not null check (state in ('waiting', 'confirmed', 'refused', 'withdrawn', 'undone')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  -- Why it was refused, withdrawn or undone.
  reason text,
  undone_by uuid,
  undone_at timestamptz,
  -- Both rows of `person` as they were, and the ids of everything that was moved, closed or written: what an undo puts back.
  carried jsonb,
  primary key (person_id, merge_id),
  constraint person_merge_of_two check (person_id <> other_id),
  constraint person_merge_decided_whole check (
    (state = 'waiting') = (decided_at is null) and (state = 'waiting') = (decided_by is null)
  ),
  constraint person_merge_confirmed_by_another check (state not in ('confirmed', 'undone') or decided_by <> proposed_by),
  constraint person_merge_undone_whole check (
    (state = 'undone') = (undone_at is not null) and (state = 'undone') = (undone_by is not null)
  ),
  constraint person_merge_carried check ((state in ('confirmed', 'undone')) = (carried is not null)),
  -- Never two sound NIKs that differ; the shape is that of domain/people/nik.ts.
  constraint person_merge_of_one_nik check (
    carried is null
    or carried -> 'keep' ->> 'nik' is not distinct from carried -> 'other' ->> 'nik'
    or coalesce(carried -> 'keep' ->> 'nik_standing' in ('unsound', 'missing'), false)
    or coalesce(carried -> 'other' ->> 'nik_standing' in ('unsound', 'missing'), false)
  )
);

create unique index person_merge_waiting on person_merge (person_id, other_id) where state = 'waiting';
create index person_merge_id on person_merge (merge_id);
create index person_merge_other on person_merge (other_id) where state in ('waiting', 'confirmed');
create index person_merge_region on person_merge (region_code, state, merge_id);

select protect('person_merge');
grant select, insert, update on person_merge to rangkul_app;

-- The merge that turned this value down: a file that says it again changes nothing.
alter table person_fact add column turned_down_by uuid;
create index person_fact_turned_down on person_fact (person_id) where turned_down_by is not null;

-- What is under way for a record that would go, whoever's list or payment it is: a province's list stands outside the reach of
-- a regency. `goes`: the record, and its family if nobody else is left in it.
create function under_way_for(goes uuid[], stays uuid) returns table (hindrance text, amount bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'on-open-list', count(distinct l.list_id)
  from list_member m join programme_list l on l.list_id = m.list_id
  where m.beneficiary_id = any (goes) and m.standing in ('listed', 'reserve') and l.state in ('frozen', 'submitted', 'returned')
  having count(*) > 0
  union all
  select 'unpaid', count(*) from entitlement e where e.beneficiary_id = any (goes) and e.state <> 'delivered' having count(*) > 0
  union all
  select 'payment-under-way', count(*) from payment p
  where p.payee_person_id = any (goes) and (p.state = 'in-flight' or (p.state in ('failed', 'returned') and p.cured_at is null))
  having count(*) > 0
  union all
  select 'same-month', count(*)
  from entitlement mine
  join entitlement theirs on theirs.beneficiary_id = any (goes) and theirs.programme_id = mine.programme_id
    and theirs.month = mine.month and theirs.kind = mine.kind
  where mine.beneficiary_id = stays and mine.state <> 'delivered'
  having count(*) > 0
$$;

grant execute on function under_way_for(uuid[], uuid) to rangkul_app;

-- Looks at two records at once show both, as searches do.
drop index journal_people_shown;
create index journal_people_shown on journal using gin ((facts -> 'people') jsonb_path_ops)
  where event in ('people.searched', 'merge.previewed', 'merge.read', 'merges.listed');

create or replace function searches_showing(person uuid) returns table (journal_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select j.journal_id from journal j
  where j.event in ('people.searched', 'merge.previewed', 'merge.read', 'merges.listed')
    and j.facts -> 'people' @> jsonb_build_array(person)
$$;
