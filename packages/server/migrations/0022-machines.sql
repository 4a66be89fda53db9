-- Slice: access. Machines: other systems that ask by a token, within a mandate and for named permissions only.

alter table account add column machine boolean not null default false;

create table machine_token (
  token_id uuid primary key,
  account_id uuid not null references account (account_id),
  name text not null,
  -- SHA-256; the token itself is shown once and kept nowhere.
  token_hash text not null,
  -- What it may be used for, of what the mandate of its machine gives.
  permissions text[] not null,
  created_at timestamptz not null,
  created_by uuid not null references account (account_id),
  -- The last day on which it is worth something.
  expires_on date not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint machine_token_hash unique (token_hash),
  constraint machine_token_lives_a_year check (expires_on <= (created_at at time zone 'UTC')::date + 367)
);

create index machine_token_account on machine_token (account_id);
create index machine_token_created_by on machine_token (created_by);

grant select, insert on machine_token to rangkul_app;
grant update (last_used_at, revoked_at) on machine_token to rangkul_app;
