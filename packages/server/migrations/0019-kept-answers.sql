-- Platform. What was answered to a request that names itself by a key, so that the same request sent once more is
-- answered, not done again. And the right to let files go that nobody sent.

create table kept_answer (
  account_id uuid not null references account (account_id),
  -- SHA-256 of the key: who reads this table can't ask for the answers.
  key text not null,
  -- SHA-256 of what was asked and within which regions: another request under the same key is refused.
  fingerprint text not null,
  -- The region that covers the mandates under which it was asked.
  region_code text collate "C" not null,
  status int not null,
  body text,
  answered_at timestamptz not null,
  primary key (account_id, key)
);

create index kept_answer_answered_at on kept_answer (answered_at);
select protect('kept_answer');

grant select, insert, delete on kept_answer to rangkul_app;
grant delete on stored_file, upkeep_photo, approval_scan to rangkul_app;

create index upkeep_photo_unsent on upkeep_photo (taken_in_at) where proposal_id is null;
