-- Slice: notices. Families are told of a finding that costs them aid, and may object, before our lists leave them out
-- (docs/decisions/0065-notices.md).

-- One for each finding that needs one; a finding from before has none, and stays as it was.
create table notice (
  family_id uuid not null,
  notice_id uuid not null,
  finding_id uuid not null,
  -- Null where the finding came of a proposal.
  claim_id uuid,
  region_code text collate "C" not null,
  state text not null check (
    state in ('to-send', 'sending', 'undeliverable', 'told', 'objected', 'upheld', 'overturned', 'withdrawn')
  ),
  opened_on date not null,
  way text check (way in ('letter', 'share', 'text', 'mail')),
  -- How often a sending was asked for: part of the key by which the gateway knows one that it had.
  attempt integer not null default 0,
  -- A number or an address, asked of the family; gone once it was told, unless the family agreed that it is kept.
  sent_to text,
  kept boolean not null default false,
  failure text check (failure in ('number-refused', 'gateway-denied', 'no-credit', 'gateway-refused', 'address-refused')),
  noticed_on date,
  object_until date,
  -- From which day our lists leave the family out; null while that is not known (NOTE-1).
  takes_off_from date,
  -- Of a finding that came of a proposal; of others it stands with the claim.
  objection_words text,
  objected_by uuid,
  objected_at timestamptz,
  answered_by uuid,
  answer_words text,
  version integer not null,
  primary key (family_id, notice_id),
  constraint notice_told_whole check ((noticed_on is null) = (object_until is null)),
  constraint notice_waits_for_the_days check (state <> 'told' or takes_off_from = object_until + 1),
  constraint notice_takes_off_rightly check (takes_off_from is null or state in ('told', 'upheld')),
  constraint notice_number_goes check (sent_to is null or kept or state = 'sending'),
  constraint notice_answered_by_another check (answered_by <> objected_by)
);

create unique index notice_finding on notice (family_id, finding_id);
create index notice_id on notice (notice_id);
create index notice_queue on notice (state, notice_id, region_code);
create index notice_region on notice (region_code, state, notice_id);
create index notice_running on notice (takes_off_from, notice_id) where takes_off_from is not null;

select protect('notice');
grant select, insert, update on notice to rangkul_app;

insert into setting (setting_id, sort, name, value, since, ground, state, region_code, proposed_at)
values (
  uuid_of('setting/limit/objection-days'), 'limit', 'objection-days', to_jsonb(30), '2020-01-01',
  'Bawaan Rangkul: belum ada peraturan yang diperiksa', 'in-force', 'ID', now()
);
