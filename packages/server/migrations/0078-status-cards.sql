-- Slice: citizens. Cards with which a family asks for its own status, and what they open (docs/decisions/0066-citizens.md).

-- One for each family, the newest; of whoever has no family, for the person.
create table status_card (
  subject_id uuid primary key,
  card_id uuid not null,
  -- For whom it was made: the digits asked beside the code are theirs.
  person_id uuid not null,
  proof text not null check (proof in ('nik', 'birth')),
  -- Of the code, under a key that does not lie in the database.
  code_hash text not null,
  ends_on date not null,
  -- Wrong digits, one after the other.
  wrong integer not null default 0,
  locked_at timestamptz,
  taken_back_at timestamptz,
  made_at timestamptz not null
);

create index status_card_code on status_card (code_hash);
create index status_card_id on status_card (card_id);

-- No policy: nobody reads it but the functions below.
alter table status_card enable row level security;

-- Wrong answers from one network address, of which only a keyed hash is kept.
create table status_pace (
  address_hash text primary key,
  failures integer not null,
  last_at timestamptz not null
);

create index status_pace_last on status_pace (last_at);
grant select, insert, update, delete on status_pace to rangkul_app;

-- Whoever calls it has reached the person under row-level security.
create function put_status_card(subject uuid, card uuid, person uuid, proof text, hash text, ends date, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into status_card (subject_id, card_id, person_id, proof, code_hash, ends_on, made_at)
  values (subject, card, person, proof, hash, ends, at)
  on conflict (subject_id) do update set card_id = excluded.card_id, person_id = excluded.person_id, proof = excluded.proof,
    code_hash = excluded.code_hash, ends_on = excluded.ends_on, made_at = excluded.made_at, wrong = 0, locked_at = null,
    taken_back_at = null
$$;
grant execute on function put_status_card(uuid, uuid, uuid, text, text, date, timestamptz) to rangkul_app;

create function status_card_of(subject uuid)
returns table (person_id uuid, proof text, made_at timestamptz, ends_on date, locked_at timestamptz, taken_back_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.person_id, c.proof, c.made_at, c.ends_on, c.locked_at, c.taken_back_at from status_card c where c.subject_id = subject
$$;
grant execute on function status_card_of(uuid) to rangkul_app;

create function take_back_status_card(subject uuid, at timestamptz) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with taken as (
    update status_card set taken_back_at = at where subject_id = subject and taken_back_at is null returning 1
  ) select exists (select from taken)
$$;
grant execute on function take_back_status_card(uuid, timestamptz) to rangkul_app;

-- Whom a card opens: while it is good, and its holder is still of the family for which it was made.
create function status_card_opens(card uuid, today date)
returns table (subject_id uuid, person_id uuid, region_code text, family_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.subject_id, p.person_id, p.region_code, p.family_id
  from status_card c join person p on p.person_id = c.person_id
  where c.card_id = card and c.locked_at is null and c.taken_back_at is null and c.ends_on >= today
    and coalesce(p.family_id, p.person_id) = c.subject_id
$$;
grant execute on function status_card_opens(uuid, date) to rangkul_app;

-- One try. Of a code that nobody has: no row. The card is held while its digits are compared, so that a hundred at once are a
-- hundred; `locked` says that this try was the one that locked it.
create function try_status_card(hash text, digits text, today date, at timestamptz, most integer)
returns table (card uuid, subject uuid, region text, fits boolean, locked boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  held status_card;
  holder person;
  is_right boolean;
  locks boolean;
begin
  select * into held from status_card c where c.code_hash = hash for update;
  select * into holder from person p where p.person_id = held.person_id;
  is_right := coalesce(
    held.locked_at is null and held.taken_back_at is null and held.ends_on >= today
    and coalesce(holder.family_id, holder.person_id) = held.subject_id
    and digits = case held.proof when 'nik' then right(holder.nik, 6) else to_char(holder.birth_date, 'DDMMYY') end, false);
  locks := not is_right and held.locked_at is null and held.wrong + 1 >= most;
  update status_card c set wrong = case when is_right then 0 else c.wrong + 1 end, locked_at = case when locks then at else c.locked_at end
    where c.card_id = held.card_id;
  if held.card_id is not null then
    return query select held.card_id, held.subject_id, coalesce(holder.region_code, 'ID'), is_right, locks;
  end if;
end
$$;
grant execute on function try_status_card(text, text, date, timestamptz, integer) to rangkul_app;

-- What the family of a card gets: as files report it, and as approved lists of ours name it. No amounts, nobody's name.
create function status_aid(card uuid, today date)
returns table (origin text, code text, programme text, payer text, since text, until text)
language sql stable security definer set search_path = public, pg_temp as $$
  with opened as (select * from status_card_opens(card, today)),
  kin as (
    select p.person_id as id from person p, opened o where p.person_id = o.person_id or p.family_id = o.family_id
  ), ids as (
    select id from kin
    union select m.other_id from person_merge m join kin on m.person_id = kin.id where m.state = 'confirmed'
    union select o.family_id from opened o where o.family_id is not null
  )
  select 'reported', a.programme, null, a.payer, min(a.since), case when bool_or(a.until is null) then null else max(a.until) end
  from aid a where a.person_id in (select id from ids) group by a.programme, a.payer
  union all
  select 'own', p.programme_id::text, p.name, p.budget_source, min(month), max(month)
  from list_member m
  join programme_list l on l.list_id = m.list_id and l.state = 'approved'
  join programme p on p.programme_id = l.programme_id
  cross join unnest(l.months) month
  where m.beneficiary_id in (select id from ids) and m.standing = 'listed'
  group by p.programme_id, p.name, p.budget_source
$$;
grant execute on function status_aid(uuid, date) to rangkul_app;

-- Where approved lists looked at somebody of the family and did not name them, with the list's own reason.
create function status_lists(card uuid, today date)
returns table (programme text, months text[], reason text, decided_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with opened as (select * from status_card_opens(card, today)),
  ids as (
    select p.person_id as id from person p, opened o where p.person_id = o.person_id or p.family_id = o.family_id
    union select o.family_id from opened o where o.family_id is not null
  )
  select distinct on (p.programme_id) p.name, l.months, m.reason, coalesce(l.decided_at, l.made_at)
  from list_member m
  join programme_list l on l.list_id = m.list_id and l.state = 'approved'
  join programme p on p.programme_id = l.programme_id
  where m.beneficiary_id in (select id from ids)
    and m.standing <> 'listed' and m.reason <> 'on-another-list'
    and not exists (
      select from list_member other where other.list_id = m.list_id and other.standing = 'listed'
        and other.beneficiary_id in (select id from ids)
    )
  order by p.programme_id, l.decided_at desc nulls last, l.made_at desc
$$;
grant execute on function status_lists(uuid, date) to rangkul_app;

-- Claims about the family or somebody of it, newest first: what was decided and why, never who, nor what of a category.
create function status_claims(card uuid, today date)
returns table (
  claim_id uuid, region_code text, kind text, state text, stands text, proposed_at timestamptz, since timestamptz,
  decided_at timestamptz, reason text, mine boolean, objection text, ticket text, objected_at timestamptz,
  answered_at timestamptz, answer text
)
language sql stable security definer set search_path = public, pg_temp as $$
  with opened as (select * from status_card_opens(card, today)),
  ids as (
    select c.claim_id from claim c join opened o on c.subject_id = o.subject_id
    union select c.claim_id from claim c join opened o on c.person_id = o.person_id
  )
  select c.claim_id, c.region_code, c.kind, c.state, c.stands, c.proposed_at, c.since, c.decided_at,
    (select t.reason from claim_turn t where t.claim_id = c.claim_id and t.move in ('accepted', 'refused', 'returned', 'refused-by-meeting')
      order by t.turn_id desc limit 1),
    c.person_id is null or c.person_id = (select o.person_id from opened o),
    c.objection, c.objection_ticket, c.objected_at, ended.taken_at, ended.reason
  from claim c
  left join lateral (
    select t.taken_at, t.reason from claim_turn t where t.claim_id = c.claim_id and t.move in ('upheld', 'overturned')
    order by t.turn_id desc limit 1
  ) ended on true
  where c.claim_id in (select claim_id from ids) and c.state <> 'withdrawn'
  order by c.claim_id desc
  limit 30
$$;
grant execute on function status_claims(uuid, date) to rangkul_app;
