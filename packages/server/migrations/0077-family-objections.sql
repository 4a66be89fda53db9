-- Slice: proposals. A family objects itself, on the public page: no account of ours did it (docs/decisions/0066-citizens.md).

-- The number that the family was told; null where an officer objected in its name.
alter table claim add column objection_ticket text;
alter table claim drop constraint claim_objection_whole;
alter table claim add constraint claim_objection_whole check (
  (objection is null) = (objected_at is null) and (objection is null) = (objection_words is null)
  and num_nonnulls(objected_by, objection_ticket) = case when objection is null then 0 else 1 end
);

-- Null: the family itself.
alter table claim_turn alter column taken_by drop not null;
alter table claim_paper alter column taken_in_by drop not null;
alter table claim_paper add constraint claim_paper_of_family check (taken_in_by is not null or (of_objection and claim_id is not null));
alter table stored_file alter column stored_by drop not null;
