import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type BatchWrite, idFrom, peopleChangedIn } from './batch-write.sql.ts'

/** What a file may tell of: the name by which changes call it, the code of the benefit, and whose budget pays it. */
interface Reported {
  readonly field: string
  readonly programme: string
  readonly payer: string
  /** Whether the row of somebody new says that they receive it. */
  readonly yes: RawBuilder<unknown>
}

/** The aid that columns tell of, all paid by the centre. */
const byColumns: readonly Reported[] = [
  { field: 'pkh', programme: 'PKH', payer: 'APBN', yes: sql`r.pkh` },
  { field: 'sembako', programme: 'SEMBAKO', payer: 'APBN', yes: sql`r.sembako` },
  { field: 'pbi', programme: 'PBI-JK', payer: 'APBN', yes: sql`r.pbi` },
]

function reportedBy({ benefit }: BatchWrite): readonly Reported[] {
  return benefit === null ? byColumns : [{ field: 'benefit', programme: benefit.code, payer: benefit.payer, yes: sql`true` }]
}

/** A yes begins the aid from this period on, a no ends what ran. A blank says nothing. What changed is the contrary of before. */
export async function writeAid(db: Tx, write: BatchWrite): Promise<void> {
  const { batch, period, now } = write
  const reported = reportedBy(write)
  const fields = reported.map(({ field }) => field)
  // First those whom it may concern: of a list of a million that comes again, some in a hundred.
  const told = sql`
    from (
      select * from import_change
      where batch_id = ${batch} and (kind = 'new' or kind = 'changed' and fields && ${fields}::text[])
      offset 0
    ) c
    join import_batch b on b.batch_id = c.batch_id
    join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    cross join lateral (values ${sql.join(
      reported.map(
        ({ field, programme, payer, yes }) =>
          sql`(${sql.lit(field)}, ${programme}::text, ${payer}::text, case when c.kind = 'changed' then not (c.before ->> ${sql.lit(field)})::boolean else ${yes} end)`,
      ),
    )}) as aid_told (field, programme, payer, yes)`
  await sql`
    update aid a set until = ${period}, ended_batch_id = ${batch}
    from (
      select c.person_id, aid_told.programme, aid_told.payer ${told}
      where c.batch_id = ${batch} and c.kind = 'changed' and aid_told.field = any (c.fields) and not aid_told.yes
    ) ended
    where a.person_id = ended.person_id and a.programme = ended.programme and a.payer = ended.payer and a.until is null`.execute(
    db,
  )
  await sql`
    insert into aid (person_id, aid_id, region_code, programme, payer, source, since, recorded_at, batch_id)
    select p.person_id, ${idFrom(sql`p.person_id`, sql`begun.batch_id`, sql`begun.programme`)}, p.region_code, begun.programme, begun.payer, begun.source, ${period}, ${now}, begun.batch_id
    from (
      select c.person_id, c.batch_id, b.source, aid_told.programme, aid_told.payer ${told}
      where c.batch_id = ${batch} and aid_told.yes and (c.kind = 'new' or (c.kind = 'changed' and aid_told.field = any (c.fields)))
    ) begun
    join person p on p.person_id = begun.person_id
    order by p.person_id`.execute(db)
  // Of aid that begins no trigger tells: a first list begins it for hundreds of thousands at once.
  await sql`
    update source_record s set row_digest = null
    from import_change c
    where c.batch_id = ${batch} and c.kind = 'changed' and c.fields && ${fields}::text[]
      and s.person_id = any (${peopleChangedIn(batch, ...fields)}) and s.person_id = c.person_id and s.row_digest is not null`.execute(
    db,
  )
}

/**
 * What a list of recipients tells of amounts, of everybody on it who is known here: of those who go on receiving, too. The source of
 * such a list is the code of what it pays.
 */
export async function writeAidAmounts(db: Tx, { batch, period, now, benefit }: BatchWrite): Promise<void> {
  await sql`
    insert into aid_amount (person_id, batch_id, region_code, programme, payer, source, quarter, period, amount, recorded_at)
    select p.person_id, b.batch_id, p.region_code, b.source, ${benefit?.payer ?? 'APBN'}, b.source, ${period}, coalesce(r.aid_period, ${period}), r.aid_amount, ${now}
    from import_change c
    join import_batch b on b.batch_id = c.batch_id
    join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    join person p on p.person_id = c.person_id
    where c.batch_id = ${batch} and c.kind in ('changed', 'same') and (r.aid_amount is not null or r.aid_period is not null)
    order by p.person_id`.execute(db)
}

/** Whoever is missed on a list of recipients receives no longer. */
export async function endMissedAid(db: Tx, write: BatchWrite): Promise<void> {
  const { batch, period } = write
  const told = reportedBy(write).map(
    ({ field, programme, payer }) => sql`(${sql.lit(field)}, ${programme}::text, ${payer}::text)`,
  )
  await sql`
    update aid a set until = ${period}, ended_batch_id = ${batch}
    from import_change c cross join lateral unnest(c.fields) as gone (field)
    join (values ${sql.join(told)}) as told (field, programme, payer) on told.field = gone.field
    where c.batch_id = ${batch} and c.kind = 'gone' and a.person_id = c.person_id and a.programme = told.programme and a.payer = told.payer and a.until is null`.execute(
    db,
  )
}
