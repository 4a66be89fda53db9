-- Slice: proposals. Which papers of a claim came with an objection (docs/decisions/0056-proposals.md).

alter table claim_paper add column of_objection boolean not null default false;

update claim_paper a set of_objection = true
  from claim c
  where c.claim_id = a.claim_id and c.objected_at is not null and c.decided_at is not null
    and a.taken_in_by = c.objected_by and a.taken_in_at > c.decided_at and a.taken_in_at <= c.objected_at;
