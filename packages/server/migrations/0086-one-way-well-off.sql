-- Slices: upkeep, notices, proposals. What villages found by the older way becomes claims, under the same ids
-- (docs/decisions/0056-proposals.md).

-- The steps with which they set out; those of today began later, and go before it.
insert into claim_path (path_id, kind, region_code, steps, since, ground, state, proposed_at)
select gen_random_uuid(), 'already-well-off', 'ID', array['photo', 'regency'], '2020-01-01',
  'Temuan sudah mampu yang dikirim sebelum menjadi usulan: foto, lalu kabupaten', 'in-force', now()
where exists (select from proposal);

-- When objections were answered stands in the journal alone.
create temporary table answered on commit drop as
select n.family_id, n.finding_id, n.objected_by, n.objected_at, n.objection_words, n.answered_by, n.answer_words, f.proposal_id,
  case when n.answered_by is null then 'open' when n.state = 'overturned' then 'overturned' else 'upheld' end as answer,
  case when n.answered_by is not null then coalesce((
    select max(j.happened_at) from journal j
    where j.subject_id = n.family_id::text and j.event in ('notice.upheld', 'notice.overturned') and j.facts ->> 'notice' = n.notice_id::text
  ), n.objected_at + interval '1 second') end as answered_at
from notice n
join eligibility_finding f on f.family_id = n.family_id and f.finding_id = n.finding_id and f.origin = 'proposal'
where n.objected_by is not null;

insert into claim (
  subject_id, claim_id, region_code, kind, family_id, about, details, observed_on, note, path_id, steps, state, waits_at, stands, since,
  proposed_by, proposed_at, decided_by, decided_at, carried, objection, objection_words, objected_by, objected_at, version
)
select p.family_id, p.proposal_id, p.region_code, p.kind, p.family_id,
  -- The same could be on its way by both ways; one of the two is decided on first, and the other not twice.
  case when p.state in ('sent', 'returned') and exists (
    select from claim c where c.subject_id = p.family_id and c.kind = p.kind and c.state in ('open', 'returned')
  ) then p.proposal_id::text else '' end,
  jsonb_build_object('kind', p.kind, 'reasons', p.reasons), p.observed_on, nullif(concat_ws(E'\n', p.other_reason, p.note), ''),
  path.path_id, path.steps,
  case when a.answer = 'overturned' then 'refused' when p.state = 'sent' then 'open' else p.state end,
  case when p.state = 'sent' then 'regency' end,
  case when a.answer = 'open' then 'objections' when p.state = 'sent' then 'waiting' when p.state = 'returned' then 'village' else 'done' end,
  coalesce(a.answered_at, a.objected_at, last.moved_at, p.sent_at),
  p.proposed_by, p.proposed_at,
  case when a.answer = 'overturned' then a.answered_by else p.decided_by end,
  case when a.answer = 'overturned' then a.answered_at else p.decided_at end,
  case when p.state = 'accepted' and a.answer is distinct from 'overturned'
    then jsonb_build_object('did', 'found', 'family', p.family_id, 'finding', f.finding_id) end,
  a.answer, a.objection_words, a.objected_by, a.objected_at, p.version
from proposal p
cross join lateral (
  select path_id, steps from claim_path
  where kind = p.kind and region_code = 'ID' and since = '2020-01-01' and proposed_by is null and steps = array['photo', 'regency'] limit 1
) path
left join eligibility_finding f on f.family_id = p.family_id and f.proposal_id = p.proposal_id
left join answered a on a.family_id = p.family_id and a.proposal_id = p.proposal_id
left join lateral (select max(m.moved_at) as moved_at from proposal_move m where m.proposal_id = p.proposal_id) last on true;

insert into claim_turn (subject_id, turn_id, claim_id, region_code, move, step, reason, taken_by, taken_at)
select family_id, move_id, proposal_id, region_code, case move when 'sent' then 'proposed' else move end,
  -- Where it stood before.
  case when move in ('accepted', 'refused', 'returned') or (move = 'withdrawn' and before <> 'returned') then 'regency' end,
  reason, moved_by, moved_at
from (select m.*, lag(move) over (partition by family_id, proposal_id order by move_id) as before from proposal_move m) moves
union all
select a.family_id, uuid_at(a.objected_at), a.proposal_id, p.region_code, 'objected', null, a.objection_words, a.objected_by, a.objected_at
from answered a join proposal p on p.family_id = a.family_id and p.proposal_id = a.proposal_id
union all
select a.family_id, uuid_at(a.answered_at), a.proposal_id, p.region_code, a.answer, null, a.answer_words, a.answered_by, a.answered_at
from answered a join proposal p on p.family_id = a.family_id and p.proposal_id = a.proposal_id
where a.answered_by is not null;

-- Their bytes lie in the file store under the same ids; what was never sent goes after its days, as ever.
insert into claim_paper (paper_id, claim_id, region_code, kind, media_type, taken_in_by, taken_in_at)
select photo_id, proposal_id, region_code, 'photo', media_type, taken_in_by, taken_in_at from upkeep_photo;

update notice n set claim_id = f.proposal_id
from eligibility_finding f
where n.claim_id is null and f.family_id = n.family_id and f.finding_id = n.finding_id;
alter table notice
  alter column claim_id set not null,
  drop column objection_words,
  drop column objected_by,
  drop column objected_at,
  drop column answered_by,
  drop column answer_words;

alter table eligibility_finding drop column origin;
alter table eligibility_finding rename column proposal_id to claim_id;

drop table proposal_move;
drop table upkeep_photo;
drop table proposal;
