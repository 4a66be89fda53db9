import { v7 as uuidv7 } from 'uuid'
import { Problem } from '#domain/platform/problem.ts'
import type { ProposalId, ProposalMove, ProposalState } from '#domain/upkeep/proposal.ts'
import type { Work } from '../platform/work.ts'
import { regionOf } from './get-proposal.ts'
import { insertMove, type ProposalRow, updateProposal } from './proposals.sql.ts'

export interface Moved {
  readonly id: ProposalId
  readonly state: ProposalState
  readonly version: number
}

export interface Step {
  readonly state: ProposalState
  readonly move: ProposalMove['move']
  readonly reason: string | null
  readonly changes?: Parameters<typeof updateProposal>[2]
}

/** Takes one step of a proposal: its state, its history and the journal together. */
export async function moveProposal(work: Work, proposal: ProposalRow, { state, move, reason, changes }: Step): Promise<Moved> {
  const isJudgement = state === 'accepted' || state === 'refused'
  const judgement = isJudgement ? { decided_by: work.actor.accountId, decided_at: work.now } : {}
  if (!(await updateProposal(work.db, proposal, { ...changes, ...judgement, state }))) throw new Problem('stale-version')

  await recordMove(work, proposal, move, reason)
  return { id: proposal.proposal_id as ProposalId, state, version: proposal.version + 1 }
}

export async function recordMove(
  work: Work,
  proposal: Pick<ProposalRow, 'family_id' | 'proposal_id' | 'region_code' | 'kind'>,
  move: ProposalMove['move'],
  reason: string | null,
): Promise<void> {
  const { family_id, proposal_id, region_code, kind } = proposal
  await insertMove(work.db, {
    family_id,
    move_id: uuidv7(),
    proposal_id,
    region_code,
    move,
    reason,
    moved_by: work.actor.accountId ?? '',
    moved_at: work.now,
  })
  await work.journal({
    event: `proposal.${move}`,
    subjectType: 'family',
    subjectId: family_id,
    region: regionOf(proposal),
    facts: { proposal: proposal_id, kind },
  })
}
