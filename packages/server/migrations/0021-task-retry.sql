-- Platform. Long work that failed may be tried again by whoever asked for it: with the same ids as the first time.

-- Ids and settings of the work; null for tasks from before.
alter table task add column payload jsonb;

create index task_of_owner on task (asked_by, task_id desc);
drop index task_asked_by;
