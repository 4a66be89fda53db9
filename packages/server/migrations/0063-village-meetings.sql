-- Slice: proposals. Meetings of villages: agenda, what was said of each claim, minutes and their signed scan
-- (docs/decisions/0059-village-meeting.md).

create table village_meeting (
  -- The village.
  region_code text collate "C" not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('musdes', 'muskel')),
  held_on date not null,
  venue text not null,
  state text not null check (state in ('called', 'bound', 'called-off')),
  -- Name and office of each, the leader first: domain/proposals/meeting.ts.
  attendees jsonb not null,
  -- Of the minutes within the village and year, once they are drawn up; kept when they are drawn up again.
  year integer,
  number integer,
  -- Of what the minutes say; null while something has changed since.
  code text,
  called_by uuid not null,
  called_at timestamptz not null,
  -- The signed minutes in the file store.
  scan_id uuid,
  scan_sha256 text,
  scan_type text,
  bound_by uuid,
  bound_at timestamptz,
  -- Why it was called off, or reopened the last time.
  reason text,
  version integer not null,
  primary key (region_code, meeting_id),
  unique (region_code, year, number),
  constraint village_meeting_numbered check ((year is null) = (number is null) and (code is null or number is not null)),
  constraint village_meeting_bound_whole check (
    (state = 'bound') = (scan_id is not null) and (scan_id is null) = (scan_sha256 is null)
    and (scan_id is null) = (scan_type is null) and (scan_id is null) = (bound_by is null) and (scan_id is null) = (bound_at is null)
    and (state <> 'bound' or code is not null)
  )
);

create index village_meeting_id on village_meeting (meeting_id);
create index village_meeting_code on village_meeting (code) where code is not null;

-- One claim before a meeting, and what was said of it.
create table meeting_item (
  claim_id uuid not null,
  meeting_id uuid not null,
  region_code text collate "C" not null,
  outcome text check (outcome in ('agreed', 'refused', 'put-off', 'left-out')),
  reason text,
  said_by uuid,
  said_at timestamptz,
  -- On the agenda of a meeting that is still to bind; a claim stands on one at a time.
  stands boolean not null,
  -- What the signed minutes did to the claim.
  effect text check (effect in ('minutes-attached', 'refused', 'none')),
  primary key (claim_id, meeting_id),
  constraint meeting_item_said_whole check (
    (outcome is null) = (said_by is null) and (outcome is null) = (said_at is null) and (outcome is not null or reason is null)
  )
);

create index meeting_item_meeting on meeting_item (meeting_id, claim_id);
create unique index meeting_item_one on meeting_item (claim_id) where stands;

-- One document may serve many claims: the signed minutes of a meeting.
alter table claim_paper add column file_id uuid;
create index claim_paper_file on claim_paper (file_id) where file_id is not null;

-- Who refused: an officer, or the meeting, which decides in nobody's name.
alter table claim add column refused_by_meeting uuid;
alter table claim drop constraint claim_decided_whole;
alter table claim add constraint claim_decided_whole check (
  (state in ('accepted', 'refused')) = (decided_at is not null)
  and (decided_at is null) = (decided_by is null and refused_by_meeting is null)
  and (state <> 'accepted' or decided_by is not null)
);

select protect('village_meeting');
select protect('meeting_item');

grant select, insert, update on village_meeting to rangkul_app;
grant select, insert, update, delete on meeting_item to rangkul_app;
