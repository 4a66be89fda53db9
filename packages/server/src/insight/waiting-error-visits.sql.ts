import { sql } from 'kysely'
import type { Waiting } from '#domain/insight/waiting.ts'
import type { Db } from '../platform/db/database.ts'
import { waitingOf } from './waiting.sql.ts'

/** As far as it is counted on a first page. */
const countedUpTo = 1_000

/** Families drawn for the error figure whom this account neither found nor decided on. */
export async function findErrorVisits(db: Db, me: string): Promise<Waiting[]> {
  const { rows } = await sql<{ count: number; since: Date | null }>`
    select count(*) as count, min(drawn_at) as since from (
      select s.drawn_at from targeting_visit v join targeting_sample s on s.sample_id = v.sample_id
      where v.outcome is null and s.drawn_at is not null and not v.barred @> array[${me}::uuid]
      order by v.sample_id, v.house_id limit ${countedUpTo}) as counted`.execute(db)
  return rows.flatMap(({ count, since }) =>
    since === null ? [] : [waitingOf('error-visits-to-make', { id: null, about: null, count, since })],
  )
}
