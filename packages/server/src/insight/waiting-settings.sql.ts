import { sql } from 'kysely'
import type { Waiting } from '#domain/insight/waiting.ts'
import { levelOf, type RegionCode } from '#domain/platform/region-code.ts'
import type { Db } from '../platform/db/database.ts'
import { waitingOf } from './waiting.sql.ts'

/** Limits and kinds of benefit that somebody else set, for whoever may confirm what holds for everybody (SET-4). */
export async function findSettingsToConfirm(db: Db, me: string, regions: readonly RegionCode[]): Promise<Waiting[]> {
  const wide = regions.filter((region) => ['country', 'province'].includes(levelOf(region)))
  const { count, since } = await db
    .selectFrom('setting')
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(proposed_at)`.as('since')])
    .where('state', '=', 'waiting')
    .where('proposed_by', '<>', me)
    .where(sql<boolean>`region_code ^@ any (${wide.map((region) => (region === 'ID' ? '' : region))}::text[])`)
    .executeTakeFirstOrThrow()
  return since === null ? [] : [waitingOf('settings-to-confirm', { id: null, about: null, count, since })]
}
