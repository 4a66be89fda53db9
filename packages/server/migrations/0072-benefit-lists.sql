-- Slice: intake. A list of recipients of any kind of benefit names its kind, and whose budget pays it on the day of the list; the kind is
-- its source too, so that a list of another kind is of another source. Null: a list of another sort, or of an aid that columns tell of.
alter table import_batch
  add column benefit text,
  add column benefit_payer text,
  add constraint import_batch_benefit_is_its_source check (
    (benefit is null) = (benefit_payer is null) and (benefit is null or benefit = source));
