import { type RawBuilder, sql } from 'kysely'
import { poorestDeciles } from '#domain/benefits/unreached.rules.ts'
import type { NeedCode } from '#domain/people/need-category.ts'
import { type RegionCode, rangeOf } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'
import { namedBy } from './doubles.sql.ts'

export interface WhichUnreached {
  readonly within?: RegionCode | undefined
  readonly decile?: number | undefined
  readonly need?: NeedCode | undefined
  /** Where the reader may read categories that the law protects. */
  readonly protectedIn: readonly RegionCode[]
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

/** Whether decile or another category explains the line, too: of others only those are told who may read restricted categories. */
export function toldToAll(row: string): RawBuilder<unknown> {
  return sql`(${sql.ref(`${row}.decile`)} <= ${sql.lit(poorestDeciles)} or ${sql.ref(`${row}.needs`)} <> '{}')`
}

/** The poorest first, those without a decile last, then by region; from after the family `after` on. */
export async function listUnreached(
  db: Db,
  { within, decile, need, protectedIn }: WhichUnreached,
  limit: number,
  after: string | undefined,
): Promise<UnreachedRow[]> {
  const { low, high } = rangeOf(within ?? ('ID' as RegionCode))
  const from = after === undefined ? undefined : await placeOf(db, after)
  const mayRead = sql`u.region_code ^@ any (${protectedIn.map((region) => (region === 'ID' ? '' : region))}::text[])`
  const { rows } = await sql<UnreachedRow>`
    select u.house_id as id, u.subject_type as subject, p.person_id as person, p.name, u.region_code as "regionCode", u.decile,
      case when ${mayRead} then u.needs || u.restricted else u.needs end as needs, u.members, u.found_at as "foundAt"
    from (
      select u.* from benefit_unreached u
      where u.region_code >= ${low} and u.region_code < ${high} and (${toldToAll('u')} or ${mayRead})
        ${decile === undefined ? sql`` : sql`and coalesce(u.decile, 11) = ${decile}`}
        ${need === undefined ? sql`` : sql`and (${need}::text = any (u.needs) or (${need}::text = any (u.restricted) and ${mayRead}))`}
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
