-- Slice: upkeep. What villages find, who judges it, and what follows. Keyed by the family first (docs/decisions/0004-keys.md).

create table proposal (
  family_id uuid not null,
  proposal_id uuid not null,
  region_code text collate "C" not null,
  kind text not null check (kind in ('already-well-off')),
  state text not null check (state in ('sent', 'returned', 'accepted', 'refused', 'withdrawn')),
  -- Why the family is thought to be well off; 'other' carries its words.
  reasons text[] not null,
  other_reason text,
  observed_on date not null,
  note text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  -- When it last came to the regency: the clock of the queue.
  sent_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  version integer not null,
  primary key (family_id, proposal_id),
  constraint proposal_decided_by_somebody check ((state in ('accepted', 'refused')) = (decided_by is not null)),
  constraint proposal_judged_by_another check (decided_by <> proposed_by)
);

create unique index proposal_open on proposal (family_id, kind) where state in ('sent', 'returned');
create index proposal_id on proposal (proposal_id);
create index proposal_queue on proposal (state, proposal_id, region_code);
create index proposal_region on proposal (region_code, state);
create index proposal_proposer on proposal (proposed_by, proposal_id);

-- Each step of a proposal, in the words of who took it. Append-only by grant.
create table proposal_move (
  family_id uuid not null,
  move_id uuid not null,
  proposal_id uuid not null,
  region_code text collate "C" not null,
  move text not null check (move in ('sent', 'returned', 'sent-again', 'accepted', 'refused', 'withdrawn')),
  reason text,
  moved_by uuid not null,
  moved_at timestamptz not null,
  primary key (family_id, move_id)
);

create index proposal_move_proposal on proposal_move (proposal_id, move_id);

-- A picture taken at the family's; its bytes lie in the file store under the same id.
create table upkeep_photo (
  family_id uuid not null,
  photo_id uuid not null,
  region_code text collate "C" not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  -- Null until it is sent with a proposal.
  proposal_id uuid,
  taken_in_by uuid not null,
  taken_in_at timestamptz not null,
  primary key (family_id, photo_id)
);

create index upkeep_photo_id on upkeep_photo (photo_id);
create index upkeep_photo_proposal on upkeep_photo (proposal_id) where proposal_id is not null;

-- What we hold to be found about a family, beside the centre's decile, which stays as it is (domain.md T5).
-- While one is open, the rules of programmes leave the family out of the next list.
create table eligibility_finding (
  family_id uuid not null,
  finding_id uuid not null,
  region_code text collate "C" not null,
  kind text not null check (kind in ('already-well-off')),
  since date not null,
  until date,
  proposal_id uuid not null,
  end_reason text check (end_reason in ('circumstances-changed', 'found-wrong', 'recorded-in-error')),
  end_note text,
  ended_by uuid,
  recorded_at timestamptz not null,
  version integer not null,
  primary key (family_id, finding_id),
  constraint eligibility_finding_ends_after_it_begins check (until is null or until >= since),
  constraint eligibility_finding_end_has_reason check ((until is null) = (end_reason is null))
);

create unique index eligibility_finding_open on eligibility_finding (family_id, kind) where until is null;
create index eligibility_finding_region on eligibility_finding (region_code, family_id) where until is null;

select protect('proposal');
select protect('proposal_move');
select protect('upkeep_photo');
select protect('eligibility_finding');

grant select, insert, update on proposal, upkeep_photo, eligibility_finding to rangkul_app;
grant select, insert on proposal_move to rangkul_app;
