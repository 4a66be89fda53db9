-- Slices: intake, insight. How the centre's deciles moved from one list to the next, and what the centre said to local findings
-- (docs/decisions/0064-deciles.md).

-- Families of a village by the decile that they had in the quarter before and have in this one; 0: none. Written when a list is applied
-- or taken back.
create table decile_move_tally (
  region_code text collate "C" not null,
  period text not null,
  decile_before smallint not null check (decile_before between 0 and 10),
  decile_now smallint not null check (decile_now between 0 and 10),
  -- The quarter of the list before, in the same regency; null: this was the first.
  compared_with text,
  families integer not null check (families > 0),
  primary key (region_code, period, decile_before, decile_now),
  constraint decile_move_tally_is_of_somebody check (decile_before + decile_now > 0)
);

create index decile_move_tally_period on decile_move_tally (period, region_code);
select protect('decile_move_tally');
grant select, insert, delete on decile_move_tally to rangkul_app;

-- Accepted findings of a village by what the centre said to them and after how many days; 0 where it has said nothing yet.
create table decile_finding_tally (
  region_code text collate "C" not null,
  kind text not null check (kind in ('already-well-off', 'receives-nothing', 'correction')),
  answer text not null check (answer in ('confirmed', 'followed', 'refused', 'waiting')),
  days integer not null check (days >= 0),
  findings integer not null check (findings > 0),
  counted_at timestamptz not null,
  primary key (region_code, kind, answer, days)
);

select protect('decile_finding_tally');
grant select, insert, delete on decile_finding_tally to rangkul_app;

-- Lists that were applied before this was counted.
with dated as (
  select distinct on (f.family_id, d.period) f.family_id, f.region_code, d.period, d.decile
  from family f join family_decile d on d.family_id = f.family_id
  order by f.family_id, d.period, d.recorded_at desc
), list as (
  select regency, period, lag(period) over (partition by regency order by period) as before
  from (select distinct left(region_code, 5) as regency, period from dated) known
), told as (
  select d.family_id, d.region_code, l.period, l.before, d.decile as now, 0 as was
  from dated d join list l on l.regency = left(d.region_code, 5) and l.period = d.period
  union all
  select d.family_id, d.region_code, l.period, l.before, 0, d.decile
  from dated d join list l on l.regency = left(d.region_code, 5) and l.before = d.period
)
insert into decile_move_tally (region_code, period, decile_before, decile_now, compared_with, families)
select region_code, period, was, now, before, count(*)
from (select family_id, region_code, period, before, max(was) as was, max(now) as now from told group by 1, 2, 3, 4) moved
group by 1, 2, 3, 4, 5;

-- Findings of villages long ended are counted, too.
create index eligibility_finding_of_proposal on eligibility_finding (region_code) where origin = 'proposal';
