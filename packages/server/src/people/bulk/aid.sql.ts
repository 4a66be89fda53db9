import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type BatchWrite, idFrom } from './batch-write.sql.ts'

/** The aid that a persons file tells of, all paid by the centre: the column, and the programme's code. */
const reported = [
  ['pkh', 'PKH'],
  ['sembako', 'SEMBAKO'],
  ['pbi', 'PBI-JK'],
] as const

/** A yes begins the aid from this period on, a no ends what ran. A blank says nothing. What changed is the contrary of before. */
export async function writeAid(db: Tx, { batch, period, now }: BatchWrite): Promise<void> {
  // First those whom it may concern: of a list of a million that comes again, some in a hundred.
  const told = sql`
    from (
      select * from import_change
      where batch_id = ${batch} and (kind = 'new' or kind = 'changed' and fields && ${reported.map(([column]) => column)}::text[])
      offset 0
    ) c
    join import_batch b on b.batch_id = c.batch_id
    join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    cross join lateral (values ${sql.join(
      reported.map(
        ([column, programme]) =>
          sql`(${sql.lit(column)}, ${sql.lit(programme)}, case when c.kind = 'changed' then not (c.before ->> ${sql.lit(column)})::boolean else ${sql.ref(`r.${column}`)} end)`,
      ),
    )}) as aid_told (field, programme, yes)`
  await sql`
    update aid a set until = ${period}, ended_batch_id = ${batch}
    from (
      select c.person_id, aid_told.programme ${told}
      where c.batch_id = ${batch} and c.kind = 'changed' and aid_told.field = any (c.fields) and not aid_told.yes
    ) ended
    where a.person_id = ended.person_id and a.programme = ended.programme and a.payer = 'APBN' and a.until is null`.execute(db)
  await sql`
    insert into aid (person_id, aid_id, region_code, programme, payer, source, since, recorded_at, batch_id)
    select p.person_id, ${idFrom(sql`p.person_id`, sql`begun.batch_id`, sql`begun.programme`)}, p.region_code, begun.programme, 'APBN', begun.source, ${period}, ${now}, begun.batch_id
    from (
      select c.person_id, c.batch_id, b.source, aid_told.programme ${told}
      where c.batch_id = ${batch} and aid_told.yes and (c.kind = 'new' or (c.kind = 'changed' and aid_told.field = any (c.fields)))
    ) begun
    join person p on p.person_id = begun.person_id
    order by p.person_id`.execute(db)
  // Of aid that begins no trigger tells: a first list begins it for hundreds of thousands at once.
  await sql`
    update source_record s set row_digest = null
    from import_change c
    where c.batch_id = ${batch} and c.kind = 'changed' and c.fields && ${reported.map(([column]) => column)}::text[]
      and s.person_id = c.person_id and s.row_digest is not null`.execute(db)
}

/** Whoever is missed on a list of recipients receives no longer. */
export async function endMissedAid(db: Tx, { batch, period }: BatchWrite): Promise<void> {
  await sql`
    update aid a set until = ${period}, ended_batch_id = ${batch}
    from import_change c cross join lateral unnest(c.fields) as gone (field)
    join (values ${sql.join(reported.map(([column, programme]) => sql`(${sql.lit(column)}, ${sql.lit(programme)})`))}) as told (field, programme) on told.field = gone.field
    where c.batch_id = ${batch} and c.kind = 'gone' and a.person_id = c.person_id and a.programme = told.programme and a.payer = 'APBN' and a.until is null`.execute(
    db,
  )
}
