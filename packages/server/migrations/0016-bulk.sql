-- Slice: people. What work over all people of a region needs to be planned and summed well.

-- The tallies between two codes, summed per region of that width, as far as the caller's mandate reaches. Under the policy
-- itself the settings are read anew for each of some 40,000 rows, and the planner, who can't know how much of them a range in
-- a setting spans, sorts where it could hash: 38 ms against 11 ms at the 22,000 rows of 1,000,000 people. Hence the bounds as
-- values. There are no sums per regency besides: every change of a person would write the same few rows of its regency, and
-- under repeatable read all but one of those at work at once would begin anew.
create or replace function people_sums(low text, high text, width integer) returns table (region text, measure text, amount bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  mine_low text collate "C" := nullif(current_setting('rangkul.region_low', true), '');
  mine_high text collate "C" := nullif(current_setting('rangkul.region_high', true), '');
  mine text[] := string_to_array(nullif(current_setting('rangkul.regions', true), ''), ',');
begin
  -- `greatest` would pass over what is null.
  if mine_low is null or mine_high is null then
    return;
  end if;
  return query execute
    'select left(t.region_code, $4), t.measure, sum(t.amount)::bigint from people_tally t
      where t.region_code >= $1 and t.region_code < $2 and ($3 is null or t.region_code ^@ any ($3)) group by 1, 2'
    using greatest(people_sums.low, mine_low), least(people_sums.high, mine_high), mine, width;
end
$$;

grant execute on function people_sums(text, text, integer) to rangkul_app;

-- Tells the planner how many people there are now, after a batch has written many. Until then the range of a policy seems to
-- hold few rows whatever it spans, and look-ups by family went through all people of the regency: 17 ms each at 100,000.
create function count_people_anew() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze person, family, family_membership, aid;
end
$$;

grant execute on function count_people_anew() to rangkul_app;
