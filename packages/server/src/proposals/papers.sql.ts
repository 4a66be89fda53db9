import { type Insertable, sql } from 'kysely'
import type { ClaimId, ClaimPaper, PaperId } from '#domain/proposals/claim.ts'
import type { PaperKind } from '#domain/proposals/claim-step.ts'
import type { Database, Db, Tx } from '../platform/db/database.ts'

/** What the health centre kept of an examination: no paper that a step asks for. */
export const ofHealthCentre = 'health-result'

export async function insertPaper(db: Tx, paper: Insertable<Database['claim_paper']>): Promise<void> {
  await db.insertInto('claim_paper').values(paper).execute()
}

export function findPaper(db: Db, id: PaperId) {
  return db
    .selectFrom('claim_paper')
    .select(['claim_id', 'region_code', 'kind', 'media_type', 'taken_in_by', 'file_id'])
    .where('paper_id', '=', id)
    .executeTakeFirst()
}

/** Ties papers to a claim; answers how many of them were this person's, of that village and of no other claim. */
export async function keepPapers(
  db: Tx,
  { id, region }: { id: ClaimId; region: string },
  papers: readonly PaperId[],
  { by, ofObjection }: { by: string; ofObjection: boolean },
): Promise<number> {
  if (papers.length === 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('claim_paper')
    .set({ claim_id: id, of_objection: ofObjection })
    .where('paper_id', 'in', papers)
    .where('region_code', '=', region)
    .where('taken_in_by', '=', by)
    .where((paper) => paper.or([paper('claim_id', 'is', null), paper('claim_id', '=', id)]))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function listPaperKinds(db: Db, claim: ClaimId): Promise<PaperKind[]> {
  const rows = await db
    .selectFrom('claim_paper')
    .select('kind')
    .distinct()
    .where('claim_id', '=', claim)
    .where('kind', '<>', ofHealthCentre)
    .execute()
  return rows.map(({ kind }) => kind as PaperKind)
}

/** Oldest first, without what the health centre kept. */
export async function listPapers(db: Db, claim: ClaimId): Promise<ClaimPaper[]> {
  const rows = await db
    .selectFrom('claim_paper')
    .leftJoin('account', 'account.account_id', 'claim_paper.taken_in_by')
    .select([
      'paper_id as id',
      'kind',
      'media_type as mediaType',
      'account.name as addedBy',
      'taken_in_at',
      'of_objection as ofObjection',
    ])
    .where('claim_id', '=', claim)
    .where('kind', '<>', ofHealthCentre)
    .orderBy('paper_id')
    .limit(100)
    .execute()
  return rows.map(({ taken_in_at, ...paper }) => ({ ...paper, addedAt: taken_in_at.toISOString() }) as ClaimPaper)
}

/** Takes a document that serves many claims from all of them. */
export async function deletePapersOf(db: Tx, file: string): Promise<void> {
  await db.deleteFrom('claim_paper').where('file_id', '=', file).execute()
}

/** Papers taken in before `until` that no claim carries; answers their ids. */
export async function deleteUnsentPapers(db: Tx, until: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from claim_paper where claim_id is null and taken_in_at < ${until} returning paper_id as id`.execute(db)
  return rows.map(({ id }) => id)
}
