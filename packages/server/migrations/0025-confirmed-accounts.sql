-- Slices: delivery, access. Accounts of recipients count once a second officer has confirmed them; sessions end when idle.

-- What was recorded together (a file, or one account by hand) is confirmed together. Accounts of before were paid into
-- already: they count as they are, confirmed by nobody.
alter table payee_account
  add column batch_id uuid,
  -- The account whose place it took, of the same person; it comes back when this one is refused.
  add column replaces uuid,
  add column confirmed_at timestamptz,
  add column confirmed_by uuid;
update payee_account set batch_id = account_id, confirmed_at = recorded_at;
alter table payee_account alter column batch_id set not null;
alter table payee_account
  add constraint payee_account_confirmed_by_another check (confirmed_by is null or confirmed_by <> recorded_by);

create index payee_account_batch on payee_account (batch_id);
create index payee_account_waiting on payee_account (batch_id) where confirmed_at is null and replaced_at is null;

-- Minutes for which a session may stay unused before the password is asked for again; of the longest session it is no more
-- than the twelve hours. Fixed when the session begins.
alter table auth."session" add column "idleMinutes" integer not null default 30;

-- What an agency lays down for it, region by region and from a day on, apart for the office and for telephones in the field.
-- What is laid down for the narrowest region around somebody's office counts, and of that the newest.
create table idle_limit (
  limit_id uuid primary key,
  device text not null check (device in ('desk', 'phone')),
  region_code text collate "C" not null,
  minutes integer not null check (minutes between 5 and 720),
  valid_from date not null,
  set_at timestamptz not null,
  set_by uuid references account (account_id)
);

create index idle_limit_device on idle_limit (device, valid_from);
create index idle_limit_set_by on idle_limit (set_by);

-- Half an hour in the office. On telephones, out of reach of a keyboard and often of a network, the whole working day, until
-- the agency chooses.
insert into idle_limit (limit_id, device, region_code, minutes, valid_from, set_at)
select gen_random_uuid(), device, 'ID', minutes, date '2026-01-01', timestamptz '2026-01-01 00:00:00Z'
from (values ('desk', 30), ('phone', 720)) as first (device, minutes);

grant select, insert on idle_limit to rangkul_app;
