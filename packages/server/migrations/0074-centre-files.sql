-- Slice: proposals. Files for the centre, what stood in each, and what the centre answered
-- (docs/decisions/0063-centre-files.md).

create table centre_file (
  -- The regency, or the province.
  region_code text collate "C" not null,
  file_id uuid not null,
  stream text not null check (stream in ('for-aid', 'update')),
  -- Within region and year.
  year integer not null,
  number integer not null,
  -- Of the period in which it was made; null where no days were in force.
  cut_off date,
  state text not null check (state in ('making', 'ready', 'sending', 'sent', 'withdrawn')),
  -- As it was in force when the file was asked for: domain/settings/file-layout.ts.
  layout jsonb not null,
  rows integer not null default 0,
  -- What had moved on before the file was told as sent.
  passed integer not null default 0,
  confirmed integer not null default 0,
  refused integer not null default 0,
  -- By kind of claim.
  kinds jsonb not null default '{}',
  -- Its bytes in the file store; gone where it was withdrawn.
  stored_id uuid,
  name text,
  size bigint,
  sha256 text,
  -- domain/proposals/centre-file.ts.
  letter jsonb,
  sent_on date,
  sent_by uuid,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  reason text,
  made_by uuid not null,
  made_at timestamptz not null,
  version integer not null,
  primary key (region_code, file_id),
  unique (region_code, year, number),
  constraint centre_file_written check ((state in ('ready', 'sending', 'sent')) = (stored_id is not null)),
  constraint centre_file_sent_whole check (
    (state in ('sending', 'sent')) = (sent_on is not null) and (sent_on is null) = (sent_by is null)
    and (sent_on is null or letter is not null)
  ),
  constraint centre_file_withdrawn_whole check (
    (state = 'withdrawn') = (withdrawn_at is not null) and (withdrawn_by is null or withdrawn_at is not null)
  )
);

create index centre_file_id on centre_file (file_id);
-- One at a time is made of the same claims.
create unique index centre_file_making on centre_file (region_code, stream) where state = 'making';

-- What stood in a file, row by row.
create table centre_file_row (
  claim_id uuid not null,
  file_id uuid not null,
  -- The village of the claim.
  region_code text collate "C" not null,
  line integer not null,
  person_id uuid not null,
  nik text not null,
  -- When the claim was decided on: decided on anew, it is another.
  decided_at timestamptz not null,
  -- It stands in this file and in no other; false once the file is withdrawn, the claim moved on, or went again.
  stands boolean not null,
  -- Told as sent with the file.
  filed boolean not null default false,
  answer text check (answer in ('confirmed', 'refused')),
  reason text,
  primary key (claim_id, file_id)
);

create index centre_file_row_line on centre_file_row (file_id, line);
create index centre_file_row_nik on centre_file_row (file_id, nik);
-- A claim is in one file at a time.
create unique index centre_file_row_one on centre_file_row (claim_id) where stands;

-- An answer of the centre to a file, as it came.
create table centre_reply (
  -- That of the file.
  region_code text collate "C" not null,
  reply_id uuid not null,
  file_id uuid not null,
  sha256 text not null,
  state text not null check (state in ('reading', 'read', 'applying', 'applied', 'put-aside', 'unreadable')),
  layout jsonb not null,
  read_to integer not null default 0,
  lines integer not null default 0,
  -- How many lines of each verdict.
  verdicts jsonb not null default '{}',
  applied integer,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  decided_by uuid,
  primary key (region_code, reply_id)
);

create index centre_reply_id on centre_reply (reply_id);
create index centre_reply_file on centre_reply (file_id, reply_id);
-- The same bytes are the same answer.
create unique index centre_reply_once on centre_reply (region_code, file_id, sha256) where state <> 'put-aside';

create table centre_reply_line (
  reply_id uuid not null,
  line integer not null,
  region_code text collate "C" not null,
  claim_id uuid,
  nik text,
  row_code text,
  said text,
  answer text check (answer in ('confirmed', 'refused')),
  reason text,
  verdict text not null,
  primary key (reply_id, line)
);

create index centre_reply_line_claim on centre_reply_line (reply_id, claim_id) where claim_id is not null;
create index centre_reply_line_fault on centre_reply_line (reply_id, line)
  where verdict not in ('confirmed', 'refused', 'repeated', 'answered');

-- Why the centre refused, as it said.
alter table claim add column centre_reason text;

-- Ready for a file, in the order in which a file has them.
create index claim_ready_for_centre on claim (region_code, claim_id) where stands = 'centre' and waits_at = 'centre-file';
-- Whose signed minutes a claim stands on.
create index village_meeting_scan on village_meeting (scan_id) where scan_id is not null;

