-- Platform. How the database keeps rows from those whose mandate does not reach them.

-- A function of ours is called only by those to whom it is granted.
alter default privileges revoke execute on functions from public;

-- Puts a table with personal data under the caller's mandate: rows of the region range that `transact` has set,
-- and, where several mandates leave gaps in that range, only of those regions. A setting that is unset, or the ''
-- that a pooled connection shows after an earlier transaction, gives no row at all.
create function protect(personal regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', personal);
  execute format($policy$
    create policy within_mandate on %s to rangkul_app using (
      region_code >= nullif(current_setting('rangkul.region_low', true), '')
      and region_code < nullif(current_setting('rangkul.region_high', true), '')
      and (
        nullif(current_setting('rangkul.regions', true), '') is null
        or region_code ^@ any (string_to_array(nullif(current_setting('rangkul.regions', true), ''), ','))
      )
    )$policy$, personal);
end
$$;
