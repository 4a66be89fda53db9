-- Slice: categories. Who saw a list of candidates saw those who stand in it.

create index journal_candidates_shown on journal using gin ((facts -> 'people') jsonb_path_ops) where event = 'candidates.listed';

create or replace function searches_showing(person uuid) returns table (journal_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select j.journal_id from journal j
  where j.event in ('people.searched', 'merge.previewed', 'merge.read', 'merges.listed')
    and j.facts -> 'people' @> jsonb_build_array(person)
  union all
  select j.journal_id from journal j
  where j.event in ('likeness.read', 'likenesses.listed') and j.facts -> 'people' @> jsonb_build_array(person)
  union all
  select j.journal_id from journal j
  where j.event = 'candidates.listed' and j.facts -> 'people' @> jsonb_build_array(person)
$$;
