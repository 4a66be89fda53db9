-- Slice: people. Whoever a category, an aid or a fault stands with is asked for once for a search, not of each who bears the
-- name. Where very many carry it, each bearer is looked up, by one look into an index (docs/decisions/0030-misspelt-names.md).
create index need_assignment_family on need_assignment (category, subject_id) where until is null and subject_type = 'family';

create or replace function people_by_name(
  keys text[], other_keys text[], near_keys jsonb, key_begin text, letters text, low text, high text, within text[], filter jsonb, most integer
)
returns table (person_id uuid, fit real)
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  -- Of very many who carry a word no more than this are ranked: nobody reads further, and narrowing finds the others.
  ranked constant integer := 2000;
  -- So many are asked for by id; of more, each who bears the name is looked up: that is cheaper than it seems, and the commonest
  -- names are borne by one in ten.
  few_at_most integer := greatest(2000, (select c.reltuples from pg_class c where c.oid = 'public.person'::regclass)::integer / 150);
  whole_rows integer;
  found_rows integer;
  near_rows integer := 0;
  meant text[];
  is_known boolean;
  slips integer;
  conditions text[] := '{}';
  condition text;
  part text;
  -- People and families that carry one part of the filter.
  carriers uuid[];
  -- Those of the part that fewest carry, and which part it is. Null: very many carry each, or there is none.
  few uuid[];
  fewest text;
  -- What is asked of whoever bears the name. $1 low, $2 high, $3 within, $4 filter, $5 few.
  fits text := 'p.region_code >= $1 and p.region_code < $2 and p.region_code ^@ any ($3)';
