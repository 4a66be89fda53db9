-- Slice: planning. What is to be reached: per programme, quarter, regency and unit. Units are never added to each other.

create table target (
  target_id uuid primary key,
  programme_id uuid not null references programme (programme_id),
  year smallint not null,
  -- Of that year: `2026-Q3`.
  quarter text collate "C" not null,
  -- The regency.
  region_code text collate "C" not null,
  unit text not null check (unit in ('persons', 'families', 'groups', 'institutions', 'packages', 'payments', 'rupiah')),
  -- In the unit; null: there was a target and it was taken away.
  amount bigint check (amount >= 0),
  set_by uuid not null references account (account_id),
  set_at timestamptz not null,
  version integer not null,
  constraint target_once unique (programme_id, year, quarter, region_code, unit),
  constraint target_quarter_of_year check (quarter ~ '^20\d\d-Q[1-4]$' and left(quarter, 4) = year::text)
);

create index target_year on target (year, region_code);
create index target_set_by on target (set_by);
select protect('target');

grant select, insert, update on target to rangkul_app;
