-- Slice: access. Mandates that wait for a second person; a second factor for officers; terms for the history of sign-ins.

-- A mandate that counts only once somebody else has confirmed it: then a row of `mandate` with the same id is made. Until
-- then it gives nothing, whatever asks.
create table mandate_proposal (
  proposal_id uuid primary key,
  account_id uuid not null references account (account_id),
  role text not null,
  regions text[] collate "C" not null check (cardinality(regions) > 0),
  valid_from date not null,
  valid_to date,
  proposed_by uuid not null references account (account_id),
  proposed_at timestamptz not null,
  outcome text check (outcome in ('confirmed', 'refused', 'withdrawn')),
  decided_by uuid references account (account_id),
  decided_at timestamptz,
  constraint mandate_proposal_is_decided_whole check (
    (outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)
  ),
  constraint mandate_proposal_confirmed_by_another check (
    outcome is distinct from 'confirmed' or (decided_by <> proposed_by and decided_by <> account_id)
  )
);

create index mandate_proposal_waiting on mandate_proposal (proposal_id) where outcome is null;
create index mandate_proposal_account on mandate_proposal (account_id);
create index mandate_proposal_proposed_by on mandate_proposal (proposed_by);
create index mandate_proposal_decided_by on mandate_proposal (decided_by);

grant select, insert on mandate_proposal to rangkul_app;
grant update (outcome, decided_by, decided_at) on mandate_proposal to rangkul_app;

-- Who holds the widest daily powers, and who decides for the province. From the day of the others on, so that what an
-- agency has laid down since (a demonstration: that none is needed) stays as it is.
insert into second_factor_demand (demand_id, role, region_code, demanded, valid_from, set_at)
select gen_random_uuid(), role, 'ID', true, date '2026-01-01', timestamptz '2026-01-01 00:00:00Z'
from unnest(array['regency-officer', 'province-officer', 'province-head']) as role;

-- Sign-ins of long ago are forgotten by a chore; the journal keeps that they were.
create index sign_in_record_happened on sign_in_record (happened_at);
create index known_device_last_seen on known_device (last_seen_at);
grant delete on sign_in_record to rangkul_app;
