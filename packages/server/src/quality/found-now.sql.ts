import { sql } from 'kysely'
import type { QualityBounds } from '#domain/quality/quality-bounds.rules.ts'
import type { Db } from '../platform/db/database.ts'
import { foundFaults, type Scope } from './found-faults.sql.ts'

/** What is wrong with these at this moment, as far as the caller sees, as `subject kind`. */
export async function findNow(db: Db, scope: Scope, bounds: QualityBounds): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ fault: string }>`
    select subject_id || ' ' || kind as fault from (${foundFaults(scope, bounds)}) found`.execute(db)
  return new Set(rows.map(({ fault }) => fault))
}
