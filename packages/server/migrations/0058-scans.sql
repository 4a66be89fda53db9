-- Slice: enumeration. Forms that were filled in by hand and scanned, what was read on them, and the visits that they became
-- (docs/decisions/0050-enumeration.md).

create table enumeration_scan (
  round_id uuid not null,
  scan_id uuid not null,
  -- The village of the form; the regency of the round while nobody has said which.
  region_code text collate "C" not null,
  -- The picture of this page, and the file in which it was sent: a fingerprint, so that the same one is known again.
  file_id uuid not null,
  sent_as text not null,
  page integer not null,
  state text not null check (state in ('waiting', 'second', 'differs', 'keyed', 'unreadable', 'aside')),
  sent_by uuid not null,
  sent_at timestamptz not null,
  -- Who keyed it first and second, and in which fields the two differ.
  first_by uuid,
  second_by uuid,
  differing text[],
  subject_id uuid,
  visit_id uuid,
  stopped_by uuid,
  unreadable_field text,
  unreadable_words text,
  aside_reason text check (aside_reason in ('same-form', 'blank', 'not-a-form', 'replaced')),
  version integer not null,
  primary key (round_id, scan_id),
  constraint enumeration_scan_is_sent_once unique (round_id, sent_as, page),
  constraint enumeration_scan_second_is_of_another check (second_by <> first_by),
  constraint enumeration_scan_becomes_a_visit check ((state = 'keyed') = (visit_id is not null) and (visit_id is null) = (subject_id is null)),
  constraint enumeration_scan_is_stopped_whole check (
    (state in ('unreadable', 'aside')) = (stopped_by is not null) and (state = 'unreadable') = (unreadable_field is not null)
    and (unreadable_field is null) = (unreadable_words is null) and (state = 'aside') = (aside_reason is not null)),
  constraint enumeration_scan_is_keyed_in_order check (
    (state not in ('second', 'differs') or first_by is not null) and (state <> 'differs' or second_by is not null))
);

create index enumeration_scan_state on enumeration_scan (round_id, state);
create index enumeration_scan_unreadable on enumeration_scan (region_code, scan_id) where state = 'unreadable';
select protect('enumeration_scan');
grant select, insert, update on enumeration_scan to rangkul_app;

-- What somebody read on a form. Nothing is written over: what was taken back stays.
create table enumeration_keying (
  subject_id uuid not null,
  keying_id uuid not null,
  round_id uuid not null,
  scan_id uuid not null,
  candidate_id uuid not null,
  region_code text collate "C" not null,
  reading text not null check (reading in ('first', 'second', 'decided')),
  result text not null check (result in ('belongs', 'not-so', 'not-met', 'moved', 'died')),
  met text[] not null,
  note text not null,
  visited_on date not null,
  keyed_by uuid not null,
  keyed_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (subject_id, keying_id)
);

create index enumeration_keying_scan on enumeration_keying (scan_id) where taken_back_at is null;
select protect('enumeration_keying');
grant select, insert, update on enumeration_keying to rangkul_app;

-- A visit that was keyed from a form: its scan, and who was at the door.
alter table enumeration_visit add column scan_id uuid, add column visited_by uuid,
  add constraint enumeration_visit_on_paper_has_a_visitor check ((scan_id is null) = (visited_by is null));

alter table enumeration_round add column keyed_twice integer not null default 10 check (keyed_twice between 0 and 100);

-- A scan of many villages goes to its own once it is keyed.
grant update (region_code) on stored_file to rangkul_app;
