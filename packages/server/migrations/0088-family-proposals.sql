-- Slice: proposals. A family proposes itself on the public page: no account of ours did it (docs/decisions/0066-citizens.md).

-- The number that the family was told; null where somebody of ours proposed.
alter table claim add column proposal_ticket text;
alter table claim alter column proposed_by drop not null;
alter table claim add constraint claim_proposed_by_one check (num_nonnulls(proposed_by, proposal_ticket) = 1);
create index claim_of_family on claim (stands, claim_id, region_code) where proposed_by is null;

alter table claim_paper drop constraint claim_paper_of_family;
alter table claim_paper add constraint claim_paper_of_family check (taken_in_by is not null or claim_id is not null);

-- Null: the family itself.
alter table eligibility_finding alter column proposed_by drop not null;

-- Slice: citizens. The family follows what it proposed step by step.
drop function status_claims(uuid, date);

-- Claims about the family or somebody of it, newest first: what was decided and why, never who, nor what of a category. The steps
-- only of what the family proposed itself: those of other claims tell of health.
create function status_claims(card uuid, today date)
returns table (
  claim_id uuid, region_code text, kind text, state text, stands text, proposed_at timestamptz, since timestamptz,
  decided_at timestamptz, reason text, mine boolean, objection text, ticket text, objected_at timestamptz,
  answered_at timestamptz, answer text, notice_state text, object_until date, own_ticket text, steps text[], waits_at text
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
    c.objection, c.objection_ticket, c.objected_at, ended.taken_at, ended.reason, n.state, n.object_until, c.proposal_ticket,
    case when c.proposal_ticket is not null then c.steps else '{}' end,
    case when c.proposal_ticket is not null then c.waits_at end
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
