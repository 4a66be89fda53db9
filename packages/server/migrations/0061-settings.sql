-- Slice: settings. What an agency sets itself for everybody, from a day on and with a second person: limits, and kinds of benefit
-- (docs/decisions/0058-limits.md).

-- Never changed but for the decision on it: what is set later of the same thing follows it.
create table setting (
  setting_id uuid primary key,
  sort text collate "C" not null check (sort in ('limit', 'benefit-kind')),
  -- Which limit; of a kind of benefit its code.
  name text collate "C" not null,
  -- A number, or domain/settings/benefit-kind.ts.
  value jsonb not null,
  since date not null,
  ground text not null,
  state text not null check (state in ('waiting', 'in-force', 'refused')),
  -- From whose mandate it was proposed; it holds everywhere.
  region_code text collate "C" not null,
  -- Null: delivered with Rangkul.
  proposed_by uuid references account (account_id),
  proposed_at timestamptz not null,
  decided_by uuid references account (account_id),
  decided_at timestamptz,
  constraint setting_confirmed_by_another check (state <> 'in-force' or decided_by <> proposed_by),
  constraint setting_decided_whole check (
    proposed_by is null or ((state = 'waiting') = (decided_by is null) and (decided_by is null) = (decided_at is null))
  )
);

-- One from each place: what another regency proposed is not seen here.
create unique index setting_waiting on setting (sort, name, region_code) where state = 'waiting';
create index setting_sort on setting (sort, name, since);
create index setting_proposed_by on setting (proposed_by);
create index setting_decided_by on setting (decided_by);

grant select, insert on setting to rangkul_app;
grant update (state, decided_by, decided_at) on setting to rangkul_app;

insert into setting (setting_id, sort, name, value, since, ground, state, region_code, proposed_at)
select uuid_of('setting/limit/' || name), 'limit', name, to_jsonb(value), '2020-01-01', ground, 'in-force', 'ID', now()
from (values
  ('facts-months', 24, 'Bawaan Rangkul: pemutakhiran tiap dua tahun'),
  ('decile-quarters', 2, 'Bawaan Rangkul: desil dibagikan tiap triwulan'),
  ('doubted-age', 111, 'Bawaan Rangkul: umur yang jarang dicapai'),
  ('head-age', 17, 'Bawaan Rangkul: umur wajib KTP'),
  ('largest-family', 30, 'Bawaan Rangkul: keluarga terbesar yang wajar'),
  ('file-gone', 20, 'Bawaan Rangkul'),
  ('file-new', 20, 'Bawaan Rangkul'),
  ('file-faults', 30, 'Bawaan Rangkul'),
  ('file-unknown', 30, 'Bawaan Rangkul'),
  ('village-known', 20, 'Bawaan Rangkul'),
  ('village-gone', 40, 'Bawaan Rangkul'),
  ('village-new', 40, 'Bawaan Rangkul'),
  ('village-decile', 40, 'Bawaan Rangkul'),
  ('regency-known', 100, 'Bawaan Rangkul'),
  ('regency-gone', 20, 'Bawaan Rangkul'),
  ('regency-new', 20, 'Bawaan Rangkul'),
  ('regency-decile', 30, 'Bawaan Rangkul')
) delivered (name, value, ground);

insert into setting (setting_id, sort, name, value, since, ground, state, region_code, proposed_at)
select uuid_of('setting/benefit-kind/' || code), 'benefit-kind', code,
  jsonb_build_object(
    'code', code, 'name', jsonb_build_object('id', name_id, 'en', name_en), 'payer', payer, 'unit', unit, 'rhythm', 'regular',
    'until', null, 'aliases', to_jsonb(string_to_array(aliases, '|')), 'monthly', monthly, 'verified', false),
  '2020-01-01', 'Bawaan Rangkul: keadaan November 2026', 'in-force', 'ID', now()
from (values
  ('PKH', 'PKH', 'PKH', 'APBN', 'family', null, 'Program Keluarga Harapan'),
  ('SEMBAKO', 'Sembako (BPNT)', 'Sembako (food card)', 'APBN', 'family', 200000, 'BPNT|Bantuan Pangan Non Tunai'),
  ('PBI-JK', 'PBI-JKN dari pusat', 'PBI-JKN (health) from the centre', 'APBN', 'person', 42000, 'PBI JKN|PBI APBN'),
  ('PBI-PEMDA', 'PBI-JKN dari daerah', 'PBI-JKN (health) from the region', 'APBD', 'person', 42000, 'PBI APBD|PBI Daerah'),
  ('PIP', 'PIP', 'PIP (school)', 'APBN', 'person', null, 'Program Indonesia Pintar'),
  ('BLT-DD', 'BLT Dana Desa', 'Cash aid from the village fund', 'APBDes', 'family', 300000, 'BLT Dana Desa'),
  ('PERMAKANAN', 'Permakanan Kemensos', 'Meals of the ministry', 'APBN', 'person', null, 'Permakanan Kemensos'),
  ('PANGAN-DAERAH', 'Paket pangan daerah', 'Food package of the regency', 'APBD', 'family', null, 'Paket Pangan')
) delivered (code, name_id, name_en, payer, unit, monthly, aliases);
