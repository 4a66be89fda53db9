-- Slice: programmes. What is given to whom by which rule, and the lists that the rules make.

-- Definitions name no person, and a regency plans with the programmes of its province: so no row security. Only the owner's
-- planners change them, which their command looks after.
create table programme (
  programme_id uuid primary key,
  version integer not null,
  -- The office of this province or regency owns it.
  region_code text collate "C" not null references region (code),
  name text not null,
  pillar text not null check (pillar in ('rehabilitation', 'protection', 'empowerment', 'disaster')),
  budget_source text not null check (budget_source in ('apbd-province', 'apbd-regency', 'apbn', 'donation')),
  account_kind text not null check (account_kind in ('social-assistance', 'grant', 'goods', 'unplanned')),
  beneficiary text not null check (beneficiary in ('person', 'family', 'group', 'institution')),
  -- The tree of conditions as domain/programmes/rule.ts has it; null where proposals come instead.
  rule jsonb,
  -- Rupiah per beneficiary and month; null where goods or services are given.
  amount bigint check (amount > 0),
  first_month text not null,
  last_month text not null,
  quota integer check (quota > 0),
  updated_at timestamptz not null,
  updated_by uuid not null references account (account_id),
  constraint programme_chooses_by_rule check ((rule is not null) = (beneficiary in ('person', 'family'))),
  constraint programme_ends_after_it_begins check (last_month >= first_month)
);

create index programme_region on programme (region_code, programme_id);
create index programme_updated_by on programme (updated_by);

-- Every version as it was decided. Append-only by grant.
create table programme_version (
  programme_id uuid not null references programme (programme_id),
  version integer not null,
  definition jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references account (account_id),
  primary key (programme_id, version)
);

create index programme_version_recorded_by on programme_version (recorded_by);

create table programme_list (
  list_id uuid primary key,
  version integer not null,
  programme_id uuid not null references programme (programme_id),
  -- By which version of the programme its members were chosen.
  programme_version integer not null,
  region_code text collate "C" not null references region (code),
  months text[] not null check (cardinality(months) > 0),
  state text not null check (state in ('draft', 'frozen', 'submitted', 'approved', 'refused', 'returned')),
  -- The day for which ages are reckoned and on which the facts were looked at.
  made_on date not null,
  -- {listed, reserve, toCheck, excluded, amount, regions}; null while it is being made.
  counts jsonb,
  -- SHA-256 over programme, version, months and every listed and reserve member; null until it is frozen.
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  approval_file_id uuid,
  task_id uuid references task (task_id),
  made_by uuid not null references account (account_id),
  made_at timestamptz not null,
  frozen_at timestamptz,
  decided_at timestamptz,
  constraint programme_list_frozen_has_hash check ((state = 'draft') = (hash is null)),
  constraint programme_list_made_before_frozen check (state = 'draft' or counts is not null)
);

create index programme_list_programme on programme_list (programme_id, programme_version, list_id);
create index programme_list_region on programme_list (region_code, list_id);
create index programme_list_task on programme_list (task_id);
create index programme_list_made_by on programme_list (made_by);

-- A person or family on a list. Keyed by the beneficiary first (docs/decisions/0004-keys.md).
create table list_member (
  beneficiary_id uuid not null,
  list_id uuid not null,
  beneficiary_type text not null check (beneficiary_type in ('person', 'family')),
  region_code text collate "C" not null,
  standing text not null check (standing in ('listed', 'reserve', 'to-check', 'excluded')),
  -- By decile and age or size, 1 first; null for those who are neither listed nor reserve.
  rank integer,
  reason text not null check (reason in ('meets-rule', 'beyond-quota', 'fact-unknown', 'already-well-off', 'on-another-list')),
  -- What the rule looked at on that day: domain/programmes/rule-facts.ts.
  facts jsonb not null,
  primary key (beneficiary_id, list_id),
  constraint list_member_ranked check ((rank is not null) = (standing in ('listed', 'reserve')))
);

-- Pages of a list, by place or by id where there is none.
create index list_member_page on list_member (list_id, standing, rank, beneficiary_id);

-- What rules ask of people and families can be answered from these alone: at 1,000,000 people a count over all of them
-- takes half the time that it takes over the tables.
drop index person_region;
create index person_region on person (region_code, person_id) include (family_id, birth_date, sex, relation, nik_standing, status);
drop index family_region;
create index family_region on family (region_code, family_id) include (decile);
create index aid_now on aid (programme, region_code, person_id) where until is null;

select protect('programme_list');
select protect('list_member');

grant select, insert on programme_version to rangkul_app;
grant select, insert, update on programme to rangkul_app;
grant select, insert, update, delete on programme_list, list_member to rangkul_app;
