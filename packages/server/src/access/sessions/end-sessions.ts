import type { AccountId } from '#domain/access/account.ts'
import type { Tx } from '../../platform/db/database.ts'
import { cancelTasksOf } from '../../platform/jobs/tasks.sql.ts'
import { deleteSessions, type Ending } from './sessions.sql.ts'

/**
 * Revokes sessions: their next request is not signed in, and work that they asked for and that is not done stops. Signing
 * out is something else: what was asked for before goes on.
 */
export async function endSessions(db: Tx, account: AccountId, ending: Ending): Promise<number> {
  const ended = await deleteSessions(db, account, ending)
  await cancelTasksOf(db, ended)
  return ended.length
}
