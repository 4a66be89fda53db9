import { Problem } from '#domain/platform/problem.ts'
import type { ProposalId } from '#domain/upkeep/proposal.ts'
import { judgementFaults, mayJudge } from '#domain/upkeep/proposal.rules.ts'
import type { Work } from '../platform/work.ts'
import { getProposalFor } from './get-proposal.ts'
import { type Moved, moveProposal } from './move-proposal.ts'

interface Judgement {
  readonly version: number
  readonly reason: string
}

/** Refuses what was found, or sends it back to be mended; either way the village learns why. */
export async function judgeProposal(
  work: Work,
  id: ProposalId,
  state: 'refused' | 'returned',
  { version, reason }: Judgement,
): Promise<Moved> {
  const proposal = await getProposalFor(work, id, version, state)
  if (!mayJudge(proposal.proposed_by, work.actor.accountId)) throw new Problem('own-proposal')
  const faults = judgementFaults(reason)
  if (faults.length > 0) throw new Problem('proposal-unsound', { faults })

  return moveProposal(work, proposal, { state, move: state, reason })
}
