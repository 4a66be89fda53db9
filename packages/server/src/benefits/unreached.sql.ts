import { sql } from 'kysely'
import type { NeedCode } from '#domain/people/need-category.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'
import { namedBy } from './doubles.sql.ts'

export interface WhichUnreached {
  readonly within?: RegionCode | undefined
  readonly decile?: number | undefined
  readonly need?: NeedCode | undefined
}

export interface UnreachedRow {
  readonly id: string
  readonly subject: 'person' | 'family'
  readonly person: string | null
  readonly name: string | null
  readonly regionCode: string
  readonly decile: number | null
  readonly needs: NeedCode[]
  readonly members: number
  readonly foundAt: Date
}

/** The poorest first, those without a decile last, then by region; from after the family `after` on. */
export async function listUnreached(
  db: Db,
  { within, decile, need }: WhichUnreached,
  limit: number,
  after: string | undefined,
): Promise<UnreachedRow[]> {
  const { low, high } = rangeOf(within ?? ('ID' as RegionCode))
  const from = after === undefined ? undefined : await placeOf(db, after)
  const { rows } = await sql<UnreachedRow>`
    select u.house_id as id, u.subject_type as subject, p.person_id as person, p.name, u.region_code as "regionCode", u.decile, u.needs,
      u.members, u.found_at as "foundAt"
    from (
      select u.* from benefit_unreached u
      where u.region_code >= ${low} and u.region_code < ${high}
        ${decile === undefined ? sql`` : sql`and coalesce(u.decile, 11) = ${decile}`}
        ${need === undefined ? sql`` : sql`and ${need}::text = any (u.needs)`}
        ${
          from === undefined
            ? sql``
            : sql`and (coalesce(u.decile, 11), u.region_code, u.house_id) > (${from.decile ?? 11}, ${from.region_code}, ${after}::uuid)`
        }
      order by coalesce(u.decile, 11), u.region_code, u.house_id limit ${limit}
    ) u
    ${namedBy('u.house_id', 'u.subject_type')}
    order by coalesce(u.decile, 11), u.region_code, u.house_id`.execute(db)
  return rows
}

function placeOf(db: Db, house: string) {
  return db
    .selectFrom('benefit_unreached')
    .select(['decile', 'region_code'])
    .where('house_id', '=', house)
    .orderBy('found_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
