-- Slice: benefits. What may not be held together, who holds it all the same, and whom nothing reaches
-- (docs/decisions/0039-benefits.md).

-- One cell of the matrix from a day to a day. Rows are closed, never changed otherwise.
create table benefit_rule (
  rule_id uuid primary key,
  -- Two kinds of benefit in the order of their codes: a short name, or the id of a programme of ours.
  one text collate "C" not null,
  other text collate "C" not null,
  level text not null check (level in ('person', 'family')),
  verdict text not null check (verdict in ('forbidden', 'look', 'allowed')),
  -- Where it holds; of several the one of the narrowest region counts.
  region_code text collate "C" not null,
  ground text not null,
  verified boolean not null,
  since date not null,
  -- The first day on which it holds no longer.
  until date,
  -- Null: delivered with Rangkul.
  recorded_by uuid references account (account_id),
  recorded_at timestamptz not null,
  closed_by uuid references account (account_id),
  closed_at timestamptz,
  constraint benefit_rule_in_order check (one <= other),
  constraint benefit_rule_ends_after_it_begins check (until is null or until >= since)
);

create unique index benefit_rule_present on benefit_rule (one, other, level, region_code) where until is null;
create index benefit_rule_recorded_by on benefit_rule (recorded_by);
create index benefit_rule_closed_by on benefit_rule (closed_by);

grant select, insert on benefit_rule to rangkul_app;
grant update (until, closed_by, closed_at) on benefit_rule to rangkul_app;

insert into benefit_rule (rule_id, one, other, level, verdict, region_code, ground, verified, since, recorded_at)
select uuid_of(concat_ws('/', 'benefit-rule', one, other, level, region)), one, other, level, verdict, region, ground, verified, since::date, now()
from (values
  ('PKH', 'SEMBAKO', 'family', 'allowed', 'ID', 'Lazim diberikan bersama kepada keluarga yang sama', false, '2025-01-01'),
  ('PBI-JK', 'PBI-PEMDA', 'person', 'forbidden', 'ID', 'Iuran satu peserta JKN dibayar APBN atau pemerintah daerah, tidak keduanya', false, '2025-01-01'),
  ('PANGAN-DAERAH', 'PKH', 'family', 'forbidden', '64.02', 'Paket pangan 2025 untuk warga yang tidak terjangkau PKH, Sembako, dan P3KE', true, '2025-01-01'),
  ('PANGAN-DAERAH', 'SEMBAKO', 'family', 'forbidden', '64.02', 'Paket pangan 2025 untuk warga yang tidak terjangkau PKH, Sembako, dan P3KE', true, '2025-01-01')
) as shipped (one, other, level, verdict, region, ground, verified, since);

-- Two benefits held at one time against the matrix, as the last search found them, and what was answered.
create table benefit_double (
  -- The person, or the family; of somebody without a family, the person at both levels.
  subject_id uuid not null,
  double_id uuid not null,
  subject_type text not null check (subject_type in ('person', 'family')),
  region_code text collate "C" not null,
  one text collate "C" not null,
  other text collate "C" not null,
  level text not null check (level in ('person', 'family')),
  verdict text not null check (verdict in ('forbidden', 'look')),
  rule_id uuid not null,
  -- Hash of who receives what from whom and since when, and of the cell: an answer lasts as long as this does.
  stands_on text not null,
  found_at timestamptz not null,
  state text not null check (state in ('open', 'allowed', 'to-end')),
  ending text collate "C",
  reason text,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null,
  primary key (subject_id, double_id),
  constraint benefit_double_answered_whole check (
    (state = 'open') = (answered_by is null) and (state = 'open') = (answered_at is null) and (state = 'open') = (reason is null)
  ),
  constraint benefit_double_ends_one check ((state = 'to-end') = (ending is not null))
);

create index benefit_double_page on benefit_double (state, verdict, region_code, double_id);
create index benefit_double_region on benefit_double (region_code);
-- Since when the oldest waits.
create index benefit_double_waiting on benefit_double (found_at) where state = 'open' and verdict = 'forbidden';
create index benefit_double_one on benefit_double (double_id);

-- A family, or somebody without one, whom nothing reaches although there is need.
create table benefit_unreached (
  -- The family's id; the person's where there is none.
  house_id uuid not null,
  subject_type text not null check (subject_type in ('person', 'family')),
  region_code text collate "C" not null,
  decile smallint,
  -- Open categories but restricted ones.
  needs text[] not null,
  members integer not null,
  found_at timestamptz not null,
  -- Who moved stands in the old place until that is searched again: no search meets a row that it may not see.
  primary key (house_id, region_code)
);

create index benefit_unreached_page on benefit_unreached (coalesce(decile, 11), region_code, house_id);
create index benefit_unreached_region on benefit_unreached (region_code);

-- Counts per village, kept in the transaction that changes them.
create table benefit_tally (
  region_code text collate "C" not null,
  measure text collate "C" not null,
  amount bigint not null,
  primary key (region_code, measure)
);

-- When each regency was searched last.
create table benefit_search (
  region_code text collate "C" primary key,
  found_at timestamptz not null,
  doubles bigint not null,
  unreached bigint not null
);

select protect('benefit_double');
select protect('benefit_unreached');
select protect('benefit_tally');
select protect('benefit_search');

grant select, insert, update, delete on benefit_double, benefit_unreached, benefit_tally, benefit_search to rangkul_app;

-- Approved lists, of whichever region: a family of a regency may stand on its province's. Names nobody; the lines themselves
-- are read under their policy.
create function approved_lists() returns table (list_id uuid, programme_id uuid, months text[], decided_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.list_id, l.programme_id, l.months, coalesce(l.decided_at, l.made_at) from programme_list l where l.state = 'approved'
$$;

grant execute on function approved_lists() to rangkul_app;
