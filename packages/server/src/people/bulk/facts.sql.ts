import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type BatchWrite, idFrom, peopleChangedIn } from './batch-write.sql.ts'

/** The fields whose values are kept as facts of the person, and where the file has them. */
export const factColumns = {
  nik: 'nik',
  name: 'name',
  relation: 'relation',
  sex: 'sex',
  birthPlace: 'birth_place',
  birthDate: 'birth_date',
  motherName: 'mother_name',
  occupation: 'occupation',
  villageCode: 'village_code',
  address: 'address',
  rt: 'rt',
  rw: 'rw',
} as const

export const factFields = Object.keys(factColumns)

/** On the person page the fact is the village, not its code. */
const factField = sql`case changed.field when 'villageCode' then 'village' else changed.field end`

const valueInRow = sql.join(
  Object.entries(factColumns).map(([field, column]) => sql`when ${sql.lit(field)} then ${sql.ref(`r.${column}`)}::text`),
  sql` `,
)

/** The old values become history with the provenance they had; the new ones carry the file's. */
export async function writeFacts(db: Tx, { batch, asOf, now }: BatchWrite): Promise<void> {
  const changed = sql`
    from import_change c
    join import_batch b on b.batch_id = c.batch_id
    join import_row r on r.batch_id = c.batch_id and r.row_number = c.row_number
    join person p on p.person_id = c.person_id
    cross join lateral unnest(c.fields) as changed (field)
    where c.batch_id = ${batch} and c.kind = 'changed' and p.person_id = any (${peopleChangedIn(batch, ...factFields)}) and changed.field = any (${factFields}::text[])`
  const id = (when: string) => idFrom(sql`c.person_id`, sql`c.batch_id`, sql`changed.field`, sql.lit(when))

  await sql`
    insert into person_fact (person_id, fact_id, region_code, field, value, source, as_of, recorded_at, batch_id, replaced_at)
    select c.person_id, ${id('before')}, p.region_code, ${factField}, c.before ->> changed.field, p.source, p.as_of, p.recorded_at, p.batch_id, ${now}
    ${changed}
      and not exists (select from person_fact o where o.person_id = c.person_id and o.field = ${factField} and o.replaced_at is null)`.execute(
    db,
  )
  await sql`
    update person_fact o set replaced_at = ${now}
    from (select c.person_id, ${factField} as field ${changed}) n
    where o.person_id = n.person_id and o.field = n.field and o.replaced_at is null`.execute(db)
  await sql`
    insert into person_fact (person_id, fact_id, region_code, field, value, source, as_of, recorded_at, batch_id)
    select c.person_id, ${id('after')}, p.region_code, ${factField}, case changed.field ${valueInRow} end, b.source, ${asOf}::date, ${now}, c.batch_id
    ${changed}`.execute(db)
}
