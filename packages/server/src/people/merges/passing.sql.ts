import { sql } from 'kysely'
import type { PersonId } from '#domain/people/person.ts'
import type { Db } from '../../platform/db/database.ts'

export interface Passing {
  readonly sources: number
  readonly aid: number
  readonly aidHeldTwice: number
  readonly deathReports: number
  readonly needs: readonly { readonly category: string; readonly held: boolean }[]
}

/** What lives under the record that goes, and whether the survivor has the same. */
export async function countPassing(db: Db, keep: PersonId, other: PersonId): Promise<Passing> {
  const { rows } = await sql<Passing>`
    with open_aid as (
      select exists (
        select from aid k where k.person_id = ${keep} and k.programme = a.programme and k.payer = a.payer and k.until is null) as held
      from aid a where a.person_id = ${other} and a.until is null
    )
    select
      (select count(*) from source_record where person_id = ${other}) as sources,
      (select count(*) from open_aid where not held) as aid,
      (select count(*) from open_aid where held) as "aidHeldTwice",
      (select count(*) from death_report d where d.person_id = ${other} and d.outcome is null and not exists (
        select from death_report k where k.person_id = ${keep} and k.batch_id = d.batch_id)) as "deathReports",
      (select coalesce(json_agg(json_build_object('category', n.category, 'held', exists (
          select from need_assignment k where k.subject_id = ${keep} and k.category = n.category and k.until is null))), '[]')
        from need_assignment n where n.subject_id = ${other} and n.until is null) as needs`.execute(db)
  if (!rows[0]) throw new Error('a count has one row')
  return rows[0]
}
