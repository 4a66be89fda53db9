-- Slice: people. Persons, families, needs and aid. Tables that grow with people are keyed by the person (or family) first,
-- so that they can be spread over several machines (docs/decisions/0004-keys.md); therefore no foreign keys between the two.

create table family (
  family_id uuid primary key,
  region_code text collate "C" not null,
  card_number text collate "C",
  address text,
  rt text,
  rw text,
  -- The centre's national welfare decile as last received. Its history: family_decile. Never edited by hand.
  decile smallint check (decile between 1 and 10),
  decile_period text,
  source text not null,
  as_of date not null,
  recorded_at timestamptz not null,
  batch_id uuid,
  synthetic boolean not null,
  version integer not null
);

create index family_region on family (region_code, family_id);
create index family_card on family (card_number) where card_number is not null;
create index family_batch on family (batch_id) where batch_id is not null;

-- Which family holds a card number in the whole country. Reached only through the elevations.
create table family_card_holder (
  card_number text collate "C" primary key,
  family_id uuid not null
);

create table family_decile (
  family_id uuid not null,
  source text not null,
  period text not null,
  region_code text collate "C" not null,
  decile smallint not null check (decile between 1 and 10),
  as_of date not null,
  recorded_at timestamptz not null,
  batch_id uuid,
  primary key (family_id, source, period)
);

create index family_decile_batch on family_decile (batch_id) where batch_id is not null;

create table person (
  person_id uuid primary key,
  -- The village, or the narrowest region known. Never empty: nobody is owned by no office.
  region_code text collate "C" not null,
  family_id uuid,
  relation text,
  nik text collate "C",
  -- held: this person is the one who carries it; contested: somebody else carries it; unsound: not of a NIK's shape; missing.
  nik_standing text not null check (nik_standing in ('held', 'contested', 'unsound', 'missing')),
  nik_missing_reason text,
  name text not null,
  -- Spelling keys (docs/glossary.md): of the whole name, and of each of its tokens.
  name_key text collate "C" not null,
  name_keys text[] not null,
  birth_date date,
  birth_place text,
  sex text check (sex in ('male', 'female')),
  mother_name text,
  occupation text,
  address text,
  rt text,
  rw text,
  status text not null check (status in ('active', 'deceased')),
  deceased_on date,
  -- Where the facts above come from unless person_fact says otherwise of one of them.
  source text not null,
  as_of date not null,
  recorded_at timestamptz not null,
  batch_id uuid,
  synthetic boolean not null,
  version integer not null,
  constraint person_nik_standing check ((nik is null) = (nik_standing = 'missing')),
  constraint person_dies_once check ((status = 'deceased') = (deceased_on is not null))
);

create index person_region on person (region_code, person_id);
create index person_family on person (family_id) where family_id is not null;
create index person_nik on person (nik) where nik is not null;
create index person_name_key on person (name_key, region_code);
create index person_name_keys on person using gin (name_keys);
create index person_name_trigrams on person using gin (name gin_trgm_ops);
create index person_birth_date on person (birth_date, region_code);
create index person_batch on person (batch_id) where batch_id is not null;

-- Who carries a NIK in the whole country. Reached only through the elevations.
create table nik_holder (
  nik text collate "C" primary key,
  person_id uuid not null
);

-- Facts that came otherwise than the person's own provenance says, and every value that was replaced.
create table person_fact (
  person_id uuid not null,
  fact_id uuid not null,
  region_code text collate "C" not null,
  field text not null,
  value text,
  source text not null,
  as_of date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  batch_id uuid,
  -- When another value took its place; null: it is the present one.
  replaced_at timestamptz,
  primary key (person_id, fact_id)
);

create unique index person_fact_present on person_fact (person_id, field) where replaced_at is null;
create index person_fact_batch on person_fact (batch_id) where batch_id is not null;

create table family_membership (
  person_id uuid not null,
  membership_id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  relation text,
  since date not null,
  until date,
  batch_id uuid,
  ended_batch_id uuid,
  primary key (person_id, membership_id)
);

create unique index family_membership_present on family_membership (person_id) where until is null;
create index family_membership_family on family_membership (family_id);
create index family_membership_batch on family_membership (batch_id) where batch_id is not null;

-- Aid from any source, as files report it or as we delivered it.
create table aid (
  person_id uuid not null,
  aid_id uuid not null,
  region_code text collate "C" not null,
  programme text not null,
  payer text not null,
  source text not null,
  since text not null,
  until text,
  recorded_at timestamptz not null,
  batch_id uuid,
  ended_batch_id uuid,
  primary key (person_id, aid_id)
);

create unique index aid_present on aid (person_id, programme, payer) where until is null;
create index aid_batch on aid (batch_id) where batch_id is not null;

-- Need categories of a person, or of the family whose id stands as subject (domain.md T7).
create table need_assignment (
  subject_id uuid not null,
  need_id uuid not null,
  subject_type text not null check (subject_type in ('person', 'family')),
  region_code text collate "C" not null,
  category text not null,
  criteria_version text not null,
  met text[] not null,
  since date not null,
  until date,
  review_on date,
  evidence text,
  source text not null,
  end_reason text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  version integer not null,
  primary key (subject_id, need_id),
  constraint need_assignment_ends_after_it_begins check (until is null or until >= since),
  constraint need_assignment_end_has_reason check ((until is null) = (end_reason is null))
);

create unique index need_assignment_present on need_assignment (subject_id, category) where until is null;
create index need_assignment_region on need_assignment (category, region_code) where until is null;

-- Counts per village, kept in the transaction that changes them; boards read these, never the people.
create table people_tally (
  region_code text collate "C" not null,
  measure text collate "C" not null,
  amount bigint not null,
  primary key (region_code, measure)
);

-- The families of a batch while it is applied and for its undo.
create table import_family (
  batch_id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  card_number text collate "C" not null,
  -- elsewhere: the card belongs to a family of another regency, which stays as it is.
  standing text not null check (standing in ('new', 'known', 'elsewhere')),
  village_code text collate "C",
  address text,
  rt text,
  rw text,
  -- Null where the file has none or contradicts itself.
  decile smallint,
  before jsonb,
  primary key (batch_id, card_number)
);

create index import_family_family on import_family (batch_id, family_id);

-- Who stands behind an id of a source, in the whole country. Written through the elevations where it crosses a border.
create table source_record (
  source text not null,
  source_key text not null,
  person_id uuid not null,
  region_code text collate "C" not null,
  first_batch_id uuid not null,
  last_batch_id uuid not null,
  -- The day that the last file of this source speaks of: until then its facts are confirmed.
  last_as_of date not null,
  -- The source's id first: the table can be spread by it.
  primary key (source_key, source)
);

create index source_record_person on source_record (person_id);
create index source_record_last_batch on source_record (last_batch_id);

select protect('family');
select protect('family_decile');
select protect('person');
select protect('person_fact');
select protect('family_membership');
select protect('aid');
select protect('need_assignment');
select protect('people_tally');
select protect('import_family');
select protect('source_record');
alter table nik_holder enable row level security;
alter table family_card_holder enable row level security;

grant select, insert, update, delete on
  family, family_decile, person, person_fact, family_membership, aid, need_assignment, people_tally,
  import_family, source_record
to rangkul_app;
