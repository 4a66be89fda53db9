-- How often a task was begun. A run that another has followed may write nothing more.
alter table task add column runs integer not null default 0;