begin
  foreach part in array array['fault', 'programme', 'category'] loop
    continue when filter ->> part is null;
    case part
      when 'fault' then
        select array_agg(c.subject_id) into carriers from (
          select q.subject_id from quality_fault q
          where q.kind = filter ->> 'fault' and q.cured_at is null and q.region_code >= low and q.region_code < high
          limit few_at_most + 1) c;
      when 'programme' then
        select array_agg(c.person_id) into carriers from (
          select a.person_id from aid a
          where a.programme = filter ->> 'programme' and a.until is null and a.region_code >= low and a.region_code < high
          limit few_at_most + 1) c;
      else
        -- A family's counts for its members, who may live elsewhere.
        select array_agg(c.subject_id) into carriers from (
          (select n.subject_id from need_assignment n
            where n.category = filter ->> 'category' and n.until is null and n.subject_type = 'person'
              and n.region_code >= low and n.region_code < high)
          union all
          (select n.subject_id from need_assignment n
            where n.category = filter ->> 'category' and n.until is null and n.subject_type = 'family')
          limit few_at_most + 1) c;
    end case;
    if carriers is null then return; end if;
    if cardinality(carriers) <= few_at_most and (few is null or cardinality(carriers) < cardinality(few)) then
      few := carriers;
      fewest := part;
    end if;
  end loop;

  if filter is not null then
    fits := concat_ws(' and ', fits,
      case
        when few is null then null
        when fewest = 'programme' then 'p.person_id = any ($5)'
        else '(p.person_id = any ($5) or p.family_id = any ($5))'
      end,
      case when filter ->> 'born' is not null then 'p.birth_date = ($4 ->> ''born'')::date' end,
      case when filter ->> 'bornFrom' is not null then 'p.birth_date >= ($4 ->> ''bornFrom'')::date' end,
      case when filter ->> 'bornUntil' is not null then 'p.birth_date <= ($4 ->> ''bornUntil'')::date' end,
      case when filter ->> 'decileTo' is not null then
        'exists (select from family f where f.family_id = p.family_id and f.decile <= ($4 ->> ''decileTo'')::int)' end,
      case when filter ->> 'category' is not null and fewest is distinct from 'category' then
        'exists (select from need_assignment n where n.subject_id in (p.person_id, p.family_id) and n.category = $4 ->> ''category'' and n.until is null)' end,
      case when filter ->> 'programme' is not null and fewest is distinct from 'programme' then
        'exists (select from aid a where a.person_id = p.person_id and a.programme = $4 ->> ''programme'' and a.until is null)' end,
      case when filter ->> 'fault' is not null and fewest is distinct from 'fault' then
        'exists (select from quality_fault q where q.subject_id in (p.person_id, p.family_id) and q.kind = $4 ->> ''fault'' and q.cured_at is null)' end);
  end if;

  return query execute
    'select p.person_id, 1::real
     from person p
     where p.name_key = $6 and ' || fits || '
     order by p.region_code, p.person_id
     limit $7'
    using low, high, within, filter, few, key_begin, most;
  get diagnostics whole_rows = row_count;
  if whole_rows = most then return; end if;

  return query execute
    'select carrier.id, (1 - (carrier.letters - length($6)) / 100.0)::real
     from (
       select p.person_id as id, length(p.name_key) as letters
       from person p
       where (p.name_keys @> $7 or p.name_keys @> $8) and p.name_key <> $6 and ' || fits || '
       limit $9
     ) carrier
     order by 2 desc, carrier.id
     limit $10'
    using low, high, within, filter, few, key_begin, keys, other_keys, ranked, most - whole_rows;
  get diagnostics found_rows = row_count;
  if whole_rows + found_rows > 0 then return; end if;

  return query execute
    'select p.person_id, 0.5::real
     from person p
     where p.name_key >= $6 and p.name_key < $6 || ''~'' and ' || fits || '
     order by p.name_key, p.person_id
     limit $7'
    using low, high, within, filter, few, key_begin, most;
  get diagnostics found_rows = row_count;
  if found_rows > 0 then return; end if;

  -- One slip in one word, each word in turn. Nobody stands twice: who has all words was found above.
  for slipped in 1 .. cardinality(keys) loop
    meant := array(select w.word from jsonb_array_elements_text(near_keys -> (slipped - 1)) near (key) join name_word w on w.word = near.key);
    continue when meant = '{}';
    return query execute
      'select near.id, (0.4 + similarity(near.name, $6) * 0.05)::real
       from (
         select p.person_id as id, p.name
         from person p
         where p.name_keys && $7 and p.name_keys @> $8 and ' || fits || '
         limit $9
       ) near
       order by 2 desc, near.id
       limit $10'
      using low, high, within, filter, few, letters, meant, keys[:slipped - 1] || keys[slipped + 1:], ranked, most - near_rows;
    get diagnostics found_rows = row_count;
    near_rows := near_rows + found_rows;
  end loop;
  if near_rows > 0 then return; end if;

  -- Slips in several words, two in one, or only the beginnings of words; then the same with one word left out.
  for at in 1 .. cardinality(keys) loop
    -- A word that is known was hardly meant to be one that is much another; nor is it the beginning of one.
    is_known := exists (select from name_word w where w.word = keys[at]);
    slips := case when is_known or length(keys[at]) < 5 then 1 else 2 end;
    meant := array(
      select w.word
      from name_word w
      where (
          length(w.word) between length(keys[at]) - slips and length(keys[at]) + slips
          and levenshtein_less_equal(w.word, keys[at], slips) <= slips
        )
        or (not is_known and length(keys[at]) >= 3 and w.word ^@ keys[at])
      order by levenshtein_less_equal(w.word, keys[at], 2), w.word
      limit 15);
    conditions := conditions || format('p.name_keys && %L::text[]', meant);
  end loop;
  for left_out in 0 .. case when cardinality(keys) > 1 then cardinality(keys) else 0 end loop
    condition := array_to_string(conditions[:left_out - 1] || conditions[left_out + 1:], ' and ');
    return query execute format(
      'select near.id, (similarity(near.name, $6) * 0.4)::real
       from (
         select p.person_id as id, p.name
         from person p
         where %s and %s
         limit %s
       ) near
       where %s
       order by 2 desc, near.id
       limit %s', condition, fits, ranked, case when left_out = 0 then 'true' else 'similarity(near.name, $6) >= 0.3' end, most - near_rows)
      using low, high, within, filter, few, letters;
    get diagnostics found_rows = row_count;
    near_rows := near_rows + found_rows;
    if left_out = 0 and near_rows > 0 then return; end if;
  end loop;
end
$$;
