-- Slice: linkage. A verdict that two people are one proposes their merge.

-- Proposed by the verdict; null where it was none, or could not be proposed then.
alter table likeness add column merge_id uuid;

-- Looks at pairs and looks at merges, each by an index of its own.
create or replace function searches_showing(person uuid) returns table (journal_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select j.journal_id from journal j
  where j.event in ('people.searched', 'merge.previewed', 'merge.read', 'merges.listed')
    and j.facts -> 'people' @> jsonb_build_array(person)
  union all
  select j.journal_id from journal j
  where j.event in ('likeness.read', 'likenesses.listed') and j.facts -> 'people' @> jsonb_build_array(person)
$$;
