-- Slice: enumeration. ENUM-15, kept by the database: each of two who record at the same moment is sound alone. A lock is of no use:
-- whoever waits for it has looked before.
alter table enumeration_total add constraint enumeration_total_apart exclude using gist (
  region_code with =,
  category with =,
  -- Both sexes where none is named.
  int4range(case sex when 'female' then 1 else 0 end, case sex when 'male' then 1 else 2 end) with &&,
  int4range(coalesce(age_from, 0), age_below) with &&
) where (ended_at is null);
