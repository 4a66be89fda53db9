-- Slice: people. What a list counts anew stands beside what is added to it day by day: a list of a province is applied for
-- minutes, and each person registered meanwhile changed a row that it replaces, so that it began anew. Both are summed.

alter table people_tally add column part text not null default 'list' check (part in ('list', 'daily'));
alter table people_tally alter column part drop default;
alter table people_tally drop constraint people_tally_pkey, add primary key (region_code, measure, part);
