-- Slice: proposals. By NIK the rows of a file are looked for once it was sent: told as sent, or let go because they had moved on. While
-- it is being made, each entry would lie somewhere else (docs/decisions/0063-centre-files.md).
drop index centre_file_row_nik;
create index centre_file_row_nik on centre_file_row (file_id, nik) where filed or not stands;
