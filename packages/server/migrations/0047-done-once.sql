-- Slice: intake. When the batch was compared: what the comparison saw of other transactions, and on which day. As long as the
-- journal tells of no change since, it need not be repeated when the batch is applied.
alter table import_batch add column compared_snapshot text, add column compared_on date;

-- The last line of the file that is staged, while its rows are read: a run after a crash goes on from there. Null: from the
-- beginning.
alter table import_batch add column read_to integer;
