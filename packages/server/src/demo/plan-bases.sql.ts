import type { RegionCode } from '#domain/platform/region-code.ts'
import { sql } from 'kysely'
import type { Db } from '../platform/db/database.ts'

export interface PlanBase {
  readonly programmeId: string
  readonly region: RegionCode
  /** Rupiah per beneficiary and month. */
  readonly amount: number | null
  /** How many the largest list of the programme names for this regency. */
  readonly listed: number
}

/** What a planner would start from: how many each programme's lists name, by regency. */
export async function listPlanBases(db: Db): Promise<PlanBase[]> {
  const { rows } = await sql<PlanBase>`
    select list.programme_id as "programmeId", list.region_code as region, programme.amount,
      coalesce(max((list.counts ->> 'listed')::int), 0)::int as listed
    from programme_list list join programme using (programme_id)
    where list.counts is not null and length(list.region_code) = 5
    group by 1, 2, 3
    order by 1, 2`.execute(db)
  return rows
}
