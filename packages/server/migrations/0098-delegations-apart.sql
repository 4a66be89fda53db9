-- Slice: approvals. AP-14, kept by the database: two hand-overs that are given at the same moment are each sound alone.
alter table approval_delegation add constraint approval_delegation_apart exclude using gist (
  giver_id with =, region_code with =, daterange(valid_from, valid_to, '[]') with &&
) where (ended_at is null);
