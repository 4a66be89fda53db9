import { mayConfirmAccounts } from '#domain/delivery/account.rules.ts'
import type { AccountBatchId } from '#domain/delivery/payee-account.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { commonRegion, reachOver } from '../../platform/db/reach.ts'
import type { Work } from '../../platform/work.ts'
import { cure } from './accounts.sql.ts'
import { findBatch, isAnyTaken, setConfirmed, takeBack } from './batches.sql.ts'

interface AccountsDecided {
  readonly accounts: number
}

/** The second officer: from here on money goes there, and what failed on the accounts before may be paid again. */
export async function confirmBatch(work: Work, id: AccountBatchId, seen: number): Promise<AccountsDecided> {
  const { recordedBy, waiting } = await getBatch(work, id)
  const { accountId } = work.actor
  if (accountId === null || !mayConfirmAccounts(recordedBy, accountId)) throw new Problem('second-person-needed')
  if (waiting !== seen) throw new Problem('stale-version')
  if (await isAnyTaken(work.db, id)) throw new Problem('account-taken')

  const confirmed = await setConfirmed(work.db, id, accountId, work.now)
  const people = confirmed.map(({ personId }) => personId)
  const cured = await cure(work.db, people, work.now)
  await enter(work, 'payee-accounts.confirmed', confirmed, { batch: id, recordedBy, cured })
  return { accounts: confirmed.length }
}

/** Refused by a second officer, or taken back by whoever recorded them. */
export async function refuseBatch(work: Work, id: AccountBatchId, reason: string): Promise<AccountsDecided> {
  const { recordedBy } = await getBatch(work, id)
  const refused = await takeBack(work.db, id, work.now)
  await enter(work, 'payee-accounts.refused', refused, { batch: id, recordedBy, reason })
  return { accounts: refused.length }
}

async function getBatch(work: Work, id: AccountBatchId) {
  const batch = await findBatch(work.db, id)
  if (!batch) throw new Problem('not-found')
  if (batch.waiting === 0) throw new Problem('stale-version')
  return batch
}

/** About the person where it is one account, else about the region in which they all are. */
function enter(
  work: Work,
  event: 'payee-accounts.confirmed' | 'payee-accounts.refused',
  decided: readonly { personId: string; region: RegionCode }[],
  more: object,
): Promise<void> {
  const region = commonRegion(reachOver(decided.map((one) => one.region)))
  const [first, ...others] = decided
  const subject =
    first && others.length === 0
      ? { subjectType: 'person', subjectId: first.personId }
      : { subjectType: 'region', subjectId: region }
  return work.journal({ event, ...subject, region, facts: { accounts: decided.length, ...more } })
}
