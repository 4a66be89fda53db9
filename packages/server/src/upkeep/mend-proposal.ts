import { Problem } from '#domain/platform/problem.ts'
import type { ProposalDraft, ProposalId } from '#domain/upkeep/proposal.ts'
import { proposalFaults } from '#domain/upkeep/proposal.rules.ts'
import type { Work } from '../platform/work.ts'
import { getProposalFor } from './get-proposal.ts'
import { type Moved, moveProposal } from './move-proposal.ts'
import { claimOf, takePhotos } from './propose.ts'
import { type ProposalRow, releasePhotos } from './proposals.sql.ts'

/** Sends a returned proposal again, with what was missing; the regency's clock starts anew. */
export async function mendProposal(work: Work, id: ProposalId, version: number, draft: ProposalDraft): Promise<Moved> {
  const proposal = await getOwn(work, id, version, 'sent')
  const faults = proposalFaults(draft, work.today)
  if (faults.length > 0) throw new Problem('proposal-unsound', { faults })

  await releasePhotos(work.db, proposal, draft.photos)
  await takePhotos(work, proposal, draft)
  const changes = { ...claimOf(draft), sent_at: work.now }
  return moveProposal(work, proposal, { state: 'sent', move: 'sent-again', reason: null, changes })
}

/** Takes a proposal back that nobody has judged. */
export async function withdrawProposal(work: Work, id: ProposalId, version: number): Promise<Moved> {
  const proposal = await getOwn(work, id, version, 'withdrawn')
  return moveProposal(work, proposal, { state: 'withdrawn', move: 'withdrawn', reason: null })
}

async function getOwn(work: Work, id: ProposalId, version: number, to: 'sent' | 'withdrawn'): Promise<ProposalRow> {
  const proposal = await getProposalFor(work, id, version, to)
  if (proposal.proposed_by !== work.actor.accountId) throw new Problem('not-allowed')
  return proposal
}
