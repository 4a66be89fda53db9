import { sql } from 'kysely'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { type Db } from '../platform/db/database.ts'

interface OpenObjections {
  readonly regency: RegionCode
  /** The day on which they came. */
  readonly came: LocalDate
}

/** On which days those came that nobody has answered: each regency and day once. */
export async function listOpenObjections(db: Db): Promise<OpenObjections[]> {
  const { rows } = await sql<OpenObjections>`
    select distinct left(region_code, 5) as regency, (objected_at at time zone 'Asia/Makassar')::date as came
    from claim where stands = 'objections' and objected_at is not null
    order by regency, came
    limit 10000`.execute(db)
  return rows
}
