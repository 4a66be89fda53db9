import { readPerson } from '../packages/server/src/people/read-person.ts'
import { listTimeline } from '../packages/server/src/people/timeline.sql.ts'
import type { FamilyId, PersonId } from '../packages/domain/src/people/person-id.ts'
import type { Client } from '../packages/server/src/platform/db/database.ts'
import { regency } from './import-list.ts'
import type { Registry } from './registry.ts'
import type { Figures } from './run.ts'
import { millisecondsOf, quantile, round } from './timing.ts'

const each = 200

interface Somebody {
  readonly id: PersonId
  readonly family: FamilyId
}

/** The page of somebody of whom twenty years are known, with the timeline, against that of somebody known since one list. */
export async function history({ step, asOwner }: Registry): Promise<Figures> {
  const people = await asOwner(async (client) => {
    const { rows } = await client.query<Somebody>(
      `select person_id as id, family_id as family from person where family_id is not null order by person_id limit ${each * 2}`,
    )
    return rows
  })
  const [old, fresh] = [people.slice(0, each), people.slice(each)]
  await asOwner((client) =>
    liveTwentyYears(
      client,
      old.map(({ id }) => id),
    ),
  )

  const look = ({ id, family }: Somebody) =>
    step('read', [regency], async (work) => {
      await readPerson(work, id)
      await listTimeline(work.db, id, family, { withRestricted: true, withClaims: true })
    })
  for (const one of people) await look(one)
  const taken: { old: number[]; fresh: number[] } = { old: [], fresh: [] }
  for (let turn = 0; turn < 3; turn++) {
    for (let at = 0; at < each; at++) {
      const [mine, other] = [old[at], fresh[at]]
      if (!mine || !other) continue
      taken.old.push(await millisecondsOf(() => look(mine)))
      taken.fresh.push(await millisecondsOf(() => look(other)))
    }
  }
  const [ours, floor] = [quantile(taken.old, 0.5), quantile(taken.fresh, 0.5)]
  return { ratio: round(ours / floor), p50: round(ours), p99: round(quantile(taken.old, 0.99)), floorP50: round(floor) }
}

/** Eighty quarters of deciles, two changed facts a year, a move every fourth, a need every second, aid every year. */
async function liveTwentyYears(client: Client, ids: readonly PersonId[]): Promise<void> {
  const years = (step: number) => `cross join generate_series(0, 19, ${step}) as year where p.person_id = any ($1)`
  const day = (column: string) => `(date '2006-03-01' + make_interval(years => ${column}))::date`
  for (const statement of [
    `insert into family_decile (family_id, source, period, region_code, decile, as_of, recorded_at)
     select distinct on (p.family_id, quarter) p.family_id, 'DTSEN', (2006 + quarter / 4) || '-Q' || (quarter % 4 + 1), p.region_code,
       quarter % 10 + 1, date '2006-03-31', now()
     from person p cross join generate_series(0, 79) as quarter where p.person_id = any ($1)`,
    `insert into person_fact (person_id, fact_id, region_code, field, value, source, as_of, recorded_at, replaced_at)
     select p.person_id, gen_random_uuid(), p.region_code, field, 'Jl. Lama ' || year, 'DTSEN', ${day('year')}, now(), now()
     from person p cross join unnest(array['address', 'occupation']) as field ${years(1)}`,
    `insert into family_membership (person_id, membership_id, family_id, region_code, relation, since, until)
     select p.person_id, gen_random_uuid(), p.family_id, p.region_code, 'child', ${day('year')}, ${day('year + 4')} from person p ${years(4)}`,
    `insert into need_assignment (subject_id, need_id, subject_type, region_code, category, criteria_version, met, since, until, source, end_reason,
       recorded_at, recorded_by, version)
     select p.person_id, gen_random_uuid(), 'person', p.region_code, 'PMKS-23', 'Permensos 8/2012', '{}', ${day('year')}, ${day('year + 1')}, 'visit', 'other',
       now(), (select account_id from account limit 1), 1 from person p ${years(2)}`,
    `insert into aid (person_id, aid_id, region_code, programme, payer, source, since, until, recorded_at)
     select p.person_id, gen_random_uuid(), p.region_code, 'BLT ' || year, 'APBD', 'OWN', (2006 + year) || '-Q1', (2006 + year) || '-Q4', now()
     from person p ${years(1)}`,
  ])
    await client.query(statement, [ids])
  await client.query('analyze family_decile, person_fact, family_membership, need_assignment, aid')
}
