-- Platform. What happened, and who looked. Append-only by grant: the application can neither change nor delete an entry.

create table journal (
  journal_id uuid primary key,
  happened_at timestamptz not null,
  event text not null,
  -- Null: nobody was signed in (a failed sign-in).
  actor_id uuid,
  subject_type text not null,
  subject_id text,
  -- The region that the subject belonged to at that time.
  region_code text collate "C" not null,
  -- Names of fields, counts and ids; values of personal fields never stand here.
  facts jsonb not null,
  request_id text not null
);

create index journal_subject on journal (subject_id, journal_id);
create index journal_actor on journal (actor_id, journal_id);

alter table journal enable row level security;
create policy anyone_appends on journal for insert to rangkul_app with check (true);
create policy within_mandate on journal for select to rangkul_app using (
  region_code >= nullif(current_setting('rangkul.region_low', true), '')
  and region_code < nullif(current_setting('rangkul.region_high', true), '')
  and (
    nullif(current_setting('rangkul.regions', true), '') is null
    or region_code ^@ any (string_to_array(nullif(current_setting('rangkul.regions', true), ''), ','))
  )
);

grant select, insert on journal to rangkul_app;
