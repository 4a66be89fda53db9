-- Slice: proposals. What villages claim of people and families, the papers, each step, and the steps themselves
-- (docs/decisions/0056-proposals.md).

create table claim (
  -- The family's id; the person's where there is none; the claim's own where somebody is new.
  subject_id uuid not null,
  claim_id uuid not null,
  -- The village of the person or family.
  region_code text collate "C" not null,
  kind text not null check (kind in (
    'receives-nothing', 'already-well-off', 'category-found', 'category-ended', 'correction', 'death', 'move', 'birth', 'new-person'
  )),
  person_id uuid,
  family_id uuid,
  -- Of a category its code, of a birth the name: two claims of a kind about different things don't meet.
  about text not null,
  -- domain/proposals/claim-details.ts.
  details jsonb not null,
  observed_on date not null,
  note text,
  -- The steps in force when it was proposed, as asked of this claim.
  path_id uuid not null,
  steps text[] not null,
  state text not null check (state in ('open', 'returned', 'accepted', 'refused', 'withdrawn')),
  waits_at text,
  -- In whose queue it stands.
  stands text not null check (stands in ('waiting', 'village', 'objections', 'centre', 'done')),
  -- Since when.
  since timestamptz not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  -- What accepting it did: ids and values before and after.
  carried jsonb,
  objection text check (objection in ('open', 'upheld', 'overturned')),
  objection_words text,
  objected_by uuid,
  objected_at timestamptz,
  centre_letter text,
  centre_filed_on date,
  centre_answer text check (centre_answer in ('confirmed', 'refused')),
  version integer not null,
  primary key (subject_id, claim_id),
  constraint claim_decided_whole check (
    (state in ('accepted', 'refused')) = (decided_by is not null) and (decided_by is null) = (decided_at is null)
  ),
  constraint claim_decided_by_another check (decided_by <> proposed_by),
  constraint claim_carried check ((state = 'accepted') = (carried is not null)),
  constraint claim_objection_whole check (
    (objection is null) = (objected_by is null) and (objection is null) = (objected_at is null) and (objection is null) = (objection_words is null)
  ),
  constraint claim_closed_waits_nowhere check (state in ('open', 'accepted') or waits_at is null),
  constraint claim_answer_follows_file check (centre_answer is null or centre_filed_on is not null),
  constraint claim_file_is_named check ((centre_filed_on is null) = (centre_letter is null))
);

-- Two who find the same of somebody meet before anyone decides.
create unique index claim_open on claim (subject_id, coalesce(person_id, subject_id), kind, about) where state in ('open', 'returned');
create index claim_id on claim (claim_id);
create index claim_queue on claim (stands, claim_id, region_code);
create index claim_region on claim (region_code, stands, claim_id);
create index claim_proposer on claim (proposed_by, claim_id);
create index claim_person on claim (person_id, claim_id) where person_id is not null;
create index claim_family on claim (family_id, claim_id) where family_id is not null;

-- Each thing that was done with a claim, in the words of who did it. Append-only by grant.
create table claim_turn (
  subject_id uuid not null,
  turn_id uuid not null,
  claim_id uuid not null,
  region_code text collate "C" not null,
  move text not null,
  step text,
  reason text,
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (subject_id, turn_id)
);

create index claim_turn_claim on claim_turn (claim_id, turn_id);

-- A photo or a document; its bytes lie in the file store under the same id.
create table claim_paper (
  paper_id uuid primary key,
  -- Null until it is sent with a claim.
  claim_id uuid,
  region_code text collate "C" not null,
  kind text not null check (kind in ('photo', 'document', 'minutes', 'statement', 'health-letter')),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  taken_in_by uuid not null,
  taken_in_at timestamptz not null
);

create index claim_paper_claim on claim_paper (claim_id) where claim_id is not null;

-- Which steps claims of a kind pass through, from a day on. Never changed: another one follows it.
create table claim_path (
  path_id uuid primary key,
  kind text not null,
  region_code text collate "C" not null,
  steps text[] not null,
  since date not null,
  ground text not null,
  state text not null check (state in ('waiting', 'in-force', 'refused')),
  -- Null: delivered with Rangkul.
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint claim_path_confirmed_by_another check (state <> 'in-force' or decided_by <> proposed_by),
  constraint claim_path_decided_whole check (proposed_by is null or (state = 'waiting') = (decided_by is null))
);

create unique index claim_path_waiting on claim_path (kind, region_code) where state = 'waiting';

insert into claim_path (path_id, kind, region_code, steps, since, ground, state, proposed_at)
select gen_random_uuid(), kind, 'ID', string_to_array(steps, ' '), '2025-01-01', ground, 'in-force', now()
from (values
  ('receives-nothing', 'photo minutes regency centre-file centre-answer', 'Usulan melalui musdes/muskel atau SPTJM (alur SIKS-NG)'),
  ('new-person', 'document regency', 'Pendataan warga yang belum tercatat, dengan surat atau kartu'),
  ('already-well-off', 'photo minutes regency centre-file centre-answer', 'Kelayakan melalui musdes/muskel atau SPTJM (alur SIKS-NG)'),
  ('category-found', 'minutes health-letter regency', 'Kategori PPKS melalui musdes/muskel atau SPTJM; kesehatan dengan surat puskesmas'),
  ('category-ended', 'minutes regency', 'Kategori PPKS melalui musdes/muskel atau SPTJM'),
  ('correction', 'document regency centre-file centre-answer', 'Pembaruan dengan dokumen, tanpa musyawarah'),
  ('death', 'document regency centre-file centre-answer', 'Pembaruan dengan dokumen, tanpa musyawarah'),
  ('move', 'document regency centre-file centre-answer', 'Pembaruan dengan dokumen, tanpa musyawarah'),
  ('birth', 'document regency centre-file centre-answer', 'Pembaruan dengan dokumen, tanpa musyawarah')
) delivered (kind, steps, ground);

-- A finding stands by itself: it came of a proposal of the slice upkeep, or of a claim.
alter table eligibility_finding drop constraint eligibility_finding_kind_check;
alter table eligibility_finding add constraint eligibility_finding_kind_check check (kind in ('already-well-off', 'receives-nothing'));
alter table eligibility_finding
  add column origin text not null default 'proposal' check (origin in ('proposal', 'claim')),
  add column reasons text[] not null default '{}',
  add column proposed_by uuid,
  add column accepted_by uuid;
update eligibility_finding f set reasons = p.reasons, proposed_by = p.proposed_by, accepted_by = p.decided_by
  from proposal p where p.family_id = f.family_id and p.proposal_id = f.proposal_id;
alter table eligibility_finding alter column proposed_by set not null, alter column accepted_by set not null;
alter table eligibility_finding alter column origin drop default, alter column reasons drop default;

select protect('claim');
select protect('claim_turn');
select protect('claim_paper');

grant select, insert, update on claim, claim_path to rangkul_app;
grant select, insert, update, delete on claim_paper to rangkul_app;
grant select, insert on claim_turn to rangkul_app;
