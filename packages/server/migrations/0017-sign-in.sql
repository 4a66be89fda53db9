-- Slice: access. Second factors, paces against guessing, one-time links, history of sign-ins.

alter table auth."session" add column "lastSeenAt" timestamptz not null default current_timestamp;

-- An authenticator app. The secret is encrypted under the session secret of the data folder.
create table second_factor (
  account_id uuid primary key references account (account_id),
  secret text not null,
  -- The 30-second step of the newest code that was accepted; only a later one is accepted again.
  last_step bigint,
  confirmed_at timestamptz,
  created_at timestamptz not null
);

-- Each opens the account once. Only hashes; the codes are long and random, so that a plain hash serves.
create table recovery_code (
  account_id uuid not null references account (account_id),
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- Who gave a right password and has a code yet to give.
create table pending_sign_in (
  token_hash text primary key,
  account_id uuid not null references account (account_id),
  expires_at timestamptz not null
);

create index pending_sign_in_account on pending_sign_in (account_id);
create index pending_sign_in_expires on pending_sign_in (expires_at);

-- Failures one after the other: of an account (by a hash of the e-mail address that was typed, known or not), or from a
-- network address. No reference to accounts, so that nothing here tells which exist.
create table sign_in_pace (
  kind text not null check (kind in ('password', 'code', 'address', 'reset')),
  subject text not null,
  failures integer not null,
  last_at timestamptz not null,
  primary key (kind, subject)
);

create index sign_in_pace_last on sign_in_pace (last_at);

create table sign_in_record (
  record_id uuid primary key,
  account_id uuid not null references account (account_id),
  happened_at timestamptz not null,
  outcome text not null check (outcome in ('signed-in', 'signed-in-by-recovery-code', 'wrong-password', 'wrong-code', 'held-off')),
  address text not null,
  user_agent text,
  -- No reference: sessions go, the record stays.
  session_id uuid,
  new_device boolean not null,
  -- When the notice of a new device was read.
  seen_at timestamptz
);

create index sign_in_record_account on sign_in_record (account_id, record_id desc);

-- Browsers that an account was signed in with, by a hash of a cookie of ours.
create table known_device (
  account_id uuid not null references account (account_id),
  device_hash text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (account_id, device_hash)
);

-- A link to choose a password, by a hash of what stands behind its #. Null while the letter waits to be sent: each try
-- to send makes a new one, so that no link is ever stored.
create table access_link (
  link_id uuid primary key,
  account_id uuid not null references account (account_id),
  purpose text not null check (purpose in ('invitation', 'reset')),
  token_hash text,
  created_at timestamptz not null,
  created_by uuid references account (account_id),
  expires_at timestamptz not null,
  sent_at timestamptz,
  -- Used, or replaced by a later one.
  spent_at timestamptz,
  constraint access_link_token unique (token_hash)
);

create index access_link_account on access_link (account_id, created_at desc);
create index access_link_created_by on access_link (created_by);

-- Whether a role must sign in with a second factor, region by region and from a day on. What is laid down for the
-- narrowest region around a mandate counts, and of that the newest. No reference: regions are loaded after this.
create table second_factor_demand (
  demand_id uuid primary key,
  role text not null,
  region_code text collate "C" not null,
  demanded boolean not null,
  valid_from date not null,
  set_at timestamptz not null,
  set_by uuid references account (account_id)
);

create index second_factor_demand_role on second_factor_demand (role, valid_from);
create index second_factor_demand_set_by on second_factor_demand (set_by);

insert into second_factor_demand (demand_id, role, region_code, demanded, valid_from, set_at)
select gen_random_uuid(), role, 'ID', true, date '2026-01-01', current_timestamp
from unnest(array['administrator', 'regency-treasurer', 'regency-head', 'approver', 'data-protection-officer', 'auditor']) as role;

-- A mandate that is ended on the day it begins, or before, covers no day at all.
alter table mandate drop constraint mandate_ends_after_it_begins;
alter table mandate add constraint mandate_ends_after_it_begins check (valid_to is null or valid_to >= valid_from - 1);

-- Work is cancelled with the session that asked for it, when that session is revoked. No reference: sessions go.
alter table task add column session_id uuid;
create index task_session on task (session_id) where state in ('queued', 'running');

grant select, insert, update, delete on second_factor, recovery_code, pending_sign_in, sign_in_pace, known_device to rangkul_app;
grant select, insert, update on access_link to rangkul_app;
grant select, insert on sign_in_record, second_factor_demand to rangkul_app;
grant update (seen_at) on sign_in_record to rangkul_app;
