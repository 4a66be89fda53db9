-- Slice: intake. What a person confirmed for the columns of a file, offered for the next of the same source and titles.

create table confirmed_columns (
  -- The regency that the file was for.
  region_code text collate "C" not null,
  source text not null,
  -- A digest of the titles (INT-24).
  shape text collate "C" not null,
  -- {key of a title: our field}
  choices jsonb not null,
  confirmed_by uuid not null references account (account_id),
  confirmed_at timestamptz not null,
  primary key (region_code, source, shape)
);

create index confirmed_columns_by on confirmed_columns (confirmed_by);

select protect('confirmed_columns');

grant select, insert, update on confirmed_columns to rangkul_app;

-- Who had confirmed such columns before, and when; null where they were guessed.
alter table import_batch
  add column columns_confirmed_by uuid references account (account_id),
  add column columns_confirmed_at timestamptz;

create index import_batch_columns_confirmed_by on import_batch (columns_confirmed_by) where columns_confirmed_by is not null;
