import type { MandateId } from '#domain/access/accounts.api.ts'
import { mayConfirm } from '#domain/access/second-person.rules.ts'
import { Problem } from '#domain/platform/problem.ts'
import type { Work } from '../../platform/work.ts'
import { granterOf } from '../accounts/kept-account.ts'
import { journalOf } from '../journal-of.ts'
import { grantMandate } from '../open-account.ts'
import { decideProposal, findProposal, type Proposal } from './proposals.sql.ts'

/** The second person: from here on it is a mandate like any other. */
export async function confirmMandate(work: Work, id: MandateId): Promise<void> {
  const proposal = await getWaiting(work, id)
  if (!isForMeToConfirm(work, proposal)) throw new Problem('second-person-needed')
  if (proposal.closedAt !== null) throw new Problem('account-closed')
  await decide(work, id, 'confirmed')
  const { role, regions, validFrom, validTo, holder, proposedById } = proposal
  await grantMandate(
    work,
    holder.id,
    { role, regions: regions.map(({ code }) => code), validFrom, ...(validTo !== null && { validTo }) },
    { id, facts: { proposedBy: proposedById } },
  )
}

/** Withdrawn by whoever proposed it, refused by whoever could have confirmed it. */
export async function dropProposal(work: Work, id: MandateId, reason: string): Promise<void> {
  const proposal = await getWaiting(work, id)
  const isMine = proposal.proposedById === work.actor.accountId
  if (!isMine && !isForMeToConfirm(work, proposal)) throw new Problem('second-person-needed')
  await decide(work, id, isMine ? 'withdrawn' : 'refused')
  const event = isMine ? 'mandate.withdrawn' : 'mandate.refused'
  await journalOf(work, event, proposal.holder.id, { mandate: id, role: proposal.role, reason })
}

export function isForMeToConfirm(work: Work, { holder, proposedById, regions }: Proposal): boolean {
  const proposed = { holder: holder.id, proposedBy: proposedById, regions: regions.map(({ code }) => code) }
  return mayConfirm(proposed, granterOf(work))
}

async function getWaiting(work: Work, id: MandateId): Promise<Proposal> {
  const proposal = await findProposal(work.db, id, work.reach)
  if (!proposal) throw new Problem('not-found')
  if (proposal.outcome !== null) throw new Problem('stale-version')
  return proposal
}

async function decide({ db, actor, now }: Work, id: MandateId, outcome: 'confirmed' | 'refused' | 'withdrawn'): Promise<void> {
  if (!(await decideProposal(db, { id, outcome, by: actor.accountId ?? '' }, now))) throw new Problem('stale-version')
}
