-- Platform. What the people who keep the system running look at: backups, and what waits for how long.

-- Each backup that was made or failed. The archive itself lies in a folder; a restored copy doesn't know of itself.
create table backup_run (
  backup_id uuid primary key,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  by_schedule boolean not null,
  -- The name of the archive, and its bytes; null when it failed.
  file text,
  bytes bigint,
  -- Why it failed; null when it was made.
  problem text,
  -- When it was last restored to be compared, and whether everything was as it should be.
  verified_at timestamptz,
  sound boolean,
  check ((file is null) = (problem is not null))
);

create index backup_run_started on backup_run (started_at desc);
create index backup_run_file on backup_run (file);
grant select, insert on backup_run to rangkul_app;
grant update (verified_at, sound) on backup_run to rangkul_app;

-- The request that asked for the work; null for tasks from before.
alter table task add column request_id text;

-- What waits is asked for at every look at the state of the system, however many tasks and files there were.
create index task_open on task (created_at) where state in ('queued', 'running');
create index approval_file_waiting_since on approval_file (entered_at) where state = 'waiting';

grant select on migration to rangkul_app;
