-- Slice: life. What happens in the lives of people, and what an officer had it bring with it (docs/decisions/0037-life-events.md).

create table life_event (
  -- To whom it happened.
  person_id uuid not null,
  event_id uuid not null,
  -- The family of that day, on whose members' pages it stands too.
  family_id uuid,
  -- Where the person lived when it was recorded: that office keeps the event, also where somebody moves away by it.
  region_code text collate "C" not null,
  kind text not null,
  happened_on date not null,
  source text not null,
  evidence text,
  paper_number text,
  -- The list of deaths by which it came.
  batch_id uuid,
  -- domain/life/life-event.ts, LifeEventDetails.
  details jsonb not null,
  state text not null check (state in ('waiting', 'confirmed', 'dropped', 'undone')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  -- Why it was dropped or undone.
  reason text,
  undone_by uuid,
  undone_at timestamptz,
  -- What it did, as it was shown, what was left out, and every value before and after: what an undo puts back.
  carried jsonb,
  version integer not null,
  primary key (person_id, event_id),
  constraint life_event_decided_whole check (
    (state = 'waiting') = (decided_at is null) and (state = 'waiting') = (decided_by is null)
  ),
  constraint life_event_undone_whole check (
    (state = 'undone') = (undone_at is not null) and (state = 'undone') = (undone_by is not null)
  ),
  constraint life_event_carried check ((state in ('confirmed', 'undone')) = (carried is not null))
);

-- One of a kind waits for a person at a time; a list of deaths makes one event of each of its reports.
create unique index life_event_waiting on life_event (person_id, kind) where state = 'waiting';
create unique index life_event_of_list on life_event (person_id, batch_id) where batch_id is not null;
create index life_event_id on life_event (event_id);
create index life_event_family on life_event (family_id) where family_id is not null;
create index life_event_region on life_event (region_code, state, event_id);
create index life_event_batch on life_event (batch_id) where batch_id is not null;

select protect('life_event');
grant select, insert, update on life_event to rangkul_app;