-- An id that comes after those of before, as the application makes them (UUID version 7), for many rows at once.
create function uuid_at(given timestamptz) returns uuid language sql volatile parallel safe as $$
  select overlay(replace(gen_random_uuid()::text, '-', '')
    placing lpad(to_hex((extract(epoch from given) * 1000)::bigint), 12, '0') || '7' from 1 for 13)::uuid
$$;
grant execute on function uuid_at(timestamptz) to rangkul_app;

select protect('centre_file');
select protect('centre_file_row');
select protect('centre_reply');
select protect('centre_reply_line');

grant select, insert, update on centre_file, centre_file_row, centre_reply, centre_reply_line to rangkul_app;

alter table setting drop constraint setting_sort_check;
alter table setting add constraint setting_sort_check check (sort in ('limit', 'benefit-kind', 'file-layout'));

insert into setting (setting_id, sort, name, value, since, ground, state, region_code, proposed_at)
select uuid_of('setting/file-layout/' || code), 'file-layout', code,
  jsonb_build_object('code', code, 'format', 'xlsx', 'delimiter', ',', 'dates', 'dd/mm/yyyy', 'dotted', false, 'apostrophe', false,
    'columns', columns::jsonb, 'verified', false),
  '2020-01-01', 'Bawaan Rangkul: susunan sendiri, belum dibandingkan dengan berkas pusat', 'in-force', 'ID', now()
from (values
  ('centre-for-aid', '[
    {"title": "NO", "value": "row-number"}, {"title": "KODE_BARIS", "value": "row-code"}, {"title": "NO_KK", "value": "family-card"},
    {"title": "NIK", "value": "nik"}, {"title": "NAMA", "value": "name"}, {"title": "TEMPAT_LAHIR", "value": "birth-place"},
    {"title": "TANGGAL_LAHIR", "value": "birth-date"}, {"title": "JENIS_KELAMIN", "value": "sex"},
    {"title": "NAMA_IBU_KANDUNG", "value": "mother-name"}, {"title": "PEKERJAAN", "value": "occupation"},
    {"title": "ALAMAT", "value": "address"}, {"title": "RT", "value": "rt"}, {"title": "RW", "value": "rw"},
    {"title": "KODE_DESA", "value": "village-code"}, {"title": "DESA_KELURAHAN", "value": "village"},
    {"title": "KECAMATAN", "value": "district"}, {"title": "KABUPATEN_KOTA", "value": "regency"},
    {"title": "JENIS_USULAN", "value": "kind"}, {"title": "NOMOR_BERITA_ACARA", "value": "minutes-number"},
    {"title": "TANGGAL_BERITA_ACARA", "value": "minutes-date"}, {"title": "TANGGAL_PENGESAHAN", "value": "decided-on"}]'),
  ('centre-update', '[
    {"title": "NO", "value": "row-number"}, {"title": "KODE_BARIS", "value": "row-code"}, {"title": "NO_KK", "value": "family-card"},
    {"title": "NIK", "value": "nik"}, {"title": "NAMA", "value": "name"}, {"title": "KODE_DESA", "value": "village-code"},
    {"title": "DESA_KELURAHAN", "value": "village"}, {"title": "KECAMATAN", "value": "district"},
    {"title": "KABUPATEN_KOTA", "value": "regency"}, {"title": "JENIS_PEMBARUAN", "value": "kind"},
    {"title": "PERUBAHAN", "value": "change"}, {"title": "NOMOR_BERITA_ACARA", "value": "minutes-number"},
    {"title": "TANGGAL_BERITA_ACARA", "value": "minutes-date"}, {"title": "TANGGAL_PENGESAHAN", "value": "decided-on"}]')
) delivered (code, columns);

insert into setting (setting_id, sort, name, value, since, ground, state, region_code, proposed_at)
values (uuid_of('setting/file-layout/centre-answer'), 'file-layout', 'centre-answer',
  '{"code": "centre-answer", "rowTitles": ["KODE_BARIS"], "nikTitles": ["NIK"],
    "answerTitles": ["HASIL", "STATUS", "STATUS_USULAN"], "reasonTitles": ["KETERANGAN", "ALASAN"],
    "acceptedWords": ["DITERIMA", "BERHASIL", "DISETUJUI", "VALID"], "refusedWords": ["DITOLAK", "GAGAL", "TIDAK DISETUJUI", "TIDAK VALID"],
    "verified": false}',
  '2020-01-01', 'Bawaan Rangkul: susunan sendiri, belum dibandingkan dengan berkas pusat', 'in-force', 'ID', now());
