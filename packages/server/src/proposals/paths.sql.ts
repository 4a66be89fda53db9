import { type Insertable, sql } from 'kysely'
import type { ClaimKind } from '#domain/proposals/claim-kind.ts'
import type { ClaimPath, ClaimPathId } from '#domain/proposals/claim-path.ts'
import type { ClaimStep } from '#domain/proposals/claim-step.ts'
import type { LocalDate } from '#domain/platform/local-date.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'
import type { Reach } from '../platform/db/reach.ts'

/** Regions that the reader reaches, and those above them. */
const concerns = ({ regions }: Reach) => sql<boolean>`exists (
  select from unnest(${[...regions]}::text[]) own
  where own = 'ID' or p.region_code = 'ID' or starts_with(own, p.region_code) or starts_with(p.region_code, own))`

/** Everything that was ever set and concerns the reader, the newest first. */
export async function listPaths(db: Db, reach: Reach) {
  const rows = await db
    .selectFrom('claim_path as p')
    .leftJoin('region', 'region.code', 'p.region_code')
    .leftJoin('account as proposer', 'proposer.account_id', 'p.proposed_by')
    .leftJoin('account as decider', 'decider.account_id', 'p.decided_by')
    .select([
      'p.path_id as id',
      'p.kind',
      'p.region_code as region',
      'region.name as regionName',
      'p.steps',
      'p.since',
      'p.ground',
      'p.state',
      'p.proposed_by as proposer',
      'proposer.name as proposedBy',
      'decider.name as decidedBy',
    ])
    .where(concerns(reach))
    .orderBy('p.since', 'desc')
    .orderBy('p.proposed_at', 'desc')
    .orderBy('p.path_id')
    .limit(500)
    .execute()
  return rows.map(({ decidedBy, ...row }) => ({
    ...row,
    regionName: row.regionName ?? '',
    confirmedBy: row.state === 'in-force' ? decidedBy : null,
  })) as (Omit<ClaimPath, 'may'> & { proposer: string | null })[]
}

/** Those of a kind that may be in force somewhere. */
export async function listPathsFor(db: Db, kind: ClaimKind) {
  const rows = await db
    .selectFrom('claim_path')
    .select(['path_id as id', 'kind', 'region_code as region', 'steps', 'since', 'state'])
    .where('kind', '=', kind)
    .where('state', '=', 'in-force')
    .orderBy('proposed_at', 'desc')
    .execute()
  return rows as (Pick<ClaimPath, 'id' | 'kind' | 'region' | 'since' | 'state'> & { steps: ClaimStep[] })[]
}

export async function findPath(db: Db, id: ClaimPathId) {
  const row = await db.selectFrom('claim_path').selectAll().where('path_id', '=', id).executeTakeFirst()
  return row && { ...row, region: row.region_code as RegionCode, since: row.since as LocalDate }
}

export async function insertPath(db: Tx, path: Insertable<Database['claim_path']>): Promise<void> {
  await db.insertInto('claim_path').values(path).execute()
}

/** False where somebody has decided on it already. */
export async function decidePathRow(
  db: Tx,
  id: ClaimPathId,
  { state, by, now }: { state: 'in-force' | 'refused'; by: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('claim_path')
    .set({ state, decided_by: by, decided_at: now })
    .where('path_id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
