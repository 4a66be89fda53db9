-- Slice: freshness. Families that receive aid, with what is to be checked again: found by a statement over a whole regency every
-- night and after each change, and counted for boards (docs/decisions/0061-freshness.md).

create table freshness_house (
  -- The family's id; the person's where there is none.
  house_id uuid primary key,
  subject_type text not null check (subject_type in ('person', 'family')),
  region_code text collate "C" not null,
  -- Of which the region is a part: the queue of each is read in its order from an index.
  regency text collate "C" not null,
  district text collate "C" not null,
  rt text,
  rw text,
  -- Kinds of facts that are to be checked again; none: the house is fresh.
  stale text[] not null,
  since date,
  known_as_of date,
  -- Rupiah a month, of aid whose amount is known, and how many of unknown amount run beside it.
  at_stake bigint not null,
  without_amount integer not null,
  -- What may go astray in a month (FRESH-6); of a fresh house what it was last, so that a page that began before goes on there.
  weight bigint not null,
  constraint freshness_house_since check ((stale = '{}') = (since is null) and (stale = '{}') = (known_as_of is null))
);

create index freshness_house_queue on freshness_house (weight desc, house_id) where stale <> '{}';
create index freshness_house_regency on freshness_house (regency, weight desc, house_id) where stale <> '{}';
create index freshness_house_district on freshness_house (district, weight desc, house_id) where stale <> '{}';
create index freshness_house_region on freshness_house (region_code, house_id) include (stale, at_stake, since);

-- Per village: `families` that receive aid, how many of them are `fresh`, rupiah `at-stake` a month that go to the others, and
-- `oldest`, the day since 1970 since which the first of them waits.
create table freshness_tally (
  region_code text collate "C" not null,
  measure text collate "C" not null,
  amount bigint not null,
  counted_at timestamptz not null,
  primary key (region_code, measure)
);

-- The same per month, for villages, districts and regencies, as it was when the month was last counted.
create table freshness_month (
  region_code text collate "C" not null,
  month text not null,
  measure text collate "C" not null,
  amount bigint not null,
  primary key (region_code, month, measure)
);

select protect('freshness_house');
select protect('freshness_tally');
select protect('freshness_month');
grant select, insert, update, delete on freshness_house, freshness_tally, freshness_month to rangkul_app;

-- Sums of the tallies between two codes per region of that width, as far as the caller's mandate reaches; as `people_sums`, and
-- for its reasons.
create function freshness_sums(low text, high text, width integer)
returns table (region text, measure text, amount bigint, oldest bigint, counted_at timestamptz)
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
    'select left(t.region_code, $4), t.measure, sum(t.amount)::bigint, min(t.amount)::bigint, max(t.counted_at) from freshness_tally t
      where t.region_code >= $1 and t.region_code < $2 and ($3 is null or t.region_code ^@ any ($3)) group by 1, 2'
    using greatest(freshness_sums.low, mine_low), least(freshness_sums.high, mine_high), mine, width;
end
$$;

grant execute on function freshness_sums(text, text, integer) to rangkul_app;
