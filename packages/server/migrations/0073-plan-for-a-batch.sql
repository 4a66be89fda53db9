-- Slice: intake. What a file left a moment ago, counted for the planner, which would otherwise take a million rows for one.
create function count_batches_anew() returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze import_row, import_change, import_fault;
end
$$;

grant execute on function count_batches_anew() to rangkul_app;
