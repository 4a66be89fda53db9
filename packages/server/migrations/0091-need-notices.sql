-- Slices: notices, citizens. The end of a category that a programme chooses by costs aid, too (docs/decisions/0070-ended-categories.md).

-- The family's id; the person's where there is none: as of claims.
alter table notice rename column family_id to subject_id;
alter table notice
  add column subject_type text not null default 'family' check (subject_type in ('family', 'person')),
  alter column finding_id drop not null,
  -- The category, and whose it was: the family's, or a member's.
  add column need_id uuid,
  add column carrier_id uuid,
  add constraint notice_of_one_loss check (num_nonnulls(finding_id, need_id) = 1),
  add constraint notice_need_is_somebodys check ((need_id is null) = (carrier_id is null));
alter table notice alter column subject_type drop default;

-- What our lists look at: categories that still count although they have ended.
create index notice_of_need on notice (carrier_id, need_id) where need_id is not null;
create index notice_need on notice (takes_off_from) where need_id is not null and state not in ('overturned', 'withdrawn');

-- One line for each claim, with the last notice of it: a claim may be accepted, reopened and accepted again. What the family took
-- back it sees, too; what others did, not.
create or replace function status_claims(card uuid, today date)
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
  left join lateral (
    select n.state, n.object_until from notice n where n.subject_id = c.subject_id and n.claim_id = c.claim_id
    order by n.notice_id desc limit 1
  ) n on true
  left join lateral (
    select t.taken_at, t.reason from claim_turn t where t.claim_id = c.claim_id and t.move in ('upheld', 'overturned')
    order by t.turn_id desc limit 1
  ) ended on true
  where c.claim_id in (select claim_id from ids) and (c.state <> 'withdrawn' or c.proposal_ticket is not null)
  order by c.claim_id desc
  limit 30
$$;
