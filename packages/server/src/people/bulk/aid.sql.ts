import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type BatchWrite, idFrom } from './batch-write.sql.ts'

/** The aid that a persons file tells of, all paid by the centre: the column, and the programme's code. */
const reported = [
  ['pkh', 'PKH'],
  ['sembako', 'SEMBAKO'],
  ['pbi', 'PBI-JK'],
] as const

/** A yes begins the aid from this period on, a no ends what ran. A blank says nothing. */
export async function writeAid(db: Tx, { batch, period, now }: BatchWrite): Promise<void> {
  for (const [column, programme] of reported) {
    const told = sql.ref(`r.${column}`)
    await sql`
      update aid a set until = ${period}, ended_batch_id = ${batch}
      from import_change c join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
      where c.batch_id = ${batch} and c.kind = 'changed' and ${sql.lit(column)} = any (c.fields) and not ${told}
        and a.person_id = c.person_id and a.programme = ${programme} and a.payer = 'APBN' and a.until is null`.execute(db)
    await sql`
      insert into aid (person_id, aid_id, region_code, programme, payer, source, since, recorded_at, batch_id)
      select c.person_id, ${idFrom(sql`c.person_id`, sql`c.batch_id`, sql.lit(programme))}, p.region_code, ${programme}, 'APBN', b.source, ${period}, ${now}, c.batch_id
      from import_change c
      join import_batch b on b.batch_id = c.batch_id
      join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
      join person p on p.person_id = c.person_id
      where c.batch_id = ${batch} and ${told} and (c.kind = 'new' or (c.kind = 'changed' and ${sql.lit(column)} = any (c.fields)))`.execute(
      db,
    )
  }
}
