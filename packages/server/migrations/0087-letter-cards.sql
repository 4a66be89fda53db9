-- Slice: citizens. A letter that tells of a loss bears the code of the family's card (docs/decisions/0066-citizens.md).

-- Made with the letter of this notice, so that its code follows from the card's id; null: handed out at an office.
alter table status_card add column notice_id uuid;

drop function put_status_card(uuid, uuid, uuid, text, text, date, timestamptz);
drop function status_card_of(uuid);

-- Whoever calls it has reached these people under row-level security.
create function put_status_cards(
  subjects uuid[], cards uuid[], people uuid[], proofs text[], hashes text[], notices uuid[], ends date, at timestamptz
) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into status_card (subject_id, card_id, person_id, proof, code_hash, notice_id, ends_on, made_at)
  select made.subject, made.card, made.person, made.proof, made.hash, made.notice, ends, at
  from unnest(subjects, cards, people, proofs, hashes, notices) made (subject, card, person, proof, hash, notice)
  order by made.subject
  on conflict (subject_id) do update set card_id = excluded.card_id, person_id = excluded.person_id, proof = excluded.proof,
    code_hash = excluded.code_hash, notice_id = excluded.notice_id, ends_on = excluded.ends_on, made_at = excluded.made_at,
    wrong = 0, locked_at = null, taken_back_at = null
$$;
grant execute on function put_status_cards(uuid[], uuid[], uuid[], text[], text[], uuid[], date, timestamptz) to rangkul_app;

create function status_cards_of(subjects uuid[])
returns table (
  subject_id uuid, card_id uuid, person_id uuid, proof text, made_at timestamptz, ends_on date, locked_at timestamptz,
  taken_back_at timestamptz, notice_id uuid
)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.subject_id, c.card_id, c.person_id, c.proof, c.made_at, c.ends_on, c.locked_at, c.taken_back_at, c.notice_id
  from status_card c where c.subject_id = any (subjects)
$$;
grant execute on function status_cards_of(uuid[]) to rangkul_app;
