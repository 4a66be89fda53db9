-- Slice: proposals. When claims of a region open, are met on, decided, cut off and pulled by the centre
-- (docs/decisions/0059-village-meeting.md). Never changed: another one follows it.

create table claim_calendar (
  calendar_id uuid primary key,
  region_code text collate "C" not null,
  kind text not null check (kind in ('monthly', 'once')),
  -- domain/proposals/calendar.ts.
  rule jsonb not null,
  -- The last day on which it can matter; null where it goes on.
  until date,
  ground text not null,
  state text not null check (state in ('waiting', 'in-force', 'refused')),
  -- Null: delivered with Rangkul, and checked by nobody.
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint claim_calendar_confirmed_by_another check (state <> 'in-force' or decided_by <> proposed_by),
  constraint claim_calendar_decided_whole check (proposed_by is null or (state = 'waiting') = (decided_by is null)),
  constraint claim_calendar_until check ((kind = 'once') = (until is not null))
);

create unique index claim_calendar_waiting on claim_calendar (region_code, kind) where state = 'waiting';

insert into claim_calendar (calendar_id, region_code, kind, rule, ground, state, proposed_at)
values (
  gen_random_uuid(), 'ID', 'monthly',
  '{"kind": "monthly", "since": "2025-01-01", "opens": 1, "meetingsUntil": 10, "decisionsUntil": 15, "cutOff": 17, "pulledOn": 18}',
  'Pengumuman desa Desember 2025: batas tanggal 17, penarikan tanggal 18; belum diperiksa terhadap edaran pusat',
  'in-force', now()
);

-- What is on its way to the centre, by village.
create index claim_to_centre on claim (region_code, stands) where stands in ('village', 'health', 'waiting', 'centre');

grant select, insert, update on claim_calendar to rangkul_app;
