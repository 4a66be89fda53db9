import { sql } from 'kysely'
import type { SampleId } from '#domain/targeting/sample.ts'
import type { HouseId } from '#domain/targeting/visit.ts'
import type { Tx } from '../platform/db/database.ts'

/**
 * Notes who found a family or decided on it (ERR-11): registered somebody of it, recorded a category, visited, proposed, judged or
 * objected, or put it on a list. Added to what was known before; of one family, or of all that a sample drew.
 */
export async function noteBarred(db: Tx, sample: SampleId, house?: HouseId): Promise<void> {
  await sql`
    update targeting_visit v set barred = array(
      with kin as (
        select person_id as id from person where family_id = v.house_id union all select v.house_id)
      select who from unnest(v.barred) as known (who)
      union
      select j.actor_id from journal j where j.subject_id = any (array(select id::text from kin)) and j.event = 'person.registered'
      union
      select n.recorded_by from kin join need_assignment n on n.subject_id = kin.id
      union
      select e.recorded_by from kin join enumeration_visit e on e.person_id = kin.id
      union
      select k.second_by from kin join enumeration_visit e on e.person_id = kin.id
        join enumeration_recheck k on k.subject_id = e.subject_id and k.visit_id = e.visit_id
      union
      select f.recorded_by from kin join enumeration_find f on f.person_id = kin.id
      union
      select unnest(array[c.proposed_by, c.decided_by, c.objected_by]) from kin join claim c on c.subject_id = kin.id
      union
      select t.taken_by from kin join claim_turn t on t.subject_id = kin.id
      union
      select l.made_by from kin join list_member m on m.beneficiary_id = kin.id and m.standing in ('listed', 'reserve')
        join programme_list l on l.list_id = m.list_id
      except select null::uuid)
    where v.sample_id = ${sample} and v.outcome is null ${house === undefined ? sql`` : sql`and v.house_id = ${house}`}`.execute(
    db,
  )
}
