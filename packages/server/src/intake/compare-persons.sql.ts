import { type RawBuilder, sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import { latestLists } from '../people/bulk/index.ts'
import { newest } from './compare-deciles.sql.ts'
import { type Coming, factsByHand, whyKept } from './kept-facts.sql.ts'

/** What stands in the registry of a person, under the names of `comparedFields`, and what the row says instead; aid is told below. */
const compared = {
  nik: sql`r.nik is not null and r.nik is distinct from p.nik`,
  name: sql`r.name <> p.name and text_key(r.name) <> text_key(p.name)`,
  familyCardNumber: sql`r.family_card_number is not null and r.family_card_number is distinct from f.card_number`,
  relation: sql`r.relation is not null and r.relation is distinct from p.relation`,
  sex: sql`r.sex is not null and r.sex is distinct from p.sex`,
  birthPlace: differs('birth_place'),
  birthDate: sql`r.birth_date is not null and r.birth_date is distinct from p.birth_date`,
  motherName: differs('mother_name'),
  occupation: differs('occupation'),
  villageCode: sql`r.village_code is not null and r.village_code is distinct from p.region_code`,
  address: differs('address'),
  rt: sql`r.rt is not null and r.rt is distinct from p.rt`,
  rw: sql`r.rw is not null and r.rw is distinct from p.rw`,
  decile: sql`r.decile is not null and r.decile is distinct from f.decile`,
}

/** Who has left the province lives here again where a list of a later day has them. */
function returned({ asOf }: Coming) {
  return sql`p.status = 'away' and p.left_on < ${asOf}::date`
}

/**
 * Whom the file has twice receives what either of the two rows says. Nothing begins for the dead, nor for those who have left the
 * province: a list may not know yet.
 */
function began(column: string, coming: Coming) {
  const [known, told] = [sql.ref(`a.${column}`), sql`coalesce(${sql.ref(`twice.${column}`)}, ${sql.ref(`r.${column}`)})`]
  return sql`${told} is not null and ${told} is distinct from coalesce(${known}, false)
    and case when ${told} then p.status = 'active' or ${returned(coming)} else ${known} end`
}

function differs(column: string) {
  const [ours, theirs] = [sql.ref(`p.${column}`), sql.ref(`r.${column}`)]
  return sql`${theirs} is not null and ${theirs} is distinct from ${ours} and (${ours} is null or text_key(${theirs}) <> text_key(${ours}))`
}

function differing(coming: Coming) {
  const weighed = {
    ...compared,
    decile: sql`${compared.decile} ${newest(coming.late)}`,
    pkh: began('pkh', coming),
    sembako: began('sembako', coming),
    pbi: began('pbi', coming),
    leftOn: returned(coming),
  }
  return sql.join(Object.entries(weighed).map(([field, changed]) => sql`case when ${changed} then ${sql.lit(field)} end`))
}

/** What the row says, as a merge keeps what it turned down: by the name of the fact. */
const said = sql.join(
  Object.entries({
    nik: sql`'nik=' || r.nik`,
    name: sql`'name=' || r.name`,
    familyCardNumber: sql`'familyCardNumber=' || r.family_card_number`,
    relation: sql`'relation=' || r.relation`,
    sex: sql`'sex=' || r.sex`,
    birthPlace: sql`'birthPlace=' || r.birth_place`,
    birthDate: sql`'birthDate=' || r.birth_date`,
    motherName: sql`'motherName=' || r.mother_name`,
    occupation: sql`'occupation=' || r.occupation`,
    villageCode: sql`'village=' || r.village_code`,
    address: sql`'address=' || r.address`,
    rt: sql`'rt=' || r.rt`,
    rw: sql`'rw=' || r.rw`,
    // Of the family on that card.
    decile: sql`'familyCardNumber=' || r.family_card_number`,
  }).map(([field, value]) => sql`when ${sql.lit(field)} then ${value}`),
  sql` `,
)

/**
 * What a list of persons would do, person by person. Where what stands is newer or stronger than the file, it is kept, and
 * told so; what a merge turned down is not brought back. The same decisions as `change.rules.ts` and `precedence.rules.ts`,
 * over all rows at once.
 */
export function meantByPersons(batch: BatchId, coming: Coming): RawBuilder<unknown> {
  const { late } = coming
  const saidOfField = sql`case field ${said} end`
  return sql`
    with known as materialized (
      select * from known_people(${batch})
    ), latest as materialized (select * from ${latestLists(batch)} l
    ), twice as materialized (
      -- Rows by which the file has somebody whom a merge made one person of two.
      select person_id, array_agg(row_number) as rows,
        bool_or(pkh) as pkh, bool_or(sembako) as sembako, bool_or(pbi) as pbi
      from (
        select distinct s.person_id, w.row_number, w.pkh, w.sembako, w.pbi
        from source_record s
        join import_batch i on i.batch_id = ${batch} and i.source = s.source
        join import_row w on w.batch_id = i.batch_id and w.source_key = s.source_key and w.usable
        where s.person_id = any (array(select person_id from person_merge where state = 'confirmed'))
      ) found
      group by person_id having count(*) > 1
    )
      select b.batch_id, coalesce(k.person_id, r.new_person_id) as person_id, r.region_code, r.row_number,
        case
          when k.person_id is null then 'new'
          when not k.here then 'elsewhere'
          when d.fields = '{}' then 'same'
          else 'changed'
        end as kind,
        d.fields,
        case when d.fields <> '{}' then jsonb_build_object(
          'nik', p.nik, 'nikStanding', p.nik_standing, 'name', p.name, 'nameKey', p.name_key, 'nameKeys', to_jsonb(p.name_keys), 'familyCardNumber', f.card_number, 'familyId', p.family_id,
          'relation', p.relation, 'sex', p.sex, 'birthPlace', p.birth_place, 'birthDate', p.birth_date, 'motherName', p.mother_name,
          'occupation', p.occupation, 'villageCode', p.region_code, 'address', p.address, 'rt', p.rt, 'rw', p.rw,
          'leftOn', p.left_on, 'leftTo', p.left_to, 'decile', f.decile, 'pkh', coalesce(a.pkh, false), 'sembako', coalesce(a.sembako, false), 'pbi', coalesce(a.pbi, false))
        end as before,
        d.kept
      from import_batch b
      join import_row r on r.batch_id = b.batch_id and r.usable
      left join known k on k.row_number = r.row_number
      left join person p on p.person_id = k.person_id and p.person_id = any (array(select person_id from known))
      left join family f on f.family_id = p.family_id
      left join (
        select person_id, bool_or(programme = 'PKH') pkh, bool_or(programme = 'SEMBAKO') sembako, bool_or(programme = 'PBI-JK') pbi
        from aid where until is null and payer = 'APBN' and person_id = any (array(select person_id from known)) group by person_id
      ) a on a.person_id = p.person_id
      left join (${factsByHand(coming)}) hand on hand.person_id = p.person_id
      ${
        late
          ? sql`left join (
        select person_id, max(last_as_of) as last_as_of from source_record where source = ${coming.source} group by person_id
      ) known on known.person_id = p.person_id`
          : sql``
      }
      left join (
        select person_id, array_agg(field || '=' || value) as said from person_fact where turned_down_by is not null and value is not null group by person_id
      ) turned_down on turned_down.person_id = p.person_id
      left join twice on twice.person_id = k.person_id
      cross join lateral (
        -- Asked first, so that nothing is compared for those who are new.
        select coalesce(array_agg(field) filter (where reason is null), '{}') as fields,
          coalesce(array_agg(field || ':' || reason) filter (where reason is not null), '{}') as kept
        from (
          select field, ${whyKept(coming, saidOfField)} as reason
          from (select unnest(array[${differing(coming)}]) as field where k.here) differing
          where field is not null
            and (turned_down.said is null or not coalesce(${saidOfField} = any (turned_down.said), false))
        ) weighed
      ) d
      where b.batch_id = ${batch}
        and (k.person_id is not null or r.row_number not in (select unnest(rows) from twice))
      union all
      select b.batch_id, s.person_id, left(s.region_code, 5), null, 'gone', '{}', null, '{}'
      from import_batch b
      join source_record s on s.source = b.source and s.region_code >= b.region_code and s.region_code < b.region_code || '/'
      join latest on latest.batch_id = s.last_batch_id and latest.regency = left(s.region_code, 5)
      where b.batch_id = ${batch} and s.last_batch_id = any (array(select batch_id from latest))
        and not exists (select from import_row r where r.batch_id = b.batch_id and r.source_key = s.source_key)
        and not exists (select from import_same c where c.batch_id = b.batch_id and c.person_id = s.person_id)`
}
