-- Platform. Long work as its owner sees it, beside the queue's own rows; and the files that people give us.

create table task (
  task_id uuid primary key,
  job text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  subject text,
  -- While a task with this key waits, another is not queued.
  key text,
  stage text,
  done bigint not null,
  total bigint,
  cancel_requested boolean not null,
  problem text,
  asked_by uuid not null references account (account_id),
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz
);

create unique index task_waiting on task (job, key) where state = 'queued';
create index task_asked_by on task (asked_by, created_at desc);

create table stored_file (
  file_id uuid primary key,
  region_code text collate "C" not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  stored_by uuid not null references account (account_id),
  stored_at timestamptz not null
);

create index stored_file_stored_by on stored_file (stored_by);
select protect('stored_file');

grant select, insert, update on task to rangkul_app;
grant select, insert on stored_file to rangkul_app;
