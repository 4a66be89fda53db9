-- Slice: enumeration. Totals without names: how many carry a category in a village, without saying who.

create table enumeration_total (
  region_code text collate "C" not null,
  total_id uuid not null,
  category text collate "C" not null,
  sex text check (sex in ('male', 'female')),
  age_from integer,
  -- The first age that is not meant any more.
  age_below integer,
  amount integer not null check (amount > 0),
  source text not null,
  as_of date not null,
  -- The document in which it stands.
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text,
  version integer not null,
  primary key (region_code, total_id),
  constraint enumeration_total_ends_whole check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);

create index enumeration_total_id on enumeration_total (total_id);
create index enumeration_total_open on enumeration_total (region_code, category) where ended_at is null;
-- Guarded like people: a total of one is a person.
select protect('enumeration_total');
grant select, insert, update on enumeration_total to rangkul_app;
