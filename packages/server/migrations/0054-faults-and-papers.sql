-- Slice: people. A search may be narrowed to whom an open fault of a kind stands with, as by a category: the family's counts for
-- its members. By subject and kind first, so that each person costs one look into the index `quality_fault_open`.
create or replace function person_fits(person uuid, family uuid, born date, filter jsonb) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select (filter ->> 'born' is null or born = (filter ->> 'born')::date)
    and (filter ->> 'bornFrom' is null or born >= (filter ->> 'bornFrom')::date)
    and (filter ->> 'bornUntil' is null or born <= (filter ->> 'bornUntil')::date)
    and (filter ->> 'decileTo' is null or exists (
      select from family f where f.family_id = family and f.decile <= (filter ->> 'decileTo')::int))
    and (filter ->> 'category' is null or exists (
      select from need_assignment n where n.subject_id in (person, family) and n.category = filter ->> 'category' and n.until is null))
    and (filter ->> 'programme' is null or exists (
      select from aid a where a.person_id = person and a.programme = filter ->> 'programme' and a.until is null))
    and (filter ->> 'fault' is null or exists (
      select from quality_fault q where q.subject_id in (person, family) and q.kind = filter ->> 'fault' and q.cured_at is null))
$$;

-- What somebody set right by hand of numbers, relation or village of a person, with what they saw: stands under where the person
-- lives by it. Undone, it stays to be read.
create table papers_correction (
  person_id uuid not null,
  correction_id uuid not null,
  region_code text collate "C" not null,
  source text not null,
  as_of date not null,
  evidence text not null,
  -- domain/people/papers.ts, CorrectedField: numbers masked.
  told jsonb not null,
  -- Every value before and after, and the numbers claimed and given back: what an undo puts back.
  carried jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  -- Why it was undone.
  reason text,
  primary key (person_id, correction_id),
  constraint papers_correction_undone_whole check (
    (undone_by is null) = (undone_at is null) and (undone_by is null) = (reason is null)
  )
);

create index papers_correction_region on papers_correction (region_code);

select protect('papers_correction');
grant select, insert on papers_correction to rangkul_app;
grant update (undone_by, undone_at, reason) on papers_correction to rangkul_app;
