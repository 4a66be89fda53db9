-- Slice: proposals. A file for the centre of two million claims is written in the order of its lines; each index in another order is
-- one more page for each of its rows (docs/decisions/0063-centre-files.md).
alter table centre_file_row drop constraint centre_file_row_pkey;
drop index centre_file_row_line;
alter table centre_file_row add primary key (file_id, line, claim_id);

-- Digits; by the words of a language they are compared more slowly.
alter table centre_file_row alter column nik type text collate "C";
alter table centre_reply_line alter column nik type text collate "C";
