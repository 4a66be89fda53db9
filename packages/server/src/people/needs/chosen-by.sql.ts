import { sql } from 'kysely'
import type { NeedId } from '#domain/people/person.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../../platform/db/database.ts'

/**
 * Whether a programme that runs in that region chooses by the category, so that its end costs aid. A rule that asks for those who
 * do not carry it is none: its parts are told apart by what stands between them and the top.
 */
export async function isChosenBy(
  db: Db,
  { category, region, today }: { category: string; region: RegionCode; today: LocalDate },
): Promise<boolean> {
  const { rows } = await sql<{ chosen: boolean }>`
    with recursive part (rule, asked) as (
      select p.rule, true from programme p
      where p.rule is not null and p.last_month >= ${today.slice(0, 7)} and starts_with(${region}, p.region_code)
      union all
      select beneath.rule, part.asked <> (part.rule ->> 'kind' = 'not')
      from part
      cross join lateral jsonb_array_elements(
        case jsonb_typeof(part.rule -> 'of') when 'array' then part.rule -> 'of' when 'object' then jsonb_build_array(part.rule -> 'of') else '[]' end
      ) beneath (rule)
    )
    select exists (
      select from part where part.asked and part.rule ->> 'kind' = 'need' and jsonb_exists(part.rule -> 'among', ${category})
    ) as chosen`.execute(db)
  return rows[0]?.chosen === true
}

/** Whether its end stands in a notice: told, to be told, or in force. */
export async function isToldOf(db: Db, carrier: string, need: NeedId): Promise<boolean> {
  const row = await db
    .selectFrom('notice')
    .select('notice_id')
    .where('carrier_id', '=', carrier)
    .where('need_id', '=', need)
    .where('state', 'not in', ['overturned', 'withdrawn'])
    .executeTakeFirst()
  return row !== undefined
}
