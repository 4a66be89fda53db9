import { type Insertable, sql, type Updateable } from 'kysely'
import type { FamilyId } from '#domain/people/person.ts'
import type { PhotoId, ProposalId, ProposalMove } from '#domain/upkeep/proposal.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

export type ProposalRow = NonNullable<Awaited<ReturnType<typeof findProposal>>>

export function findProposal(db: Db, id: ProposalId) {
  return db.selectFrom('proposal').selectAll().where('proposal_id', '=', id).executeTakeFirst()
}

export function findOpenProposal(db: Db, family: FamilyId) {
  return db
    .selectFrom('proposal')
    .innerJoin('account', 'account.account_id', 'proposal.proposed_by')
    .select(['proposal_id as id', 'state', 'account.name as proposedBy'])
    .where('family_id', '=', family)
    .where('state', 'in', ['sent', 'returned'])
    .executeTakeFirst()
}

/** Whether the same is on its way as a claim. */
export async function hasOpenClaim(db: Db, family: FamilyId, kind: string): Promise<boolean> {
  const row = await db
    .selectFrom('claim')
    .select('claim_id')
    .where('family_id', '=', family)
    .where('kind', '=', kind)
    .where('state', 'in', ['open', 'returned'])
    .executeTakeFirst()
  return row !== undefined
}

export async function insertProposal(db: Tx, proposal: Insertable<Database['proposal']>): Promise<void> {
  await db.insertInto('proposal').values(proposal).execute()
}

/** False when the proposal is not at that version any more. */
export async function updateProposal(
  db: Tx,
  { family_id, proposal_id, version }: Pick<ProposalRow, 'family_id' | 'proposal_id' | 'version'>,
  changes: Updateable<Database['proposal']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('proposal')
    .set({ ...changes, version: version + 1 })
    .where('family_id', '=', family_id)
    .where('proposal_id', '=', proposal_id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertMove(db: Tx, move: Insertable<Database['proposal_move']>): Promise<void> {
  await db.insertInto('proposal_move').values(move).execute()
}

/** Oldest first. */
export async function listMoves(db: Db, id: ProposalId): Promise<ProposalMove[]> {
  const rows = await db
    .selectFrom('proposal_move')
    .innerJoin('account', 'account.account_id', 'proposal_move.moved_by')
    .select(['move', 'account.name as by', 'moved_at', 'reason'])
    .where('proposal_id', '=', id)
    .orderBy('move_id')
    .limit(100)
    .execute()
  return rows.map(({ moved_at, ...move }) => ({ ...move, at: moved_at.toISOString() }) as ProposalMove)
}

/** Ties photos to a proposal; answers how many of them were this person's for this family and not yet another's. */
export async function claimPhotos(
  db: Tx,
  { family_id, proposal_id }: Pick<ProposalRow, 'family_id' | 'proposal_id'>,
  photos: readonly PhotoId[],
  by: string,
): Promise<number> {
  if (photos.length === 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('upkeep_photo')
    .set({ proposal_id })
    .where('family_id', '=', family_id)
    .where('photo_id', 'in', photos)
    .where('taken_in_by', '=', by)
    .where((photo) => photo.or([photo('proposal_id', 'is', null), photo('proposal_id', '=', proposal_id)]))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Lets photos go that a mended proposal no longer carries. */
export async function releasePhotos(
  db: Tx,
  { family_id, proposal_id }: Pick<ProposalRow, 'family_id' | 'proposal_id'>,
  kept: readonly PhotoId[],
): Promise<void> {
  await db
    .updateTable('upkeep_photo')
    .set({ proposal_id: null })
    .where('family_id', '=', family_id)
    .where('proposal_id', '=', proposal_id)
    .where('photo_id', '<>', sql<string>`all (${kept}::uuid[])`)
    .execute()
}

export async function insertPhoto(db: Tx, photo: Insertable<Database['upkeep_photo']>): Promise<void> {
  await db.insertInto('upkeep_photo').values(photo).execute()
}

/** Photos taken in before `until` that no proposal carries; answers their ids. */
export async function deleteUnsentPhotos(db: Tx, until: Date): Promise<string[]> {
  const rows = await db
    .deleteFrom('upkeep_photo')
    .where('proposal_id', 'is', null)
    .where('taken_in_at', '<', until)
    .returning('photo_id')
    .execute()
  return rows.map((row) => row.photo_id)
}

export function findPhoto(db: Db, id: PhotoId) {
  return db
    .selectFrom('upkeep_photo')
    .select(['family_id', 'media_type', 'region_code'])
    .where('photo_id', '=', id)
    .executeTakeFirst()
}

export async function listPhotos(db: Db, proposal: ProposalId): Promise<PhotoId[]> {
  const rows = await db
    .selectFrom('upkeep_photo')
    .select('photo_id')
    .where('proposal_id', '=', proposal)
    .orderBy('photo_id')
    .limit(20)
    .execute()
  return rows.map((row) => row.photo_id as PhotoId)
}
