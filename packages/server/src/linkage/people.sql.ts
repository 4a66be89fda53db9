import { sql } from 'kysely'
import type { BatchId } from '#domain/intake/batch.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Tx } from '../platform/db/database.ts'
import { planAsUsual, planForMany } from '../platform/db/plan-for-many.sql.ts'

/** What is read of each person, under the titles that the model knows. */
export const personTitles = [
  'id',
  'nik',
  'birth_date',
  'name',
  'sex',
  'birth_place',
  'mother_name',
  'family_card_number',
  'village',
  'address',
] as const

export type PersonCells = Readonly<Record<(typeof personTitles)[number], string | null>> & {
  /** Whether pairs with this person are asked for. */
  readonly asked: boolean
}

/** Rows that travel together. */
const rowsAtOnce = 2_000

/**
 * All people of a region as the caller's mandate shows them, in one reading of the database. With a batch those are asked for
 * that it brought or changed.
 */
export async function* peopleOf(db: Tx, region: RegionCode, batch: BatchId | null): AsyncGenerator<PersonCells[]> {
  const { low, high } = rangeOf(region)
  await planForMany(db)
  await sql`
    declare people_to_link no scroll cursor for
    select p.person_id as id, p.nik, p.birth_date::text as birth_date, p.name, p.sex, p.birth_place, p.mother_name,
      f.card_number as family_card_number, p.region_code as village, p.address,
      ${batch}::uuid is null or c.person_id is not null as asked
    from person p
    left join family f on f.family_id = p.family_id
    left join import_change c on c.batch_id = ${batch}::uuid and c.person_id = p.person_id and c.kind in ('new', 'changed')
    where p.region_code >= ${low} and p.region_code < ${high}`.execute(db)
  for (;;) {
    const { rows } = await sql<PersonCells>`fetch ${sql.lit(rowsAtOnce)} from people_to_link`.execute(db)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close people_to_link`.execute(db)
  await planAsUsual(db)
}
