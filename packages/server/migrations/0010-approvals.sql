-- Slice: approvals. Chains of signatures with their dates, the files on their way along them, every move they made,
-- who signs for whom, and the days on which nobody works.

create table approval_chain (
  chain_id uuid primary key,
  kind text not null check (kind in ('beneficiary-list')),
  region_code text collate "C" not null references region (code),
  name text not null,
  valid_from date not null,
  -- The last day; null: until further notice.
  valid_to date,
  constraint approval_chain_begins_once unique (kind, region_code, valid_from)
);

create index approval_chain_region on approval_chain (region_code);

-- `account`: decided by the account named or, where none is, by whoever has the role for the region of the chain.
-- `paper`: an office without account; the chaser sees to it that it answers (null: the proposer).
create table approval_step (
  chain_id uuid not null references approval_chain (chain_id),
  position integer not null check (position > 0),
  title text not null,
  kind text not null check (kind in ('account', 'paper')),
  role text,
  account_id uuid references account (account_id),
  delegate_id uuid references account (account_id),
  chaser_id uuid references account (account_id),
  working_days integer not null check (working_days > 0),
  primary key (chain_id, position),
  constraint approval_step_has_a_holder check (
    case kind when 'account' then num_nonnulls(role, account_id) = 1 else num_nonnulls(role, account_id, delegate_id) = 0 end
  )
);

create index approval_step_account on approval_step (account_id);
create index approval_step_delegate on approval_step (delegate_id);
create index approval_step_chaser on approval_step (chaser_id);

create table approval_file (
  file_id uuid primary key,
  version integer not null,
  region_code text collate "C" not null,
  subject_type text not null,
  subject_id uuid not null,
  title text not null,
  -- {beneficiaries, amount, months, programme}: figures, never a person.
  summary jsonb not null,
  -- SHA-256 of what is asked now.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  chain_id uuid not null references approval_chain (chain_id),
  state text not null check (state in ('waiting', 'returned', 'approved', 'refused', 'withdrawn')),
  round integer not null,
  -- The step it waits at; null while it waits at none.
  position integer,
  -- Since when it is where it is.
  entered_at timestamptz not null,
  -- The day on which a step on paper went out.
  sent_on date,
  -- The job that is told of the end, and the one that is told when the file comes back before it.
  on_decided text not null,
  on_returned text,
  proposer_id uuid not null references account (account_id),
  submitted_at timestamptz not null,
  constraint approval_file_waits_at_a_step check ((state = 'waiting') = (position is not null))
);

create index approval_file_chain on approval_file (chain_id);
create index approval_file_proposer on approval_file (proposer_id);
create index approval_file_region on approval_file (region_code, file_id);
create index approval_file_waiting on approval_file (file_id) where state = 'waiting';
-- One file under way per subject.
create unique index approval_file_open on approval_file (subject_type, subject_id) where state in ('waiting', 'returned');

-- The chain as it was when the file was submitted: a later change of the chain changes no file under way.
create table approval_file_step (
  file_id uuid not null references approval_file (file_id),
  position integer not null,
  region_code text collate "C" not null,
  title text not null,
  kind text not null,
  role text,
  account_id uuid references account (account_id),
  delegate_id uuid references account (account_id),
  chaser_id uuid not null references account (account_id),
  working_days integer not null,
  primary key (file_id, position)
);

create index approval_file_step_account on approval_file_step (account_id);
create index approval_file_step_delegate on approval_file_step (delegate_id);
create index approval_file_step_chaser on approval_file_step (chaser_id);

-- A scanned letter, for one step of one file.
create table approval_scan (
  scan_id uuid primary key references stored_file (file_id),
  file_id uuid not null references approval_file (file_id),
  round integer not null,
  position integer not null,
  region_code text collate "C" not null
);

create index approval_scan_file on approval_scan (file_id);

-- What happened to a file. Append-only by grant.
create table approval_move (
  file_id uuid not null references approval_file (file_id),
  move_id uuid not null,
  region_code text collate "C" not null,
  round integer not null,
  position integer,
  kind text not null check (kind in ('submitted', 'resubmitted', 'sent', 'approved', 'returned', 'refused', 'withdrawn')),
  -- What was asked at that time.
  hash text not null,
  by_id uuid not null references account (account_id),
  -- For whom a delegate acted.
  instead_id uuid references account (account_id),
  reason text,
  -- On paper: the day and number of the letter, and its scan.
  letter_on date,
  letter_number text,
  scan_id uuid references approval_scan (scan_id),
  happened_at timestamptz not null,
  primary key (file_id, move_id)
);

create index approval_move_by on approval_move (by_id);
create index approval_move_instead on approval_move (instead_id);
create index approval_move_scan on approval_move (scan_id);
-- A step decides once in a round.
create unique index approval_move_decides_once on approval_move (file_id, round, position)
  where kind in ('approved', 'returned', 'refused');

-- Who signs for whom, between dates.
create table approval_delegation (
  delegation_id uuid primary key,
  region_code text collate "C" not null,
  giver_id uuid not null references account (account_id),
  taker_id uuid not null references account (account_id),
  valid_from date not null,
  -- The last day; ended early it is over at once.
  valid_to date not null,
  reason text not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  constraint approval_delegation_to_another check (giver_id <> taker_id),
  constraint approval_delegation_ends_after_it_begins check (valid_to >= valid_from)
);

create index approval_delegation_giver on approval_delegation (giver_id, valid_to);
create index approval_delegation_taker on approval_delegation (taker_id, valid_to);

-- National ones hold for `ID`; what a region adds holds for it and everything beneath it.
create table holiday (
  region_code text collate "C" not null references region (code),
  day date not null,
  name text not null,
  kind text not null check (kind in ('national', 'joint-leave', 'regional')),
  primary key (region_code, day)
);

select protect('approval_file');
select protect('approval_file_step');
select protect('approval_scan');
select protect('approval_move');
select protect('approval_delegation');

grant select, insert on approval_chain, approval_step, approval_file_step, approval_scan, approval_move to rangkul_app;
grant update (valid_to) on approval_chain to rangkul_app;
grant select, insert on approval_file to rangkul_app;
grant update (version, summary, hash, state, round, position, entered_at, sent_on) on approval_file to rangkul_app;
grant select, insert on approval_delegation to rangkul_app;
grant update (ended_at) on approval_delegation to rangkul_app;
grant select, insert, delete on holiday to rangkul_app;
