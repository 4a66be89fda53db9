-- Slice: intake. The families of whom a file only says again what it said before. They are counted, and their deciles said for the
-- new quarter: each time a million people would be joined to their families (docs/decisions/0048-as-last-time.md).
create table import_again (
  batch_id uuid not null,
  family_id uuid not null,
  region_code text collate "C" not null,
  -- The newest other quarter for which a list said it; null where there was none, or it was not kept.
  said_for text,
  primary key (batch_id, family_id)
);
select protect('import_again');
grant select, insert, delete on import_again to rangkul_app;

insert into import_again (batch_id, family_id, region_code, said_for)
select b.batch_id, p.family_id, min(c.region_code), max(before.period) filter (where before.period <> b.period)
from import_same c
join import_batch b on b.batch_id = c.batch_id
left join import_batch before on before.batch_id = c.told_by
join person p on p.person_id = c.person_id
where b.state = 'checked' and p.family_id is not null
group by b.batch_id, p.family_id;
