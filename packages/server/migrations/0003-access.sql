-- Slice: access. Offices, accounts and their mandates. Passwords and sessions live in the schema auth (0004).

create table office (
  office_id uuid primary key,
  name text not null,
  region_code text collate "C" not null references region (code)
);

create index office_region on office (region_code);

create table account (
  account_id uuid primary key,
  name text not null,
  email text collate "C" not null,
  -- What stands under a signature.
  title text,
  office_id uuid references office (office_id),
  synthetic boolean not null,
  closed_at timestamptz,
  created_at timestamptz not null,
  constraint account_email unique (email),
  constraint account_email_in_small_letters check (email = lower(email))
);

create index account_office on account (office_id);
create index account_name on account (name, account_id);

create table mandate (
  mandate_id uuid primary key,
  account_id uuid not null references account (account_id),
  role text not null,
  valid_from date not null,
  -- The last day; null: until further notice.
  valid_to date,
  granted_at timestamptz not null,
  constraint mandate_ends_after_it_begins check (valid_to is null or valid_to >= valid_from)
);

create index mandate_account on mandate (account_id);

create table mandate_region (
  mandate_id uuid not null references mandate (mandate_id),
  region_code text collate "C" not null references region (code),
  primary key (mandate_id, region_code)
);

create index mandate_region_region on mandate_region (region_code);

grant select, insert on office, mandate, mandate_region to rangkul_app;
grant select, insert on account to rangkul_app;
grant update (name, office_id, closed_at) on account to rangkul_app;
grant update (valid_to) on mandate to rangkul_app;
