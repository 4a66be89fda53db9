import type { AccountId } from '#domain/access/account.ts'
import type { ApprovalFileId, Signatory } from '#domain/approvals/approval.ts'
import type { Db } from '../platform/db/database.ts'

export async function listMoves(db: Db, ids: readonly ApprovalFileId[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('approval_move')
    .where('file_id', 'in', ids)
    .orderBy('file_id')
    .orderBy('move_id')
    .select([
      'file_id as fileId',
      'move_id as id',
      'round',
      'position',
      'kind',
      'hash',
      'by_id as by',
      'instead_id as insteadOf',
      'reason',
      'letter_on as letterOn',
      'letter_number as letterNumber',
      'scan_id as scanId',
      'happened_at as at',
    ])
    .execute()
}

export type MoveRow = Awaited<ReturnType<typeof listMoves>>[number]

/** Accounts as they stand under a signature. */
export async function findSignatories(db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Signatory>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .where('account_id', 'in', wanted)
    .select(['account_id as id', 'name', 'title'])
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row, id: row.id as AccountId }]))
}
