import { sql } from 'kysely'
import type { Db } from '../platform/db/database.ts'

export interface PlannedProgrammeRow {
  readonly id: string
  readonly name: string
  readonly owner: string
  readonly firstMonth: string
  readonly lastMonth: string
  readonly beneficiary: string
  readonly amount: number | null
}

const columns = [
  'programme_id as id',
  'name',
  'region_code as owner',
  'first_month as firstMonth',
  'last_month as lastMonth',
  'beneficiary',
  'amount',
] as const

/** Programmes that run in some month of the year; by name. */
export function listPlannedProgrammes(db: Db, year: number): Promise<PlannedProgrammeRow[]> {
  return db
    .selectFrom('programme')
    .select(columns)
    .where('first_month', '<=', `${year}-12`)
    .where('last_month', '>=', `${year}-01`)
    .orderBy('name')
    .orderBy('programme_id')
    .orderBy('programme_id')
    .limit(500)
    .execute()
}

export async function listPlannedProgrammesById(db: Db, ids: readonly string[]): Promise<Map<string, PlannedProgrammeRow>> {
  const rows = await db
    .selectFrom('programme')
    .select(columns)
    .where('programme_id', '=', sql<string>`any (${ids}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
