-- Slice: proposals. Claims about health that wait for the health centre, and what it answers (docs/decisions/0060-health-check.md).

alter table claim drop constraint claim_stands_check;
alter table claim add constraint claim_stands_check
  check (stands in ('waiting', 'village', 'health', 'objections', 'centre', 'done'));

-- What the health centre said and stands; null where it has not, or the claim says something else since.
alter table claim
  add column health text check (health in ('confirmed', 'not-confirmed')),
  add column checked_by uuid,
  add constraint claim_checked_whole check (checked_by is not null or health is null),
  add constraint claim_checked_by_another check (checked_by <> proposed_by),
  add constraint claim_decided_by_other_than_checked check (checked_by <> decided_by);

create index claim_health_queue on claim (claim_id) where stands = 'health';

-- Each answer with its detail, also those that could not say and those that a mended claim left behind. Append-only by grant.
create table claim_health (
  subject_id uuid not null,
  answer_id uuid not null,
  claim_id uuid not null,
  region_code text collate "C" not null,
  result text not null check (result in ('confirmed', 'not-confirmed', 'cannot-say')),
  -- domain/proposals/health-checklist.ts.
  checklist text not null,
  met text[] not null,
  examined_on date not null,
  words text,
  needed text,
  -- A row of claim_paper.
  paper_id uuid,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (subject_id, answer_id)
);

create index claim_health_claim on claim_health (claim_id, answer_id);

-- A document of the examination is no paper of the village's: it is shown to whoever decides.
alter table claim_paper drop constraint claim_paper_kind_check;
alter table claim_paper add constraint claim_paper_kind_check
  check (kind in ('photo', 'document', 'minutes', 'statement', 'health-letter', 'health-result'));

insert into claim_path (path_id, kind, region_code, steps, since, ground, state, proposed_at)
values (gen_random_uuid(), 'category-found', 'ID', array['minutes', 'health-either', 'regency'], '2026-01-01',
  'Kategori PPKS melalui musdes/muskel atau SPTJM; kesehatan diperiksa puskesmas, atau dengan suratnya', 'in-force', now());

select protect('claim_health');
grant select, insert on claim_health to rangkul_app;
