import type { AccountId } from '#domain/access/account.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import type { Work } from '../platform/work.ts'
import { findRegionOf } from './access.sql.ts'

/** Enters what happened to an account, in the region of its office. */
export async function journalOf(work: Work, event: JournalEvent, account: AccountId, facts: object = {}): Promise<void> {
  const region = await findRegionOf(work.db, account)
  await work.journal({ event, subjectType: 'account', subjectId: account, region, facts })
}
