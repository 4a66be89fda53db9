-- Slice: citizens. Until when a family may object to what costs it aid is what its notice says.

drop function status_claims(uuid, date);

-- Claims about the family or somebody of it, newest first: what was decided and why, never who, nor what of a category.
create function status_claims(card uuid, today date)
returns table (
  claim_id uuid, region_code text, kind text, state text, stands text, proposed_at timestamptz, since timestamptz,
  decided_at timestamptz, reason text, mine boolean, objection text, ticket text, objected_at timestamptz,
  answered_at timestamptz, answer text, notice_state text, object_until date
)
language sql stable security definer set search_path = public, pg_temp as $$
  with opened as (select * from status_card_opens(card, today)),
  ids as (
    select c.claim_id from claim c join opened o on c.subject_id = o.subject_id
    union select c.claim_id from claim c join opened o on c.person_id = o.person_id
  )
  select c.claim_id, c.region_code, c.kind, c.state, c.stands, c.proposed_at, c.since, c.decided_at,
    (select t.reason from claim_turn t where t.claim_id = c.claim_id and t.move in ('accepted', 'refused', 'returned', 'refused-by-meeting')
      order by t.turn_id desc limit 1),
    c.person_id is null or c.person_id = (select o.person_id from opened o),
    c.objection, c.objection_ticket, c.objected_at, ended.taken_at, ended.reason, n.state, n.object_until
  from claim c
  left join notice n on n.family_id = c.family_id and n.claim_id = c.claim_id
  left join lateral (
    select t.taken_at, t.reason from claim_turn t where t.claim_id = c.claim_id and t.move in ('upheld', 'overturned')
    order by t.turn_id desc limit 1
  ) ended on true
  where c.claim_id in (select claim_id from ids) and c.state <> 'withdrawn'
  order by c.claim_id desc
  limit 30
$$;
grant execute on function status_claims(uuid, date) to rangkul_app;
