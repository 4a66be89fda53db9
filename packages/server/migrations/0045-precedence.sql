-- Slice: intake. What a file says and does not take the place of what stands: 'field:reason', by `precedence.rules.ts`.
alter table import_change add column kept text[] not null default '{}';
create index import_change_kept on import_change (batch_id, person_id) where kept <> '{}';

update import_batch set counts = jsonb_set(counts, '{kept}', '[]') where counts is not null;

-- Facts that somebody set by hand are few beside those of files; each comparison asks for them.
create index person_fact_by_hand on person_fact (person_id) where batch_id is null and replaced_at is null;
