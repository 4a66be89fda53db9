-- Slice: freshness. How fast facts grow old, and visits by which it was looked whether all is as it was
-- (docs/decisions/0061-freshness.md).

-- Months after which half of the facts of a kind may be expected to hold no longer. Never changed: another one follows it.
create table half_life (
  half_life_id uuid primary key,
  kind text not null check (kind in ('identity', 'household', 'residence', 'work', 'decile')),
  months integer not null check (months between 1 and 600),
  region_code text collate "C" not null,
  since date not null,
  ground text not null,
  verified boolean not null,
  state text not null check (state in ('waiting', 'in-force', 'refused')),
  -- Null: delivered with Rangkul.
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint half_life_confirmed_by_another check (state <> 'in-force' or decided_by <> proposed_by),
  constraint half_life_decided_whole check (proposed_by is null or (state = 'waiting') = (decided_by is null))
);

create unique index half_life_waiting on half_life (kind, region_code) where state = 'waiting';
grant select, insert, update on half_life to rangkul_app;

insert into half_life (half_life_id, kind, months, region_code, since, ground, verified, state, proposed_at)
select uuid_of(concat_ws('/', 'half-life', kind)), kind, months, 'ID', '2020-01-01', ground, false, 'in-force', now()
from (values
  ('identity', 120, 'Anggapan: nama, tanggal lahir, dan orang tua hampir tidak pernah berubah'),
  ('household', 24, 'Anggapan: susunan keluarga berubah karena kelahiran, perkawinan, kematian, dan perpindahan'),
  ('residence', 24, 'Anggapan: sebagian besar keluarga tidak pindah rumah dalam dua tahun'),
  ('work', 12, 'Anggapan: pekerjaan berubah paling cepat'),
  ('decile', 6, 'Desil diperbarui pusat tiap triwulan (DTSEN); lewat dua triwulan tidak lagi menggambarkan keadaan')
) as delivered (kind, months, ground);

-- A visit to a family, or to somebody without one.
create table freshness_recheck (
  house_id uuid not null,
  recheck_id uuid not null,
  region_code text collate "C" not null,
  result text not null check (result in ('as-it-was', 'differs', 'not-met')),
  visited_on date not null,
  note text,
  -- Facts that it made its own: ids and values before and after, for whoever takes it back.
  confirmed integer not null,
  carried jsonb,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  undone_at timestamptz,
  primary key (house_id, recheck_id),
  constraint freshness_recheck_carried check ((carried is not null) = (result = 'as-it-was'))
);

select protect('freshness_recheck');
grant select, insert, update on freshness_recheck to rangkul_app;
