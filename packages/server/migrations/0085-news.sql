-- Platform. What somebody is told of what happened and concerns them (docs/decisions/0069-news.md). Ids and places only:
-- nothing here names anybody.

create table news (
  account_id uuid not null references account (account_id),
  -- Changes as the line grows, so that what was read up to is exact.
  news_id uuid not null,
  kind text not null,
  -- Null where the line is about several things.
  subject uuid,
  region_code text collate "C" not null,
  -- The agency's day.
  day date not null,
  at timestamptz not null,
  count integer not null check (count > 0),
  read_at timestamptz,
  -- Somebody has read it once: what comes after is another line.
  closed boolean not null default false,
  primary key (account_id, news_id),
  constraint news_read_is_closed check (read_at is null or closed)
);

-- What happens the same day in the same place joins the line that nobody has read yet.
create unique index news_open on news (account_id, kind, region_code, day) where not closed;
create index news_unread on news (account_id, news_id desc) where read_at is null;
create index news_day on news (day);

-- Only of those who chose something.
create table news_choice (
  account_id uuid primary key references account (account_id),
  mail_hour smallint check (mail_hour between 0 and 23),
  muted text[] not null
);

-- The mail of a day: one for an account, whoever asks how often.
create table news_letter (
  account_id uuid not null references account (account_id),
  day date not null,
  asked_at timestamptz not null,
  -- It went, or nothing was left to tell.
  done_at timestamptz,
  primary key (account_id, day)
);

create index news_letter_day on news_letter (day);

grant select, insert, update, delete on news, news_letter to rangkul_app;
grant select, insert, update on news_choice to rangkul_app;

insert into setting (setting_id, sort, name, value, since, ground, state, region_code, proposed_at)
values (
  uuid_of('setting/limit/news-days'), 'limit', 'news-days', to_jsonb(90), '2020-01-01',
  'Bawaan Rangkul: belum ada peraturan yang diperiksa', 'in-force', 'ID', now()
);
