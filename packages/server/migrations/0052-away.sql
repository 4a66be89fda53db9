-- Slices: life and people. Marriages, of which two people are told; people and families who have left the province
-- (docs/decisions/0037-life-events.md).

-- The other one of a marriage, on whose page it stands, too.
alter table life_event add column other_id uuid;
create index life_event_other on life_event (other_id) where other_id is not null;

-- Who has left the province stays with the office of the village that they left: no other would own them. They are found and can
-- come back; nothing that asks for active people selects or counts them. Whoever dies there keeps the day on which they left.
alter table person
  add column left_on date,
  add column left_to text,
  drop constraint person_status_check,
  add constraint person_status_check check (status in ('active', 'away', 'deceased')),
  add constraint person_is_away_since check (case status when 'active' then left_on is null when 'away' then left_on is not null else true end);

-- The whole family did.
alter table family add column left_on date;
