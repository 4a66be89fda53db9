-- Slice: people. Chronic illness and pregnancy, as the health centre confirmed them and the regency accepted
-- (docs/decisions/0067-health-conditions.md). Which illness it is stands nowhere here.

create table health_condition (
  person_id uuid not null,
  condition_id uuid not null,
  region_code text collate "C" not null,
  kind text not null check (kind in ('illness-found', 'pregnancy-found')),
  since date not null,
  -- Of a pregnancy, the day on which the birth is expected.
  expected_on date,
  -- The last day on which it stands: it ends by itself.
  until date not null,
  -- The claim that led to it.
  claim_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- It should not have been recorded.
  taken_back_by uuid,
  taken_back_at timestamptz,
  primary key (person_id, condition_id),
  constraint health_condition_ends_after_it_begins check (until >= since),
  constraint health_condition_expects check ((expected_on is not null) = (kind = 'pregnancy-found')),
  constraint health_condition_taken_back_whole check ((taken_back_by is null) = (taken_back_at is null))
);

create unique index health_condition_claim on health_condition (person_id, claim_id) where taken_back_at is null;

select protect('health_condition');
grant select, insert on health_condition to rangkul_app;
grant update (region_code, taken_back_by, taken_back_at) on health_condition to rangkul_app;

alter table claim drop constraint claim_kind_check;
alter table claim add constraint claim_kind_check check (kind in (
  'receives-nothing', 'already-well-off', 'category-found', 'category-ended', 'illness-found', 'pregnancy-found', 'correction', 'death',
  'move', 'birth', 'new-person'
));

-- No meeting speaks of somebody's illness: a paper, then the health centre or its letter.
insert into claim_path (path_id, kind, region_code, steps, since, ground, state, proposed_at)
select gen_random_uuid(), kind, 'ID', array['document', 'health-either', 'regency'], '2026-01-01',
  'Pemeriksaan puskesmas atau suratnya (alur SIKS-NG, langkah verifikasi), tanpa musyawarah', 'in-force', now()
from (values ('illness-found'), ('pregnancy-found')) delivered (kind);
