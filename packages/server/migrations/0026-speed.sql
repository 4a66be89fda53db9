-- Platform. The regions within the range of a reach are asked for once in a statement. Read anew for each row they took as long
-- as the row itself, and the planner took the test for one that only one row in 200 passes (docs/decisions/0016-at-a-million.md).
create or replace function protect(personal regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', personal);
  execute format('drop policy if exists within_mandate on %s', personal);
  execute format($policy$
    create policy within_mandate on %s to rangkul_app using (
      region_code >= nullif(current_setting('rangkul.region_low', true), '')
      and region_code < nullif(current_setting('rangkul.region_high', true), '')
      and (
        (select nullif(current_setting('rangkul.regions', true), '') is null)
        or region_code ^@ any (string_to_array(nullif(current_setting('rangkul.regions', true), ''), ','))
      )
    )$policy$, personal);
end
$$;

select protect(personal) from (
  select array_agg(polrelid::regclass) as all_of_them from pg_policy where polname = 'within_mandate' and polrelid <> 'journal'::regclass
) policies, unnest(all_of_them) as personal;

drop policy within_mandate on journal;
create policy within_mandate on journal for select to rangkul_app using (
  region_code >= nullif(current_setting('rangkul.region_low', true), '')
  and (
    region_code < nullif(current_setting('rangkul.region_high', true), '')
    or (region_code = 'ID' and nullif(current_setting('rangkul.region_low', true), '') = '0')
  )
  and (
    (select nullif(current_setting('rangkul.regions', true), '') is null)
    or region_code ^@ any (string_to_array(nullif(current_setting('rangkul.regions', true), ''), ','))
  )
);
