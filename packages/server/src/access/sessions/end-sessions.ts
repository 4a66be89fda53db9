import type { AccountId } from '#domain/access/account.ts'
import { cancelTasksOf } from '../../platform/jobs/tasks.sql.ts'
import type { Work } from '../../platform/work.ts'
import { deleteSessions, type Ending } from './sessions.sql.ts'

/**
 * Revokes sessions: their next request is not signed in, and work that they asked for and that is not done stops. Signing
 * out is something else: what was asked for before goes on.
 */
export async function endSessions(work: Work, account: AccountId, ending: Ending): Promise<number> {
  const ended = await deleteSessions(work.db, account, ending)
  await cancelTasksOf(work.db, ended)
  return ended.length
}
