import { sql } from 'kysely'
import type { Waiting } from '#domain/insight/waiting.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { Db } from '../platform/db/database.ts'
import { waitingOf } from './waiting.sql.ts'

interface Counted {
  readonly id: string
  readonly about: string
  readonly count: number
  readonly since: Date
}

/** Doors of my villages, round by round, due when the round ends; and those that I may visit a second time. */
export async function listWaitingVisits(db: Db, me: string): Promise<Waiting[]> {
  const { rows } = await sql<Counted & { last: LocalDate }>`
    select r.round_id as id, r.name as about, r.last_day as last, count(*) as count, min(greatest(c.visit_asked_at, r.opened_at)) as since
    from enumeration_village v
    join enumeration_round r on r.round_id = v.round_id
    join need_candidate c on c.region_code = v.region_code and c.category = any (r.categories)
    where r.state = 'open' and v.enumerator_id = ${me} and c.state = 'open' and c.kind = 'found' and c.visit_asked_at is not null
      and not exists (select from need_assignment n
        where n.subject_id = c.subject_id and n.category = c.category and n.until is null)
    group by r.round_id order by r.last_day, r.round_id limit 20`.execute(db)
  const { rows: again } = await sql<{ count: number; since: Date | null }>`
    select count(*) as count, min(drawn_at) as since from enumeration_recheck where result is null and first_by <> ${me}`.execute(
    db,
  )
  return [
    ...rows.map(({ last, ...row }) => ({ ...waitingOf('visits-to-make', row), dueOn: last })),
    ...again.flatMap(({ count, since }) =>
      since === null ? [] : [waitingOf('revisits-to-make', { id: null, about: null, count, since })],
    ),
  ]
}

/** Of those who lead rounds: what nobody but them ends. */
export async function listWaitingRounds(db: Db, me: string, today: LocalDate): Promise<Waiting[]> {
  const { rows: differing } = await sql<Counted>`
    select r.round_id as id, r.name as about, count(*) as count, min(k.recorded_at) as since
    from enumeration_recheck k join enumeration_round r on r.round_id = k.round_id
    where k.verdict is null and k.result is not null and (k.result = 'belongs') <> (k.first_result = 'belongs')
      and k.first_by <> ${me} and k.second_by <> ${me}
    group by r.round_id order by r.round_id limit 20`.execute(db)
  const { rows: over } = await sql<Counted>`
    select r.round_id as id, r.name as about, 1 as count, (r.last_day + 1)::timestamptz as since
    from enumeration_round r
    where r.state = 'open' and r.last_day < ${today} and exists (select from enumeration_village v where v.round_id = r.round_id)
    order by r.last_day, r.round_id limit 20`.execute(db)
  return [...differing.map((row) => waitingOf('revisits-to-decide', row)), ...over.map((row) => waitingOf('round-to-close', row))]
}
