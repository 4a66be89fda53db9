import { sql } from 'kysely'
import { needCategories } from '#domain/people/need-categories.ts'
import type { FamilyId, PersonId, TimelineEntry } from '#domain/people/person.ts'
import type { Db } from '../platform/db/database.ts'

const restrictedCodes = needCategories
  .filter((category) => category.sensitivity === 'restricted')
  .map((category) => category.code)

/** What happened to a person and their family, newest first, gathered from the rows that say so. NIKs are not among the values. */
export async function listTimeline(
  db: Db,
  person: PersonId,
  family: FamilyId | null,
  { withRestricted, withClaims }: { withRestricted: boolean; withClaims: boolean },
): Promise<TimelineEntry[]> {
  // What was recorded under a record that was merged into this one is theirs, too.
  const all = sql`array(select ${person}::uuid union all select other_id from person_merge where person_id = ${person} and state = 'confirmed')`
  // A visit that found all as it was is told once, not fact by fact.
  const house = sql`array[${person}::uuid, ${family}::uuid]`
  const hidden = withRestricted ? [] : restrictedCodes
  const { rows } = await sql<TimelineEntry>`
    select "on", kind, about, value, source, event from (
      select coalesce(first.as_of, p.as_of) as "on", 'registered' as kind, null as about, null as value, coalesce(first.source, p.source) as source, null::uuid as event
        from person p
        left join lateral (select f.as_of, f.source from person_fact f where f.person_id = p.person_id order by f.as_of limit 1) first on first.as_of < p.as_of
        where p.person_id = ${person}
      union all
      select as_of, 'fact', field, case when field = 'nik' then null else value end, source, null
        from person_fact f where f.person_id = ${person} and f.replaced_at is null and not exists (
          select from freshness_recheck r where r.house_id = any (${house}) and r.recorded_at = f.recorded_at)
      union all
      select visited_on, 'rechecked', result, null, 'visit', null from freshness_recheck where house_id = any (${house}) and undone_at is null
      union all
      select as_of, 'decile', period, decile::text, source, null from family_decile where family_id = ${family}
      union all
      select since, 'family', relation, null, '', null from family_membership where person_id = any (${all})
      union all
      select since, 'need-began', category, null, source, null from need_assignment
        where subject_id = any (${all} || ${family}::uuid) and category <> all (${hidden})
      union all
      select until, 'need-ended', category, end_reason, source, null from need_assignment
        where subject_id = any (${all} || ${family}::uuid) and until is not null and category <> all (${hidden})
      union all
      select (recorded_at at time zone 'Asia/Makassar')::date, 'aid-began', programme, since, source, null from aid where person_id = any (${all})
      union all
      select (recorded_at at time zone 'Asia/Makassar')::date, 'aid-ended', programme, until, source, null from aid where person_id = any (${all}) and until is not null
      union all
      select (decided_at at time zone 'Asia/Makassar')::date, 'merged', null, carried -> 'other' ->> 'name', '', null from person_merge
        where person_id = ${person} and state = 'confirmed'
      union all
      select happened_on, case when person_id = any (${all}) or other_id = any (${all}) then 'life-event' else 'family-event' end, kind, null, source, event_id from life_event
        where (person_id = any (${all}) or other_id = any (${all}) or family_id = ${family}) and state = 'confirmed'
      union all
      select (proposed_at at time zone 'Asia/Makassar')::date, 'claim', kind, case when objection = 'overturned' then 'overturned' else state end, '', claim_id
        from claim where ${withClaims} and (person_id = any (${all}) or (family_id = ${family} and person_id is null))
      union all
      select m.held_on, 'meeting', c.kind, i.outcome, '', c.claim_id
        from claim c join meeting_item i using (claim_id) join village_meeting m on m.meeting_id = i.meeting_id and m.state = 'bound'
        where ${withClaims} and i.outcome <> 'left-out' and (c.person_id = any (${all}) or (c.family_id = ${family} and c.person_id is null))
    ) entry
    order by "on" desc, kind
    limit 200`.execute(db)
  return rows
}
