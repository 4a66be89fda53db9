-- Slice: quality. What is wrong with people and families of the register: found by statements over all of a region, every night
-- and after each change (docs/decisions/0041-quality.md).

-- A fault is open until it is not found any more. What was cured stays for a while, to tell when.
create table quality_fault (
  -- A person or a family.
  subject_id uuid not null,
  kind text collate "C" not null,
  found_at timestamptz not null,
  subject_type text not null check (subject_type in ('person', 'family')),
  region_code text collate "C" not null,
  -- Where the person or family comes from.
  source text not null,
  cured_at timestamptz,
  primary key (subject_id, kind, found_at),
  constraint quality_fault_cured_after_found check (cured_at is null or cured_at >= found_at)
);

create unique index quality_fault_open on quality_fault (subject_id, kind) where cured_at is null;
create index quality_fault_region on quality_fault (region_code, subject_id) where cured_at is null;
create index quality_fault_kind on quality_fault (kind, region_code, subject_id) where cured_at is null;
create index quality_fault_cured on quality_fault (cured_at) where cured_at is not null;

-- As things stand, per village and source: `persons` who live, and how many of them carry a fault of a dimension (`validity`,
-- `completeness`, `age`, `duplicates`) or any (`any`), themselves or through their family; `kind:nik.missing` and `subjects`,
-- how many people and families carry it; `oldest`, the day since 1970 on which the oldest was found.
create table quality_tally (
  region_code text collate "C" not null,
  source text not null,
  measure text collate "C" not null,
  amount bigint not null,
  counted_at timestamptz not null,
  primary key (region_code, source, measure)
);

create index quality_tally_measure on quality_tally (measure, region_code) include (source, amount);

-- The same per month, for villages, districts and regencies, as it was when the month was last counted.
create table quality_month (
  region_code text collate "C" not null,
  month text not null,
  source text not null,
  measure text collate "C" not null,
  amount bigint not null,
  primary key (region_code, month, source, measure)
);

select protect('quality_fault');
select protect('quality_tally');
select protect('quality_month');
grant select, insert, update, delete on quality_fault, quality_tally, quality_month to rangkul_app;

-- Sums of the tallies between two codes per region of that width, as far as the caller's mandate reaches; as `people_sums`, and
-- for its reasons.
create function quality_sums(low text, high text, width integer, measures text[], from_source text)
returns table (region text, source text, measure text, amount bigint, oldest bigint, counted_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine_low text collate "C" := nullif(current_setting('rangkul.region_low', true), '');
  mine_high text collate "C" := nullif(current_setting('rangkul.region_high', true), '');
  mine text[] := string_to_array(nullif(current_setting('rangkul.regions', true), ''), ',');
begin
  if mine_low is null or mine_high is null then
    return;
  end if;
  return query execute
    'select left(t.region_code, $4), t.source, t.measure, sum(t.amount)::bigint, min(t.amount)::bigint, max(t.counted_at) from quality_tally t
      where t.measure = any ($5) and t.region_code >= $1 and t.region_code < $2 and ($3 is null or t.region_code ^@ any ($3))
        and ($6 is null or t.source = $6)
      group by 1, 2, 3'
    using greatest(quality_sums.low, mine_low), least(quality_sums.high, mine_high), mine, width, measures, from_source;
end
$$;

grant execute on function quality_sums(text, text, integer, text[], text) to rangkul_app;
