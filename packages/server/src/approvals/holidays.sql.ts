import type { LocalDate } from '#domain/platform/local-date.ts'
import { covers, type RegionCode } from '#domain/platform/region-code.ts'
import type { Holidays } from '#domain/approvals/working-days.rules.ts'
import type { Db } from '../platform/db/database.ts'

/** Answers the holidays of a region. The table is small: a year has some twenty, and a region adds a few. */
export async function readHolidays(db: Db): Promise<(region: RegionCode) => Holidays> {
  const rows = await db.selectFrom('holiday').select(['region_code as region', 'day']).execute()
  const known = new Map<RegionCode, Holidays>()
  return (region) => {
    const held = rows.filter((row) => covers(row.region as RegionCode, region)).map(({ day }) => day as LocalDate)
    const holidays = known.get(region) ?? new Set(held)
    known.set(region, holidays)
    return holidays
  }
}
