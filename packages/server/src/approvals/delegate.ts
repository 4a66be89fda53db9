import { v7 as uuidv7 } from 'uuid'
import type { AccountId } from '#domain/access/account.ts'
import { rolesWith } from '#domain/access/roles.ts'
import type { Signatory } from '#domain/approvals/approval.ts'
import type { giveDelegation as contract } from '#domain/approvals/approvals.api.ts'
import type { Delegation, DelegationId } from '#domain/approvals/delegation.ts'
import { delegationFaults } from '#domain/approvals/delegation.rules.ts'
import type { JournalEvent } from '#domain/platform/journal-events.ts'
import type { Input } from '#domain/platform/endpoint.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { RegionCode } from '#domain/platform/region-code.ts'
import { reaches } from '../platform/db/reach.ts'
import type { Work } from '../platform/work.ts'
import { endDelegationRow, findDelegation, insertDelegation, listHoldersOf, listOpenPeriods } from './delegations.sql.ts'
import { proposerOf } from './submit-file.ts'

/** Lets another account sign in the caller's stead, for a time. */
export async function giveDelegation(
  work: Work,
  { region, takerId, validFrom, validTo, reason }: Input<typeof contract>['body'],
): Promise<Delegation> {
  if (!reaches(work.reach, region)) throw new Problem('not-allowed')
  const giver = proposerOf(work)
  const takers = await listDelegates(work, region)
  const others = await listOpenPeriods(work.db, giver, region, work.today)
  const takerMayDecide = takers.some(({ id }) => id === takerId)
  const faults = delegationFaults({ validFrom, validTo, takerMayDecide, today: work.today, others })
  if (faults.length > 0) throw new Problem('delegation-unsound', { faults })

  const id = uuidv7() as DelegationId
  await insertDelegation(work.db, { id, region, giver, taker: takerId, validFrom, validTo, reason }, work.now)
  await tell(work, 'delegation.given', { id, region, takerId, validFrom, validTo })
  return getDelegation(work, id)
}

/** Ends a hand-over of the caller at once. */
export async function endDelegation(work: Work, id: DelegationId): Promise<Delegation> {
  const delegation = await getDelegation(work, id)
  if (delegation.giver.id !== work.actor.accountId) throw new Problem('not-found')
  if (delegation.standing === 'over') return delegation

  await endDelegationRow(work.db, id, work.now)
  await tell(work, 'delegation.ended', { id, region: delegation.region.code, takerId: delegation.taker.id })
  return getDelegation(work, id)
}

/** Who may sign in the caller's stead. */
export async function listDelegates(work: Work, region: RegionCode): Promise<Signatory[]> {
  if (!reaches(work.reach, region)) return []
  const holders = await listHoldersOf(work.db, rolesWith('approvals.decide'), region, work.today)
  return holders.filter(({ id }) => id !== work.actor.accountId)
}

async function getDelegation(work: Work, id: DelegationId): Promise<Delegation> {
  const delegation = await findDelegation(work.db, id, work.today)
  if (!delegation) throw new Problem('not-found')
  return delegation
}

type Told = { readonly id: DelegationId; readonly region: RegionCode; readonly takerId: AccountId } & Record<string, unknown>

async function tell(work: Work, event: JournalEvent, { id, region, ...facts }: Told): Promise<void> {
  await work.journal({ event, subjectType: 'approval-delegation', subjectId: id, region, facts })
}
