-- Slice: people. What lists of recipients tell of what each receives: how much, and for which time. One row for each list that a person
-- stands on; the aid itself runs beside it, whether an amount was told or not (decision 0058).
create table aid_amount (
  person_id uuid not null,
  batch_id uuid not null,
  region_code text collate "C" not null,
  programme text not null,
  payer text not null,
  source text not null,
  -- The quarter of the list.
  quarter text not null,
  -- What the row says it is for; the quarter of the list where it says nothing.
  period text not null,
  -- Whole rupiah; null where only a period was told.
  amount bigint check (amount > 0),
  recorded_at timestamptz not null,
  primary key (person_id, batch_id)
);

create index aid_amount_batch on aid_amount (batch_id);
-- The amounts before, of everybody whom a list may concern.
create index aid_amount_before on aid_amount (programme, region_code, person_id) where amount is not null;

select protect('aid_amount');
grant select, insert, delete on aid_amount to rangkul_app;
grant update (region_code) on aid_amount to rangkul_app;

-- How long a period is, in months, or that it is a stage: an amount for a month is not compared with one for a quarter.
create function aid_period_sort(period text) returns text language sql immutable parallel safe set search_path = public, pg_temp as $$
  select case
    when period like '%/%' then
      ((substr(period, 9, 4)::int - substr(period, 1, 4)::int) * 12 + substr(period, 14, 2)::int - substr(period, 6, 2)::int + 1)::text
    when period like '%Q%' then '3'
    when period like '%T%' then 'stage'
    when length(period) = 4 then '12'
    else '1'
  end
$$;
grant execute on function aid_period_sort(text) to rangkul_app;

-- Slice: intake. As the rows of a list say it.
alter table import_row
  add column aid_amount bigint,
  add column aid_period text;

-- Who goes on receiving another amount is looked up, too.
drop index import_change_kind;
create index import_change_kind on import_change (batch_id, kind, person_id) where kind <> 'same' or fields <> '{}';

update import_batch set counts = jsonb_set(counts, '{changes,aidAmount}', '0') where counts is not null;
